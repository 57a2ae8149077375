"""Where the English source of a target is, as a pattern says."""

from collections.abc import Iterator
from pathlib import Path

from tqe.core.errors import TqeError
from tqe.core.message import Message
from tqe.core.pattern import Pattern

_GERMAN = Pattern(r"(?P<stem>.+)\.de(?:-[A-Za-z]{2})?")


def source_of(target: str, pattern: str) -> str:
    """Return the source of `target`: {dir}, {stem}, {suffix} and {name} of `pattern` are those of its path.

    A stem goes without the ".de" at its end, unless only the source with it is there. Raises TqeError if
    `pattern` is none.
    """
    path = Path(target)
    try:
        candidates = [
            str(Path(pattern.format(dir=path.parent, stem=stem, suffix=path.suffix, name=path.name)))
            for stem in _stems(path)
        ]
    except (KeyError, IndexError, ValueError, AttributeError, TypeError) as error:
        hint = Message(
            "{dir}, {stem}, {suffix} and {name} are known", "bekannt sind {dir}, {stem}, {suffix}, {name}"
        )
        message = Message(f'not a pattern: "{pattern}"', f"kein Muster: „{pattern}“")
        raise TqeError(message, place="--source-pattern", hint=hint) from error
    return next((candidate for candidate in candidates if Path(candidate).exists()), candidates[0])


def _stems(path: Path) -> Iterator[str]:
    if german := _GERMAN.fullmatch(path.stem):
        yield german["stem"]
    yield path.stem
