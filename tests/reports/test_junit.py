"""The JUnit report follows the schema of Jenkins, and is red exactly where the gate is."""

from xml.etree.ElementTree import Element

import pytest

from tests.reports import tricky
from tests.reports.sample import (
    CLEAN,
    FINDINGS,
    NO_SOURCE,
    TEXT,
    compared_report,
    document_report,
    everything,
    finding,
    full,
    report,
)
from tests.reports.xml_rules import Rule, numbers, parsed
from tqe.core.message import Language, Message
from tqe.core.mqm import Confidence, Severity
from tqe.core.report import Crash, DocumentReport, Report, Skipped
from tqe.core.span import Span
from tqe.reports.junit import render

OUTCOME = Rule(optional="message type", text=True)
SCHEMA = {
    "testsuites": Rule(optional="name time tests failures errors", children="testsuite"),
    "testsuite": Rule(
        "name tests failures errors",
        "group time skipped timestamp hostname id package file log url",
        "testsuite properties testcase system-out system-err",
    ),
    "properties": Rule(children="property"),
    "property": Rule("name value"),
    "testcase": Rule("name", "time classname group", "skipped error failure system-out system-err"),
    "failure": OUTCOME,
    "error": OUTCOME,
    "skipped": OUTCOME,
    "system-out": Rule(text=True),
}
"""junit-10.xsd of Jenkins' xUnit plugin, as far as tqe writes it."""

FAILED = (Message("1 finding at or above major", "1 Befund ab major"),)


def root(made: Report) -> Element:
    return parsed(render(made), SCHEMA)


def cases(document: DocumentReport) -> dict[str, Element]:
    (suite,) = root(report(document))
    return {case.attrib["name"]: case for case in suite.iter("testcase")}


def outcomes(document: DocumentReport) -> dict[str, str]:
    found = {}
    for name, case in cases(document).items():
        tags = [child.tag for child in case if child.tag != "system-out"]
        assert len(tags) <= 1
        found[name] = tags[0] if tags else "passed"
    return found


@pytest.mark.parametrize("language", Language)
def test_reports_follow_the_schema(language: Language) -> None:
    for made in (everything(language), report(), report(document_report("")), report(tricky.tricky())):
        root(made)


def test_numbers_are_those_of_what_is_inside() -> None:
    made = root(everything())
    for element in (made, *made):
        tests, failures, errors = numbers(element, "tests", "failures", "errors")
        assert tests == len(list(element.iter("testcase")))
        assert failures == len(list(element.iter("failure")))
        assert errors == len(list(element.iter("error")))
    assert [numbers(suite, "skipped") for suite in made] == [[2], [0], [0]]


def test_each_article_is_a_suite_with_a_case_for_each_check() -> None:
    made = root(everything())
    assert [suite.attrib["name"] for suite in made] == ["hafen.de.txt", "gut.txt", "fehlt.txt"]
    names = [case.attrib["name"] for case in made[1].iter("testcase")]
    assert names == ["verdict", "odd-word", "loose-comma"]
    assert {case.attrib["classname"] for case in made[1].iter("testcase")} == {"gut.txt"}


def test_outcomes() -> None:
    assert outcomes(full()) == {
        "verdict": "failure",
        "odd-word": "error",
        "loose-comma": "passed",
        "plain-remark": "passed",
        "english-ordinal": "failure",
        "calque": "passed",
        "lost-number": "skipped",
        "lost-name": "skipped",
    }


