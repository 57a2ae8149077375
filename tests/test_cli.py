"""The program as a user meets it: what each situation prints, returns and leaves on the disk."""

import json
import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any, NoReturn

import pytest

from tests.cli.desk import ENGLISH, FAULTY, GERMAN, ODD_NAME, snapshot
from tqe.checks import load
from tqe.cli import run
from tqe.cli.progress import progress
from tqe.readers.files import LIMIT

QUIET = ("--no-model",)
ONE = ("--no-model", "--select=english-ordinal")
Capture = pytest.CaptureFixture[str]

WRONG = {
    "missing file": ("check nowhere.txt", ["nowhere.txt: "]),
    "missing file in a missing folder": ("check no/where.txt", ["no/where.txt: "]),
    "file as a folder": ("check good.txt/more.txt", ["good.txt/more.txt: "]),
    "folder": ("check folder", ["folder: "]),
    "name too long": (f"check {'long' * 100}", ["long: "]),
    "folder without an article": ("check half-model", ["half-model: "]),
    "pattern that fits nothing": ("check *.docx", ["*.docx: "]),
    "no name": ("check|", ['"": ']),
    "empty file": ("check empty.txt", ["empty.txt: "]),
    "only white space": ("check blank.txt", ["blank.txt: "]),
    "binary": ("check nul.txt", ["nul.txt: "]),
    "not UTF-8": (
        "check latin1.txt",
        ["latin1.txt: ", "UTF-8", "0xfc", "position 83|Stelle 83", "line 1|Zeile 1", "iconv -f windows-1252"],
    ),
    "cut off in a character": ("check cut.txt", ["cut.txt: ", "0xe2", "25", "2"]),
    "unknown option": ("check good.txt --selct=x", ["--selct", "--select"]),
    "unknown option like no other": ("check good.txt --zzz", ["--zzz", "tqe check --help"]),
    "option without its value": ("check good.txt --source", ["--source: "]),
    "switch with a value": ("check good.txt --no-model=yes", ["--no-model: "]),
    "no target": ("check", ["TARGET: ", "--help"]),
    "unknown command": ("chek good.txt", ["chek", "check"]),
    "unknown command like no other": ("zzz", ["zzz", "translate"]),
    "unknown check selected": (
        "check good.txt --select=english-ordnal",
        ["english-ordnal", "english-ordinal"],
    ),
    "unknown check ignored": ("check good.txt --ignore=style,english-ordnal", ["english-ordinal"]),
    "nothing left to check": ("check good.txt --select=english-date --ignore=english-date", ["--ignore: "]),
    "unknown dimension": ("check good.txt --select=acuracy", ["acuracy", '"accuracy"|„accuracy“']),
    "unknown profile": ("check good.txt --profile=nwes", ["--profile: ", "nwes", "news, din5008, ch"]),
    "unknown severity": ("check good.txt --fail-on=mayor", ["--fail-on: ", "mayor", "major"]),
    "score that is no number": ("check good.txt --fail-under=high", ["--fail-under: "]),
    "score that nothing reaches": ("check good.txt --fail-under=nan", ["--fail-under: "]),
    "no whole number": ("check good.txt --jobs=two", ["--jobs: "]),
    "number below the least": ("check good.txt --jobs=0", ["--jobs: ", "1"]),
    "findings below none": ("check good.txt --max-findings=-1", ["--max-findings: ", "0"]),
    "unknown report": ("check good.txt --report=jsn", ["jsn", "json"]),
    "report without its path": ("check good.txt --report=json=", ["--report json="]),
    "report in a missing folder": ("check good.txt --report=json=no/report.json", ["no: "]),
    "report on a folder": ("check good.txt --report=json=folder", ["folder: "]),
    "report over the article": ("check good.txt --report=json=./good.txt", ["good.txt: "]),
    "report over the source": ("check good.txt -s source.txt --report=json=source.txt", ["source.txt: "]),
    "two reports on one path": ("check good.txt --report=json=a --report=csv=a", ["a: "]),
    "unknown model": (
        "check good.txt --model=someone/else",
        ["someone/else: ", "tqe models pull someone/else"],
    ),
    "no such model folder": ("check good.txt --model=./nowhere", ["./nowhere: "]),
    "broken model folder": ("check good.txt --model=half-model", ["half-model: ", "source.spm"]),
    "unknown engine": ("check good.txt --engine=steam", ["--engine: ", "steam", "transformers"]),
    "target not German": ("check french.txt", ["french.txt: "]),
    "source not English": ("check good.txt --source=crlf.txt", ["crlf.txt: "]),
    "swapped": ("check source.txt --source=good.txt", ["source.txt: ", "--source"]),
    "source missing": ("check good.txt --source=nowhere.txt", ["nowhere.txt: "]),
    "one source, two targets": (
        "check good.txt crlf.txt --source=source.txt",
        ["--source: ", "--source-pattern"],
    ),
    "pattern of an unknown part": (
        "check good.txt --source-pattern={folder}/a",
        ["--source-pattern: ", "{dir}"],
    ),
    "pattern with a loose brace": ("check good.txt --source-pattern={stem", ["--source-pattern: "]),
    "pattern that asks too much": ("check good.txt --source-pattern={stem.x}", ["--source-pattern: "]),
    "pattern of a missing file": ("check good.txt --source-pattern={dir}/{stem}.en.txt", ["good.en.txt: "]),
    "standard input twice": ("check - -", ["-: "]),
    "missing configuration": ("check good.txt --config=nowhere.toml", ["nowhere.toml: "]),
    "broken configuration": ("check good.txt --config=broken.toml", ["broken.toml: ", "TOML", "line 1"]),
    "configuration not UTF-8": ("check good.txt --config=latin1.toml", ["latin1.toml: ", "UTF-8"]),
    "unknown key": ("check good.txt --config=unknown-key.toml", ["unknown-key.toml:4: ", "acept", "accept"]),
    "wrong value": ("check good.txt --config=wrong-value.toml", ["wrong-value.toml:1: ", "nwes", "news"]),
    "unknown check in the configuration": (
        "check good.txt --config=wrong-check.toml",
        ["wrong-check.toml:1: ", "english-ordinals", "english-ordinal"],
    ),
    "explain an unknown check": ("explain english-ordnal", ["english-ordnal", "english-ordinal"]),
    "explain two": ("explain english-ordinal english-date", ["english-date"]),
    "fix a missing file": ("fix nowhere.txt", ["nowhere.txt: "]),
    "fix what is not German": ("fix source.txt", ["source.txt: "]),
    "fix with an unknown check": ("fix good.txt --ignore=english-ordnal", ["english-ordinal"]),
    "translate a missing file": ("translate nowhere.txt", ["nowhere.txt: "]),
    "translate with an unknown model": ("translate good.txt --model=someone/else", ["someone/else: "]),
    "pull what is no id": ("models pull nonsense", ["nonsense: "]),
    "list models of somebody": ("models somebody", ["somebody", "pull"]),
    "profile of the list": ("checks --profile=nwes", ["nwes", "news"]),
}
"""What is wrong: the arguments, and what the error line names in either language ("a|b": a or b)."""


