"""Pairwise accuracy within a segment: worked examples, ties, and what must always hold."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tqe.agreement import acc_star, calibrated
from tqe.agreement.pairs import acc_star_statistic

ROWS = st.lists(
    st.tuples(st.sampled_from("abc"), st.integers(0, 4), st.integers(-3, 3)), min_size=2, max_size=20
)


def test_pairs_by_hand() -> None:
    # penalties 0 1 5: of the three pairs the score has (0, 1) wrong
    assert acc_star([2, 3, 1], [0, 1, 5], "aaa") == pytest.approx(2 / 3)


def test_a_small_difference_may_be_a_tie() -> None:
    # equal penalties, scores .1 apart: epsilon .1 makes that pair right and spoils none of the others
    assert calibrated([1.0, 1.1, 0.0], [1, 1, 5], "aaa") == (1.0, pytest.approx(0.1))


def test_one_epsilon_serves_all_groups() -> None:
    # in a the difference of 1 is to be a tie, in b it is not: one of the two is wrong
    assert acc_star([0, 1, 0, 1], [2, 2, 3, 1], "aabb") == 0.5


def test_every_group_counts_the_same() -> None:
    # a: 1 pair, right; b: 3 pairs, all wrong
    assert acc_star([2, 1, 0, 1, 2], [0, 1, 0, 1, 5], "aabbb") == pytest.approx(0.5)


def test_a_constant_score_gets_the_ties_right() -> None:
    assert acc_star([7, 7, 7], [0, 0, 1], "aaa") == pytest.approx(1 / 3)


def test_rows_alone_in_their_group_have_no_accuracy() -> None:
    assert math.isnan(acc_star([1, 2], [0, 1], "ab"))


def test_what_is_not_finite_is_refused() -> None:
    with pytest.raises(ValueError, match="not finite"):
        acc_star([1, math.nan], [0, 1], "aa")


@given(ROWS)
def test_calibration_never_loses_against_other_epsilons(rows: list[tuple[str, int, int]]) -> None:
    groups, penalties, scores = zip(*rows, strict=True)
    best = acc_star(scores, penalties, groups)
    accuracies = [accuracy(rows, epsilon) for epsilon in (-1, 0, 1, 2, 6)]
    assert math.isnan(best) if accuracies[0] is None else best == pytest.approx(max(accuracies))


def accuracy(rows: list[tuple[str, int, int]], epsilon: int) -> float | None:
    """Count pair by pair; an epsilon below 0 makes no ties."""
    shares = []
    for group in {row[0] for row in rows}:
        own = [row for row in rows if row[0] == group]
        right = [
            a[1] == b[1] if abs(a[2] - b[2]) <= epsilon else (b[1] - a[1]) * (a[2] - b[2]) > 0
            for index, a in enumerate(own)
            for b in own[:index]
        ]
        if right:
            shares.append(sum(right) / len(right))
    return sum(shares) / len(shares) if shares else None


@given(st.lists(st.integers(0, 30), min_size=2, max_size=9, unique=True))
def test_perfect_and_reversed(penalties: list[int]) -> None:
    group = [0] * len(penalties)
    assert acc_star([-p for p in penalties], penalties, group) == 1
    assert acc_star(penalties, penalties, group) == 0


def test_weights_are_as_good_as_copies() -> None:
    import numpy as np

    scores, penalties, groups = [1, 2, 3, 1, 2, 2], [3, 1, 2, 0, 1, 1], "aaabbb"
    twice = acc_star([*scores, *scores[3:]], [*penalties, *penalties[3:]], [*groups, *"ccc"])
    weighted = acc_star_statistic(scores, penalties, groups, groups)(np.array([1, 2]))
    assert weighted == pytest.approx(twice)
