"""The verdict on a document: which thresholds it misses."""

from collections.abc import Iterable, Iterator

from tqe.core.finding import Finding, Score
from tqe.core.message import Message
from tqe.core.mqm import Severity


def failures(
    findings: Iterable[Finding], quality: Score, *, fail_on: Severity | None, fail_under: float | None
) -> Iterator[Message]:
    """Yield a message for each threshold that is missed; `fail_on` None never fails on findings."""
    if fail_on is not None:
        grave = sum(finding.gate_severity.rank >= fail_on.rank for finding in findings)
        if grave:
            yield _too_grave(grave, fail_on)
    if fail_under is not None and quality.value < fail_under:
        yield Message(
            f"quality {quality.value:.1f} is below {fail_under:g}",
            f"Qualität {quality.value:.1f} liegt unter {fail_under:g}",
        )


def _too_grave(number: int, fail_on: Severity) -> Message:
    return Message(
        f"{number} finding{'s' if number > 1 else ''} at or above {fail_on}",
        f"{number} {'Befunde' if number > 1 else 'Befund'} ab {fail_on}",
    )
