"""Findings are read in the order of their weight, and alike ones at one go."""

from tests.reports.sample import finding
from tqe.core.message import Message
from tqe.core.mqm import Confidence, Severity
from tqe.reports.groups import grouped

TEXT = "eins zwei drei eins zwei drei"
SAME = Message("the same", "dasselbe")


def test_order_is_severity_then_confidence_then_place() -> None:
    findings = [
        finding(TEXT, "eins", severity=Severity.NEUTRAL),
        finding(TEXT, "zwei", severity=Severity.MAJOR, confidence=Confidence.LOW),
        finding(TEXT, "drei", severity=Severity.MINOR),
        finding(TEXT, "drei", nth=1, severity=Severity.CRITICAL, confidence=Confidence.LOW),
        finding(TEXT, "zwei", nth=1, severity=Severity.MAJOR),
        finding(TEXT, "eins", nth=1, severity=Severity.MAJOR),
    ]
    starts = [group.first.span.start for group in grouped(findings)]
    assert starts == [25, 15, 20, 5, 10, 0]


def test_the_same_words_with_the_same_message_are_one_group() -> None:
    (group,) = grouped([finding(TEXT, "eins", nth=1), finding(TEXT, "eins")])
    assert [f.span.start for f in (group.first, *group.others)] == [0, 15]


def test_grave_findings_on_other_words_stay_apart() -> None:
    findings = [finding(TEXT, "eins", message=SAME), finding(TEXT, "zwei", message=SAME)]
    assert len(grouped(findings)) == 2


def test_light_findings_with_the_same_message_are_one_group() -> None:
    findings = [finding(TEXT, w, message=SAME, severity=Severity.MINOR) for w in ("eins", "zwei")]
    assert len(grouped(findings)) == 1


def test_other_checks_and_other_messages_stay_apart() -> None:
    findings = [
        finding(TEXT, "eins", severity=Severity.MINOR),
        finding(TEXT, "eins", severity=Severity.MINOR, check="other"),
        finding(TEXT, "eins", severity=Severity.MINOR, message=SAME),
    ]
    assert len(grouped(findings)) == 3
