"""docs/gate.md says what the program does: its settings are valid, its messages are those of the program."""

import json
import re
from pathlib import Path

import pytest

from tests.cli.site import write
from tests.test_architecture import ROOT
from tqe.cli import run
from tqe.config import load
from tqe.config.schema import schema
from tqe.gate.baseline import read

PAGE = (ROOT / "docs" / "gate.md").read_text(encoding="utf-8")


def blocks(language: str) -> list[str]:
    return re.findall(rf"```{language}\n(.*?)```", PAGE, re.DOTALL)


@pytest.mark.parametrize("content", blocks("toml"))
def test_settings_are_valid(content: str, tmp_path: Path) -> None:
    load(write(tmp_path / "tqe.toml", content), tmp_path)


def test_the_baseline_is_one(tmp_path: Path) -> None:
    (content,) = blocks("json")
    assert read(write(tmp_path / "known.json", content)).of(str(tmp_path / "news" / "hafen.md"))


def test_every_option_is_one(capsys: pytest.CaptureFixture[str]) -> None:
    known = {"--output", "--index-url"}
    for command in ("check", "baseline", "config"):
        assert run([command, "--help"]) == 0
        known.update(re.findall(r"--[a-z-]+", capsys.readouterr().out))
    assert set(re.findall(r"(?<![\w<-])--[a-z][a-z-]+", PAGE)) <= known


def test_every_setting_is_named() -> None:
    assert [key for key in schema()["properties"] if key not in PAGE] == []


def test_every_threshold_is_in_the_table() -> None:
    rows = re.findall(r"^\| `--([a-z-]+)[^|]*\| `([a-z-]+) = (.*?)` \|", PAGE, re.MULTILINE)
    assert [(option, key) for option, key, _ in rows] == [
        (name, name)
        for name in ("fail-on", "fail-under", "fail-on-grade", "max-findings", "fail-on-new", "require")
    ]


@pytest.mark.parametrize(
    ("content", "number"),
    [("\n" * 6 + "max-finding = 3", 0), ("\n" * 11 + 'ignore = ["english-ordnal"]', 1)],
)
def test_messages_are_those_of_the_program(
    content: str,
    number: int,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(tmp_path)
    write(tmp_path / "tqe.toml", content)
    assert run(["config", "--config", "tqe.toml"]) == 2
    shown = next(block for block in blocks("text") if block.startswith("tqe: tqe.toml"))
    assert capsys.readouterr().err == shown.splitlines()[number] + "\n"


def test_the_shipped_schema_is_named() -> None:
    assert "`tqe/config-schema.json`" in PAGE
    assert json.loads((ROOT / "tqe" / "config-schema.json").read_text(encoding="utf-8"))["type"] == "object"
