"""Whole runs on the example articles: golden reports, and the faults that a person found by reading."""

import json
from pathlib import Path
from typing import Any

import pytest

from tqe.config import Config
from tqe.core.report import Report
from tqe.mt.recorded import RecordedTranslator
from tqe.pipeline import Job, run
from tqe.reports import renderer

ROOT = Path(__file__).parents[1]
ARTICLES = sorted(path for path in (ROOT / "fixtures" / "articles").iterdir() if path.is_dir())
FORMATS = {"json": "json", "terminal": "txt"}


def checked(article: Path, monkeypatch: pytest.MonkeyPatch) -> Report:
    monkeypatch.chdir(article)
    translator = RecordedTranslator.read(Path("back.en.json"))
    return run([Job("target.de.txt", "source.en.txt")], Config(), translator)


def faults(article: Path) -> list[tuple[int, str, str]]:
    lines = (article / "faults.tsv").read_text(encoding="utf-8").splitlines()
    rows = [line.split("\t") for line in lines if not line.startswith("#")]
    return [(int(line), excerpt, check) for line, excerpt, check, _ in rows]


def found(report: Report) -> list[dict[str, Any]]:
    (document,) = json.loads(renderer("json")(report))["documents"]
    findings: list[dict[str, Any]] = document["findings"]
    return findings


@pytest.mark.parametrize("article", ARTICLES, ids=lambda path: path.name)
@pytest.mark.parametrize("name", FORMATS)
def test_report_is_as_reviewed(
    article: Path, name: str, update: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = renderer(name)(checked(article, monkeypatch))
    golden = article / f"report.{FORMATS[name]}"
    if update:
        golden.write_text(text, encoding="utf-8")
    assert text == golden.read_text(encoding="utf-8")


@pytest.mark.parametrize("article", ARTICLES, ids=lambda path: path.name)
def test_every_known_fault_is_found_by_its_check(article: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    findings = found(checked(article, monkeypatch))
    for line, excerpt, check in faults(article):
        if check != "-":
            hits = [f["excerpt"] for f in findings if (f["line"], f["check"]) == (line, check)]
            assert any(hit in excerpt or excerpt in hit for hit in hits), (line, excerpt, check)


@pytest.mark.parametrize("article", ARTICLES, ids=lambda path: path.name)
def test_known_faults_are_where_the_list_says(article: Path) -> None:
    lines = (article / "target.de.txt").read_text(encoding="utf-8").splitlines()
    for line, excerpt, _ in faults(article):
        assert excerpt in lines[line - 1]
