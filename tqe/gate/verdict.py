"""The verdict on a document: which thresholds it misses, and by which findings."""

from collections import Counter
from collections.abc import Iterator, Sequence

from tqe.core.finding import Finding, Score
from tqe.core.grade import Grade
from tqe.core.message import Message
from tqe.core.mqm import Severity
from tqe.core.report import DocumentReport
from tqe.gate.thresholds import Thresholds

NAMED = 6
"""Checks that a message names; more would not be read."""


def failures(
    report: DocumentReport, quality: Score, costly: Sequence[Finding], thresholds: Thresholds
) -> Iterator[Message]:
    """Yield a message for each threshold that `report` misses; `costly` are the findings that cost quality."""
    if thresholds.fail_on is not None:
        grave = _from(report.standing, thresholds.fail_on)
        if grave:
            yield _counted(grave, f"at or above {thresholds.fail_on}", f"ab {thresholds.fail_on}")
    if thresholds.fail_on_new is not None:
        new = _from(report.standing, thresholds.fail_on_new)
        if new:
            level = f"at or above {thresholds.fail_on_new}", f"ab {thresholds.fail_on_new}"
            yield _counted(new, f"new, {level[0]}", f"neu, {level[1]}")
    if thresholds.max_findings is not None:
        counting = _from(report.standing, Severity.MINOR)
        if len(counting) > thresholds.max_findings:
            limit = thresholds.max_findings
            yield _counted(counting, f"at or above minor, {limit} allowed", f"ab minor, {limit} erlaubt")
    if thresholds.fail_under is not None and quality.value < thresholds.fail_under:
        yield _too_low(quality.value, thresholds.fail_under, costly)
    yield from _graded(report.grade, thresholds.fail_on_grade)
    yield from _not_run(report, thresholds.require)


def _from(findings: Sequence[Finding], severity: Severity) -> tuple[Finding, ...]:
    return tuple(finding for finding in findings if finding.gate_severity.rank >= severity.rank)


def _counted(findings: Sequence[Finding], what: str, was: str) -> Message:
    number = len(findings)
    by = Counter(finding.check for finding in findings)
    return Message(
        f"{number} finding{'s' if number > 1 else ''} {what}: {_listed(by, 'more')}",
        f"{number} {'Befunde' if number > 1 else 'Befund'} {was}: {_listed(by, 'weitere')}",
    )


def _too_low(value: float, limit: float, costly: Sequence[Finding]) -> Message:
    points: Counter[str] = Counter()
    for finding in costly:
        points[finding.check] += finding.severity.points
    shown = f"{value:.1f}" if round(value, 1) < limit else f"{value:.4f}"
    return Message(
        f"quality {shown} is below {limit:g}: points by {_listed(points, 'more')}",
        f"Qualität {_german(shown)} liegt unter {_german(f'{limit:g}')}: "
        f"Punkte durch {_listed(points, 'weitere')}",
    )


def _graded(grade: Grade | None, limit: Grade | None) -> Iterator[Message]:
    """Yield what the estimate says if that is not good enough; without a grade it says nothing."""
    if limit and grade and grade.rank >= limit.rank:
        yield Message(f"estimate: {grade.meaning.en}", f"Schätzung: {grade.meaning.de}")


def _german(number: str) -> str:
    return number.replace(".", ",")


def _listed(counts: Counter[str], more: str) -> str:
    """Return the checks with their counts, those that weigh most first."""
    ordered = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    named = [f"{check} {count}" for check, count in ordered[:NAMED]]
    rest = len(ordered) - len(named)
    return ", ".join([*named, f"{rest} {more}"] if rest else named)


def _not_run(report: DocumentReport, required: Sequence[str]) -> Iterator[Message]:
    """Yield why a required check did not run; one that crashed fails the document anyway."""
    reasons = {skipped.check: skipped.why for skipped in report.skipped}
    for check in required:
        if check in reasons:
            why = reasons[check]
            yield Message(
                f"{check} is required and did not run: {why.en}",
                f"{check} ist verlangt und lief nicht: {why.de}",
            )
        elif check not in report.checks:
            yield Message(
                f"{check} is required and not switched on", f"{check} ist verlangt und nicht eingeschaltet"
            )
