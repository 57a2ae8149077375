"""The estimator: weights by situation, kept as JSON, a user's own in place of the bundled one."""

import pytest

from tqe.core.errors import TqeError
from tqe.core.grade import Grade
from tqe.scoring.estimator import Estimator, Situation, bundled, calibration_file, estimator_for
from tqe.scoring.grade import ENOUGH, HUMAN, UNFIT, grade
from tqe.scoring.traits import FINDINGS, FREELY_SIGNED

MADE = Estimator(
    {
        Situation.GERMAN: {"words": 0.1},
        Situation.SOURCE: {"words": 0.1, "short": 2.0, "free": -0.05},
        Situation.SOURCE_AND_MODEL: {"words": 0.1, "lost": 0.5},
    },
    "made",
    "sha256:abcdef",
)


def test_points_are_a_weighted_sum_and_never_below_zero():
    assert MADE.points({"words": 10, "short": 1}, Situation.SOURCE) == pytest.approx(3.0)
    assert MADE.points({"free": 100}, Situation.SOURCE) == 0


@pytest.mark.parametrize(
    ("source", "model", "situation"),
    [
        (False, None, Situation.GERMAN),
        (False, "sha256:abcdef", Situation.GERMAN),
        (True, None, Situation.SOURCE),
        (True, "sha256:another", Situation.SOURCE),
        (True, "sha256:abcdef", Situation.SOURCE_AND_MODEL),
    ],
)
def test_situation(source, model, situation):
    assert MADE.situation(source=source, model=model) is situation


def test_the_model_for_the_other_direction_must_be_the_same_too():
    scored = MADE._replace(scorer="sha256:fedcba")
    assert scored.situation(source=True, model=MADE.model) is Situation.SOURCE
    assert scored.situation(source=True, model=MADE.model, scorer="sha256:another") is Situation.SOURCE
    situation = scored.situation(source=True, model=MADE.model, scorer="sha256:fedcba")
    assert situation is Situation.SOURCE_AND_MODEL


def test_only_what_counts_is_asked_for():
    assert MADE.asks("lost")
    assert not MADE.asks("unsaid")
    assert not Estimator({}, "made").asks("lost")


def test_a_signature_says_what_the_estimate_rests_on():
    assert MADE.signature(Situation.SOURCE, "1.2") == "mqm-points|on:source|fitted:made|tqe:1.2"


def test_what_is_written_can_be_read():
    assert Estimator.read(MADE.written()) == MADE
    scored = MADE._replace(scorer="sha256:fedcba", unlikely=-9.5)
    assert Estimator.read(scored.written()) == scored


def test_the_bundled_one_needs_no_model_and_knows_both_situations():
    assert bundled().model is None
    assert set(bundled().weights) == {Situation.GERMAN, Situation.SOURCE}


def test_more_findings_never_raise_a_score():
    for weights in bundled().weights.values():
        assert all(weight > 0 for name, weight in weights.items() if name not in FREELY_SIGNED)
        assert any(name in weights for name in FINDINGS)


@pytest.fixture
def calibrations(tmp_path, monkeypatch):
    monkeypatch.setenv("TQE_CONFIG_DIR", str(tmp_path))
    estimator_for.cache_clear()
    yield calibration_file(MADE.model or "")
    estimator_for.cache_clear()


def test_a_calibrated_model_has_its_own(calibrations):
    calibrations.parent.mkdir()
    calibrations.write_text(MADE.written(), encoding="utf-8")
    assert estimator_for("sha256:abcdef") == MADE
    assert estimator_for("sha256:another") is bundled()


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"schema": 1}', '{"schema": 1, "weights": {"x": {}}}'])
def test_a_damaged_calibration_is_an_error_with_its_place(calibrations, text):
    calibrations.parent.mkdir()
    calibrations.write_text(text, encoding="utf-8")
    with pytest.raises(TqeError) as error:
        estimator_for("sha256:abcdef")
    assert error.value.place == str(calibrations)


@pytest.mark.parametrize(
    ("share", "found"), [(HUMAN, Grade.HUMAN), (HUMAN + 0.1, Grade.POST_EDIT), (UNFIT, Grade.UNFIT)]
)
def test_grades(share, found):
    assert grade(share * 3, 300) is found


def test_a_short_text_has_no_grade():
    assert grade(3.0, ENOUGH - 1) is None
