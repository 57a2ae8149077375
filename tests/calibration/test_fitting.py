"""Least squares within segments: known weights are found again, and signs hold where they must."""

import random

import pytest

from tqe.calibration.fitting import Example, complete, fit


def made(weights, noise=0.0, segments=200, systems=4, seed=1):
    chance = random.Random(seed)
    for segment in range(segments):
        length = chance.uniform(5, 30)
        for _ in range(systems):
            traits = {name: float(chance.randint(0, 3)) for name in weights}
            points = sum(weights[name] * value for name, value in traits.items())
            yield Example(segment, {**traits, "length": length}, length + points + chance.gauss(0, noise))


def test_weights_are_found_although_segments_differ_in_their_level():
    found = fit(list(made({"a": 2.0, "b": 0.5})), ["a", "b", "length"])
    assert found["a"] == pytest.approx(2.0, rel=0.1)
    assert found["b"] == pytest.approx(0.5, rel=0.3)


def test_a_weight_is_not_negative_unless_it_may_be():
    examples = list(made({"a": 2.0, "b": -1.0}))
    assert fit(examples, ["a", "b", "length"])["b"] == 0.0
    assert fit(examples, ["a", "b", "length"], free={"b"})["b"] == pytest.approx(-1.0, rel=0.2)


def test_a_trait_that_never_occurs_weighs_nothing():
    assert fit(list(made({"a": 1.0})), ["a", "never", "length"])["never"] == 0.0


def test_noise_moves_weights_little():
    found = fit(list(made({"a": 2.0, "b": 0.5}, noise=1.0)), ["a", "b", "length"])
    assert found["a"] == pytest.approx(2.0, abs=0.3)


def test_what_others_explain_is_not_explained_again():
    examples = [Example(0, {"words": 10.0, "omissions": 1.0}, 6.0)] * 50
    completed = complete({"words": 0.1, "omissions": 0.0}, examples, ["omissions"])
    assert completed["words"] == 0.1
    assert completed["omissions"] == pytest.approx(5.0, rel=0.05)
