"""Pairwise accuracy of systems: does the mean score order two systems as their mean penalties do?"""

from collections.abc import Hashable, Sequence

from tqe.agreement.sampling import Array, Statistic, numbered, whole


def system_accuracy(
    scores: Sequence[float], penalties: Sequence[float], systems: Sequence[Hashable]
) -> float:
    """Return the share of pairs of systems in which the better mean score goes with the lower mean penalty.

    A pair that is equal in one alone is wrong; nan if there is one system only.
    Source: Kocmi et al. 2021, To Ship or Not to Ship.
    """
    return whole(system_accuracy_statistic(scores, penalties, systems, [0] * len(scores)), 1)


def system_accuracy_statistic(
    scores: Sequence[float],
    penalties: Sequence[float],
    systems: Sequence[Hashable],
    units: Sequence[Hashable],
) -> Statistic:
    """Return `system_accuracy` as a function of how often each of `units` is drawn."""
    import numpy as np

    system, number = numbered(systems)
    unit, height = numbered(units)
    values = (np.ones(len(scores)), np.asarray(scores, dtype=float), -np.asarray(penalties, dtype=float))
    sums = np.zeros((len(values), height, number))
    for table, value in zip(sums, values, strict=True):
        np.add.at(table, (unit, system), value)
    first, second = np.triu_indices(number, 1)

    def statistic(weights: Array) -> float:
        counts, ours, theirs = (weights @ table for table in sums)
        with np.errstate(invalid="ignore", divide="ignore"):
            means = [total / counts for total in (ours, theirs)]
        signs = [_signs(mean[first] - mean[second]) for mean in means]
        return float(np.mean(signs[0] == signs[1])) if number > 1 else float("nan")

    return statistic


def _signs(differences: Array) -> Array:
    """Return the signs, rounding errors of a mean being no difference."""
    import numpy as np

    return np.sign(np.where(np.abs(differences) < 1e-12, 0, differences))
