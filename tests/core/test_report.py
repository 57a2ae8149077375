"""What a report knows about itself: which findings stand, which of them block."""

from tests.reports.sample import document_report, finding
from tqe.core.mqm import Category, Confidence, Severity
from tqe.core.report import Rule

TEXT = "eins zwei drei vier"
GRAVE = finding(TEXT, "eins")
UNSURE = finding(TEXT, "zwei", confidence=Confidence.LOW)
LIGHT = finding(TEXT, "drei", severity=Severity.MINOR)
KNOWN = finding(TEXT, "vier", suppressed="baseline")
REPORT = document_report(TEXT, GRAVE, UNSURE, LIGHT, KNOWN)


def test_what_is_suppressed_does_not_stand() -> None:
    assert REPORT.standing == (GRAVE, UNSURE, LIGHT)


def test_what_stands_blocks_from_the_severity_that_the_gate_counts() -> None:
    assert REPORT.blocking == (GRAVE,)
    assert REPORT._replace(fail_on=Severity.MINOR).blocking == (GRAVE, UNSURE, LIGHT)
    assert REPORT._replace(fail_on=Severity.CRITICAL).blocking == ()
    assert REPORT._replace(fail_on=None).blocking == ()


def test_a_rule_counts_at_the_gate_as_its_findings_do() -> None:
    rule = Rule("x", "X", "X.", Category.GRAMMAR, Severity.MAJOR, Confidence.HIGH)
    assert rule.gate_severity is Severity.MAJOR
    assert rule._replace(confidence=Confidence.MEDIUM).gate_severity is Severity.MINOR
