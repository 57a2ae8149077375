"""Where an alignment may run in the plane of target and source: between pairs that are beyond doubt."""

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from tqe.text.likeness import Likeness

_SMALL = 2500
"""Cells up to which the whole plane is searched."""

_FINE = 40
"""Cells above which a rectangle between two anchors is searched for more of them."""

_RARE = 4
"""Sentences of either side of a rectangle that a clue may occur in to point to its counterpart."""

_SURE = 6.0
"""Log-likelihood ratio of a pair beyond doubt."""

_MARGIN = 3.0
"""By how much such a pair must beat every other candidate."""

_PADDING = 3
"""Rows by which the rectangles overlap, as an anchor may be part of a larger bead."""

_WIDE = 10_000
"""Cells of a rectangle without anchors above which only a band around its diagonal is searched."""

_BAND = 15

Point = tuple[int, int]
"""A row and a column: places in `targets` and `sources`."""


class _Scene(NamedTuple):
    likeness: Likeness
    targets: Sequence[int]
    sources: Sequence[int]

    def odds(self, row: int, column: int) -> float:
        i, j = self.targets[row], self.sources[column]
        return self.likeness.odds(range(i, i + 1), range(j, j + 1))


def corridor(likeness: Likeness, targets: Sequence[int], sources: Sequence[int]) -> list[range]:
    """Return for each boundary between `targets`, first and last included, those of `sources` to try."""
    rows, columns = len(targets), len(sources)
    if rows * columns <= _SMALL:
        return [range(columns + 1)] * (rows + 1)
    scene = _Scene(likeness, targets, sources)
    lows, highs = [0] * (rows + 1), [columns] * (rows + 1)
    anchors = _anchors(scene, (0, 0), (rows, columns))
    for (top, left), end in pairwise([(-1, -1), *anchors, (rows, columns)]):
        _fill(lows, highs, (top + 1, left + 1), end)
    return [
        range(lows[max(0, row - _PADDING)], highs[min(rows, row + _PADDING)] + 1) for row in range(rows + 1)
    ]


def _fill(lows: list[int], highs: list[int], start: Point, end: Point) -> None:
    """Set the bounds of the rows from `start` to `end`, two corners of a rectangle."""
    height, width = end[0] - start[0], end[1] - start[1]
    for row in range(start[0], end[0] + 1):
        lows[row], highs[row] = start[1], end[1]
        if height * width > _WIDE:
            centre, reach = start[1] + (row - start[0]) * width // height, _BAND + width // height
            lows[row], highs[row] = max(start[1], centre - reach), min(end[1], centre + reach)


def _anchors(scene: _Scene, start: Point, end: Point) -> list[Point]:
    """Return pairs beyond doubt in a rectangle, rising; between them look again for what is rare there."""
    if (end[0] - start[0]) * (end[1] - start[1]) <= _FINE:
        return []
    found = _chain(list(_sure_pairs(scene, start, end)))
    if not found:
        return []
    anchors = _anchors(scene, start, found[0])
    for anchor, following in pairwise([*found, end]):
        anchors += [anchor, *_anchors(scene, (anchor[0] + 1, anchor[1] + 1), following)]
    return anchors


def _sure_pairs(scene: _Scene, start: Point, end: Point) -> Iterator[tuple[Point, float]]:
    """Yield the pairs of a rectangle that share what is rare in it and are beyond doubt, with their score."""
    likeness, targets, sources = scene
    places: dict[str, list[int]] = defaultdict(list)
    for column in range(start[1], end[1]):
        for clue in likeness.source.clues[sources[column]]:
            places[clue].append(column)
    rows = range(start[0], end[0])
    counts = Counter(clue for row in rows for clue in likeness.target.clues[targets[row]])
    rare = {clue for clue, columns in places.items() if len(columns) <= _RARE and 0 < counts[clue] <= _RARE}
    for row in rows:
        columns = {column for clue in likeness.target.clues[targets[row]] & rare for column in places[clue]}
        scores = sorted(((scene.odds(row, column), column) for column in columns), reverse=True)
        if scores and scores[0][0] >= _SURE and (len(scores) == 1 or scores[0][0] - scores[1][0] >= _MARGIN):
            yield (row, scores[0][1]), scores[0][0]


def _chain(pairs: Sequence[tuple[Point, float]]) -> list[Point]:
    """Return the heaviest chain of points that rises in both directions; `pairs` come by rising row."""
    columns: list[int] = []
    totals: list[float] = []
    ends: list[int] = []
    previous: list[int] = []
    for index, ((_, column), weight) in enumerate(pairs):
        at = bisect_left(columns, column)
        total = weight + (totals[at - 1] if at else 0.0)
        previous.append(ends[at - 1] if at else -1)
        stop = at
        while stop < len(columns) and totals[stop] <= total:
            stop += 1
        columns[at:stop], totals[at:stop], ends[at:stop] = [column], [total], [index]
    chain, index = [], ends[-1] if ends else -1
    while index >= 0:
        chain.append(pairs[index][0])
        index = previous[index]
    return chain[::-1]
