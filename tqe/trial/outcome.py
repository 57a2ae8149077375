"""What tqe says of one translated segment."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from tqe.core.message import Message
from tqe.core.report import Crash, DocumentReport, ScoredWord, Unreadable
from tqe.core.span import Span
from tqe.scoring.penalty import penalty_points
from tqe.scoring.traits import total

QUALITY = "quality"
_ERROR_RATES = {"TER"}
"""Scores that are better when lower; they are turned round, and their name with them."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """Scores, higher being better, traits, and where findings that cost points lie; or why there is none of it.

    `words` are those that a model was asked about, `suspicious` the places of those that are too unlikely.
    """

    scores: Mapping[str, float] = field(default_factory=dict)
    findings: tuple[Span, ...] = ()
    refused: Message | None = None
    crashes: tuple[Crash, ...] = ()
    traits: Mapping[str, float] = field(default_factory=dict)
    words: tuple[ScoredWord, ...] = ()
    suspicious: tuple[Span, ...] = ()


def outcome(report: DocumentReport | Unreadable) -> Outcome:
    """Return what `report` says of a segment that was checked as a text of its own."""
    if isinstance(report, Unreadable):
        return Outcome(refused=report.error)
    return Outcome(
        scores={QUALITY: float(-penalty_points(report.standing)), **dict(_scores(report))},
        traits=total(row.traits for row in report.segments),
        findings=tuple(finding.span for finding in report.standing if finding.severity.points),
        crashes=report.crashes,
        words=tuple(word for row in report.segments for word in row.words),
        suspicious=tuple(word.span for row in report.segments for word in row.suspicious),
    )


def _scores(report: DocumentReport) -> Iterator[tuple[str, float]]:
    """Yield every score of the text; one that only its sentences have is their sum."""
    whole = {score.name for score in report.scores}
    parts = (score for segment in report.segments for score in segment.scores if score.name not in whole)
    sums: dict[str, float] = {}
    for score in parts:
        sums[score.name] = sums.get(score.name, 0.0) + score.value
    for name, value in (*((score.name, score.value) for score in report.scores), *sums.items()):
        if name in _ERROR_RATES:
            yield f"-{name}", -value
        elif name != QUALITY:
            yield name, value
