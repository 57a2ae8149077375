"""`tqe config` prints what applies, and from where."""

import json
import tomllib
from pathlib import Path

import pytest

from tests.cli.site import GERMAN, write
from tqe.cli import run
from tqe.config.schema import text

SETTINGS = """\
fail-on = "minor"
ignore = ["us-clock"]
exclude = ["old/"]
[severity]
english-ordinal = "minor"
[house]
accept = ['„Think" Tank\\']

[[overrides]]
files = ["sport/**"]
ignore = ["style"]
severity = { stray-space = "neutral" }
"""


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    write(tmp_path / "tqe.toml", SETTINGS)
    write(tmp_path / "sport" / "a.md", GERMAN)
    return tmp_path


def printed(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    assert run(["config", *arguments]) == 0
    return capsys.readouterr().out


def lines(text: str) -> list[str]:
    return [" ".join(line.split()) for line in text.splitlines()]


def test_what_applies_to_an_article(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = printed(capsys, "sport/a.md")
    assert lines(out)[0] == f"# {site / 'tqe.toml'} · sport/a.md"
    assert 'fail-on = "minor" # line 1' in lines(out)
    assert 'ignore = ["us-clock", "style"] # line 2, 11' in lines(out)
    assert 'stray-space = "neutral" # line 12' in lines(out)
    assert 'english-ordinal = "minor" # line 5' in lines(out)
    assert 'profile = "news" # default' in lines(out)
    assert "# fail-under is not set" in lines(out)
    assert "overrides" not in out


def test_it_is_toml_that_means_the_same(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = printed(capsys)
    table = tomllib.loads(out)
    assert table["house"]["accept"] == ['„Think" Tank\\']
    assert table["exclude"] == ["old/"]
    assert table["overrides"][0]["files"] == ["sport/**"]
    write(site / "again.toml", out)
    assert run(["config", "--config", "again.toml"]) == 0
    again = capsys.readouterr().out
    assert tomllib.loads(again) == table


def test_an_article_outside_of_the_override(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = printed(capsys, "a.md")
    assert 'ignore = ["us-clock"] # line 2' in lines(out)
    assert "stray-space" not in out


def test_without_a_file_the_defaults_hold(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    out = printed(capsys)
    assert out.startswith("# no tqe.toml and no [tool.tqe] from here up: the defaults hold\n")
    assert set(tomllib.loads(out)) >= {"profile", "fail-on", "model", "house", "severity"}


def test_german(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = printed(capsys, "--lang", "de")
    assert 'fail-on = "minor" # Zeile 1' in lines(out)
    assert "# fail-under ist nicht gesetzt" in lines(out)
    assert 'profile = "news" # Vorgabe' in lines(out)


def test_the_schema(capsys: pytest.CaptureFixture[str]) -> None:
    out = printed(capsys, "--schema")
    assert out == text()
    assert "fail-on" in json.loads(out)["properties"]


def test_a_wrong_file_is_an_error(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write(site / "tqe.toml", 'fail-on = "majr"\n')
    assert run(["config"]) == 2
    assert 'tqe.toml:1: "fail-on" cannot be "majr", did you mean "major"?' in capsys.readouterr().err
