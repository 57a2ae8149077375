"""The verdict: which threshold failed, and by which findings."""

import pytest

from tests.reports.sample import NO_SOURCE, document_report, finding
from tqe.core.finding import Finding, Score
from tqe.core.grade import Grade
from tqe.core.mqm import Confidence, Severity
from tqe.core.report import DocumentReport, Skipped
from tqe.gate.thresholds import Thresholds
from tqe.gate.verdict import failures
from tqe.scoring.penalty import counted

TEXT = "eins zwei drei vier fünf sechs sieben acht neun"
WORDS = TEXT.split()
HIGH, MEDIUM = Confidence.HIGH, Confidence.MEDIUM
CRITICAL, MAJOR, MINOR, NEUTRAL = reversed(Severity)


def fault(nth: int, severity: Severity, confidence: Confidence = HIGH, check: str = "odd-word") -> Finding:
    return finding(TEXT, WORDS[nth], severity=severity, confidence=confidence, check=check)


def said(report: DocumentReport, quality: float = 100.0, **thresholds: object) -> list[str]:
    score = Score("quality", quality, "mqm")
    missed = failures(report, score, counted(report.standing), Thresholds(**{"fail_on": None, **thresholds}))
    return [message.en for message in missed]


FAULTS = (
    fault(0, MAJOR, check="b-check"),
    fault(1, MAJOR),
    fault(2, MAJOR),
    fault(3, MAJOR, MEDIUM),
    fault(4, MINOR, check="loose-comma"),
    fault(5, MINOR, MEDIUM, check="maybe"),
    fault(6, NEUTRAL, check="remark"),
)
REPORT = document_report(TEXT, *FAULTS)


@pytest.mark.parametrize(
    ("severity", "messages"),
    [
        (CRITICAL, []),
        (MAJOR, ["3 findings at or above major: odd-word 2, b-check 1"]),
        (MINOR, ["5 findings at or above minor: odd-word 3, b-check 1, loose-comma 1"]),
        (
            NEUTRAL,
            ["7 findings at or above neutral: odd-word 3, b-check 1, loose-comma 1, maybe 1, remark 1"],
        ),
        (None, []),
    ],
)
def test_fail_on(severity: Severity | None, messages: list[str]) -> None:
    assert said(REPORT, fail_on=severity) == messages


def test_one_finding_is_one() -> None:
    assert said(document_report(TEXT, FAULTS[0]), fail_on=MAJOR) == ["1 finding at or above major: b-check 1"]


@pytest.mark.parametrize("severity", [MINOR, MAJOR, CRITICAL])
def test_neutral_findings_never_fail_from_minor_on(severity: Severity) -> None:
    remarks = document_report(TEXT, fault(0, NEUTRAL), fault(1, MINOR, MEDIUM))
    assert said(remarks, fail_on=severity, fail_on_new=severity, max_findings=0) == []


@pytest.mark.parametrize(
    ("limit", "messages"),
    [
        (5, []),
        (4, ["5 findings at or above minor, 4 allowed: odd-word 3, b-check 1, loose-comma 1"]),
        (0, ["5 findings at or above minor, 0 allowed: odd-word 3, b-check 1, loose-comma 1"]),
        (None, []),
    ],
)
def test_max_findings(limit: int | None, messages: list[str]) -> None:
    assert said(REPORT, max_findings=limit) == messages


def test_fail_on_new() -> None:
    old = [each._replace(suppressed="baseline") for each in FAULTS[:4]]
    report = document_report(TEXT, *old, *FAULTS[4:])
    assert said(report, fail_on_new=MINOR) == ["1 finding new, at or above minor: loose-comma 1"]
    assert said(report, fail_on_new=MAJOR) == []


@pytest.mark.parametrize("kind", ["inline", "baseline"])
def test_what_is_set_aside_fails_nothing(kind: str) -> None:
    report = document_report(TEXT, *(each._replace(suppressed=kind) for each in FAULTS))
    assert said(report, fail_on=NEUTRAL, fail_on_new=NEUTRAL, max_findings=0, fail_under=99.0) == []


