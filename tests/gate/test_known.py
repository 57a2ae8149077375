"""Known findings: what the baseline lists does not count, what is gone is noted."""

from pathlib import Path

import pytest

from tests.gate.made import KNOWN, reported
from tests.reports.sample import NO_SOURCE
from tqe.core.errors import TqeError
from tqe.core.message import Language
from tqe.core.report import Crash, DocumentReport, Skipped
from tqe.core.span import Span
from tqe.gate.baseline import Baseline, read, render
from tqe.gate.inline import suppressed
from tqe.gate.known import Known, known_findings, noted, recognised, stale

TEXT = "Am Montag kam Xa.\n\nAm Dienstag kam Xb.\n"


def standing(report: DocumentReport) -> list[str]:
    return [finding.excerpt for finding in report.standing]


def test_what_is_known_stays_in_the_report_and_does_not_count() -> None:
    report = recognised(reported(TEXT), known_findings(reported(TEXT)))
    assert [finding.suppressed for finding in report.findings] == ["baseline", "baseline"]
    assert standing(report) == []


@pytest.mark.parametrize(
    ("text", "new"),
    [
        (f"Ein neuer Absatz.\n\n{TEXT}", []),
        ("Am Dienstag kam Xb.\n\nAm Montag kam Xa.\n", []),
        (TEXT.replace("\n\n", "\r\n\r\n"), []),
        (f"{TEXT}\nAm Mittwoch kam Xc.\n", ["Xc"]),
        (f"{TEXT}\nAm Montag kam Xa.\n", ["Xa"]),
        (TEXT.replace("Montag", "Sonntag"), ["Xa"]),
        (TEXT.replace("Xa", "Xc"), ["Xc"]),
    ],
    ids=["lines above", "order", "line ends", "another", "the same twice", "its sentence", "its words"],
)
def test_what_is_new_counts(text: str, new: list[str]) -> None:
    assert standing(recognised(reported(text), known_findings(reported(TEXT)))) == new


def test_what_a_comment_excuses_is_not_listed_and_stays_excused() -> None:
    text = f"<!-- tqe: ignore odd-word -->\n\n{TEXT}"
    report = suppressed(reported(text), KNOWN, whole=True)
    assert [known.excerpt for known in known_findings(report)] == ["Xb"]
    again = recognised(report, known_findings(reported(text)))
    assert [finding.suppressed for finding in again.findings] == ["inline", "baseline"]


def test_what_is_gone_is_stale() -> None:
    known = known_findings(reported(TEXT))
    report = reported(TEXT.replace("Xa", "er"))
    assert [each.excerpt for each in stale(report, known)] == ["Xa"]
    (note,) = noted(report, known).notes
    assert note.message.en == "1 finding of the baseline is gone (odd-word); tqe baseline --prune removes it"
    assert "1 Befund der Baseline" in note.message.de
    two = noted(reported("Am Mittwoch."), known).notes[0].message
    assert two.en == "2 findings of the baseline are gone (odd-word); tqe baseline --prune removes them"
    assert "2 Befunde" in two.de


@pytest.mark.parametrize(
    "lack",
    [
        {"skipped": (Skipped("odd-word", NO_SOURCE),)},
        {"crashes": (Crash("odd-word", Span(0, 1), "KeyError"),)},
        {"checks": ("loose-comma",)},
    ],
    ids=["skipped", "crashed", "not asked for"],
)
def test_what_was_not_looked_for_is_not_stale(lack: dict[str, object]) -> None:
    report = reported("Am Mittwoch.")._replace(**lack)
    assert stale(report, known_findings(reported(TEXT))) == ()
    assert noted(report, known_findings(reported(TEXT))).notes == ()


def test_what_is_written_is_read_again(tmp_path: Path) -> None:
    known = (Known("odd-word", '„\t"\\🐟', "ab"), Known("a-check", "\ud800", "cd"))
    file = tmp_path / "known.json"
    made = render(Baseline(tmp_path, {"b/ä.txt": known, "a.txt": known[:1], "leer.txt": ()}), "0.1.0")
    file.write_text(made, encoding="utf-8", errors="surrogatepass")
    assert [line.strip() for line in made.splitlines() if "odd-word" in line] == [
        '{"check": "odd-word", "excerpt": "„\\t\\"\\\\🐟", "fingerprint": "ab"}'
    ] * 2
    file.write_text(made.replace("\ud800", "?"), encoding="utf-8")
    assert dict(read(file).articles) == {
        "a.txt": known[:1],
        "b/ä.txt": (Known("a-check", "?", "cd"), known[0]),
    }


def test_paths_are_those_from_the_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "news").mkdir()
    monkeypatch.chdir(tmp_path / "news")
    baseline = Baseline(tmp_path, {"news/a.txt": (Known("a", "b", "c"),)})
    assert baseline.key("a.txt") == baseline.key(str(tmp_path / "news/../news/a.txt")) == "news/a.txt"
    assert baseline.of("a.txt") == (Known("a", "b", "c"),)
    assert baseline.of("b.txt") == ()
    assert baseline.gone() == ("news/a.txt",)
    assert "news/a.txt" in next(baseline.notes()).en
    (tmp_path / "news/a.txt").touch()
    assert baseline.gone() == ()
    assert list(baseline.notes()) == []


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (None, "no such baseline (tqe baseline writes one)"),
        ("", "is no baseline of tqe"),
        ("[]", "is no baseline of tqe"),
        ('{"schema": 2, "articles": {}}', "is no baseline of tqe"),
        ('{"schema": 1, "articles": {"a": [{"check": "x"}]}}', "is no baseline of tqe"),
        ('{"schema": 1, "articles": {"a": [{"check": 1, "excerpt": "", "fingerprint": ""}]}}', "no baseline"),
        ('{"schema": 1, "articles": []}', "is no baseline of tqe"),
        ('{"schema": 1,\n<<<<<<< HEAD\n', "a merge conflict?"),
    ],
)
def test_another_file_is_refused(content: str | None, said: str, tmp_path: Path) -> None:
    file = tmp_path / "known.json"
    if content is not None:
        file.write_text(content, encoding="utf-8")
    with pytest.raises(TqeError) as caught:
        read(file)
    line = caught.value.line(Language.EN)
    assert line.startswith(f"{file}: ")
    assert said in line
