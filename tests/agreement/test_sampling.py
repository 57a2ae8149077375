"""The bootstrap: seeded, of the right size, and its interval where the statistic lies."""

import pytest

from tqe.agreement.sampling import draws, interval


def test_the_same_seed_draws_the_same() -> None:
    assert (draws(5, 10, seed=3) == draws(5, 10, seed=3)).all()
    assert (draws(5, 10, seed=3) != draws(5, 10, seed=4)).any()


def test_every_sample_is_as_large_as_the_whole() -> None:
    assert (draws(7, 50, seed=1).sum(axis=1) == 7).all()


def test_the_interval_of_a_mean() -> None:
    import numpy as np

    values = np.arange(100.0)
    low, high = interval(lambda w: float(w @ values / w.sum()), draws(100, 2000, seed=1)) or (0, 0)
    # the standard error of the mean is sqrt(833 / 100) = 2.89
    assert low == pytest.approx(49.5 - 1.96 * 2.89, abs=0.5)
    assert high == pytest.approx(49.5 + 1.96 * 2.89, abs=0.5)


def test_no_interval_for_what_is_mostly_undefined() -> None:
    assert interval(lambda _: float("nan"), draws(3, 10, seed=1)) is None
