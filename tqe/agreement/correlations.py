"""Correlations of a score with minus the penalty: Pearson without the part of length, and Kendall's tau-b."""

from collections.abc import Hashable, Sequence

from tqe.agreement.sampling import Array, Statistic, members, numbered, whole

_ROWS_AT_ONCE = 512


def partial_pearson(scores: Sequence[float], penalties: Sequence[float], lengths: Sequence[float]) -> float:
    """Return Pearson's correlation of score and minus penalty, the length partialled out of both.

    A long segment has more room for errors, and every score that falls with length looks good without this.
    nan for a score that is constant or a mere multiple of the length.
    Source: first-order partial correlation, Yule 1907.
    """
    return whole(partial_pearson_statistic(scores, penalties, lengths, [0] * len(scores)), 1)


def partial_pearson_statistic(
    scores: Sequence[float],
    penalties: Sequence[float],
    lengths: Sequence[float],
    units: Sequence[Hashable],
) -> Statistic:
    """Return `partial_pearson` as a function of how often each of `units` is drawn."""
    import numpy as np

    unit, height = numbered(units)
    rows = np.array([scores, np.negative(penalties), lengths], dtype=float)
    rows -= rows.mean(axis=1, keepdims=True)  # keeps the moments small, and with them the rounding errors
    rows = np.vstack([np.ones(len(unit)), rows])
    moments = np.zeros((height, 4, 4))
    np.add.at(moments, unit, np.einsum("in,jn->nij", rows, rows))

    def statistic(weights: Array) -> float:
        moment = np.tensordot(weights, moments, axes=1)
        mean = moment[0, 1:] / moment[0, 0]
        covariance = moment[1:, 1:] / moment[0, 0] - np.outer(mean, mean)
        return _partial(covariance)

    return statistic


def _partial(covariance: Array) -> float:
    """Return the correlation of the first two variables without the third, from their covariances."""
    (xx, xy, xz), (_, yy, yz), (_, _, zz) = covariance
    if zz > 0:
        xx_left, yy_left, xy = xx - xz * xz / zz, yy - yz * yz / zz, xy - xz * yz / zz
    else:
        xx_left, yy_left = xx, yy
    if xx_left <= 1e-12 * xx or yy_left <= 1e-12 * yy:
        return float("nan")
    return float(xy / (xx_left * yy_left) ** 0.5)


def kendall(
    scores: Sequence[float], penalties: Sequence[float], groups: Sequence[Hashable] | None = None
) -> float:
    """Return Kendall's tau-b of score and minus penalty: within each group, then the mean over the groups.

    Groups in which one side is constant have no tau and are left out. Without groups all rows are one.
    Source: Kendall 1945, The treatment of ties in ranking problems.
    """
    labels = [0] * len(scores) if groups is None else groups
    return whole(kendall_statistic(scores, penalties, labels, [0] * len(scores)), 1)


def kendall_statistic(
    scores: Sequence[float],
    penalties: Sequence[float],
    groups: Sequence[Hashable],
    units: Sequence[Hashable],
) -> Statistic:
    """Return `kendall` as a function of how often each of `units` is drawn; a group lies within one unit."""
    import numpy as np

    x, y = np.asarray(scores, dtype=float), -np.asarray(penalties, dtype=float)
    unit = numbered(units)[0]
    found = [(unit[rows[0]], _tau_b(x[rows], y[rows])) for rows in members(*numbered(groups)) if len(rows)]
    owner = np.array([each for each, tau in found if np.isfinite(tau)], dtype=np.intp)
    taus = np.array([tau for _, tau in found if np.isfinite(tau)])

    def statistic(weights: Array) -> float:
        weight = weights[owner]
        return float(weight @ taus / weight.sum()) if weight.sum() else float("nan")

    return statistic


def _tau_b(x: Array, y: Array) -> float:
    """Return tau-b over all pairs, some rows at a time: the table of all pairs may not fit."""
    import numpy as np

    agreeing = ours = theirs = 0
    for start in range(0, len(x), _ROWS_AT_ONCE):
        part = slice(start, start + _ROWS_AT_ONCE)
        a, b = np.sign(x[part, None] - x), np.sign(y[part, None] - y)
        agreeing += int((a * b).sum())
        ours += int(np.count_nonzero(a))
        theirs += int(np.count_nonzero(b))
    return agreeing / (ours * theirs) ** 0.5 if ours and theirs else float("nan")
