"""The three levels that programs know, where MQM has four severities."""

from enum import StrEnum

from tqe.core.finding import Finding
from tqe.core.mqm import Severity
from tqe.core.report import Rule


class Level(StrEnum):
    """How loudly a program that shows findings should speak."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


def level(of: Finding | Rule) -> Level:
    """Return the level of the severity that the gate counts: what blocks by default is an error."""
    match of.gate_severity:
        case Severity.CRITICAL | Severity.MAJOR:
            return Level.ERROR
        case Severity.MINOR:
            return Level.WARNING
        case Severity.NEUTRAL:
            return Level.NOTE
