"""`tqe checks` and `tqe explain` speak German where --lang or the locale asks for it."""

import pytest

from tqe.checks import load, title
from tqe.cli import run
from tqe.core.check import Check

CHECKS = [pytest.param(check, id=check.id) for check in load()]


def said(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    assert run(arguments) == 0
    return capsys.readouterr().out


def test_the_list_has_every_title_in_german(capsys: pytest.CaptureFixture[str]) -> None:
    text = said(capsys, "checks", "--lang", "de")
    assert all(title(check).de in text for check in load())
    assert all(check.id in text for check in load())


def test_the_list_is_english_otherwise(capsys: pytest.CaptureFixture[str]) -> None:
    text = said(capsys, "checks")
    assert all(check.title in text for check in load())


def test_the_locale_asks_for_german(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LC_ALL", "de_CH.UTF-8")
    assert "Eine englische Ordnungszahl" in said(capsys, "checks")
    assert "An English ordinal" in said(capsys, "checks", "--lang", "en")


def test_an_explanation_in_german(capsys: pytest.CaptureFixture[str]) -> None:
    lines = said(capsys, "explain", "english-ordinal", "--lang", "de").splitlines()
    assert lines[0] == "english-ordinal: major, Sicherheit high, braucht den Text"
    assert lines[1] == "MQM-Kategorie: locale-conventions/number-format"
    assert lines[4] == "Eine englische Ordnungszahl wie „12th“ in einem deutschen Satz."
    assert lines.index("Gemeldet:") < lines.index("Nicht gemeldet:")
    assert lines[6].startswith("Warum: Das Deutsche schreibt Ordnungszahlen mit Punkt")
    assert not any(line.startswith(("Why: ", "Not flagged: ", "Source: ", "Measured: ")) for line in lines)


@pytest.mark.parametrize("check", CHECKS)
def test_an_explanation_in_english_is_the_documentation(
    check: Check, capsys: pytest.CaptureFixture[str]
) -> None:
    text = said(capsys, "explain", check.id)
    assert check.doc.strip() in text
    assert text.startswith(f"{check.id}: {check.severity}, confidence {check.confidence}, needs the ")


def test_an_error_is_german_too(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["explain", "english-ordinals", "--lang", "de"]) == 2
    error = capsys.readouterr().err
    assert error == "tqe: keine Prüfung „english-ordinals“ (gemeint „english-ordinal“?)\n"
