"""The command `tqe batch`: exit code, summary, options, errors."""

import json
from collections.abc import Sequence
from pathlib import Path

import pytest

from tests.batch.archive import reports, written
from tests.cli.desk import ENGLISH, FAULTY, GERMAN
from tests.cli.test_process import on_terminal
from tqe.cli import run
from tqe.cli.progress import progress_line
from tqe.core.message import Language

Capture = pytest.CaptureFixture[str]
ONE = ("--no-model", "--select=english-ordinal", "--jobs=1", "--output=out")
GOOD, BAD, FRENCH = (
    {"id": str(n), "target": text}
    for n, text in enumerate(
        (
            GERMAN,
            FAULTY,
            "Le conseil municipal a vote lundi pour la construction de cette maison dans la ville. " * 3,
        )
    )
)


def batch(*arguments: str) -> int:
    return run(["batch", *arguments, *ONE])


@pytest.mark.parametrize(
    ("records", "code", "summary"),
    [
        ([GOOD], 0, "1 article: 1 passed, 0 failed, 0 cannot be read, 0 crashed"),
        ([GOOD, BAD], 1, "2 articles: 1 passed, 1 failed, 0 cannot be read, 0 crashed"),
        ([GOOD, 5, BAD], 2, "3 articles: 1 passed, 1 failed, 1 cannot be read, 0 crashed"),
        ([], 0, "0 articles: 0 passed, 0 failed, 0 cannot be read, 0 crashed"),
    ],
)
def test_exit_code_and_summary(
    records: Sequence[object], code: int, summary: str, desk: Path, capsys: Capture
) -> None:
    written(desk / "a.jsonl", records)
    for _ in range(2):  # the second time nothing is left to do
        assert batch("a.jsonl") == code
        assert capsys.readouterr().out == f"out: {summary}\n"


def test_files_and_lines_and_sources(desk: Path, capsys: Capture) -> None:
    written(desk / "a.jsonl", [{"url": "u", "target": GERMAN, "en": ENGLISH}])
    arguments = ("--fields=id=url,source=en", "--source-pattern={dir}/source.txt", "--select=name-missing")
    assert batch("good.txt", "a.jsonl", "nowhere.txt", *arguments) == 2
    good, line, nowhere = reports(desk / "out")
    assert (good["id"], line["id"], nowhere["id"]) == ("good.txt", "u", "nowhere.txt")
    assert good["segments"] == line["segments"]
    assert good["segments"][0]["source"] == ENGLISH.splitlines()[0]
    assert capsys.readouterr().err == "tqe: nowhere.txt: no such file\n"


def test_settings_are_those_of_check(desk: Path, capsys: Capture) -> None:
    (desk / "tqe.toml").write_text('[severity]\nenglish-ordinal = "minor"\n', "utf-8")
    assert batch("faulty.txt") == 0
    run(["baseline", "faulty.txt", "--no-model", "--output=known.json"])
    assert run(["batch", "faulty.txt", *ONE[:3], "--output=other", "--baseline=known.json"]) == 0
    ((finding,),) = ([found] for report in reports(desk / "other") for found in report["findings"])
    assert finding["suppressed"] == "baseline"
    assert capsys.readouterr().err == ""


def test_only_so_many_complaints(desk: Path, capsys: Capture) -> None:
    written(desk / "a.jsonl", [FRENCH, *[None] * 50])
    assert batch("a.jsonl", "--portion=7") == 2
    complaints = capsys.readouterr().err.splitlines()
    assert complaints[0].startswith("tqe: 2: the text is not German")
    assert complaints[1] == "tqe: a.jsonl:2: not a JSON object"
    assert len(complaints) == 20


WRONG = {
    "nowhere.jsonl": "nowhere.jsonl: ",
    "-": "-: cannot be read a second time",
    "good.txt --fields=text=a": '--fields: no field "text"',
    "good.txt --fields=target": "--fields: ",
    "good.txt --ray-address=a:1": "--ray-address: needs --engine-cluster ray",
    "good.txt --engine-cluster=spark": "--engine-cluster: ",
    "good.txt --format=csv": "--format: ",
    "good.txt --ignore=english-ordinal": "--ignore: no check is left",
    "good.txt --select=english-ordnal": 'no check or dimension "english-ordnal"',
    "good.txt --model=./nowhere": "./nowhere: no such model folder",
    "good.txt --output=folder": "folder: not empty",
    "good.txt --output=good.txt": "good.txt: ",
}


@pytest.mark.parametrize("arguments", WRONG)
def test_wrong_use_is_one_line(arguments: str, desk: Path, capsys: Capture) -> None:
    (desk / "folder" / "mine").touch()
    quiet = [option for option in ONE if "--model" not in arguments or option != "--no-model"]
    assert run(["batch", *quiet, *arguments.split()]) == 2
    said = capsys.readouterr()
    assert (said.out, said.err.count("\n")) == ("", 1)
    assert said.err.startswith(f"tqe: {WRONG[arguments]}")


def test_messages_speak_german(desk: Path, capsys: Capture) -> None:
    written(desk / "a.jsonl", [GOOD, 5])
    assert batch("a.jsonl", "--lang=de") == 2
    out, err = capsys.readouterr()
    assert out == "out: 2 Artikel: 1 bestanden, 0 nicht bestanden, 1 nicht lesbar, 0 abgestürzt\n"
    assert err == "tqe: a.jsonl:2: kein JSON-Objekt\n"


def test_progress_tells_speed_and_time_left() -> None:
    line = progress_line(1500, 11_500, 500, 20.0)
    assert line.to(Language.EN) == "1,500 of 11,500 articles · 25.0 a second · 0:06:40 left"
    assert line.to(Language.DE) == "1500 von 11500 Artikeln · 25,0 je Sekunde · noch 0:06:40"
    assert progress_line(1500, 11_500, 0, 0.0).to(Language.EN) == "1,500 of 11,500 articles"


def test_the_journal_is_json_lines(desk: Path) -> None:
    written(desk / "a.jsonl", [GOOD])
    batch("a.jsonl")
    head, line = map(json.loads, (desk / "out" / "_journal.jsonl").read_text("utf-8").splitlines())
    assert (head["schema"], head["model"], line["part"], line["passed"]) == (1, None, 0, 1)


def test_progress_is_for_who_watches(desk: Path) -> None:
    written(desk / "a.jsonl", [GOOD, GOOD, BAD])
    said = on_terminal("batch", "a.jsonl", *ONE, "--portion=1", folder=desk)
    assert "2 of 3 articles · " in said
    assert " a second · 0:00:0" in said
    assert said.endswith("out: 3 articles: 2 passed, 1 failed, 0 cannot be read, 0 crashed\r\n")