def line(situation: str, language: str, monkeypatch: pytest.MonkeyPatch, capsys: Capture) -> str:
    """Return what the program says of a wrong use in the locale `language`."""
    monkeypatch.setenv("LC_ALL", language)
    words, bar, last = WRONG[situation][0].partition("|")
    command, *arguments = [*words.split(), *([last] if bar else [])]
    without = () if command != "check" or "--model" in words or "--engine" in words else QUIET
    assert run([command, *without, *arguments]) == 2
    captured = capsys.readouterr()
    assert captured.out == ""
    return captured.err


@pytest.mark.parametrize("situation", WRONG)
def test_wrong_use_is_one_line_that_says_where(
    situation: str, desk: Path, monkeypatch: pytest.MonkeyPatch, capsys: Capture
) -> None:
    before = snapshot(desk)
    english, german = (line(situation, language, monkeypatch, capsys) for language in ("C", "de_DE.UTF-8"))
    for said in (english, german):
        assert said.startswith("tqe: ")
        assert said.endswith("\n")
        assert said.count("\n") == 1
        for part in WRONG[situation][1]:
            assert any(either in said for either in part.split("|")), (part, said)
    assert english != german
    assert snapshot(desk) == before


RIGHT = {
    "clean": ("good.txt", 0),
    "with a fault": ("faulty.txt", 1),
    "UTF-16 with byte order mark": ("utf16.txt", 1),
    "byte order mark": ("bom.txt", 1),
    "CRLF": ("crlf.txt", 1),
    "odd name": (ODD_NAME, 1),
    "with its source": ("good.txt --source=source.txt", 0),
    "source by a pattern": ("good.txt --source-pattern={dir}/source{suffix}", 0),
    "one source for two by a pattern": ("good.txt crlf.txt --source-pattern=source.txt", 1),
    "fault ignored": ("faulty.txt --ignore=locale-conventions --select=english-ordinal,stray-space", 0),
    "fault not selected": ("faulty.txt --select=english-date", 0),
    "never": ("faulty.txt --fail-on=never", 0),
    "critical": ("faulty.txt --fail-on=critical", 0),
    "major": ("faulty.txt --fail-on=major", 1),
    "minor": ("faulty.txt --fail-on=minor", 1),
    "neutral": ("faulty.txt --fail-on=neutral", 1),
    "score reached": ("faulty.txt --fail-on=never --fail-under=-1000", 0),
    "score missed": ("faulty.txt --fail-on=never --fail-under=100", 1),
    "a report changes nothing": ("faulty.txt --report=json", 1),
}


