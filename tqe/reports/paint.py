"""Lines of styled text, and how they become what a terminal shows."""

from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import NamedTuple

from tqe.core.pattern import Pattern
from tqe.reports.cells import cell_len, fitting
from tqe.reports.context import visible

NARROWEST = 40
"""Columns below which a report is not squeezed."""
_WORD = Pattern(r"\s*\S+\s*")
_CODES = {"bold": 1, "dim": 2, "red": 31, "green": 32, "yellow": 33, "magenta": 35, "cyan": 36}
"""The words of a style as ANSI knows them."""

Parts = tuple[tuple[str, str], ...]
"""Pieces of text, each with its style: words of `_CODES`, or nothing."""


class Line(NamedTuple):
    """Parts of (text, style), wrapped behind an indentation that its first row may fill with `lead`."""

    parts: Parts = ()
    indent: int = 0
    lead: tuple[str, str] = ("", "")


def line(text: str, style: str = "", *, indent: int = 0) -> Line:
    """Return a line of one part."""
    return Line(((text, style),), indent)


BLANK = Line()


def paint(lines: Iterable[Line], *, width: int, color: bool) -> str:
    """Return the lines wrapped to `width` columns, with ANSI styles only if `color`."""
    rows = (row for part in lines for row in _rows(part, max(width, NARROWEST)))
    shown = _styled if color else _plain
    return "".join(f"{shown(row)}\n" for row in rows)


def _plain(row: Parts) -> str:
    return "".join(text for text, _ in row)


def _styled(row: Parts) -> str:
    return "".join(f"\x1b[{_codes(style)}m{text}\x1b[0m" if style and text else text for text, style in row)


def _codes(style: str) -> str:
    return ";".join(str(_CODES[word]) for word in style.split())


def _rows(part: Line, width: int) -> Iterator[Parts]:
    body = tuple((visible(text), style) for text, style in part.parts)
    lead = visible(part.lead[0])
    rows = list(_wrapped(body, width - part.indent)) or [()]
    if cell_len(lead) >= max(part.indent, 1):  # too long to stand beside the text
        rows.insert(0, ())
    for number, row in enumerate(rows):
        front = lead if number == 0 else ""
        gap = " " * (part.indent - cell_len(front)) if row else ""
        yield ((front, part.lead[1]), (gap, ""), *row)


def _wrapped(body: Parts, width: int) -> Iterator[Parts]:
    """Yield the rows of at most `width` columns that `body` takes, without blanks at their ends."""
    text = _plain(body)
    borders = [0, *_breaks(text, width), len(text)] if cell_len(text) > width else [0, len(text)]
    for start, end in pairwise(borders):
        yield tuple(_between(body, start, start + len(text[start:end].rstrip())))


def _breaks(text: str, width: int) -> Iterator[int]:
    """Yield where rows of `width` columns begin, the first aside: at words, and within one that is wider."""
    column = 0
    for match in _WORD.finditer(text):
        start, word = match.start(), match.group()
        size = cell_len(word.rstrip())
        if size > width - column and start:
            yield start
            column = 0
        while size > width:
            start += fitting(word, width)
            word = text[start : match.end()]
            size = cell_len(word.rstrip())
            if word:
                yield start
        column += cell_len(word)


def _between(body: Parts, start: int, end: int) -> Iterator[tuple[str, str]]:
    """Yield the pieces of `body` from one character of it to another."""
    place = 0
    for text, style in body:
        piece = text[max(0, start - place) : max(0, end - place)]
        if piece:
            yield piece, style
        place += len(text)
