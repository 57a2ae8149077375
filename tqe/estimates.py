"""Predicts the penalty that professionals would give: a score for every segment, and their sum for the text."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import replace

from tqe.core.finding import Finding, Score
from tqe.core.report import DocumentReport, SegmentReport
from tqe.scoring.estimator import Estimator, Situation
from tqe.scoring.grade import grade
from tqe.scoring.penalty import counted
from tqe.scoring.traits import of_findings, of_return

NAME = "estimate"


def characterised(report: DocumentReport) -> DocumentReport:
    """Return the report with all traits of its segments: those of the standing findings and of the scores too."""
    found: dict[int, list[Finding]] = defaultdict(list)
    for finding in counted(report.standing):
        found[finding.segment or 0].append(finding)
    rows = (_characterised(row, found[index]) for index, row in enumerate(report.segments))
    return replace(report, segments=tuple(rows))


def estimated(
    report: DocumentReport, estimator: Estimator, situation: Situation, version: str
) -> DocumentReport:
    """Return the report with an estimate for each of its segments and their sum for the whole.

    Estimates are penalty points, negated: higher is better, and 0 is a text in which nothing is to be marked.
    Without a source they say too little for a grade.
    """
    signature = estimator.signature(situation, version)
    scores = [Score(NAME, -estimator.points(row.traits, situation), signature) for row in report.segments]
    rows = (
        replace(row, scores=(score, *row.scores)) for row, score in zip(report.segments, scores, strict=True)
    )
    total = Score(NAME, sum(score.value for score in scores), signature)
    return replace(
        report,
        segments=tuple(rows),
        scores=(total, *report.scores),
        grade=None if situation is Situation.GERMAN else grade(-total.value, report.words),
    )


def _characterised(row: SegmentReport, findings: list[Finding]) -> SegmentReport:
    returned: Mapping[str, float] = {score.name: score.value for score in row.scores}
    return replace(
        row, traits={**row.traits, **of_findings(findings), **of_return(row.traits, returned.get("chrF++"))}
    )
