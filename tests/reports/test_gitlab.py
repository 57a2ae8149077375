"""The Code Quality report has what GitLab demands."""

import json
import re
from typing import Any

import pytest

from tests.reports import tricky
from tests.reports.sample import FINDINGS, TEXT, document_report, everything, finding, full, report
from tqe.core.message import Language
from tqe.core.report import Report
from tqe.reports.gitlab import render

SEVERITIES = {"info", "minor", "major", "critical", "blocker"}


def issues(made: Report) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(render(made))
    return found


@pytest.mark.parametrize("language", Language)
def test_issues_have_every_key_that_gitlab_demands(language: Language) -> None:
    for issue in issues(everything(language)):
        assert set(issue) == {"description", "check_name", "fingerprint", "severity", "location"}
        assert issue["description"]
        assert issue["severity"] in SEVERITIES
        assert re.fullmatch("[0-9a-f]{32}", issue["fingerprint"])
        assert set(issue["location"]) == {"path", "lines"}
        assert not issue["location"]["path"].startswith("./")
        assert issue["location"]["lines"]["begin"] >= 1


def test_there_is_no_byte_order_mark_and_an_empty_run_is_an_empty_list() -> None:
    assert render(report()) == "[]\n"


def test_severities_are_those_of_mqm_and_what_was_not_checked_is_graver() -> None:
    assert [(issue["check_name"], issue["severity"]) for issue in issues(everything())] == [
        ("crash", "blocker"),
        ("plain-remark", "info"),
        ("loose-comma", "minor"),
        ("english-ordinal", "major"),
        ("english-ordinal", "major"),
        ("calque", "major"),
        ("unreadable", "blocker"),
    ]


def test_fingerprints_differ_also_between_articles_with_the_same_words() -> None:
    other = full()._replace(document=full().document._replace(name="zwei.de.txt"))
    marks = [issue["fingerprint"] for issue in issues(report(full(), other))]
    assert len(set(marks)) == len(marks) == 12


def test_a_fingerprint_stays_when_lines_are_added_above() -> None:
    below = f"Neu.\r\n\r\n{tricky.TEXT}"
    moved = document_report(below, finding(below, "12th", "12.", check="english-ordinal"))
    (after,), (before, _) = issues(report(moved)), issues(report(tricky.tricky()))
    assert after["fingerprint"] == before["fingerprint"]
    assert after["location"]["lines"]["begin"] == before["location"]["lines"]["begin"] + 2


def test_lines_are_those_of_the_finding() -> None:
    assert [issue["location"]["lines"]["begin"] for issue in issues(report(tricky.tricky()))] == [2, 3]


def test_suppressed_findings_are_left_out_and_the_others_keep_their_fingerprints() -> None:
    some = (FINDINGS[0], *(found._replace(suppressed="baseline") for found in FINDINGS[1:]))
    (kept,) = issues(report(document_report(TEXT, *some)))
    assert kept == issues(report(document_report(TEXT, *FINDINGS)))[0]
