"""The whole story of a run: read, translate back, align, check, score, judge."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from tqe import __version__, engine, evidence
from tqe.checks import load, title
from tqe.config import Config, FailOn
from tqe.core.check import Check
from tqe.core.document import Document
from tqe.core.errors import TqeError
from tqe.core.message import Language
from tqe.core.mqm import Severity
from tqe.core.report import DocumentReport, Report, Rule, Unreadable
from tqe.gate.verdict import failures
from tqe.mt.translator import Translator
from tqe.readers.articles import read_source, read_target
from tqe.scoring.penalty import quality
from tqe.text.words import count

Progress = Callable[[str, int, int], None]
"""Told the file, how many more of its sentences are translated, and how many it has."""


@dataclass(frozen=True, slots=True)
class Job:
    """A German file to check, and its English source if there is one."""

    target: str
    source: str | None = None


def run(
    jobs: Sequence[Job],
    config: Config,
    translator: Translator | None = None,
    progress: Progress | None = None,
) -> Report:
    """Check the target of every job; a file that cannot be read is in the report and stops no other.

    Raises TqeError if `config` names a check that does not exist, or the model cannot be loaded.
    """
    checks = engine.select(load(), config)
    documents: list[DocumentReport] = []
    unreadable: list[Unreadable] = []
    for job in jobs:
        try:
            target = read_target(job.target, config.style)
            source = read_source(job.source, config.style) if job.source is not None else None
        except TqeError as error:
            unreadable.append(Unreadable(error.place or job.target, error.message, error.hint))
            continue
        back = translate(target, translator, progress) if translator else None
        documents.append(_judged(evidence.gather(target, source, back), checks, config))
    return Report(
        documents=tuple(documents),
        version=__version__,
        model=translator.model if translator else None,
        unreadable=tuple(unreadable),
        language=config.lang or Language.EN,
        rules=tuple(_rule(check, config.lang or Language.EN) for check in checks),
    )


def _rule(check: Check, language: Language) -> Rule:
    name = title(check).to(language)
    return Rule(check.id, name, check.doc, check.category, check.severity, check.confidence)


def translate(target: Document, translator: Translator, progress: Progress | None) -> tuple[str, ...]:
    """Return the back-translation of every segment of `target`, in order."""
    sentences = [segment.text for segment in target.segments]
    report = (lambda done: progress(target.name, done, len(sentences))) if progress else None
    return translator.translate(sentences, report)


def _judged(gathered: evidence.Evidence, checks: Sequence[Check], config: Config) -> DocumentReport:
    document = gathered.units.document
    outcome = engine.inspect(gathered.units, checks)
    words = sum(count(segment.text) for segment in document.segments)
    score = quality(outcome.findings, words, __version__)
    fail_on = None if config.fail_on is FailOn.NEVER else Severity(config.fail_on)
    return DocumentReport(
        document=document,
        words=words,
        findings=outcome.findings,
        scores=(score, *gathered.similarity),
        segments=gathered.segments,
        checks=tuple(check.id for check in checks),
        skipped=outcome.skipped,
        crashes=outcome.crashes,
        failures=tuple(failures(outcome.findings, score, fail_on=fail_on, fail_under=config.fail_under)),
        unaligned=gathered.unaligned,
        fail_on=fail_on,
    )
