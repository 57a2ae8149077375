"""Judges articles that were read: runs the checks, sets aside what is excused or known, scores, decides."""

import atexit
import os
import signal
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from tqe import __version__, engine, estimates, evidence
from tqe.checks import listed
from tqe.config import Config
from tqe.core.check import Check
from tqe.core.document import Document
from tqe.core.errors import TqeError
from tqe.core.names import names
from tqe.core.report import DocumentReport, Unreadable
from tqe.gate.inline import suppressed
from tqe.gate.known import Known, known_findings, noted, recognised
from tqe.gate.verdict import failures
from tqe.mt.support import Support
from tqe.scoring.estimator import estimator_for
from tqe.scoring.penalty import counted, quality
from tqe.text.words import count


class Case(NamedTuple):
    """An article, its source and its back-translation if there are any, and what holds for it.

    `model` is the digest of the model that made the back-translation, `scorer` that of the one that turns English
    into German; `support` is what they say of the pairs of `tqe.evidence`, if they were asked. `known` are the
    article's findings in the baseline, those that it had `before` are known as well. One that `remembers` keeps
    what is found in its sentences, for the next run.
    """

    config: Config
    target: Document
    source: Document | None = None
    back: tuple[str, ...] | None = None
    model: str | None = None
    scorer: str | None = None
    support: tuple[Support, ...] | None = None
    known: tuple[Known, ...] = ()
    before: "Case | None" = None
    remembers: bool = False


Outcome = DocumentReport | Unreadable
Opener = Callable[[], Case | Unreadable]
"""Makes a case, in whichever process it is judged; it must be one that can be sent there."""


def judged(cases: Iterable[Case | Opener], processes: int = 1) -> Iterator[Outcome]:
    """Yield the report on every case, in their order; what is unreadable stays so.

    With more than one process the first cases are judged while the next are made.
    """
    if processes < 2:
        yield from map(_outcome, cases)
    else:
        yield from _shared(cases, processes - 1)


def _shared(cases: Iterable[Case | Opener], helpers: int) -> Iterator[Outcome]:
    """Yield what `_outcome` yields: helping processes begin with the first cases, this one with the last."""
    from concurrent.futures import ProcessPoolExecutor
    from multiprocessing import get_context

    way = "fork" if _is_of_one_thread() else "spawn"
    pool = ProcessPoolExecutor(helpers, get_context(way), _begin_to_help)
    try:
        shared = [(case, pool.submit(_outcome, case)) for case in cases]
        own: list[Outcome] = []
        while shared and shared[-1][1].cancel():
            own.append(_outcome(shared.pop()[0]))
        yield from (future.result() for _, future in shared)
        yield from reversed(own)
        pool.shutdown()  # not to wait for what has ended anyway leaves a race to the end of this process
    finally:
        pool.shutdown(wait=False, cancel_futures=True)


def _is_of_one_thread() -> bool:
    """Say whether it is certain that a copy of this process can work on: it has what a new one had to load."""
    threads = Path("/proc/self/task")
    return threads.is_dir() and len(tuple(threads.iterdir())) == 1


def _begin_to_help() -> None:
    """Leave interrupts to the process that is helped, and at the end just go: to tidy up takes a while."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    atexit.register(os._exit, 0)


def _outcome(given: Case | Opener) -> Outcome:
    case = given if isinstance(given, Case) else given()
    if isinstance(case, Unreadable):
        return case
    try:
        return _judge(case)
    except TqeError as error:
        return Unreadable(error.place or case.target.name, error.message, error.hint)


def _judge(case: Case) -> DocumentReport:
    """Return the report on an article; TqeError if a comment for tqe in it cannot be understood."""
    inspected = _inspected(case)
    whole = not (inspected.skipped or inspected.crashes or case.config.select)
    report = suppressed(inspected, names(listed()), whole=whole)
    report = noted(recognised(report, (*case.known, *_known_before(case))), case.known)
    report = _estimated(estimates.characterised(report), case)
    score = quality(report.standing, report.words, __version__)
    missed = failures(report, score, counted(report.standing), case.config.thresholds)
    return report._replace(scores=(score, *report.scores), failures=tuple(missed))


def _estimated(report: DocumentReport, case: Case) -> DocumentReport:
    """Return the report with its estimates; they mean something only if all checks had their say."""
    if case.config.select:
        return report
    estimator = estimator_for(case.model)
    situation = estimator.situation(source=case.source is not None, model=case.model, scorer=case.scorer)
    return estimates.estimated(report, estimator, situation, __version__)


def _inspected(case: Case) -> DocumentReport:
    """Return what the checks find, before anything is set aside; the scores are those of similarity."""
    gathered = evidence.gather(case.target, case.source, case.back, case.support)
    checks = engine.select(listed(), case.config)
    outcome = _outcome_of(case, gathered.units, checks)
    return DocumentReport(
        document=case.target,
        words=sum(count(segment.text) for segment in case.target.segments),
        findings=outcome.findings,
        scores=gathered.similarity,
        segments=gathered.segments,
        checks=tuple(check.id for check in checks),
        skipped=outcome.skipped,
        crashes=outcome.crashes,
        unaligned=gathered.unaligned,
        fail_on=case.config.thresholds.gravest_allowed,
        source=case.source,
    )


def _outcome_of(case: Case, units: engine.Units, checks: Sequence[Check]) -> engine.Outcome:
    """Return what `checks` find; what they found in a sentence in an earlier run is not looked for again."""
    if not case.remembers:
        return engine.inspect(units, checks)
    from tqe.memory import Memory
    from tqe.mt.store import Store

    memory = Memory(Store.default(), checks, case.target)
    outcome = engine.inspect(units, checks, run=memory.run)
    memory.keep()
    return outcome


def _known_before(case: Case) -> tuple[Known, ...]:
    return known_findings(_inspected(case.before)) if case.before else ()
