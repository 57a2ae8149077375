"""Traits that need a model are taken only if they order left-out segments better."""

import random

from tqe.calibration.fit import with_model
from tqe.calibration.fitting import Example
from tqe.scoring.traits import UNSAID


def examples(weight, seed=3):
    """Return translations whose points grow with what is missing, and with what is unsaid by `weight`."""
    chance = random.Random(seed)
    found = []
    for segment in range(120):
        for _ in range(4):
            short, unsaid = chance.random(), 10 * chance.random()
            points = 5 * short + weight * unsaid
            found.append((Example(segment, {"short": short, UNSAID: unsaid, "words": 20.0}, points), False))
    return found


def test_a_trait_that_helps_is_taken():
    assert with_model(examples(1.0))[UNSAID] > 0.5


def test_without_use_there_is_none():
    assert UNSAID not in with_model(examples(0.0))
    assert UNSAID not in with_model(examples(-1.0))
