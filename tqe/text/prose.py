"""Walks the prose of a whole document, for checks that look at a text at once."""

from collections.abc import Iterator
from typing import NamedTuple

from tqe.core.document import Document, Segment
from tqe.core.finding import Edit, Fix
from tqe.core.span import Span


class Block(NamedTuple):
    """The segments of one paragraph, heading or list item; `text` is masked and starts at `start`."""

    text: str
    start: int
    segments: tuple[Segment, ...]

    def lift(self, span: Span) -> Span:
        """Return the place in the document of a place in this block."""
        return span.shift(self.start)

    def edit(self, span: Span, text: str) -> Edit:
        """Return an edit of the document from a place in this block."""
        return Edit(self.lift(span), text)


def blocks(document: Document) -> Iterator[Block]:
    """Yield the blocks of `document` in order; a block ends where a segment opens the next."""
    gathered: list[Segment] = []
    for segment in document.segments:
        if segment.opens and gathered:
            yield _block(document, tuple(gathered))
            gathered = []
        gathered.append(segment)
    if gathered:
        yield _block(document, tuple(gathered))


def bundle(edits: tuple[Edit, ...], *, safe: bool) -> tuple[Span, tuple[Fix, ...]]:
    """Return the stretch from the first of `edits` to the last, and the fix that makes them all."""
    return Span(edits[0].span.start, max(edit.span.end for edit in edits)), (Fix(edits, safe),)


def _block(document: Document, segments: tuple[Segment, ...]) -> Block:
    start, text = segments[0].span.start, ""
    for segment in segments:
        text += document.text[start + len(text) : segment.span.start] + segment.text
    return Block(text, start, segments)
