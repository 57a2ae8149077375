"""What comments in a text ask of tqe: leave the next block, the file, or a stretch of it alone."""

from collections.abc import Collection
from difflib import get_close_matches
from enum import StrEnum
from typing import NamedTuple

from tqe.core.document import Document
from tqe.core.errors import TqeError
from tqe.core.message import Message
from tqe.core.names import require_known
from tqe.core.pattern import Pattern
from tqe.core.span import Span
from tqe.text.comments import inside

_LINE_END = Pattern(r"\r\n|\r|\n")
_REASON = Pattern(r"(?:^|\s)(?:-{1,2}|–|—)\s+|(?:^|\s)reason\s*=\s*")
_SEPARATOR = Pattern(r"[\s,]+")


class Verb(StrEnum):
    """What a comment can ask for."""

    IGNORE = "ignore"
    IGNORE_FILE = "ignore-file"
    OFF = "off"
    ON = "on"


class Directive(NamedTuple):
    """A comment: what it asks for, for which checks or dimensions (none: all), why, and where it stands."""

    verb: Verb
    names: tuple[str, ...]
    reason: str | None
    span: Span


def directives(document: Document, known: Collection[str]) -> tuple[Directive, ...]:
    """Return what the comments of `document` ask for; `known` are the names of checks and dimensions.

    Raises TqeError, with the line, for a comment that asks for something else or names what is not known.
    """
    return tuple(_directive(document, span, known) for span in document.comments)


def _directive(document: Document, span: Span, known: Collection[str]) -> Directive:
    try:
        return _parsed(inside(span.of(document.text)), span, known)
    except TqeError as error:
        line, said = _line(document.text, span.start), error.message
        message = Message(f"line {line}: {said.en}", f"Zeile {line}: {said.de}")
        raise TqeError(message, place=document.name, hint=error.hint) from error


def _parsed(comment: str, span: Span, known: Collection[str]) -> Directive:
    what, *rest = _REASON.split(comment, maxsplit=1)
    verb, *names = [name for name in _SEPARATOR.split(what) if name] or [""]
    if verb not in tuple(Verb):
        raise _unknown(verb)
    for name in names:
        require_known(name, known)
    reason = rest[0].strip().strip("\"'") if rest else ""
    return Directive(Verb(verb), tuple(dict.fromkeys(names)), reason or None, span)


def _unknown(verb: str) -> TqeError:
    listed = ", ".join(Verb)
    near = get_close_matches(verb, tuple(Verb), n=1)
    hint = Message(f'did you mean "{near[0]}"?', f"gemeint „{near[0]}“?") if near else None
    message = Message(
        f'a comment for tqe cannot say "{verb}": {listed} are known',
        f"ein Kommentar für tqe kann nicht „{verb}“ sagen: bekannt sind {listed}",
    )
    return TqeError(message, hint=hint)


def _line(text: str, offset: int) -> int:
    return len(_LINE_END.findall(text, 0, offset)) + 1
