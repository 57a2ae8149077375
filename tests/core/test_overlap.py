"""Of findings at the same place the graver and surer one is shown."""

from tests.timing import best_seconds
from tqe.core.finding import Finding
from tqe.core.message import Message
from tqe.core.mqm import Category, Confidence, Severity
from tqe.core.overlap import attachments
from tqe.core.span import Span


def finding(start: int, end: int, severity: Severity, confidence: Confidence = Confidence.HIGH) -> Finding:
    return Finding("c", Category.GRAMMAR, severity, confidence, Span(start, end), "x", Message("a", "b"))


def test_the_lesser_is_attached_to_the_graver() -> None:
    assert attachments([finding(0, 5, Severity.MINOR), finding(3, 9, Severity.MAJOR)]) == {0: 1}


def test_the_less_sure_is_attached_to_the_surer() -> None:
    findings = [finding(0, 5, Severity.MAJOR, Confidence.MEDIUM), finding(0, 2, Severity.MAJOR)]
    assert attachments(findings) == {0: 1}


def test_equals_and_remarks_stand_by_themselves() -> None:
    findings = [finding(0, 5, Severity.MAJOR), finding(2, 4, Severity.MAJOR), finding(2, 4, Severity.NEUTRAL)]
    assert attachments(findings) == {}


def test_apart_findings_are_not_attached() -> None:
    assert attachments([finding(0, 3, Severity.MINOR), finding(3, 9, Severity.MAJOR)]) == {}


def test_chains_end_at_a_finding_that_stands() -> None:
    findings = [
        finding(0, 4, Severity.MINOR),
        finding(3, 8, Severity.MAJOR),
        finding(7, 9, Severity.CRITICAL),
    ]
    assert attachments(findings) == {1: 2}


def test_one_that_reaches_over_all_others_costs_each_of_them_a_glance() -> None:
    def seconds(number: int) -> float:
        short = [finding(4 * i, 4 * i + 2, Severity.MINOR) for i in range(number)]
        every = [finding(0, 4 * number, Severity.MAJOR), *short]
        return best_seconds(lambda: attachments(every))

    assert seconds(4000) < 25 * seconds(400)
