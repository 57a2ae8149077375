"""Which files a command works on: targets, the source of each, and where their configuration is."""

import glob
from collections.abc import Sequence
from pathlib import Path

from tqe.cli.sources import source_of
from tqe.cli.targets import files, is_pattern
from tqe.config import Config
from tqe.config.patterns import absolute
from tqe.core.errors import TqeError
from tqe.core.message import Message
from tqe.jobs import Job
from tqe.readers.files import STANDARD_INPUT


def jobs(targets: Sequence[str], source: str | None, config: Config) -> tuple[Job, ...]:
    """Return the targets, each with its source: `source` if there is one target, else what `config` says.

    A file that is the source of another target is none itself. Raises TqeError if that cannot be meant.
    """
    meant = files(targets, config.exclude)
    if source is not None and len(meant) > 1:
        message = Message("goes with one TARGET", "gilt für ein einziges TARGET")
        hint = Message("use --source-pattern", "dafür gibt es --source-pattern")
        raise TqeError(message, place="--source", hint=hint)
    if (*targets, source).count(STANDARD_INPUT) > 1:
        message = Message("standard input can be read once", "die Standardeingabe ist nur einmal zu lesen")
        raise TqeError(message, place=STANDARD_INPUT)
    found = tuple(Job(target, source or _source(target, config)) for target in meant)
    sources = {absolute(job.source) for job in found if job.source not in (None, job.target)}
    return tuple(job for job in found if absolute(job.target) not in sources)


def folder(target: str) -> Path:
    """Return the folder from which on the configuration for `target` is looked for."""
    path = Path.cwd() if target == STANDARD_INPUT else Path(target).absolute()
    if is_pattern(target):
        return next(parent for parent in path.parents if not glob.has_magic(str(parent)) or parent.exists())
    return path if path.is_dir() else path.parent


def _source(target: str, config: Config) -> str | None:
    pattern = config.at(target).source_pattern
    return None if pattern is None or target == STANDARD_INPUT else source_of(target, pattern)
