"""What the estimator is fitted to: translations with the points that people, or MQM itself, gave them."""

from collections.abc import Hashable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Case:
    """A translation and its points; `group` is what translations of one source share.

    `spoilt` says whether it was damaged on purpose, so that its points are those of MQM.
    """

    group: Hashable
    target: str
    source: str
    points: float
    spoilt: bool = False
