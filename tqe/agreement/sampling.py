"""Statistics that can be asked again with every document drawn another number of times."""

from collections.abc import Callable, Hashable, Sequence
from typing import Any

Array = Any
"""A numpy array; its type is not named, because the name would import numpy."""
Statistic = Callable[[Array], float]
"""The value of a statistic for a sample, given how often each unit is in it; nan where it is undefined."""


def numbered(labels: Sequence[Hashable]) -> tuple[Array, int]:
    """Return a number for each label as an array, equal for equal labels, and how many different there are."""
    import numpy as np

    numbers: dict[Hashable, int] = {}
    found = [numbers.setdefault(label, len(numbers)) for label in labels]
    return np.array(found, dtype=np.intp), len(numbers)


def whole(statistic: Statistic, units: int) -> float:
    """Return the value of `statistic` for the sample as it is."""
    import numpy as np

    return statistic(np.ones(units))


def members(numbers: Array, count: int) -> list[Array]:
    """Return for each of `count` groups the positions of its members."""
    import numpy as np

    order = np.argsort(numbers, kind="stable")
    return np.split(order, np.cumsum(np.bincount(numbers, minlength=count))[:-1])


def draws(units: int, number: int, seed: int) -> Array:
    """Return `number` bootstrap samples of `units` units, a row of weights each.

    Source: Efron 1979, Bootstrap methods: another look at the jackknife. The same seed draws the same.
    """
    import numpy as np

    return np.random.default_rng(seed).multinomial(units, [1 / units] * units, size=number)


def interval(statistic: Statistic, samples: Array, level: float = 0.95) -> tuple[float, float] | None:
    """Return the percentile interval of `statistic` over `samples`; None if it is undefined in most of them."""
    import numpy as np

    values = np.array([statistic(weights) for weights in samples])
    values = values[np.isfinite(values)]
    if len(values) <= len(samples) / 2:
        return None
    low, high = np.quantile(values, [(1 - level) / 2, (1 + level) / 2])
    return float(low), float(high)
