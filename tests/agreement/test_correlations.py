"""Correlations: worked examples, ties, and what must always hold."""

import math
from itertools import combinations

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from tqe.agreement import kendall, partial_pearson
from tqe.agreement.correlations import partial_pearson_statistic

FEW = st.lists(st.tuples(st.integers(0, 5), st.integers(0, 5)), min_size=2, max_size=12)


def test_partial_pearson_by_hand() -> None:
    # lengths 3 + z, z = 1 1 -1 -1; score z + a, a = 1 -1 1 -1; minus penalty z + a + b, b = 1 -1 -1 1:
    # without z these are a and a + b, and a, b are orthogonal: 4 / sqrt(4 * 8)
    assert partial_pearson([2, 0, 0, -2], [0, 4, 4, 4], [4, 4, 2, 2]) == pytest.approx(0.5**0.5)


def test_a_score_that_is_the_length_says_nothing() -> None:
    assert math.isnan(partial_pearson([-3, -5, -4], [1, 2, 3], [3, 5, 4]))


def test_a_constant_score_says_nothing() -> None:
    assert math.isnan(partial_pearson([2, 2, 2], [1, 2, 3], [3, 5, 4]))


def test_constant_lengths_leave_pearson() -> None:
    # deviations -1 0 1 and -1.5 -.5 2: 3.5 / sqrt(2 * 6.5)
    assert partial_pearson([1, 2, 3], [7, 6, 3.5], [4, 4, 4]) == pytest.approx(3.5 / 13**0.5)


@given(st.lists(st.tuples(st.integers(0, 9), st.integers(1, 9)), min_size=4, max_size=9))
def test_perfect_and_reversed(rows: list[tuple[int, int]]) -> None:
    penalties, lengths = zip(*rows, strict=True)
    perfect = partial_pearson([-p for p in penalties], penalties, lengths)
    assume(not math.isnan(perfect))
    assert perfect == pytest.approx(1)
    assert partial_pearson(penalties, penalties, lengths) == pytest.approx(-1)


def test_weights_are_as_good_as_copies() -> None:
    import numpy as np

    scores, penalties, lengths = [1, 4, 2, 8], [5, 1, 3, 1], [3, 4, 9, 5]
    statistic = partial_pearson_statistic(scores, penalties, lengths, "aabb")
    copies = partial_pearson([*scores, *scores[2:]], [*penalties, *penalties[2:]], [*lengths, *lengths[2:]])
    assert statistic(np.array([1, 2])) == pytest.approx(copies)


def test_kendall_by_hand() -> None:
    # pairs of (score, -penalty) 1 1, 2 3, 3 2: two agree, one does not
    assert kendall([1, 2, 3], [3, 1, 2]) == pytest.approx(1 / 3)


def test_kendall_with_ties_by_hand() -> None:
    # three pairs, one tied in the penalties: 2 agree, tau-b = 2 / sqrt(3 * 2)
    assert kendall([1, 2, 3], [2, 1, 1]) == pytest.approx(2 / 6**0.5)


def test_kendall_is_the_mean_over_the_groups_that_have_one() -> None:
    assert kendall([1, 2, 1, 2, 1, 2], [2, 1, 1, 2, 3, 3], "aabbcc") == 0
    assert kendall([1, 2, 1, 2], [2, 1, 3, 3], "aabb") == 1
    assert math.isnan(kendall([1, 1], [1, 2]))


@given(FEW)
def test_kendall_is_what_counting_pairs_gives(rows: list[tuple[int, int]]) -> None:
    scores, penalties = zip(*rows, strict=True)
    signs = [(_sign(a[0] - b[0]), _sign(b[1] - a[1])) for a, b in combinations(rows, 2)]
    ours, theirs = (sum(abs(pair[side]) for pair in signs) for side in (0, 1))
    assume(ours and theirs)
    counted = sum(a * b for a, b in signs) / (ours * theirs) ** 0.5
    assert kendall(scores, penalties) == pytest.approx(counted)


def _sign(value: int) -> int:
    return (value > 0) - (value < 0)


def test_kendall_of_more_rows_than_are_compared_at_once() -> None:
    assert kendall(range(1100), range(1100, 0, -1)) == 1
