"""The best monotone path through two texts: dynamic programming over beads."""

from collections.abc import Iterator, Sequence
from math import inf, log
from typing import NamedTuple

from tqe.text.corridor import corridor
from tqe.text.likeness import Likeness

_SHARES = {(1, 1): 0.9, (1, 2): 0.02, (2, 1): 0.02, (2, 2): 0.002, (1, 3): 0.003, (3, 1): 0.003}
"""How often each shape of bead occurs in a translation that was not edited much; the rest are sentences alone."""

_PRIORS = tuple((shape, log(share)) for shape, share in _SHARES.items())
_ALONE = log(0.02)

Step = tuple[int, int]


class Bead(NamedTuple):
    """Consecutive target sentences and the consecutive source sentences they translate; one side may be empty.

    Both are ranges of indices.
    """

    target: range
    source: range


class Scored(NamedTuple):
    """A bead and how much likelier it is than chance, as a logarithm."""

    bead: Bead
    score: float


def best_path(likeness: Likeness, targets: Sequence[int], sources: Sequence[int]) -> list[Scored]:
    """Return the beads of the best path through some of the sentences, in order; those left alone not included.

    `targets` and `sources` rise; a bead only joins neighbours in the text.
    """
    grid = _Grid(likeness, targets, sources)
    for row in range(len(targets) + 1):
        grid.add(row)
    return list(grid.trace())[::-1]


class _Grid:
    """The plane of boundaries between sentences: the best total up to each, and the step that led there."""

    def __init__(self, likeness: Likeness, targets: Sequence[int], sources: Sequence[int]) -> None:
        self._likeness = likeness
        self._targets, self._sources = targets, sources
        self._columns = corridor(likeness, targets, sources)
        self._totals: list[list[float]] = []
        self._steps: list[list[Step]] = []

    def add(self, row: int) -> None:
        """Find the best way to every boundary of the next row."""
        totals: list[float] = []
        steps: list[Step] = []
        self._totals.append(totals)
        self._steps.append(steps)
        for column in self._columns[row]:
            total, step = max(self._ways(row, column))
            totals.append(total if row or column else 0.0)
            steps.append(step)

    def trace(self) -> Iterator[Scored]:
        """Yield the beads of the best path from its end."""
        row, column = len(self._targets), len(self._sources)
        while row or column:
            step = self._steps[row][column - self._columns[row].start]
            if all(step):
                bead = self._bead(row, column, step)
                yield Scored(bead, self._likeness.odds(*bead))
            row, column = row - step[0], column - step[1]

    def _ways(self, row: int, column: int) -> Iterator[tuple[float, Step]]:
        for step in ((1, 0), (0, 1)):
            yield self._total(row - step[0], column - step[1]) + _ALONE, step
        for step, prior in _PRIORS:
            before = self._total(row - step[0], column - step[1])
            if before > -inf and self._is_joined(row, column, step):
                yield before + prior + self._likeness.odds(*self._bead(row, column, step)), step

    def _total(self, row: int, column: int) -> float:
        """Return the best total up to a boundary, minus infinity outside the corridor."""
        if row < 0 or column not in self._columns[row]:
            return -inf
        at = column - self._columns[row].start
        return self._totals[row][at] if at < len(self._totals[row]) else -inf

    def _is_joined(self, row: int, column: int, step: Step) -> bool:
        """Say whether the sentences of a bead are neighbours in the text."""
        return all(
            indices[end - 1] - indices[end - size] == size - 1
            for indices, end, size in ((self._targets, row, step[0]), (self._sources, column, step[1]))
        )

    def _bead(self, row: int, column: int, step: Step) -> Bead:
        target, source = self._targets[row - 1] + 1, self._sources[column - 1] + 1
        return Bead(range(target - step[0], target), range(source - step[1], source))
