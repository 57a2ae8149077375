"""The best monotone path through two texts: dynamic programming over beads."""

from collections.abc import Iterator, Sequence
from math import inf, log
from typing import NamedTuple

from tqe.text.corridor import corridor
from tqe.text.likeness import Likeness

Step = tuple[int, int]
"""How many target and source sentences a bead joins."""

_SHARES: dict[Step, float] = {
    (1, 1): 0.9,
    (1, 0): 0.01,
    (0, 1): 0.01,
    (1, 2): 0.02,
    (2, 1): 0.02,
    (2, 2): 0.0003,
    (1, 3): 0.003,
    (3, 1): 0.003,
}
"""How often each step occurs in a translation that was not edited much."""

_STEPS = tuple((step, log(share)) for step, share in _SHARES.items())

_LONGEST = max(max(step) for step in _SHARES)

_HINT = 2.0
"""What sentences must share before they are joined with others: length alone is no reason."""


class Bead(NamedTuple):
    """Consecutive target sentences and the consecutive source sentences they translate, as ranges of indices.

    One side may be empty: a sentence left alone.
    """

    target: range
    source: range


class Scored(NamedTuple):
    """A bead and how much likelier it is than chance, as a logarithm."""

    bead: Bead
    score: float


def best_path(likeness: Likeness, targets: Sequence[int], sources: Sequence[int]) -> list[Scored]:
    """Return the beads of the best path through some of the sentences, in order.

    `targets` and `sources` rise; a bead joins only what stands together in the text. Sentences left alone are
    not in the result.
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
        self._target_runs, self._source_runs = _runs(targets), _runs(sources)
        self._columns = corridor(likeness, targets, sources)
        self._totals: list[list[float]] = []
        self._steps: list[list[Step]] = []

    def add(self, row: int) -> None:
        """Find the best way to every boundary of the next row."""
        totals: list[float] = []
        steps: list[Step] = []
        self._totals.append(totals)
        if row > _LONGEST:
            self._totals[row - _LONGEST - 1] = []  # no step reaches back so far
        self._steps.append(steps)
        for column in self._columns[row]:
            total, step = self._best(row, column)
            totals.append(total)
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

    def _best(self, row: int, column: int) -> tuple[float, Step]:
        best, best_step = (-inf, (0, 0)) if row or column else (0.0, (0, 0))
        run, source_run = self._target_runs[row], self._source_runs[column]
        for step, prior in _STEPS:
            before = self._total(row - step[0], column - step[1])
            if before == -inf or step[0] > run or step[1] > source_run:
                continue
            total = before + prior + (self._odds(row, column, step) if all(step) else 0.0)
            if total > best:
                best, best_step = total, step
        return best, best_step

    def _total(self, row: int, column: int) -> float:
        """Return the best total up to a boundary, minus infinity outside the corridor."""
        if row < 0:
            return -inf
        at = column - self._columns[row].start
        return self._totals[row][at] if 0 <= at < len(self._totals[row]) else -inf

    def _odds(self, row: int, column: int, step: Step) -> float:
        bead = self._bead(row, column, step)
        if step != (1, 1) and self._likeness.most(*bead) < _HINT:
            return -inf
        return self._likeness.odds(*bead)

    def _bead(self, row: int, column: int, step: Step) -> Bead:
        target, source = self._targets[row - 1] + 1, self._sources[column - 1] + 1
        return Bead(range(target - step[0], target), range(source - step[1], source))


def _runs(indices: Sequence[int]) -> list[int]:
    """Return for each boundary how many neighbours in the text end there."""
    runs = [0]
    for at, index in enumerate(indices):
        runs.append(runs[-1] + 1 if at and indices[at - 1] == index - 1 else 1)
    return runs
