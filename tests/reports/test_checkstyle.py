"""The Checkstyle report has the form of Checkstyle's own."""

from xml.etree.ElementTree import Element

import pytest

from tests.reports import tricky
from tests.reports.sample import FINDINGS, TEXT, document_report, everything, finding, report
from tests.reports.xml_rules import Rule, numbers, parsed
from tqe.core.message import Language, Message
from tqe.core.report import Report
from tqe.reports.checkstyle import render

SCHEMA = {
    "checkstyle": Rule("version", children="file"),
    "file": Rule("name", children="error"),
    "error": Rule("line severity message source", "column"),
}


def root(made: Report) -> Element:
    return parsed(render(made), SCHEMA)


@pytest.mark.parametrize("language", Language)
def test_reports_follow_the_form(language: Language) -> None:
    for made in (everything(language), report(), report(document_report("")), report(tricky.tricky())):
        for error in root(made).iter("error"):
            assert min(numbers(error, "line", "column")) >= 1
            assert error.attrib["severity"] in {"error", "warning", "info"}


def test_errors_of_a_file() -> None:
    hafen, gut, fehlt = root(everything())
    assert [element.attrib["name"] for element in (hafen, gut, fehlt)] == [
        "hafen.de.txt",
        "gut.txt",
        "fehlt.txt",
    ]
    assert len(gut) == 0
    found = [(error.attrib["severity"], error.attrib["source"]) for error in hafen]
    assert found == [
        ("error", "tqe.crash.odd-word"),
        ("info", "tqe.accuracy.plain-remark"),
        ("warning", "tqe.accuracy.loose-comma"),
        ("error", "tqe.accuracy.english-ordinal"),
        ("error", "tqe.accuracy.english-ordinal"),
        ("warning", "tqe.accuracy.calque"),
    ]


def test_an_unreadable_file_has_an_error() -> None:
    (error,) = root(everything())[2]
    assert error.attrib == {
        "line": "1",
        "column": "1",
        "severity": "error",
        "message": "NOT READ: no such file (is the path right?)",
        "source": "tqe.run.unreadable",
    }


def test_positions_count_code_points() -> None:
    error = root(report(tricky.tricky()))[0][0]
    assert numbers(error, "line", "column") == [tricky.LINE, tricky.COLUMN]
    assert error.attrib["message"] == '"12th" is odd here'


def test_suppressed_findings_are_left_out() -> None:
    document = document_report(TEXT, *(found._replace(suppressed="inline") for found in FINDINGS[1:]))
    assert len(root(report(document))[0]) == 0


def test_any_character_survives_or_is_shown_by_a_sign() -> None:
    message = Message("<&>\"'\n\t\x00\x1f\ud800\uffff🐟", "…")
    (file,) = root(report(document_report("Wort", finding("Wort", "Wort", message=message))))
    assert file[0].attrib["message"] == "<&>\"'\n\t␀␟\ufffd\ufffd🐟"
