"""`tqe baseline`, and what `tqe check --baseline` makes of the file."""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.cli.site import ENGLISH, FAULTY, GERMAN, MINOR, furnish, write
from tqe.cli import run

FILE = "tqe-baseline.json"


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    write(tmp_path / "tqe.toml", "model = false\n")
    return furnish(tmp_path, a_md=FAULTY, news__b_md=MINOR, news__c_md=GERMAN)


def baseline(*arguments: str) -> int:
    return run(["baseline", *arguments])


def check(*arguments: str) -> int:
    return run(["check", *(arguments or (".",)), "--baseline", FILE, "--fail-on", "minor"])


def listed(site: Path) -> dict[str, list[str]]:
    articles: dict[str, Any] = json.loads((site / FILE).read_text(encoding="utf-8"))["articles"]
    return {path: [entry["check"] for entry in entries] for path, entries in articles.items()}


def test_a_gate_starts_green(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["check", ".", "--fail-on", "minor"]) == 1
    assert baseline(".") == 0
    assert capsys.readouterr().out.endswith(f"{FILE}: 2 known findings in 2 files (2 added, 0 removed)\n")
    assert listed(site) == {"a.md": ["english-ordinal"], "news/b.md": ["stray-space"]}
    assert check() == 0
    assert capsys.readouterr().out.count("1 finding is suppressed.") == 2


def test_only_new_findings_fail(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    baseline(".")
    write(site / "a.md", f"Ein Absatz mehr steht nun am Anfang des Artikels.\n\n{FAULTY}")
    assert check() == 0
    write(site / "a.md", f"{FAULTY}\nAm 9th Mai wird in der Stadt noch einmal darüber beraten.\n")
    capsys.readouterr()
    assert check() == 1
    assert "FAILED: 1 finding at or above minor: english-ordinal 1" in capsys.readouterr().out


def test_the_configuration_names_the_file(
    site: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    write(site / "tqe.toml", 'model = false\nbaseline = "gate/known.json"\nfail-on = "minor"\n')
    (site / "gate").mkdir()
    monkeypatch.chdir(site / "news")
    assert run(["check", "."]) == 2
    assert f"{site / 'gate' / 'known.json'}: no such baseline (tqe baseline writes one)" in (
        capsys.readouterr().err
    )
    assert baseline("..") == 0
    assert '"../news/b.md"' in (site / "gate" / "known.json").read_text(encoding="utf-8")
    assert run(["check", ".."]) == 0


def test_other_articles_and_checks_that_did_not_run_are_kept(
    site: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write(site / "news/b.md", FAULTY.replace("beginnen und", "beginnen , und"))
    baseline(".")
    everything = {"a.md": ["english-ordinal"], "news/b.md": ["english-ordinal", "stray-space"]}
    assert listed(site) == everything
    write(site / "news/b.md", GERMAN)
    capsys.readouterr()
    assert baseline("news", "--select", "stray-space") == 0
    assert "2 known findings in 2 files (0 added, 1 removed)" in capsys.readouterr().out
    assert listed(site) == {"a.md": ["english-ordinal"], "news/b.md": ["english-ordinal"]}


def test_it_is_the_same_file_when_written_again(site: Path) -> None:
    baseline(".")
    before = (site / FILE).read_bytes()
    assert baseline("news", "a.md") == 0
    assert (site / FILE).read_bytes() == before


def test_what_is_gone_is_noted_and_pruned(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    baseline(".")
    write(site / "a.md", GERMAN.replace("Montag", "7th Montag"))
    (site / "news/b.md").unlink()
    capsys.readouterr()
    assert check() == 1
    out = " ".join(capsys.readouterr().out.split())
    assert "1 finding of the baseline is gone (english-ordinal); tqe baseline --prune removes it" in out
    assert "the baseline has findings of files that are gone (news/b.md)" in out
    assert baseline("--prune") == 0
    assert "0 known findings in 0 files (0 added, 2 removed)" in capsys.readouterr().out
    assert listed(site) == {}
    assert check() == 1, "pruning adds nothing"


def test_pruning_keeps_what_is_still_found(site: Path) -> None:
    baseline(".")
    before = (site / FILE).read_bytes()
    assert baseline("--prune") == 0
    assert baseline("--prune", "news") == 0
    assert baseline("--prune", "--select", "style") == 0
    assert (site / FILE).read_bytes() == before


def test_what_a_comment_excuses_is_not_listed(site: Path) -> None:
    write(site / "a.md", f"<!-- tqe: ignore english-ordinal - Zitat -->\n\n{FAULTY}")
    assert baseline("a.md") == 0
    assert listed(site) == {}


def test_sources_are_used(site: Path) -> None:
    write(site / "c.en.md", ENGLISH.replace("two years", "two years and 417 days"))
    assert baseline("news/c.md", "--source", "c.en.md", "--output", "known.json") == 0
    assert "number-missing" in (site / "known.json").read_text(encoding="utf-8")
    assert not (site / FILE).exists()


def test_an_article_that_cannot_be_read_makes_it_2_and_stops_no_other(
    site: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write(site / "leer.md", "")
    assert baseline(".") == 2
    assert "leer.md: the file has no text" in capsys.readouterr().err
    assert set(listed(site)) == {"a.md", "news/b.md"}


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ((), "TARGET: is missing"),
        (("-",), "-: has no place that could be found again"),
        (("--prune",), "no such baseline"),
        ((".", "--output", "nowhere/x.json"), "no such folder"),
        ((".", "--output", "tqe.toml"), "is no baseline of tqe"),
        ((".", "--select", "x"), 'no check or dimension "x"'),
    ],
)
def test_wrong_use(
    arguments: tuple[str, ...], said: str, site: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert baseline(*arguments) == 2
    error = capsys.readouterr().err
    assert said in error
    assert error.count("\n") == 1
    assert (site / "tqe.toml").read_text(encoding="utf-8") == "model = false\n"


def test_a_file_that_is_no_baseline_never_passes(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write(site / FILE, "{}")
    assert check() == 2
    assert capsys.readouterr().err == (
        f"tqe: {FILE}: is no baseline of tqe (tqe baseline writes one; a merge conflict?)\n"
    )


def test_the_summary_is_german_too(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert baseline(".", "--lang", "de") == 0
    assert "2 bekannte Befunde in 2 Dateien (2 neu, 0 entfernt)" in capsys.readouterr().out
