"""The prose of a whole document as one text, with the document's own positions."""

from collections.abc import Iterator
from typing import NamedTuple

from tqe.core.document import MASK, Document, Segment
from tqe.core.finding import Edit, Fix, Hit
from tqe.core.message import Message
from tqe.core.pattern import Pattern
from tqe.core.span import Span

_BORDERS = (" ", "\n", "\t", "\u00a0", "\u202f", MASK)
_LONGEST = 80
"""Code points that a stretch is followed back; the bound keeps the search linear."""
_INK = Pattern(r"\S")
_MANY = 100
"""Blocks from which a text of one-sentence paragraphs is no article any more."""


class Block(NamedTuple):
    """The segments of one paragraph, heading or list item: its masked text and its place in the document."""

    text: str
    span: Span
    segments: tuple[Segment, ...]


def masked(document: Document) -> str:
    """Return the document's text with everything masked that is not prose; every position stays."""
    text, end = [], 0
    for segment in document.segments:
        text += [_INK.sub(MASK, document.text[end : segment.span.start]), segment.text]
        end = segment.span.end
    return "".join([*text, _INK.sub(MASK, document.text[end:])])


def blocks(document: Document) -> Iterator[Block]:
    """Yield the blocks of `document` in order; a block ends where a segment opens the next."""
    text = masked(document)
    gathered: list[Segment] = []
    for segment in document.segments:
        if segment.opens and gathered:
            yield _block(text, tuple(gathered))
            gathered = []
        gathered.append(segment)
    if gathered:
        yield _block(text, tuple(gathered))


def is_collection(document: Document) -> bool:
    """Say whether `document` is a list of sentences, such as a corpus, rather than a text.

    Neighbours need not belong together in it: a quotation may go on in a sentence that was left out, and two
    spellings come from two texts.
    """
    paragraphs = sum(segment.opens for segment in document.segments)
    return paragraphs >= _MANY and len(document.segments) <= 1.2 * paragraphs


def stretch_start(text: str, end: int) -> int:
    """Return where the stretch begins that ends at `end` and has no blank and nothing masked in it."""
    earliest = max(0, end - _LONGEST)
    return max(earliest, *(text.rfind(border, earliest, end) + 1 for border in _BORDERS))


def bundle(edits: tuple[Edit, ...], message: Message, *, safe: bool) -> Hit:
    """Return one hit for all of `edits`: from the first to the last, mended together."""
    span = Span(min(edit.span.start for edit in edits), max(edit.span.end for edit in edits))
    return Hit(span, message, (Fix(edits, safe),))


def _block(text: str, segments: tuple[Segment, ...]) -> Block:
    span = Span(segments[0].span.start, segments[-1].span.end)
    return Block(span.of(text), span, segments)
