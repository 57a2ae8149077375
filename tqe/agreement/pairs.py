"""Pairwise accuracy within a segment: does the score order two translations of it as the penalties do?"""

from collections.abc import Hashable, Sequence
from typing import NamedTuple

from tqe.agreement.sampling import Array, Statistic, members, numbered


class Calibrated(NamedTuple):
    """The accuracy, and the difference of scores up to which two translations count as equally good."""

    accuracy: float
    epsilon: float


class _Pairs(NamedTuple):
    """The pairs in the order of their difference in score: arrays of one element a pair."""

    difference: Array
    is_tie: Array
    is_in_order: Array
    unit: Array
    share: Array
    """One by the number of pairs in the group, so that every group counts the same."""


def acc_star(scores: Sequence[float], penalties: Sequence[float], groups: Sequence[Hashable]) -> float:
    """Return the pairwise accuracy within each group, ties calibrated; nan if no group has two rows.

    Two scores that differ by no more than epsilon are a tie, and a tie is right where the penalties are
    equal; epsilon is the one, for all groups together, that makes the mean over the groups highest. A
    constant score reaches the share of equal penalties.
    Source: Deutsch, Foster and Freitag 2023, Ties Matter (acc* with tie calibration, group by item).
    """
    return calibrated(scores, penalties, groups).accuracy


def calibrated(scores: Sequence[float], penalties: Sequence[float], groups: Sequence[Hashable]) -> Calibrated:
    """Return what `acc_star` does, with its epsilon."""
    import numpy as np

    pairs = _pairs(scores, penalties, groups, groups)
    return _best(pairs, np.ones(numbered(groups)[1]))


def acc_star_statistic(
    scores: Sequence[float],
    penalties: Sequence[float],
    groups: Sequence[Hashable],
    units: Sequence[Hashable],
) -> Statistic:
    """Return `acc_star` as a function of how often each of `units` is drawn; a group lies within one unit."""
    pairs = _pairs(scores, penalties, groups, units)
    return lambda weights: _best(pairs, weights).accuracy


def _pairs(
    scores: Sequence[float],
    penalties: Sequence[float],
    groups: Sequence[Hashable],
    units: Sequence[Hashable],
) -> _Pairs:
    import numpy as np

    x, y = np.asarray(scores, dtype=float), -np.asarray(penalties, dtype=float)
    if not np.isfinite(x).all() or not np.isfinite(y).all():
        raise ValueError("a score or a penalty is not finite")
    firsts, seconds, shares = [np.empty(0, np.intp)], [np.empty(0, np.intp)], [np.empty(0)]
    for rows in members(*numbered(groups)):
        first, second = np.triu_indices(len(rows), 1)
        firsts.append(rows[first])
        seconds.append(rows[second])
        shares.append(np.full(len(first), 1 / max(1, len(first))))
    one, two = np.concatenate(firsts), np.concatenate(seconds)
    change, change_wanted = x[one] - x[two], np.sign(y[one] - y[two])
    order = np.argsort(np.abs(change), kind="stable")
    is_in_order = (np.sign(change) == change_wanted) & (change_wanted != 0)
    columns = (
        np.abs(change),
        change_wanted == 0,
        is_in_order,
        numbered(units)[0][one],
        np.concatenate(shares),
    )
    return _Pairs(*(column[order] for column in columns))


def _best(pairs: _Pairs, weights: Array) -> Calibrated:
    """Return the highest accuracy over all epsilons that part the pairs differently, the smallest of equals."""
    import numpy as np

    weight = weights[pairs.unit] * pairs.share
    total = weight.sum()
    if not total:
        return Calibrated(float("nan"), float("nan"))
    tied = np.cumsum(weight * pairs.is_tie)
    ordered = weight * pairs.is_in_order
    right = tied + ordered.sum() - np.cumsum(ordered)
    is_last = np.append(
        pairs.difference[1:] > pairs.difference[:-1], True
    )  # of the pairs with its difference
    best = np.argmax(np.where(is_last, right, -1))
    if ordered.sum() > right[best] and pairs.difference[0] > 0:  # not even the smallest difference is a tie
        return Calibrated(float(ordered.sum() / total), 0.0)
    return Calibrated(float(right[best] / total), float(pairs.difference[best]))
