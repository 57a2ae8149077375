"""Pairwise accuracy of systems: worked examples."""

import math

import pytest

from tqe.agreement import system_accuracy
from tqe.agreement.systems import system_accuracy_statistic


def test_pairs_of_systems_by_hand() -> None:
    # mean penalties A 1, B 2, C 6; mean scores A 3, B 4, C 0: A and B are the wrong way round
    scores = [2, 4, 4, 4, 0, 0]
    penalties = [0, 2, 1, 3, 5, 7]
    assert system_accuracy(scores, penalties, "AABBCC") == pytest.approx(2 / 3)


def test_perfect_and_reversed() -> None:
    penalties = [1, 2, 3, 9]
    assert system_accuracy([-p for p in penalties], penalties, "ABCD") == 1
    assert system_accuracy(penalties, penalties, "ABCD") == 0


def test_a_constant_score_orders_nothing() -> None:
    assert system_accuracy([0.1] * 3, [1, 2, 2], "ABC") == pytest.approx(1 / 3)


def test_means_that_differ_by_rounding_are_equal() -> None:
    assert system_accuracy([0.1, 0.2, 0.3, 0.3, 0.0, 0.3], [1, 1, 1, 1, 1, 1], "AAABBB") == 1


def test_one_system_has_no_pair() -> None:
    assert math.isnan(system_accuracy([1, 2], [1, 2], "AA"))


def test_a_system_that_was_not_drawn_is_right_in_no_pair() -> None:
    import numpy as np

    statistic = system_accuracy_statistic([1, 2, 3], [3, 2, 1], "ABC", "xyy")
    assert statistic(np.array([1, 1])) == 1
    assert statistic(np.array([0, 2])) == pytest.approx(1 / 3)
