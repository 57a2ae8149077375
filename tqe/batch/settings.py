"""What a run over an archive is given, and what it counts."""

from dataclasses import dataclass
from enum import StrEnum

from tqe.config import Config
from tqe.core.report import Unreadable
from tqe.gate.baseline import Baseline


class Form(StrEnum):
    """What reports are written as."""

    JSONL = "jsonl"
    PARQUET = "parquet"


class Cluster(StrEnum):
    """What spreads the work over machines."""

    RAY = "ray"


@dataclass(frozen=True, slots=True)
class Settings:
    """All that the processes of a run share; `known` is the baseline, `portion` the articles in a file."""

    config: Config
    known: Baseline | None = None
    form: Form = Form.JSONL
    portion: int = 64


@dataclass(frozen=True, slots=True)
class Tally:
    """How many articles passed, failed, could not be read, or had a check or tqe itself crash on them."""

    passed: int = 0
    failed: int = 0
    unreadable: int = 0
    crashed: int = 0

    @property
    def total(self) -> int:
        """All of them."""
        return self.passed + self.failed + self.unreadable + self.crashed

    def __add__(self, other: "Tally") -> "Tally":
        return Tally(
            self.passed + other.passed,
            self.failed + other.failed,
            self.unreadable + other.unreadable,
            self.crashed + other.crashed,
        )


@dataclass(frozen=True, slots=True)
class Checked:
    """A portion after the check: the bytes of its file, and what a run tells of it."""

    content: bytes
    tally: Tally
    unreadable: tuple[Unreadable, ...] = ()
