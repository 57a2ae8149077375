"""Predicts the penalty that professionals would give: a score for every segment, and their sum for the text."""

from collections import defaultdict
from collections.abc import Mapping

from tqe.config import Config
from tqe.core.finding import Finding, Score
from tqe.core.report import DocumentReport, ScoredWord, SegmentReport
from tqe.mt.support import Scorers
from tqe.mt.translator import Translator
from tqe.scoring.estimator import Estimator, Situation, estimator_for
from tqe.scoring.grade import grade
from tqe.scoring.penalty import counted
from tqe.scoring.traits import UNSAID, of_findings, of_return

NAME = "estimate"


def scorers(config: Config, translator: Translator | None) -> Scorers | None:
    """Return the models that the estimate beside `translator` rests on, None if it rests on none."""
    if translator is None or not config.model:
        return None
    estimator = estimator_for(translator.model.digest)
    if estimator.model != translator.model.digest:
        return None
    from tqe.mt.models import open_scorer

    back = translator if estimator.asks(UNSAID) else None
    forth = open_scorer(config.model, engine=config.engine, cache=config.cache) if estimator.scorer else None
    return Scorers(back, forth) if back or forth else None


def characterised(report: DocumentReport) -> DocumentReport:
    """Return the report with all traits of its segments: those of the standing findings and of the scores too."""
    found: dict[int, list[Finding]] = defaultdict(list)
    for finding in counted(report.standing):
        found[finding.segment or 0].append(finding)
    rows = (_characterised(row, found[index]) for index, row in enumerate(report.segments))
    return report._replace(segments=tuple(rows))


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
        row._replace(scores=(score, *row.scores), suspicious=_suspicious(row, estimator, situation))
        for row, score in zip(report.segments, scores, strict=True)
    )
    total = Score(NAME, sum(score.value for score in scores), signature)
    return report._replace(
        segments=tuple(rows),
        scores=(total, *report.scores),
        grade=None if situation is Situation.GERMAN else grade(-total.value, report.words),
    )


def _suspicious(row: SegmentReport, estimator: Estimator, situation: Situation) -> tuple[ScoredWord, ...]:
    """Return the words that are as unlikely as those which people often mark."""
    if situation is not Situation.SOURCE_AND_MODEL or estimator.unlikely is None:
        return ()
    return tuple(word for word in row.words if word.logprob <= estimator.unlikely)


def _characterised(row: SegmentReport, findings: list[Finding]) -> SegmentReport:
    returned: Mapping[str, float] = {score.name: score.value for score in row.scores}
    return row._replace(
        traits={**row.traits, **of_findings(findings), **of_return(row.traits, returned.get("chrF++"))}
    )
