"""Workflow commands: escaped as the runner reads them, the gravest first."""

import re

import pytest

from tests.reports import tricky
from tests.reports.sample import CLEAN, FINDINGS, TEXT, document_report, everything, finding, report
from tqe.core.message import Language, Message
from tqe.core.mqm import Severity
from tqe.core.report import Report
from tqe.core.span import Span
from tqe.reports.github import render

PROPERTIES = {"file", "line", "endLine", "col", "endColumn", "title"}
UNESCAPED = {"%0D": "\r", "%0A": "\n", "%3A": ":", "%2C": ",", "%25": "%"}


def read(line: str) -> tuple[str, dict[str, str], str]:
    """Return a command as the runner reads it: its name, its properties, its message."""
    match = re.fullmatch(r"::(\w+) ([^\r\n]*?)::([^\r\n]*)", line)
    assert match is not None, line
    pairs = [pair.split("=", 1) for pair in match[2].split(",")]
    return match[1], {name: unescaped(value) for name, value in pairs}, unescaped(match[3])


def unescaped(text: str) -> str:
    return re.sub("%[0-9A-F]{2}", lambda match: UNESCAPED[match.group()], text)


def commands(made: Report) -> list[tuple[str, dict[str, str], str]]:
    return [read(line) for line in render(made).splitlines()]


@pytest.mark.parametrize("language", Language)
def test_commands_are_those_that_github_knows(language: Language) -> None:
    for name, properties, message in commands(everything(language)):
        assert name in {"error", "warning", "notice"}
        assert set(properties) <= PROPERTIES
        assert message
        assert all(int(properties[key]) >= 1 for key in PROPERTIES - {"file", "title"} if key in properties)


def test_faults_of_the_run_come_first_then_the_gravest_then_why_it_failed() -> None:
    assert [(name, properties["title"]) for name, properties, _ in commands(everything())] == [
        ("error", "tqe: NOT READ"),
        ("error", "tqe: CHECK CRASHED: odd-word"),
        ("error", "english-ordinal"),
        ("error", "english-ordinal"),
        ("warning", "calque"),
        ("warning", "loose-comma"),
        ("notice", "plain-remark"),
        ("error", "tqe: FAILED"),
    ]


def test_the_gravest_of_all_articles_come_first() -> None:
    light = document_report("Wort", finding("Wort", "Wort", severity=Severity.MINOR), name="a.txt")
    grave = document_report("Wort", finding("Wort", "Wort", severity=Severity.CRITICAL), name="b.txt")
    assert [properties["file"] for _, properties, _ in commands(report(light, grave))] == ["b.txt", "a.txt"]


def test_a_finding_lies_between_its_first_and_its_last_character() -> None:
    name, properties, message = commands(report(tricky.tricky()))[0]
    assert (name, message) == ("error", '"12th" is odd here')
    assert properties == {
        "file": "hafen.de.txt",
        "line": str(tricky.LINE),
        "col": str(tricky.COLUMN),
        "endLine": str(tricky.LINE),
        "endColumn": str(tricky.END_COLUMN - 1),
        "title": "english-ordinal",
    }


def test_columns_are_left_out_where_lines_differ() -> None:
    text = "Er\r\nkam."
    (command,) = commands(report(document_report(text, finding(text, text))))
    assert {"col", "endColumn"} & set(command[1]) == set()
    assert (command[1]["line"], command[1]["endLine"]) == ("1", "2")


def test_a_place_without_length_has_one_column() -> None:
    missing = finding("Er kam sah", "kam")._replace(span=Span(6, 6), excerpt="")
    (command,) = commands(report(document_report("Er kam sah", missing)))
    assert (command[1]["col"], command[1]["endColumn"]) == ("7", "7")


def test_signs_of_the_syntax_are_escaped() -> None:
    message = Message("100 %, a::b\r\n::error::no", "…")
    made = report(document_report("Wort", finding("Wort", "Wort", message=message), name="a,b:100%.txt"))
    (line,) = render(made).splitlines()
    assert line == (
        "::error file=a%2Cb%3A100%25.txt,line=1,col=1,endLine=1,endColumn=4,title=odd-word"
        "::100 %25, a::b ::error::no"
    )
    assert read(line)[1]["file"] == "a,b:100%.txt"


def test_no_message_changes_the_terminal() -> None:
    message = Message("a \x1b[31mred\x1b[0m", "…")
    assert "\x1b" not in render(report(document_report("Wort", finding("Wort", "Wort", message=message))))


def test_suppressed_findings_are_left_out() -> None:
    document = document_report(TEXT, *(found._replace(suppressed="inline") for found in FINDINGS))
    assert render(report(document, CLEAN)) == ""