def test_fail_under_says_what_costs() -> None:
    messages = said(REPORT, 83.44, fail_under=90)
    assert messages == ["quality 83.4 is below 90: points by odd-word 15, b-check 5, loose-comma 1, maybe 1"]
    assert said(REPORT, 90.0, fail_under=90.0) == []
    assert said(REPORT, 83.44, fail_under=None) == []


def test_a_score_just_below_is_not_rounded_to_the_limit() -> None:
    (message,) = said(REPORT, 89.9951, fail_under=90)
    assert message.startswith("quality 89.9951 is below 90: ")


@pytest.mark.parametrize(
    ("grade", "limit", "messages"),
    [
        (Grade.UNFIT, Grade.UNFIT, ["estimate: do not publish"]),
        (Grade.POST_EDIT, Grade.UNFIT, []),
        (Grade.UNFIT, Grade.POST_EDIT, ["estimate: do not publish"]),
        (Grade.POST_EDIT, Grade.POST_EDIT, ["estimate: needs a post-edit"]),
        (Grade.HUMAN, Grade.POST_EDIT, []),
        (Grade.UNFIT, None, []),
        (None, Grade.POST_EDIT, []),
    ],
)
def test_fail_on_grade(grade: Grade | None, limit: Grade | None, messages: list[str]) -> None:
    assert said(REPORT._replace(grade=grade), fail_on_grade=limit) == messages


def test_many_checks_are_not_all_named() -> None:
    report = document_report(TEXT, *(fault(n, MAJOR, check=f"check-{n}") for n in range(9)))
    (message,) = said(report, fail_on=MAJOR)
    assert message.endswith(": check-0 1, check-1 1, check-2 1, check-3 1, check-4 1, check-5 1, 3 more")


def test_every_threshold_speaks_for_itself() -> None:
    report = REPORT._replace(skipped=(Skipped("lost-number", NO_SOURCE),), checks=("lost-number",))
    messages = said(
        report,
        50.0,
        fail_on=MAJOR,
        fail_on_new=MINOR,
        max_findings=1,
        fail_under=90,
        require=("lost-number", "odd-word"),
    )
    assert len(messages) == 6


def test_a_required_check_must_have_run() -> None:
    report = REPORT._replace(
        checks=("odd-word", "lost-number"), skipped=(Skipped("lost-number", NO_SOURCE),), findings=()
    )
    assert said(report, require=("odd-word",)) == []
    assert said(report, require=("lost-number",)) == [
        "lost-number is required and did not run: no source given"
    ]
    assert said(report, require=("loose-comma",)) == ["loose-comma is required and not switched on"]


def test_messages_are_german_too() -> None:
    score = Score("quality", 50.0, "mqm")
    limits = Thresholds(
        fail_on=MAJOR, fail_on_new=MINOR, max_findings=1, fail_under=90, require=("lost-number",)
    )
    assert [message.de for message in failures(REPORT, score, counted(REPORT.standing), limits)] == [
        "3 Befunde ab major: odd-word 2, b-check 1",
        "5 Befunde neu, ab minor: odd-word 3, b-check 1, loose-comma 1",
        "5 Befunde ab minor, 1 erlaubt: odd-word 3, b-check 1, loose-comma 1",
        "Qualität 50,0 liegt unter 90: Punkte durch odd-word 15, b-check 5, loose-comma 1, maybe 1",
        "lost-number ist verlangt und nicht eingeschaltet",
    ]


def test_the_gravest_severity_that_passes() -> None:
    assert Thresholds(fail_on=MAJOR, fail_on_new=MINOR).gravest_allowed is MINOR
    assert Thresholds(fail_on=MINOR, fail_on_new=MAJOR).gravest_allowed is MINOR
    assert Thresholds(fail_on=None, fail_on_new=MAJOR).gravest_allowed is MAJOR
    assert Thresholds(fail_on=None).gravest_allowed is None
