"""The MQM raw quality score: what the findings in a text cost it, by word.

Source: The MQM Scoring Models (themqm.org/error-types-2/the-mqm-scoring-models): 100 × (1 − absolute penalty
total / evaluation word count), all error types weighing the same.
"""

from bisect import bisect, insort
from collections.abc import Sequence

from tqe.core.finding import Finding, Score
from tqe.core.mqm import Severity

SHORT_SAMPLE = 500
"""Words below which the score is no fair sample: MQM's linear score is meant for 500 to 20,000 words."""


def quality(findings: Sequence[Finding], words: int, version: str) -> Score:
    """Return the score of a text of `words` words: 100 without a finding.

    It falls below 0 once the points outnumber the words; it is not cut off there, because the formula is not
    and the worse of two bad texts should still be seen to be the worse. A text without words counts as one.
    """
    value = 100 * (1 - penalty_points(findings) / max(1, words))
    return Score("quality", value, _signature(words, version))


def penalty_points(findings: Sequence[Finding]) -> int:
    """Return the MQM penalty points of `findings`, overlapping ones counted once."""
    return sum(finding.severity.points for finding in counted(findings))


def counted(findings: Sequence[Finding]) -> tuple[Finding, ...]:
    """Return the findings that cost points, in order: of those that overlap only the gravest.

    Between equally grave ones the shorter wins, so that two faults inside a third, longer one count as two.
    """
    kept: list[tuple[int, int, int]] = []
    for index in sorted(range(len(findings)), key=lambda index: _gravest_first(findings[index])):
        place = (findings[index].span.start, findings[index].span.end, index)
        if findings[index].severity.points and _is_free(place, kept, findings):
            insort(kept, place)
    return tuple(findings[index] for _, _, index in kept)


def _gravest_first(finding: Finding) -> tuple[int, int, int, str]:
    return (-finding.severity.rank, len(finding.span), finding.span.start, finding.check)


def _is_free(
    place: tuple[int, int, int], kept: list[tuple[int, int, int]], findings: Sequence[Finding]
) -> bool:
    """Say whether nothing in `kept`, which is sorted and does not overlap itself, covers `place`."""
    at = bisect(kept, place)
    return not any(
        findings[place[2]].span.overlaps(findings[i].span) for _, _, i in kept[max(0, at - 1) : at + 1]
    )


def _signature(words: int, version: str) -> str:
    weights = ",".join(f"{severity}:{severity.points}" for severity in reversed(Severity))
    sample = ("sample:short",) if words < SHORT_SAMPLE else ()
    return "|".join(("mqm", weights, "per:words", *sample, f"tqe:{version}"))