@pytest.mark.parametrize("situation", RIGHT)
def test_verdict_is_the_exit_code(situation: str, desk: Path, capsys: Capture) -> None:
    arguments, code = RIGHT[situation]
    before = snapshot(desk)
    words = [arguments] if arguments == ODD_NAME else arguments.split()
    select = () if "--select" in arguments else ("--select=english-ordinal",)
    assert run(["check", *words, *select, "--no-model"]) == code
    captured = capsys.readouterr()
    assert captured.err == ""
    assert words[0] in captured.out
    assert "\x1b" not in captured.out
    assert snapshot(desk) == before


def checked(*arguments: str, capsys: Capture) -> Any:
    run(["check", *arguments, *ONE, "--report=json"])
    return json.loads(capsys.readouterr().out)


@pytest.mark.parametrize("name", ["faulty.txt", "utf16.txt", "bom.txt", "crlf.txt", ODD_NAME])
def test_encodings_and_names_change_nothing(name: str, desk: Path, capsys: Capture) -> None:
    (document,) = checked(name, capsys=capsys)["documents"]
    (finding,) = document["findings"]
    assert document["path"] == name
    assert (finding["excerpt"], finding["line"], finding["column"]) == ("12th", 1, 49)


def test_standard_input(
    desk: Path, capsys: Capture, monkeypatch: pytest.MonkeyPatch, stdin: Callable[[bytes], None]
) -> None:
    stdin(FAULTY.encode())
    assert run(["check", "-", *ONE]) == 1
    assert capsys.readouterr().err == ""
    monkeypatch.setattr("sys.stdin", None)
    assert run(["check", "-", *ONE]) == 2
    assert capsys.readouterr().err.startswith("tqe: -: ")


@pytest.fixture
def stdin(monkeypatch: pytest.MonkeyPatch) -> Callable[[bytes], None]:
    import io

    def give(content: bytes) -> None:
        monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(content)))

    return give


def test_one_broken_file_stops_no_other(desk: Path, capsys: Capture) -> None:
    targets = ("nowhere.txt", "faulty.txt", "latin1.txt", "good.txt")
    assert run(["check", *targets, *ONE, "--report=json"]) == 2
    captured = capsys.readouterr()
    report = json.loads(captured.out)
    assert [document["path"] for document in report["documents"]] == ["faulty.txt", "good.txt"]
    assert report["passed"] is False
    assert [line.split(": ")[1] for line in captured.err.splitlines()] == ["nowhere.txt", "latin1.txt"]