@pytest.mark.parametrize(
    ("severity", "confidence", "fail_on", "outcome"),
    [
        (Severity.MAJOR, Confidence.HIGH, Severity.MAJOR, "failure"),
        (Severity.MAJOR, Confidence.MEDIUM, Severity.MAJOR, "passed"),
        (Severity.MAJOR, Confidence.MEDIUM, Severity.MINOR, "failure"),
        (Severity.MINOR, Confidence.HIGH, Severity.MAJOR, "passed"),
        (Severity.CRITICAL, Confidence.HIGH, None, "passed"),
    ],
)
def test_a_case_fails_for_what_the_gate_counts(
    severity: Severity, confidence: Confidence, fail_on: Severity | None, outcome: str
) -> None:
    found = finding("Ein Wort", "Wort", severity=severity, confidence=confidence)
    document = document_report("Ein Wort", found, fail_on=fail_on)
    assert outcomes(document)["odd-word"] == outcome
    case = cases(document)["odd-word"]
    shown = case.findtext("failure") or case.findtext("system-out")
    assert shown == f'1:5 ({severity}, {confidence}): "Wort" is odd here'


def test_a_failure_lists_all_its_findings() -> None:
    failure = cases(full())["english-ordinal"].find("failure")
    assert failure is not None
    assert failure.attrib == {"message": '2 findings: "12th" is odd here', "type": "major"}
    assert sorted((failure.text or "").split("\n")) == [
        '2:53 (major, high): "12th" is odd here',
        '4:4 (major, high): "12th" is odd here',
    ]


def test_a_suppressed_finding_is_output_with_a_mark() -> None:
    suppressed = (found._replace(suppressed="baseline") for found in FINDINGS)
    document = document_report(TEXT, *suppressed)
    assert set(outcomes(document).values()) == {"passed"}
    assert "4:4 (major, high) [suppressed: baseline]: " in (
        cases(document)["english-ordinal"].findtext("system-out") or ""
    )


def test_a_score_that_is_too_low_fails_the_verdict() -> None:
    document = document_report("Gut.", failures=(Message("quality 80.0 is below 90", "…"),))
    assert outcomes(document)["verdict"] == "failure"
    failure = cases(document)["verdict"].find("failure")
    assert failure is not None
    assert failure.attrib["message"] == "quality 80.0 is below 90"


def test_a_crash_alone_makes_the_verdict_an_error() -> None:
    crash = Crash("odd-word", Span(0, 3), "KeyError: 'x'")
    found = finding("Gut.", "Gut")
    document = document_report("Gut.", found, crashes=(crash,))
    assert outcomes(document) == {"verdict": "error", "odd-word": "error", "loose-comma": "passed"}
    assert "odd here" in (cases(document)["odd-word"].findtext("system-out") or "")


def test_an_unreadable_file_is_an_error() -> None:
    (error,) = root(everything())[2].iter("error")
    assert error.attrib == {"message": "NOT READ: no such file (is the path right?)", "type": "unreadable"}


def test_a_skipped_check_says_why() -> None:
    document = document_report("Gut.", checks=("lost-number",), skipped=(Skipped("lost-number", NO_SOURCE),))
    skipped = cases(document)["lost-number"].find("skipped")
    assert skipped is not None
    assert skipped.attrib["message"] == "no source given"


def test_positions_count_code_points() -> None:
    case = cases(tricky.tricky(failures=FAILED))["english-ordinal"]
    assert (case.findtext("failure") or "").startswith(f"{tricky.LINE}:{tricky.COLUMN} ")


def test_scores_are_properties() -> None:
    assert [dict(each.attrib) for each in root(report(CLEAN)).iter("property")] == [
        {"name": "quality", "value": "93.42"}
    ]


def test_characters_that_xml_forbids_are_shown_by_a_sign() -> None:
    text = "Ein \x00\x1b\ufffe\x0bWort"
    message = Message('"\x00\x1b\ufffe" is odd', "…")
    document = document_report(text, finding(text, "\x00\x1b\ufffe", message=message), name="a\x01&<b>.txt")
    (suite,) = root(report(document))
    assert suite.attrib["name"] == "a␁&<b>.txt"
    (failure,) = suite.iter("failure")
    assert failure.attrib["message"] == '1 finding: "␀␛\ufffd" is odd'


def test_a_finding_quotes_the_source() -> None:
    text = "".join(root(report(compared_report())).itertext())
    assert '1:17 (major, high): "Billionen" is odd here\n  source 1:47: “billion”' in text
