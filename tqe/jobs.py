"""A job is an article to check: this reads it and its source, and translates it back."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from itertools import islice

from tqe.config import Config
from tqe.core.document import Document
from tqe.core.errors import TqeError
from tqe.core.message import Language
from tqe.core.report import Unreadable
from tqe.gate.baseline import Baseline
from tqe.judge import Case, Opener
from tqe.mt.translator import Translator
from tqe.readers import read
from tqe.readers.articles import english, german
from tqe.readers.files import STANDARD_INPUT, contents

Progress = Callable[[str, int, int], None]
"""Told the file, how many more of its sentences are translated, and how many it has."""


@dataclass(frozen=True, slots=True)
class Version:
    """The bytes of an article, and of its source if there is one."""

    target: bytes
    source: bytes | None = None


@dataclass(frozen=True, slots=True)
class Job:
    """A German file to check and its English source if there is one.

    `now` is what is in them, None if they are to be read; `before` how both were, if it matters.
    """

    target: str
    source: str | None = None
    before: Version | None = None
    now: Version | None = None


@dataclass(frozen=True, slots=True)
class Desk:
    """Where jobs become cases, with all that the articles of a run share."""

    config: Config
    known: Baseline | None = None
    translator: Translator | None = None
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
        return replace(case, back=self._back(case.target), before=before)

    def cases(self, jobs: Sequence[Job]) -> list[Case | Unreadable]:
        """Return the articles of `jobs`, translated together: a model is quickest with many sentences at once."""
        read = [self._read(job) for job in jobs]
        if self.translator is None:
            return read
        back = _translated([case.target for case in read if isinstance(case, Case)], self.translator)
        return [replace(case, back=next(back)) if isinstance(case, Case) else case for case in read]

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
    report = (lambda done: progress(target.name, done, len(sentences))) if progress else None
    return translator.translate(sentences, report)


def _translated(targets: Sequence[Document], translator: Translator) -> Iterator[tuple[str, ...]]:
    """Yield the back-translation of each of `targets`."""
    back = iter(translator.translate([segment.text for target in targets for segment in target.segments]))
    for target in targets:
        yield tuple(islice(back, len(target.segments)))
