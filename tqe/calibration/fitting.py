"""Fits weights to the penalties that people gave: least squares, shrunken, and not negative where reason says so.

Translations of one sentence are compared with each other first of all: what they differ by is the translation,
what they share is the sentence. So both sides are centred within each source segment, as in a regression with
fixed effects (Wooldridge 2010, "Econometric Analysis of Cross Section and Panel Data", 10.5). How hard the
sentences are counts a little as well; it sets the level.
"""

from collections.abc import Collection, Hashable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypeAlias

from tqe.scoring.traits import Traits

Array: TypeAlias = Any
"""An array of numpy, which is imported only where it is used."""

SHRINKAGE = 0.03
"""Weight of the penalty on large weights, by the number of rows."""
LEVEL = 0.03
"""Weight of the differences between segments, where those between translations of one have 1.

More of it makes the estimate one of how hard a sentence is; with none, it has no level.
"""
ROUNDS = 1000
STILL = 1e-9
"""Change of all weights, relative to the largest, at which the search ends."""


@dataclass(frozen=True, slots=True)
class Example:
    """A translation with the points that people gave it; `group` is the segment it translates."""

    group: Hashable
    traits: Traits
    penalty: float


def fit(examples: Sequence[Example], names: Sequence[str], free: Collection[str] = ()) -> Mapping[str, float]:
    """Return points for a unit of each trait in `names`; only those in `free` may be negative."""
    import numpy as np

    values = np.array([[example.traits.get(name, 0.0) for name in names] for example in examples])
    points = np.array([example.penalty for example in examples])
    groups = _numbered([example.group for example in examples])
    shared, level = _means(values, groups), _means(points[:, None], groups)[:, 0]
    part = LEVEL**0.5
    rows = np.concatenate([values - shared, part * shared])
    wanted = np.concatenate([points - level, part * level])
    weights = _least_squares(rows, wanted, [name in free for name in names], SHRINKAGE * len(examples))
    return {name: float(weight) for name, weight in zip(names, weights, strict=True)}


def complete(
    weights: Mapping[str, float], examples: Sequence[Example], names: Sequence[str]
) -> Mapping[str, float]:
    """Return `weights` with those of `names`, fitted to what the others leave unexplained in `examples`."""
    import numpy as np

    others = {name: weight for name, weight in weights.items() if name not in names}
    values = np.array([[example.traits.get(name, 0.0) for name in names] for example in examples])
    rest = np.array([example.penalty - _explained(others, example.traits) for example in examples])
    fitted = _least_squares(values, rest, [False] * len(names), SHRINKAGE * len(examples))
    return {**others, **{name: float(weight) for name, weight in zip(names, fitted, strict=True)}}


def _explained(weights: Mapping[str, float], traits: Traits) -> float:
    return sum(weight * traits.get(name, 0.0) for name, weight in weights.items())


def _numbered(keys: Sequence[Hashable]) -> Array:
    import numpy as np

    numbers: dict[Hashable, int] = {}
    return np.array([numbers.setdefault(key, len(numbers)) for key in keys])


def _means(values: Array, groups: Array) -> Array:
    """Return for each row the mean of the rows of its group."""
    import numpy as np

    sums = np.zeros((groups.max() + 1, values.shape[1]))
    np.add.at(sums, groups, values)
    return (sums / np.bincount(groups)[:, None])[groups]


def _least_squares(rows: Array, wanted: Array, free: Sequence[bool], shrinkage: float) -> Array:
    """Return the weights with the least squared error, by coordinate descent; each trait is shrunken alike."""
    import numpy as np

    scales = np.sqrt((rows**2).mean(0))
    scales[scales == 0] = 1.0
    scaled = rows / scales
    square = scaled.T @ scaled + shrinkage * np.eye(len(scales))
    goal = scaled.T @ wanted
    weights = np.zeros(len(scales))
    for _ in range(ROUNDS):
        before = weights.copy()
        for place, may_be_negative in enumerate(free):
            rest = goal[place] - square[place] @ weights + square[place, place] * weights[place]
            best = rest / square[place, place]
            weights[place] = best if may_be_negative else max(0.0, best)
        if np.abs(weights - before).max() <= STILL * np.abs(weights).max():
            break
    return weights / scales
