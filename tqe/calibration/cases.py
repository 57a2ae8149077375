"""What the estimator is fitted to: translations with the points that people, or MQM itself, gave them."""

from collections.abc import Hashable
from dataclasses import dataclass

from tqe.core.span import Span


@dataclass(frozen=True, slots=True)
class Case:
    """A translation and its points; `group` is what translations of one source share.

    `spoilt` says whether it was damaged on purpose, so that its points are those of MQM. `marks` are the places
    that somebody marked as an error, None if nobody was asked for places.
    """

    group: Hashable
    target: str
    source: str
    points: float
    spoilt: bool = False
    marks: tuple[Span, ...] | None = None
