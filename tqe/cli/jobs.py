"""Which files a command works on: targets, the source of each, and where their configuration is."""

from collections.abc import Sequence
from pathlib import Path

from tqe.core.errors import TqeError
from tqe.core.message import Message
from tqe.jobs import Job
from tqe.readers.files import STANDARD_INPUT


def jobs(targets: Sequence[str], source: str | None, pattern: str | None) -> tuple[Job, ...]:
    """Return the targets, each with its source: `source` if there is one target, else what `pattern` says.

    Raises TqeError if that cannot be meant.
    """
    if source is not None and len(targets) > 1:
        message = Message("goes with one TARGET", "gilt für ein einziges TARGET")
        hint = Message("use --source-pattern", "dafür gibt es --source-pattern")
        raise TqeError(message, place="--source", hint=hint)
    if (*targets, source).count(STANDARD_INPUT) > 1:
        message = Message("standard input can be read once", "die Standardeingabe ist nur einmal zu lesen")
        raise TqeError(message, place=STANDARD_INPUT)
    return tuple(Job(target, source or _source_of(target, pattern)) for target in targets)


def folder(target: str) -> Path:
    """Return the folder from which on the configuration for `target` is looked for."""
    return Path.cwd() if target == STANDARD_INPUT else Path(target).absolute().parent


def _source_of(target: str, pattern: str | None) -> str | None:
    if pattern is None or target == STANDARD_INPUT:
        return None
    path = Path(target)
    try:
        return pattern.format(dir=path.parent, stem=path.stem, suffix=path.suffix, name=path.name)
    except (KeyError, IndexError, ValueError, AttributeError, TypeError) as error:
        hint = Message(
            "{dir}, {stem}, {suffix} and {name} are known", "bekannt sind {dir}, {stem}, {suffix}, {name}"
        )
        message = Message(f'not a pattern: "{pattern}"', f"kein Muster: „{pattern}“")
        raise TqeError(message, place="--source-pattern", hint=hint) from error
