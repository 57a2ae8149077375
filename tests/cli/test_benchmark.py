"""`tqe benchmark` from file to table, in every format, and what it says of files that are none."""

import json
from pathlib import Path

import pytest

from tests.agreement import made
from tqe.cli import run

FAST = ("--no-model", "--select=english-ordinal,decimal-point,stray-space", "--samples=20")
Capture = pytest.CaptureFixture[str]


@pytest.mark.parametrize("name", made.FORMATS)
def test_every_format(name: str, desk: Path, capsys: Capture) -> None:
    made.FORMATS[name](desk / name)
    assert run(["benchmark", name, *FAST, "--json"]) == 0
    captured = capsys.readouterr()
    (file,) = json.loads(captured.out)["files"]
    assert captured.err == ""
    assert (file["machine_translations"], file["human_translations"], file["segments"]) == (4, 2, 2)
    scores = {score["name"]: score for score in file["scores"]}
    # 12th costs 5 points, 2.5 and the stray space cost 1 each: segment 1 in order, in segment 2 a tie
    assert scores["quality"]["acc*"]["value"] == 0.5
    assert scores["quality"]["sys"]["value"] == 1
    assert set(scores) >= {"chrF, refA", "minus length", "length ratio", "copied source", "constant"}


def test_a_table_with_spans(desk: Path, capsys: Capture) -> None:
    made.with_ratings(desk / "r.jsonl")
    assert run(["benchmark", "r.jsonl", *FAST, "--samples=0"]) == 0
    table = capsys.readouterr().out
    row = next(line for line in table.splitlines() if line.startswith("  findings"))
    # marked are "12th", "2.5" and " .", found are these and the word before the space: 9 of 16 characters
    assert row.split()[1:] == [".562", "1.000", ".720"]
    assert "Locale convention/Number format" in table


def test_a_second_run_takes_what_is_kept(
    desk: Path, capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    made.as_wmt(desk / "w.tsv")
    arguments = ["benchmark", "w.tsv", *FAST, "--resume=results.jsonl"]
    assert run(arguments) == 0
    first = capsys.readouterr().out

    def refuse(*_: object) -> None:
        raise AssertionError("checked again")

    monkeypatch.setattr("tqe.trial.segments.judged", refuse)
    assert run(arguments) == 0
    assert capsys.readouterr().out == first


def test_refused_translations_are_told(desk: Path, capsys: Capture) -> None:
    path = made.with_points(desk / "p.tsv")
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("Der Rat tagte am 12. Mai.", "The council met on Monday, said the mayor."))
    assert run(["benchmark", "p.tsv", *FAST, "--lang=de"]) == 0
    captured = capsys.readouterr()
    assert captured.err == "tqe: p.tsv:2: der Text ist nicht Deutsch (1 Übersetzungen ausgelassen)\n"
    assert "quality (3)" in captured.out


def test_a_check_that_crashes_is_told(desk: Path, capsys: Capture, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object) -> None:
        raise ZeroDivisionError

    made.with_points(desk / "p.tsv")
    monkeypatch.setattr("tqe.engine._lift", broken)
    assert run(["benchmark", "p.tsv", *FAST]) == 3
    assert "p.tsv: the check english-ordinal crashed (ZeroDivisionError" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        ("benchmark nowhere.tsv", "nowhere.tsv: no such file"),
        ("benchmark good.txt", "good.txt:1: neither JSON lines nor a TSV"),
        ("benchmark", "FILE: is missing"),
        ("benchmark p.tsv --resume=p.tsv", "p.tsv: is no file of results"),
        ("benchmark p.tsv --resume=no/r.jsonl", "no: no such folder"),
        ("benchmark p.tsv --limit=0", "--limit: "),
        ("benchmark p.tsv --select=english-ordnal", 'did you mean "english-ordinal"?'),
        ("benchmark p.tsv --model=./nowhere", "./nowhere: "),
    ],
)
def test_wrong_use(arguments: str, expected: str, desk: Path, capsys: Capture) -> None:
    made.with_points(desk / "p.tsv")
    without = () if "--model" in arguments else ("--no-model",)
    assert run([*arguments.split(), *without]) == 2
    captured = capsys.readouterr()
    assert captured.out == ""
    assert expected in captured.err
    assert captured.err.count("\n") == 1
