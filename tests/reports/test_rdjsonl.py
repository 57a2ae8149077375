"""Diagnostics for reviewdog: columns count bytes of UTF-8, suggestions share one range."""

import json
from typing import Any

import pytest

from tests.reports import tricky
from tests.reports.sample import FINDINGS, TEXT, document_report, everything, finding, report
from tqe.core.finding import Edit, Fix
from tqe.core.message import Language
from tqe.core.report import Report
from tqe.core.span import Span
from tqe.reports.rdjsonl import render

KEYS = {"message", "location", "severity", "source", "code", "suggestions"}


def diagnostics(made: Report) -> list[dict[str, Any]]:
    text = render(made)
    assert not text or text.endswith("\n")
    return [json.loads(line) for line in text.split("\n")[:-1]]


def covered(text: str, area: dict[str, Any]) -> str:
    """Return what a range covers, read as reviewdog reads it: lines of bytes, the end exclusive."""
    lines = text.encode().splitlines(keepends=True)
    start, end = area["start"], area["end"]
    if start["line"] == end["line"]:
        return lines[start["line"] - 1][start["column"] - 1 : end["column"] - 1].decode()
    first = lines[start["line"] - 1][start["column"] - 1 :]
    last = lines[end["line"] - 1][: end["column"] - 1]
    return b"".join((first, *lines[start["line"] : end["line"] - 1], last)).decode()


@pytest.mark.parametrize("language", Language)
def test_diagnostics_have_the_fields_of_the_format(language: Language) -> None:
    for diagnostic in diagnostics(everything(language)):
        assert {"message", "location"} <= set(diagnostic) <= KEYS
        assert diagnostic["message"]
        assert diagnostic["severity"] in {"ERROR", "WARNING", "INFO"}
        assert diagnostic["source"] == {"name": "tqe"}
        assert set(diagnostic["location"]) <= {"path", "range"}


def test_severities() -> None:
    assert [(made.get("code", {}).get("value"), made["severity"]) for made in diagnostics(everything())] == [
        ("odd-word", "ERROR"),
        ("plain-remark", "INFO"),
        ("loose-comma", "WARNING"),
        ("english-ordinal", "ERROR"),
        ("english-ordinal", "ERROR"),
        ("calque", "WARNING"),
        (None, "ERROR"),
    ]


def test_columns_count_bytes() -> None:
    ordinal, quotes = diagnostics(report(tricky.tricky()))
    assert ordinal["location"] == {
        "path": "hafen.de.txt",
        "range": {"start": {"line": 2, "column": 26}, "end": {"line": 2, "column": 30}},
    }
    assert covered(tricky.TEXT, ordinal["location"]["range"]) == "12th"
    assert covered(tricky.TEXT, quotes["location"]["range"]) == '"er"'


def test_several_edits_are_one_suggestion() -> None:
    _, quotes = diagnostics(report(tricky.tricky()))
    (suggestion,) = quotes["suggestions"]
    assert suggestion["text"] == "„er“"
    assert covered(tricky.TEXT, suggestion["range"]) == '"er"'


def test_alternatives_replace_the_same_range() -> None:
    text = "Er kam\r\nund sah."
    narrow = Fix((Edit(Span(3, 6), "kommt"),))
    wide = Fix((Edit(Span(8, 11), "oder"),))
    found = finding(text, "kam")._replace(fixes=(narrow, wide))
    (made,) = diagnostics(report(document_report(text, found)))
    assert [suggestion["text"] for suggestion in made["suggestions"]] == ["kommt\r\nund", "kam\r\noder"]
    assert {covered(text, suggestion["range"]) for suggestion in made["suggestions"]} == {"kam\r\nund"}


def test_an_insertion_has_an_empty_range() -> None:
    (made,) = diagnostics(report(document_report("Er kam sah", finding("Er kam sah", "", ","))))
    (suggestion,) = made["suggestions"]
    assert suggestion["range"]["start"] == suggestion["range"]["end"] == {"line": 1, "column": 1}


def test_without_fixes_there_is_no_field_for_them() -> None:
    (made,) = diagnostics(report(document_report("Wort", finding("Wort", "Wort"))))
    assert "suggestions" not in made


def test_suppressed_findings_are_left_out_and_nothing_is_no_line() -> None:
    document = document_report(TEXT, *(found._replace(suppressed="inline") for found in FINDINGS))
    assert render(report(document)) == ""
