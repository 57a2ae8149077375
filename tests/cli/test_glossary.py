"""The glossary as a user meets it: --glossary, tqe.toml, overrides, and what is said of one that is wrong."""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.cli.desk import ENGLISH, GERMAN
from tests.cli.site import write
from tqe.cli import run


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    write(tmp_path / "a.txt", GERMAN)
    write(tmp_path / "sport" / "b.txt", GERMAN)
    write(tmp_path / "source.txt", ENGLISH)
    write(tmp_path / "terms.csv", "mayor,Oberbürgermeisterin\ncouncil,Rat\n")
    write(
        tmp_path / "more.csv",
        "pedestrian,Passant\nspring,Frühjahr,forbidden\nTown Council,,do-not-translate\n",
    )
    return tmp_path


def found(capsys: pytest.CaptureFixture[str], *arguments: str) -> Any:
    targets = [argument for argument in arguments if argument.endswith(".txt")] or ["a.txt"]
    options = [argument for argument in arguments if not argument.endswith(".txt")]
    assert (
        run(["check", *targets, "--source-pattern=source.txt", "--no-model", "--report=json", *options]) == 0
    )
    documents = json.loads(capsys.readouterr().out)["documents"]
    return [[(f["check"], f["excerpt"]) for f in document["findings"]] for document in documents]


MAYOR = ("glossary-term-missing", "Bürgermeisterin")
SPRING = ("glossary-term-banned", "Frühjahr")
PASSER = ("glossary-term-missing", "Fußgänger")


def test_without_a_glossary(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert found(capsys) == [[]]


def test_an_option_names_one_or_more(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert found(capsys, "--glossary=terms.csv") == [[MAYOR]]
    assert found(capsys, "--glossary=terms.csv", "--glossary=more.csv") == [[SPRING, MAYOR, PASSER]]


def test_the_configuration_names_them_from_its_folder(
    desk: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    write(
        desk / "tqe.toml",
        'glossary = ["terms.csv"]\n[[overrides]]\nfiles = ["sport/"]\nglossary = ["more.csv"]\n',
    )
    assert found(capsys, "a.txt", "sport/b.txt") == [[MAYOR], [SPRING, MAYOR, PASSER]]
    monkeypatch.chdir(desk / "sport")
    write(desk / "sport" / "source.txt", ENGLISH)
    assert found(capsys, "b.txt") == [[SPRING, MAYOR, PASSER]]


def test_an_option_wins(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write(desk / "tqe.toml", 'glossary = ["nowhere.csv"]\n')
    assert found(capsys, "--glossary=terms.csv") == [[MAYOR]]


def test_what_it_demands_is_no_finding_of_another_check(
    desk: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write(
        desk / "a.txt",
        GERMAN.replace("Die Arbeiten", "Laut Statement sollen die Arbeiten").replace(" sollen im", " im"),
    )
    assert ("anglicism", "Statement") in found(capsys)[0]
    write(desk / "terms.csv", "work,Statement\n")
    assert ("anglicism", "Statement") not in found(capsys, "--glossary=terms.csv")[0]


def test_terms_that_stay(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write(desk / "source.txt", ENGLISH.replace("town council", "Bridge Watch"))
    write(desk / "tqe.toml", '[house]\nkeep = ["Bridge Watch"]\n')
    assert [check for check, _ in found(capsys)[0]] == ["kept-term-translated"]
    write(desk / "a.txt", GERMAN.replace("Der Stadtrat", "Die Bridge Watch"))
    assert found(capsys) == [[]]


@pytest.mark.parametrize("command", ["check", "fix", "baseline"])
def test_one_that_is_wrong_is_one_line(command: str, desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write(desk / "wrong.csv", "council,Rat\nmayor\n")
    model = () if command == "fix" else ("--no-model",)
    assert run([command, "a.txt", "sport/b.txt", *model, "--glossary=wrong.csv"]) == 2
    captured = capsys.readouterr()
    assert captured.err.startswith('tqe: wrong.csv:2: the German term for "mayor" is missing')
    assert (captured.err.count("\n"), captured.out) == (1, "")
    assert not (desk / "tqe-baseline.json").exists()


def test_one_of_an_override_is_read_before_anything_is_checked(
    desk: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write(desk / "tqe.toml", '[[overrides]]\nfiles = ["sport/"]\nglossary = ["nowhere.csv"]\n')
    assert run(["check", "a.txt", "--no-model"]) == 2
    assert capsys.readouterr().err == f"tqe: {desk / 'nowhere.csv'}: no such file\n"


def test_it_is_shown_with_its_line(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write(desk / "tqe.toml", '\nglossary = ["terms.csv"]\n')
    assert run(["config"]) == 0
    assert any(
        line.split() == ["glossary", "=", '["terms.csv"]', "#", "line", "2"]
        for line in capsys.readouterr().out.splitlines()
    )
