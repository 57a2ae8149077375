"""Stretches of a text that are asked often which of them lie at a place."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable

from tqe.core.span import Span


class Stretches:
    """Spans that do not overlap each other; each question takes time that grows with the logarithm of their number."""

    def __init__(self, spans: Iterable[Span]) -> None:
        self._spans = tuple(sorted(spans))
        self._starts = [span.start for span in self._spans]
        self._ends = [span.end for span in self._spans]

    def at(self, place: Span) -> tuple[Span, ...]:
        """Return the spans that share a code point with `place`."""
        return self._spans[bisect_right(self._ends, place.start) : bisect_left(self._starts, place.end)]

    def contain(self, place: Span) -> bool:
        """Say whether `place` lies in one of the spans."""
        return any(span.contains(place) for span in self.at(place))
