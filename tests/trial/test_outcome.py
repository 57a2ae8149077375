"""What is taken from a report: every score, whoever made it, and the findings that cost points."""

import pytest

from tqe.config import Config
from tqe.core.finding import Score
from tqe.core.report import DocumentReport
from tqe.jobs import Desk, Job, Version
from tqe.judge import Case, judged
from tqe.trial.outcome import outcome


@pytest.fixture
def report() -> DocumentReport:
    text = "Der Rat tagte am 12th Mai. Er schwieg danach."
    case = Desk(Config(select=("english-ordinal",))).case(Job("a.txt", now=Version(text.encode())))
    assert isinstance(case, Case)
    (found,) = judged([case])
    assert isinstance(found, DocumentReport)
    return found


def test_every_score_of_the_text_joins(report: DocumentReport) -> None:
    scores = (*report.scores, Score("estimate", -3.5, "s"), Score("TER", 40.0, "s"))
    assert outcome(report._replace(scores=scores)).scores == {"quality": -5, "estimate": -3.5, "-TER": -40}


def test_a_score_that_only_sentences_have_is_their_sum(report: DocumentReport) -> None:
    parts = tuple(
        segment._replace(scores=(Score("estimate", value, "s"), Score("chrF++", value, "s")))
        for segment, value in zip(report.segments, (-1.0, -2.5), strict=True)
    )
    whole = report._replace(segments=parts, scores=(*report.scores, Score("chrF++", 70.0, "s")))
    assert outcome(whole).scores == {"quality": -5, "chrF++": 70, "estimate": -3.5}


def test_a_finding_that_is_excused_costs_nothing(report: DocumentReport) -> None:
    excused = tuple(finding._replace(suppressed="inline") for finding in report.findings)
    assert outcome(report._replace(findings=excused)).findings == ()
