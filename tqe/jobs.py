"""A job is an article to check: this reads it and its source, and translates it back."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from tqe.config import Config
from tqe.core.document import Document
from tqe.core.errors import TqeError
from tqe.core.message import Language
from tqe.core.report import Unreadable
from tqe.gate.baseline import Baseline
from tqe.judge import Case, Opener
from tqe.mt.translator import Translator
from tqe.readers import read
from tqe.readers.articles import read_source, read_target
from tqe.readers.files import STANDARD_INPUT

Progress = Callable[[str, int, int], None]
"""Told the file, how many more of its sentences are translated, and how many it has."""


@dataclass(frozen=True, slots=True)
class Before:
    """An earlier version of an article, and of its source if there was one."""

    target: bytes
    source: bytes | None = None


@dataclass(frozen=True, slots=True)
class Job:
    """A German file to check, its English source if there is one, and how both were before, if it matters."""

    target: str
    source: str | None = None
    before: Before | None = None


@dataclass(frozen=True, slots=True)
class Desk:
    """Where jobs become cases, with all that the articles of a run share."""

    config: Config
    known: Baseline | None = None
    translator: Translator | None = None
    progress: Progress | None = None

    def opener(self, job: Job) -> Opener:
        """Return what makes the case of `job` in any process.

        What only this one has, a model or standard input, is used before that.
        """
        if self.translator or STANDARD_INPUT in (job.target, job.source):
            return partial(_itself, self.case(job))
        known = self.known.only(job.target) if self.known else None
        return partial(Desk(self.config, known).case, job)

    def case(self, job: Job) -> Case | Unreadable:
        """Return the article of `job`, read and translated."""
        config = self.config.at(job.target)
        try:
            target = read_target(job.target, config.style)
            source = read_source(job.source, config.style) if job.source is not None else None
        except TqeError as error:
            return Unreadable(error.place or job.target, error.message, error.hint)
        return Case(
            config=config,
            target=target,
            source=source,
            back=self._back(target),
            known=self.known.of(job.target) if self.known else (),
            before=self._before(job, source, config),
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
        return Case(config, target, source, self._back(target))

    def _back(self, target: Document) -> tuple[str, ...] | None:
        return translate(target, self.translator, self.progress) if self.translator else None


def _itself(case: Case | Unreadable) -> Case | Unreadable:
    return case


def translate(target: Document, translator: Translator, progress: Progress | None) -> tuple[str, ...]:
    """Return the back-translation of every segment of `target`, in order."""
    sentences = [segment.text for segment in target.segments]
    report = (lambda done: progress(target.name, done, len(sentences))) if progress else None
    return translator.translate(sentences, report)
