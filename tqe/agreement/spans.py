"""Do findings lie where people marked errors? Precision and recall by character, recall by category."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from tqe.core.span import Span


class Overlap(NamedTuple):
    """Characters that both sides cover, and those that each covers."""

    shared: int
    found: int
    marked: int

    @property
    def precision(self) -> float:
        """The share of what was found that is marked; nan if nothing was found."""
        return self.shared / self.found if self.found else float("nan")

    @property
    def recall(self) -> float:
        """The share of what is marked that was found; nan if nothing is marked."""
        return self.shared / self.marked if self.marked else float("nan")

    @property
    def f1(self) -> float:
        """The harmonic mean of both; 0 if one side is empty, nan if both are."""
        both = self.found + self.marked
        return 2 * self.shared / both if both else float("nan")


def span_overlap(found: Sequence[Iterable[Span]], marked: Sequence[Iterable[Span]]) -> Overlap:
    """Return what the spans of both sides share; an element of each is a segment.

    Counts are summed over the segments before they are divided (micro average), a character counts once
    however many spans cover it. Where several raters marked a segment, `marked` is to hold the spans of them
    all: what one of them saw is an error.
    Source: character-level F1 as in the WMT 2023 shared task on quality estimation, task 2, severities alike.
    """
    shared = ours = theirs = 0
    for mine, other in zip(found, marked, strict=True):
        first, second = _covered(mine), _covered(other)
        shared, ours, theirs = shared + len(first & second), ours + len(first), theirs + len(second)
    return Overlap(shared, ours, theirs)


def category_recall(
    found: Sequence[Sequence[Span]], marked: Sequence[Iterable[tuple[Span, str]]]
) -> Mapping[str, tuple[int, int]]:
    """Return for each category how many of its marks a span of `found` overlaps, and how many there are."""
    hits: Counter[str] = Counter()
    total: Counter[str] = Counter()
    for mine, others in zip(found, marked, strict=True):
        for span, category in others:
            total[category] += 1
            hits[category] += any(each.overlaps(span) for each in mine)
    return {category: (hits[category], number) for category, number in total.most_common()}


def _covered(spans: Iterable[Span]) -> set[int]:
    return {position for span in spans for position in range(span.start, span.end)}
