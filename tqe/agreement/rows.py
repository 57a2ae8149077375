"""A translation of a segment with what people think of it: the nouns of human annotation."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from tqe.core.pattern import Pattern
from tqe.core.span import Span

IDENTIFIERS = frozenset({"doc_id", "seg_id", "index", "id"})
"""Columns of numbers that are names, not scores."""
_HUMAN = Pattern(r"(?:[Rr]ef|REF|[Hh]uman)(?![a-z])")


@dataclass(frozen=True, slots=True)
class Mark:
    """An error that a rater marked; `span` is None where nothing in the target can be marked."""

    span: Span | None
    category: str
    severity: str


@dataclass(frozen=True, slots=True)
class Row:
    """One system's translation of a segment.

    `place` is the file with the line, `penalty` are MQM points (mean over the raters), `ratings` the marks of
    each rater, None where the file has only points, `scores` what other metrics say, higher being better.
    `document` is empty where the file names none.
    """

    place: str
    document: str
    segment: str
    system: str
    source: str
    target: str
    penalty: float
    ratings: tuple[tuple[Mark, ...], ...] | None = None
    scores: Mapping[str, float] = field(default_factory=dict)

    @property
    def group(self) -> tuple[str, str]:
        """What the translations of one source segment share."""
        return self.document, self.segment

    @property
    def marks(self) -> tuple[Mark, ...]:
        """The marks of all raters that cost points; what one of them saw is an error."""
        every = (mark for rating in self.ratings or () for mark in rating)
        return tuple(mark for mark in dict.fromkeys(every) if mark.severity != "neutral")

    @property
    def unit(self) -> str:
        """What the bootstrap draws: documents, or segments where there are none."""
        return self.document or self.segment

    @property
    def is_human(self) -> bool:
        """Whether a person made the translation, as its system's name says: refA, ref-B, Human-A.0."""
        return bool(_HUMAN.match(self.system))
