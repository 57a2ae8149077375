"""The help speaks the language of the locale or of --lang: every word of every command."""

import re
from collections.abc import Callable

import pytest

from tests.cli.commands import commands
from tqe.cli import run
from tqe.cli.german import TEXTS

PATHS = [pytest.param(path, id="-".join(path) or "tqe") for path, _ in commands()]
Capture = pytest.CaptureFixture[str]


@pytest.fixture
def shown(capsys: Capture, monkeypatch: pytest.MonkeyPatch) -> Callable[..., str]:
    def show(*arguments: str, locale: str = "C") -> str:
        monkeypatch.setenv("LC_ALL", locale)
        assert run([*arguments, "--help"]) == 0
        return " ".join(re.sub(r"-\n\s+", "-", capsys.readouterr().out).split())

    return show


@pytest.mark.parametrize("path", PATHS)
def test_german_help_has_no_english(path: tuple[str, ...], shown: Callable[..., str]) -> None:
    german = shown(*path, locale="de_DE.UTF-8")
    assert german.startswith(f"Aufruf: {' '.join(('tqe', *path))} [OPTIONEN]")
    for english in (
        "Usage:",
        "Options:",
        "Commands:",
        "Arguments:",
        "Example:",
        "required",
        "default:",
        "OPTIONS",
    ):
        assert english not in german
    for english, other in TEXTS.items():
        assert english not in german or english == other


@pytest.mark.parametrize("path", PATHS)
def test_both_languages_name_the_same_options(path: tuple[str, ...], shown: Callable[..., str]) -> None:
    english, german = shown(*path), shown(*path, locale="de_AT")
    options = re.compile(r"(?<![\w-])--?[a-z][a-z-]*\b(?!-)")
    assert sorted(options.findall(english)) == sorted(options.findall(german))


def test_the_option_wins_over_the_locale(shown: Callable[..., str]) -> None:
    assert shown("check", "--lang", "de").startswith("Aufruf: ")
    assert shown("check", "--lang", "en", locale="de_DE").startswith("Usage: ")


def test_the_list_of_commands_is_not_cut_off(shown: Callable[..., str]) -> None:
    assert "..." not in shown().removeprefix("Usage: tqe [OPTIONS] COMMAND [ARGS]...")
    assert "check Deutsche Übersetzungen prüfen checks Die Prüfungen auflisten" in shown(locale="de_DE")


@pytest.mark.parametrize("english", TEXTS)
def test_a_german_text_says_as_much(english: str) -> None:
    german = TEXTS[english]
    assert german != english
    assert german.endswith(".")
    for part in re.findall(r"--[a-z-]+|\{\w+\}|tqe[\w.-]*|\b0\b|\b1\b|\b2\b", english):
        assert part.rstrip(".") in german
