"""The configuration of a run: tqe.toml or [tool.tqe] in pyproject.toml, overlaid by the flags."""

from tqe.config.file import Found, find, load
from tqe.config.model import Config, FailOn, FailOnGrade, HouseLists, Override

__all__ = ["Config", "FailOn", "FailOnGrade", "Found", "HouseLists", "Override", "find", "load"]
