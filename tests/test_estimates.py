"""The estimate of a text: the sum of its sentences', worse for what is no translation, not given on a few checks."""

from functools import cache
from pathlib import Path

import pytest

from tests.agreement.spoilt import KINDS, spoilt
from tqe.config import Config
from tqe.core.grade import Grade
from tqe.core.report import DocumentReport
from tqe.jobs import Desk, Job, Version
from tqe.judge import judged

ARTICLES = Path("fixtures/articles")
BEFORE = ("The bridge was opened in May.", "Die Brücke wurde im Mai eröffnet.")
AFTER = ("The mayor thanked all workers.", "Der Bürgermeister dankte allen Arbeitern.")
PAIRS = (
    (
        "The city council approved the plan for the new harbour on Thursday evening.",
        "Der Stadtrat hat am Donnerstagabend den Plan für den neuen Hafen gebilligt.",
    ),
    (
        "Police said the driver had lost control of his car in heavy rain.",
        "Die Polizei teilte mit, der Fahrer habe bei starkem Regen die Kontrolle über sein Auto verloren.",
    ),
    (
        "The company wants to build two factories in Poland and hire 400 people.",
        "Das Unternehmen will in Polen zwei Fabriken bauen und 400 Menschen einstellen.",
    ),
    (
        "Scientists found traces of the virus in water from the river.",
        "Forscher haben im Wasser des Flusses Spuren des Virus gefunden.",
    ),
)


@cache
def reported(target: str, source: str | None, **settings: object) -> DocumentReport:
    job = Job("a.txt", source and "a.en.txt", now=Version(target.encode(), source and source.encode()))
    (report,) = judged([Desk(Config(**settings)).case(job)])
    assert isinstance(report, DocumentReport)
    return report


def estimate(report: DocumentReport) -> float:
    return next(score.value for score in report.scores if score.name == "estimate")


def in_context(source: str, target: str) -> float:
    """Return the estimate of a text of three paragraphs of which this is the second."""
    german = "\n\n".join(part for part in (BEFORE[1], target, AFTER[1]) if part)
    return estimate(reported(german, "\n\n".join((BEFORE[0], source, AFTER[0]))))


def article(name: str) -> tuple[str, str]:
    target, source = (
        (ARTICLES / name / f"{side}.txt").read_text(encoding="utf-8") for side in ("target.de", "source.en")
    )
    return target, source


def test_a_text_is_the_sum_of_its_sentences():
    report = reported(*article("harbour"))
    parts = [score.value for row in report.segments for score in row.scores if score.name == "estimate"]
    assert len(parts) == len(report.segments)
    assert estimate(report) == pytest.approx(sum(parts))


@pytest.mark.parametrize("kind", KINDS)
def test_what_is_no_translation_scores_far_below_the_one_it_was_made_of(kind):
    for each in spoilt(PAIRS):
        if each.kind == kind:
            worse = in_context(each.source, each.target)
            assert worse < in_context(each.source, each.original) - 2.5, each


def test_a_finding_costs_points():
    source, target = PAIRS[0]
    assert in_context(source, target.replace("Donnerstagabend", "12th Donnerstag")) < in_context(
        source, target
    )


def test_without_a_source_there_is_an_estimate_but_no_grade():
    target, _ = article("harbour")
    report = reported(target, None)
    assert estimate(report) < 0
    assert report.grade is None


def test_an_article_full_of_faults_is_not_taken_for_a_careful_translation():
    assert reported(*article("harbour")).grade in (Grade.POST_EDIT, Grade.UNFIT)


def test_with_some_checks_only_there_is_no_estimate():
    report = reported(*article("harbour"), select=("english-ordinal",))
    assert not any(score.name == "estimate" for score in report.scores)
