"""Comments in a text that are addressed to tqe: `<!-- tqe: ... -->`, and lines that begin with `# tqe:`."""

import re
from collections.abc import Iterator

from tqe.core.pattern import Pattern
from tqe.core.span import Span

_COMMENT = Pattern(r"<!--\s*tqe:(?P<inside>.*?)-->", re.DOTALL | re.IGNORECASE, needs=("<!--",))
_LINE = Pattern(r"#\s*tqe:(?P<inside>.*)", re.IGNORECASE)


def comments(text: str) -> Iterator[Span]:
    """Yield where comments in angle brackets stand."""
    for match in _COMMENT.finditer(text):
        yield Span(*match.span())


def is_comment_line(line: str) -> bool:
    """Say whether `line`, without the white space around it, is a comment that begins with a hash."""
    return _LINE.fullmatch(line) is not None


def inside(comment: str) -> str:
    """Return what a comment of either kind says."""
    match = _COMMENT.fullmatch(comment) or _LINE.fullmatch(comment)
    return " ".join(match["inside"].split()) if match else ""
