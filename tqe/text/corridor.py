"""Where in the plane of target and source an alignment may run: between sentence pairs that are beyond doubt."""

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Sequence

from tqe.text.likeness import Likeness

_SMALL = 2500
"""Cells up to which the whole plane is searched."""

_RARE = 4
"""Sentences of one side a key may occur in to point to its counterpart."""

_SURE = 6.0
"""Log-likelihood ratio of a pair beyond doubt."""

_MARGIN = 3.0
"""By how much such a pair must beat every other candidate."""

_PADDING = 4
_BAND = 25
_WIDE = 40_000
"""Cells between two anchors above which only a band around the diagonal is searched."""

Point = tuple[int, int]


def corridor(likeness: Likeness, targets: Sequence[int], sources: Sequence[int]) -> list[range]:
    """Return for each boundary between `targets`, first and last included, the boundaries in `sources` to try."""
    rows, columns = len(targets), len(sources)
    if rows * columns <= _SMALL:
        return [range(columns + 1)] * (rows + 1)
    anchors = _chain(_anchors(likeness, targets, sources))
    lows, highs = [0] * (rows + 1), [columns] * (rows + 1)
    corners = [(-1, -1), *anchors, (rows, columns)]
    for (top, left), (bottom, right) in zip(corners, corners[1:], strict=False):
        _fill(lows, highs, (top + 1, left + 1), (bottom, right))
    return [
        range(max(0, lows[max(0, row - _PADDING)] - _PADDING),
              min(columns, highs[min(rows, row + _PADDING)] + _PADDING) + 1)
        for row in range(rows + 1)
    ]  # fmt: skip


def _fill(lows: list[int], highs: list[int], start: Point, end: Point) -> None:
    """Set the bounds of the rows from `start` to `end`, two corners of the plane."""
    height, width = end[0] - start[0], end[1] - start[1]
    for row in range(start[0], end[0] + 1):
        lows[row], highs[row] = start[1], end[1]
        if height * width > _WIDE:
            centre, reach = start[1] + (row - start[0]) * width // height, _BAND + width // height
            lows[row], highs[row] = max(start[1], centre - reach), min(end[1], centre + reach)


def _anchors(likeness: Likeness, targets: Sequence[int], sources: Sequence[int]) -> list[tuple[Point, float]]:
    """Return pairs beyond doubt with their score, by place in `targets` and `sources`."""
    places: dict[str, list[int]] = defaultdict(list)
    for column, j in enumerate(sources):
        for key in likeness.source.keys[j]:
            places[key].append(column)
    counts = Counter(key for i in targets for key in likeness.target.keys[i])
    rare = {key for key, columns in places.items() if len(columns) <= _RARE and counts[key] <= _RARE}
    anchors = []
    for row, i in enumerate(targets):
        columns = {column for key in likeness.target.keys[i] & rare for column in places[key]}
        scored = sorted(
            ((likeness.odds(range(i, i + 1), range(sources[c], sources[c] + 1)), c) for c in columns),
            reverse=True,
        )
        if scored and scored[0][0] >= _SURE and (len(scored) == 1 or scored[0][0] - scored[1][0] >= _MARGIN):
            anchors.append(((row, scored[0][1]), scored[0][0]))
    return anchors


def _chain(anchors: Sequence[tuple[Point, float]]) -> list[Point]:
    """Return the anchors of the heaviest chain that rises in both directions; they come by rising row."""
    columns: list[int] = []
    totals: list[float] = []
    ends: list[int] = []
    previous: list[int] = []
    for index, ((_, column), weight) in enumerate(anchors):
        at = bisect_left(columns, column)
        total = weight + (totals[at - 1] if at else 0.0)
        previous.append(ends[at - 1] if at else -1)
        stop = at
        while stop < len(columns) and totals[stop] <= total:
            stop += 1
        columns[at:stop], totals[at:stop], ends[at:stop] = [column], [total], [index]
    chain, index = [], ends[-1] if ends else -1
    while index >= 0:
        chain.append(anchors[index][0])
        index = previous[index]
    return chain[::-1]
