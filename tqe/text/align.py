"""Which sentences of a translation belong to which sentences of its source."""

from collections.abc import Sequence
from math import log
from typing import NamedTuple

_PRIORS = {
    (1, 1): 0.9, (1, 2): 0.02, (2, 1): 0.02, (2, 2): 0.003, (1, 3): 0.003, (3, 1): 0.003, (1, 0): 0.02, (0, 1): 0.02
}  # fmt: skip
_SPREAD = 0.25


class Bead(NamedTuple):
    """Consecutive target sentences and the consecutive source sentences they translate; one side may be empty.

    Both are ranges of indices.
    """

    target: range
    source: range


def align(
    target: Sequence[str], source: Sequence[str], back: Sequence[str | None] | None = None
) -> tuple[Bead, ...]:
    """Return beads in target order that cover every sentence of both sides once.

    `back` are the back-translations of the target sentences, None where there is none.
    """
    best: dict[tuple[int, int], tuple[float, tuple[int, int]]] = {(0, 0): (0.0, (0, 0))}
    for i in range(len(target) + 1):
        for j in range(len(source) + 1):
            steps = [
                (best[i - a, j - b][0] + log(prior) + _length(target[i - a : i], source[j - b : j]), (a, b))
                for (a, b), prior in _PRIORS.items()
                if i >= a and j >= b
            ]
            if steps:
                best[i, j] = max(steps)
    return tuple(reversed(list(_trace(best, len(target), len(source)))))


def _trace(best, i, j):
    while i or j:
        a, b = best[i, j][1]
        yield Bead(range(i - a, i), range(j - b, j))
        i, j = i - a, j - b


def _length(target: Sequence[str], source: Sequence[str]) -> float:
    if not target or not source:
        return 0.0
    ratio = log((sum(map(len, target)) + 1) / (sum(map(len, source)) + 1)) - 0.1
    return 1.1 - (ratio / _SPREAD) ** 2 / 2 + (ratio / 0.75) ** 2 / 2
