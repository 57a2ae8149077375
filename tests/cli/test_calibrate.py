"""`tqe calibrate` from annotation to the estimate of a check, and what it says when that cannot be."""

import json
from pathlib import Path

import pytest

from tests.agreement import made
from tqe.cli import calibrate, run
from tqe.core.report import Model
from tqe.mt.likelihood import Likelihood, ScoredToken
from tqe.scoring.estimator import calibration_file, estimator_for
from tqe.text.words import words

MODEL = Model("echo", "sha256:feedfacefeedface0", "none")
SCORER = Model("ohce", "sha256:cafecafecafecafe0", "none")
Capture = pytest.CaptureFixture[str]


class Echo:
    """A model whose back-translation is what it is given, and that expects every word but one with a digit."""

    signature = "echo"

    def __init__(self, model: Model = MODEL) -> None:
        self.model = model

    def translate(self, sentences, progress=None):
        return tuple(sentences)

    def score(self, sources, targets, progress=None):
        return tuple(Likelihood(tuple(map(self._token, words(target)))) for target in targets)

    def _token(self, word):
        return ScoredToken(word.span, -9.5 if word.text[0].isdigit() else -0.5)


@pytest.fixture(autouse=True)
def _own_folder(tmp_path, monkeypatch):
    monkeypatch.setenv("TQE_CONFIG_DIR", str(tmp_path / "settings"))
    estimator_for.cache_clear()
    yield
    estimator_for.cache_clear()


def test_without_a_model_to_a_file(desk: Path, capsys: Capture) -> None:
    made.as_wmt(desk / "w.tsv")
    assert run(["calibrate", "w.tsv", "--no-model", "--output=e.json"]) == 0
    assert capsys.readouterr().out == "e.json\n"
    fitted = json.loads((desk / "e.json").read_text(encoding="utf-8"))
    assert (fitted["data"], fitted["model"]) == ("w", None)
    assert fitted["weights"]["source"]["major-high"] > 0  # 12th


def test_human_translations_alone_teach_nothing(desk: Path, capsys: Capture) -> None:
    row = {**made.json_row(("1", "refA")), "system": "refA"}
    (desk / "human.jsonl").write_text(json.dumps(row), encoding="utf-8")
    assert run(["calibrate", "human.jsonl", "--no-model", "--output=e.json"]) == 2
    assert capsys.readouterr().err == "tqe: no machine translation in the data\n"
    assert not (desk / "e.json").exists()


def test_a_model_has_its_own_and_a_check_uses_it(
    desk: Path, capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    _furnish_with_echo(desk, monkeypatch)
    (desk / "a.txt").write_text(made.TARGETS["1", "B"], encoding="utf-8")
    (desk / "a.en.txt").write_text(made.SOURCES[0], encoding="utf-8")
    check = ["check", "a.txt", "--source=a.en.txt", "--report=json"]
    assert _situation(check, capsys) == "on:source"
    assert run(["calibrate", "w.tsv"]) == 0
    assert capsys.readouterr().out == f"{calibration_file(MODEL.digest)}\n"
    estimator_for.cache_clear()
    assert _situation(check, capsys) == "on:source+model"


def _furnish_with_echo(desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    made.as_wmt(desk / "w.tsv")
    monkeypatch.setattr(calibrate, "translator_of", lambda _: Echo())
    monkeypatch.setattr("tqe.cli.running.translator_of", lambda _: Echo())
    monkeypatch.setattr("tqe.mt.models.open_scorer", lambda *_, **__: Echo(SCORER))
    monkeypatch.setattr("tqe.calibration.unlikely.ENOUGH", 1)


def test_words_that_people_mark_often_are_shown(
    desk: Path, capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    _furnish_with_echo(desk, monkeypatch)
    target = made.TARGETS["1", "B"]
    (desk / "a.txt").write_text(target, encoding="utf-8")
    (desk / "a.en.txt").write_text(made.SOURCES[0], encoding="utf-8")
    assert run(["calibrate", "w.tsv"]) == 0
    fitted = json.loads(calibration_file(MODEL.digest).read_text(encoding="utf-8"))
    assert (fitted["scorer"], fitted["unlikely"]) == (SCORER.digest, -9.5)
    estimator_for.cache_clear()
    capsys.readouterr()
    run(["check", "a.txt", "--source=a.en.txt", "--report=json"])
    (document,) = json.loads(capsys.readouterr().out)["documents"]
    (word,) = [word for segment in document["segments"] for word in segment["suspicious"]]
    assert (target[word["start"] : word["end"]], word["logprob"]) == ("12th", -9.5)
    run(["check", "a.txt", "--source=a.en.txt"])
    assert "Look at these words" in capsys.readouterr().out


def _situation(check: list[str], capsys: Capture) -> str:
    run(check)
    (document,) = json.loads(capsys.readouterr().out)["documents"]
    (signature,) = [score["signature"] for score in document["scores"] if score["name"] == "estimate"]
    return str(signature).split("|")[1]


@pytest.mark.parametrize(
    ("arguments", "complaint"),
    [
        (["w.tsv", "--no-model"], "tqe: --output: without a model there is no place for it"),
        (["missing.tsv", "--no-model", "--output=e.json"], "tqe: missing.tsv"),
        (["w.tsv", "--no-model", "--output=nowhere/e.json"], "tqe: nowhere: no such folder"),
    ],
)
def test_complaints(arguments: list[str], complaint: str, desk: Path, capsys: Capture) -> None:
    made.as_wmt(desk / "w.tsv")
    assert run(["calibrate", *arguments]) == 2
    captured = capsys.readouterr()
    assert captured.out == ""
    assert captured.err.startswith(complaint)
    assert captured.err.count("\n") == 1
