"""Stretches of a text cut to the width of a terminal, measured in cells, with everything in them visible."""

import re
import unicodedata
from bisect import bisect_left
from collections.abc import Iterator
from typing import NamedTuple

from tqe.core.document import Document
from tqe.core.finding import Edit, Fix
from tqe.core.pattern import Pattern
from tqe.core.span import Span
from tqe.reports.cells import cell_len, cut
from tqe.reports.positions import Positions

ELLIPSIS = "…"
NO_BREAK_SPACE = "⍽"
"""Stands for a no-break space where one is suggested, because it looks like any other."""

_JOINERS = "\u200c\u200d"  # they belong to emoji and to scripts that need them
_BREAK = Pattern(r"[ \t]*[\r\n\v\f\x85\u2028\u2029]+\s*")
_LEAST = 12  # cells of context on each side of a long excerpt


def visible(text: str) -> str:
    """Return `text` on one line, with a visible sign for every control or format character."""
    return "".join(map(_visible, _BREAK.sub(" ", text)))


def _visible(character: str) -> str:
    if " " <= character <= "~":
        return character
    match unicodedata.category(character):
        case "Cc":
            code = ord(character)
            return " " if character == "\t" else chr(0x2400 + code) if code < 0x20 else "\ufffd"
        case "Cf":
            return character if character in _JOINERS else "·"
        case "Co" | "Cs":
            return "\ufffd"
    return character


class Marked(NamedTuple):
    """An excerpt between what stands before and after it; together they fit the width asked for."""

    before: str
    excerpt: str
    after: str

    @property
    def underline(self) -> str:
        """The line to put below: carets under the excerpt, or one where something is missing."""
        return " " * cell_len(self.before) + "^" * max(1, cell_len(self.excerpt))


def in_context(document: Document, span: Span, positions: Positions, width: int) -> Marked:
    """Return what `span` covers within its sentence, at most `width` cells wide."""
    text = document.text
    around = _sentence(document, span, positions)
    reach = 4 * width  # more characters than can be shown
    before = visible(text[max(around.start, span.start - reach) : span.start])
    after = visible(text[span.end : min(around.end, span.end + reach)])
    least = min(_LEAST, cell_len(before)) + min(_LEAST, cell_len(after))
    excerpt = elided(span.of(text), max(width - least, width // 2))
    room = width - max(1, cell_len(excerpt))
    left = max(room // 2, room - cell_len(after))
    right = max(room - room // 2, room - cell_len(before))
    return Marked(tail(before, left), excerpt, head(after, right))


def _sentence(document: Document, span: Span, positions: Positions) -> Span:
    """Return the segments that `span` touches, or its line where there is none."""
    around = tuple(_touched(document, span)) or (positions.line_around(span.start),)
    return Span(min(span.start, around[0].start), max(span.end, around[-1].end))


def _touched(document: Document, span: Span) -> Iterator[Span]:
    first = bisect_left(document.segments, span.start, key=lambda segment: segment.span.end)
    for index in range(first, len(document.segments)):
        segment = document.segments[index].span
        if segment.start > span.end:
            return
        if segment.overlaps(span):
            yield segment


def elided(text: str, width: int) -> str:
    """Return `text` on one line; if wider than `width`, its beginning and its end."""
    text = visible(text)
    if cell_len(text) <= width:
        return text
    half = width // 2
    return head(text[: 4 * width], width - half) + tail(text[-4 * width :], half + 1).removeprefix(ELLIPSIS)


def head(text: str, width: int) -> str:
    """Return the beginning of `text`, cut after a word if there is one."""
    if cell_len(text) <= width:
        return text
    kept = cut(text, max(0, width - 1)).rstrip()
    whole = kept.rpartition(" ")[0] if not text[len(kept) :].startswith(" ") else kept
    return (whole or kept) + ELLIPSIS


def tail(text: str, width: int) -> str:
    """Return the end of `text`, cut before a word if there is one."""
    if cell_len(text) <= width:
        return text
    start = len(text)
    while start and cell_len(text[start - 1 :]) < width:
        start -= 1
    while start < len(text) and unicodedata.combining(text[start]):
        start += 1
    kept = text[start:]
    whole = kept if text[start - 1] == " " else kept.partition(" ")[2]
    return ELLIPSIS + (whole or kept)


def suggestion(text: str, fix: Fix, width: int) -> str:
    """Return what the stretch of `text` that `fix` changes becomes, with neighbours if it is hard to see."""
    start = min(edit.span.start for edit in fix.edits)
    end = max(edit.span.end for edit in fix.edits)
    if _is_hard_to_see(text[start:end].strip(), _edited(text, fix, start, end).strip()):
        start, end = _widened(text, start, end)
    after = elided(_edited(text, fix, start, end).strip("\r\n\t "), width)
    return after.replace("\u00a0", NO_BREAK_SPACE).replace("\u202f", NO_BREAK_SPACE)


def _edited(text: str, fix: Fix, start: int, end: int) -> str:
    edits = tuple(Edit(Span(edit.span.start - start, edit.span.end - start), edit.text) for edit in fix.edits)
    return Fix(edits).apply(text[start:end])


def _is_hard_to_see(before: str, after: str) -> bool:
    return before == after or not (any(map(str.isalnum, before)) and any(map(str.isalnum, after)))


def _widened(text: str, start: int, end: int) -> tuple[int, int]:
    """Return the stretch from `start` to `end` with the words on both sides, within the line."""
    before = re.search(r"[^\s\r\n]{0,30}[^\S\r\n]*\Z", text[max(0, start - 60) : start])
    after = re.match(r"[^\S\r\n]*[^\s\r\n]{0,30}", text[end : end + 60])
    return start - len(before[0] if before else ""), end + len(after[0] if after else "")
