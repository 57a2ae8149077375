"""Translations that were damaged on purpose, with the points that MQM has for it.

People are seldom given a text about something else, or one that lacks a sentence, so their marks do not teach
what that costs. MQM says it: a major error counts 5 points, a segment that is no translation 25 (Freitag et al.
2021, "Experts, Errors, and Context").
"""

from collections.abc import Iterator, Mapping, Sequence

from tqe.agreement.rows import Row
from tqe.calibration.cases import Case
from tqe.core.mqm import Severity

EVERY = 10
"""One place in so many segments is damaged, in every way."""
TOGETHER = 3
"""Segments that make a text; the second is damaged."""
_PARAGRAPHS = "\n\n"


def damaged(rows: Sequence[Row]) -> Iterator[Case]:
    """Yield texts of neighbouring segments of which the second is missing, repeated, untranslated or another's."""
    segments = [segment[0] for segment in _segments(rows).values()]
    for start in range(0, len(segments) - TOGETHER + 1, EVERY):
        first, second, third = segments[start : start + TOGETHER]
        if first.document == second.document == third.document:
            elsewhere = segments[start - len(segments) // 2]
            yield from _damaged(first, second, third, elsewhere.target)


def _damaged(first: Row, second: Row, third: Row, elsewhere: str) -> Iterator[Case]:
    rest = first.penalty + third.penalty
    ways: tuple[tuple[tuple[str, ...], float], ...] = (
        ((), Severity.MAJOR.points),
        ((second.target, second.target), second.penalty + Severity.MAJOR.points),
        ((second.source,), Severity.CRITICAL.points),
        ((elsewhere,), Severity.CRITICAL.points),
    )
    source = _PARAGRAPHS.join((first.source, second.source, third.source))
    for number, (instead, points) in enumerate(ways):
        target = _PARAGRAPHS.join((first.target, *instead, third.target))
        yield Case(("damaged", number, *second.group), target, source, rest + points, spoilt=True)


def _segments(rows: Sequence[Row]) -> Mapping[tuple[str, str], Sequence[Row]]:
    segments: dict[tuple[str, str], list[Row]] = {}
    for row in rows:
        segments.setdefault(row.group, []).append(row)
    return segments