def test_file_too_large_for_an_article(desk: Path, capsys: Capture) -> None:
    (desk / "large.txt").write_text("Der Rat tagt. " * (LIMIT // 14 + 1), encoding="utf-8")
    assert run(["check", "large.txt", *QUIET]) == 2
    assert capsys.readouterr().err == "tqe: large.txt: larger than 20 MB: no article (split it)\n"
    (desk / "large.txt").write_bytes(GERMAN.encode().ljust(LIMIT))
    assert run(["check", "large.txt", *ONE]) == 0


def test_config_beside_the_article_decides(desk: Path, capsys: Capture) -> None:
    (desk / "tqe.toml").write_text('ignore = ["english-ordinal"]\nmodel = false\n', encoding="utf-8")
    assert run(["check", "faulty.txt", "--select=locale-conventions"]) == 0
    assert run(["check", "faulty.txt", "--ignore=english-date"]) == 1


@pytest.mark.parametrize(
    ("arguments", "german"),
    [
        ((), True),
        (("--lang=en",), False),
        (("--lang", "en", "--source"), False),
        (("--config=english.toml",), False),
        (("--config=english.toml", "--lang=de"), True),
    ],
)
def test_language_of_errors_is_that_of_flag_config_locale(
    arguments: tuple[str, ...], german: bool, desk: Path, monkeypatch: pytest.MonkeyPatch, capsys: Capture
) -> None:
    monkeypatch.setenv("LC_ALL", "de_AT.UTF-8")
    (desk / "english.toml").write_text('lang = "en"\n', encoding="utf-8")
    assert run(["check", "good.txt", "--select=nonsense", "--no-model", *arguments]) == 2
    line = capsys.readouterr().err
    assert any(word in line for word in ("keine ", "braucht")) is german


def boom(_: object) -> NoReturn:
    raise ZeroDivisionError("by\nzero")


def test_crashing_check_is_in_the_report(
    desk: Path, capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    broken = tuple(check._replace(run=boom) if check.id == "english-date" else check for check in load())
    monkeypatch.setattr("tqe.judge.listed", lambda: broken)
    arguments = ("--no-model", "--select=english-date,english-ordinal", "--report=json")
    assert run(["check", "faulty.txt", *arguments]) == 3
    captured = capsys.readouterr()
    (document,) = json.loads(captured.out)["documents"]
    assert {crash["check"] for crash in document["crashes"]} == {"english-date"}
    assert [finding["check"] for finding in document["findings"]] == ["english-ordinal"]
    (line,) = captured.err.splitlines()
    assert line == "tqe: faulty.txt: the check english-date crashed (ZeroDivisionError: by zero)"


FAULTS = {
    KeyError: (3, "tqe: a fault of tqe itself: KeyError: 'key' (TQE_DEBUG=1 shows where)\n"),
    KeyboardInterrupt: (130, "tqe: interrupted\n"),
}


@pytest.mark.parametrize("error", FAULTS)
def test_fault_of_the_program_is_one_line(
    error: type[BaseException], desk: Path, capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object, **__: object) -> NoReturn:
        raise error("key")

    monkeypatch.delenv("TQE_DEBUG", raising=False)
    monkeypatch.setattr("tqe.pipeline.run", fail)
    code, line = FAULTS[error]
    assert run(["check", "good.txt", "--no-model"]) == code
    assert capsys.readouterr() == ("", line)


def test_debugging_shows_where(desk: Path, capsys: Capture, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TQE_DEBUG", "1")
    monkeypatch.setattr("tqe.cli.check.jobs", boom)
    assert run(["check", "good.txt", "--no-model"]) == 3
    assert "Traceback" in capsys.readouterr().err


def test_alone_it_shows_help(capsys: Capture) -> None:
    assert run([]) == 2
    captured = capsys.readouterr()
    assert captured.out.startswith("Usage: ")
    assert captured.err == "tqe: no command given\n"


def test_explain_shows_examples(capsys: Capture) -> None:
    assert run(["explain", "english-ordinal"]) == 0
    out = capsys.readouterr().out
    assert "Flagged:" in out
    assert "Left alone:" in out


def test_models_lists_the_bundled_one(capsys: Capture) -> None:
    assert run(["models"]) == 0
    assert "bundled" in capsys.readouterr().out.splitlines()


def test_pull_without_network(capsys: Capture, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> NoReturn:
        raise ConnectionError("no route to host\nmore")

    monkeypatch.setattr("huggingface_hub.hf_hub_download", refuse)
    assert run(["models", "pull", "someone/else"]) == 2
    captured = capsys.readouterr()
    assert captured.out == ""
    assert captured.err.startswith("tqe: someone/else: ")
    assert captured.err.count("\n") == 1


def test_path_in_an_error_is_as_given(desk: Path, capsys: Capture) -> None:
    for name in ("two  blanks.txt", "./a/../b.txt", "ä😀\u200d.txt"):
        assert run(["check", name, *QUIET]) == 2
        assert capsys.readouterr().err.startswith(f"tqe: {name}: ")
    assert run(["check", "line\nend\x1b[31m", *QUIET]) == 2
    assert capsys.readouterr().err.startswith("tqe: line\\nend\\x1b[31m: ")


@pytest.mark.skipif(os.name == "nt", reason="names of files are Unicode there")
def test_name_that_is_no_unicode(desk: Path, capsys: Capture) -> None:
    name = os.fsdecode(b"caf\xe9.txt")
    (desk / name).write_text(FAULTY, encoding="utf-8")
    assert run(["check", name, *ONE]) == 1
    assert run(["check", name, *ONE, "--report=json=report.json"]) == 1
    (document,) = json.loads((desk / "report.json").read_text(encoding="utf-8"))["documents"]
    assert document["path"] == name
    assert run(["check", f"no-{name}", *ONE]) == 2
    assert "no-caf" in capsys.readouterr().err


def test_progress_is_for_terminals() -> None:
    with progress() as watch:
        assert watch is None


def test_a_long_text_is_announced_to_who_watches(
    desk: Path, capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    (desk / "long.txt").write_bytes(GERMAN.encode().ljust(2_000_000))
    assert run(["check", "long.txt", "good.txt", *ONE]) == 0
    assert capsys.readouterr().err == ""
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    assert run(["check", "long.txt", "good.txt", *ONE]) == 0
    assert capsys.readouterr().err == "tqe: long.txt: 2 MB; the checks take about 40 seconds\n"


def test_source_is_checked_against(desk: Path, capsys: Capture) -> None:
    (desk / "source.txt").write_text(ENGLISH, encoding="utf-8")
    report = checked("good.txt", "--source=source.txt", capsys=capsys)
    (document,) = report["documents"]
    assert document["segments"][0]["source"] == ENGLISH.splitlines()[0]
