"""A job is an article to check: this reads it and its source, and translates it back."""

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from itertools import islice
from typing import NamedTuple

from tqe.config import Config
from tqe.core.document import Document
from tqe.core.errors import TqeError
from tqe.core.message import Language
from tqe.core.report import Unreadable
from tqe.evidence import pairs as pairs_of
from tqe.gate.baseline import Baseline
from tqe.judge import Case, Opener
from tqe.mt.support import Scorers, Support
from tqe.mt.translator import Translator
from tqe.readers import read
from tqe.readers.articles import english, german
from tqe.readers.files import STANDARD_INPUT, contents

Progress = Callable[[str, int, int], None]
"""Told the file, how many more of its sentences are translated, and how many it has."""


class Version(NamedTuple):
    """The bytes of an article, and of its source if there is one."""

    target: bytes
    source: bytes | None = None


class Job(NamedTuple):
    """A German file to check and its English source if there is one.

    `now` is what is in them, None if they are to be read; `before` how both were, if it matters.
    """

    target: str
    source: str | None = None
    before: Version | None = None
    now: Version | None = None


class Desk(NamedTuple):
    """Where jobs become cases, with all that the articles of a run share.

    `scorers` are asked how likely the German and its source make each other, if anybody wants to know.
    """

    config: Config
    known: Baseline | None = None
    translator: Translator | None = None
    scorers: Scorers | None = None
    progress: Progress | None = None
    remembers: bool = False

    def opener(self, job: Job) -> Opener:
        """Return what makes the case of `job` in any process.

        What only this one has, a model or standard input, is used before that.
        """
        if self.translator or STANDARD_INPUT in (job.target, job.source):
            return partial(_itself, self.case(job))
        known = self.known.only(job.target) if self.known else None
        return partial(Desk(self.config, known, remembers=self.remembers).case, job)

    def case(self, job: Job) -> Case | Unreadable:
        """Return the article of `job`, read and translated."""
        case = self._read(job)
        if isinstance(case, Unreadable):
            return case
        before = self._before(job, case.source, case.config)
        case = case._replace(back=self._back(case.target), before=before)
        (support,) = self._supports([case], self.progress)
        return case._replace(support=support)

    def cases(self, jobs: Sequence[Job]) -> list[Case | Unreadable]:
        """Return the articles of `jobs`, translated together: a model is quickest with many sentences at once."""
        read = [self._read(job) for job in jobs]
        if self.translator is None:
            return read
        back = _translated([case.target for case in read if isinstance(case, Case)], self.translator)
        cases = [case._replace(back=next(back)) if isinstance(case, Case) else case for case in read]
        support = iter(self._supports([case for case in cases if isinstance(case, Case)]))
        return [case._replace(support=next(support)) if isinstance(case, Case) else case for case in cases]

    def _read(self, job: Job) -> Case | Unreadable:
        config = self.config.at(job.target)
        now = job.now
        try:
            target = german(job.target, now.target if now else contents(job.target), config.style)
            source = None if job.source is None else _source(job.source, now, config)
        except TqeError as error:
            return Unreadable(error.place or job.target, error.message, error.hint)
        return Case(
            config,
            target,
            source,
            model=self.translator.model.digest if self.translator else None,
            scorer=self.scorers.forth.model.digest if self.scorers and self.scorers.forth else None,
            known=self.known.of(job.target) if self.known else (),
            remembers=self.remembers,
        )

    def _before(self, job: Job, source: Document | None, config: Config) -> Case | None:
        """Return the article as it was; None also if that could not be read."""
        if job.before is None:
            return None
        try:
            target = read(job.target, job.before.target, house=config.style)
            if job.source is not None and job.before.source is not None:
                source = read(job.source, job.before.source, house=config.style, language=Language.EN)
        except TqeError:
            return None
        return Case(config, target, source, self._back(target), remembers=self.remembers)

    def _supports(
        self, cases: Sequence[Case], progress: Progress | None = None
    ) -> list[tuple[Support, ...] | None]:
        """Return how far the models support each of `cases`, None for one without a source or if nobody asks."""
        if self.scorers is None or not cases:
            return [None] * len(cases)
        pairs = [pairs_of(case.target, case.source, case.back) if case.source else () for case in cases]
        every = [pair for each in pairs for pair in each]
        name = " · ".join(document.name for document in (cases[0].target, cases[0].source) if document)
        tell = _telling(progress, name, len(every) * self.scorers.number)
        found = iter(self.scorers.support(every, tell))
        return [
            tuple(islice(found, len(each))) if case.source else None
            for case, each in zip(cases, pairs, strict=True)
        ]

    def _back(self, target: Document) -> tuple[str, ...] | None:
        return translate(target, self.translator, self.progress) if self.translator else None


def _source(path: str, now: Version | None, config: Config) -> Document:
    raw = now.source if now else None
    return english(path, contents(path) if raw is None else raw, config.style)


def _itself(case: Case | Unreadable) -> Case | Unreadable:
    return case


def translate(target: Document, translator: Translator, progress: Progress | None) -> tuple[str, ...]:
    """Return the back-translation of every segment of `target`, in order."""
    sentences = [segment.text for segment in target.segments]
    return translator.translate(sentences, _telling(progress, target.name, len(sentences)))


def _telling(progress: Progress | None, name: str, total: int) -> Callable[[int], None] | None:
    return (lambda done: progress(name, done, total)) if progress else None


def _translated(targets: Sequence[Document], translator: Translator) -> Iterator[tuple[str, ...]]:
    """Yield the back-translation of each of `targets`."""
    back = iter(translator.translate([segment.text for target in targets for segment in target.segments]))
    for target in targets:
        yield tuple(islice(back, len(target.segments)))
