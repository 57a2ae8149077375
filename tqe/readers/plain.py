"""Plain text: a paragraph a line, or paragraphs cut at a width with blank lines between them."""

from bisect import insort
from collections.abc import Iterator, Sequence
from itertools import chain, pairwise
from typing import NamedTuple

from tqe.core.document import Document, House, Kind
from tqe.core.message import Language
from tqe.core.pattern import Pattern
from tqe.core.span import Span
from tqe.readers.blocks import Block, Origin, build, within, without
from tqe.readers.encoding import decode
from tqe.readers.kinds import Shape, is_wrapped, joins, shapes
from tqe.text.comments import comments, is_comment_line

_HOUSE = House()
_LINE = Pattern(r"([^\n\r\u2028\u2029]*)(?:\r\n|[\n\r\u2028\u2029]|\Z)")
_RULE = Pattern(r"[-=_*~#+·•\s]{3,}")
_CELL = Pattern(r"[^\t|]+")
_SEPARATOR = Pattern(r"[\t|]")


class Line(NamedTuple):
    """A line without the white space around it."""

    text: str
    span: Span


class _Piece(NamedTuple):
    """Lines that belong together: a paragraph, a row of a table."""

    span: Span
    is_row: bool = False


def read(raw: bytes, name: str, *, house: House = _HOUSE, language: Language = Language.DE) -> Document:
    """Return the document that the bytes of a plain text file are; TqeError if they are no text."""
    return document_of(decode(raw, name), name, house=house, language=language)


def document_of(text: str, name: str, *, house: House = _HOUSE, language: Language = Language.DE) -> Document:
    """Return the document that `text` is."""
    notes = tuple(_notes(text))
    pieces = tuple(_pieces(_groups(text, notes)))
    found = shapes([without(text, piece.span, within(piece.span, notes)) for piece in pieces])
    blocks = [
        block for piece, shape in zip(pieces, found, strict=True) for block in _blocks(text, piece, shape)
    ]
    marked = [Block(block.span, block.kind, within(block.span, notes)) for block in blocks]
    return build(Origin(text, name, "plain", house, language, notes), marked)


def _notes(text: str) -> Iterator[Span]:
    """Yield the comments addressed to tqe, in order."""
    found = list(comments(text))
    for match in _LINE.finditer(text):
        line = match[1].strip()
        if line.startswith("#") and is_comment_line(line):
            start = match.end(1) - len(match[1].lstrip())
            insort(found, Span(start, start + len(line)))
    yield from found


def _paragraphs(lines: Sequence[Line], width: int) -> Iterator[Span]:
    """Yield the paragraphs of `lines`, which no blank one parts; `width` is 0 if they are not wrapped."""
    start = lines[0].span.start
    for line, following in pairwise(lines):
        if not (width and joins(line.text, following.text, width)):
            yield Span(start, line.span.end)
            start = following.span.start
    yield Span(start, lines[-1].span.end)


def _groups(text: str, notes: Sequence[Span]) -> tuple[tuple[Line, ...], ...]:
    """Return the lines, blank ones left out, grouped by where those stood; `notes` are as if not there."""
    groups: list[list[Line]] = [[]]
    for match in _LINE.finditer(text):
        span = _ink(text, Span(*match.span(1)), notes)
        ink = span.of(text)
        if ink and not _RULE.fullmatch(ink):
            groups[-1].append(Line(ink, span))
        elif groups[-1] and not within(Span(*match.span(1)), notes):
            groups.append([])
    return tuple(tuple(group) for group in groups if group)


def _ink(text: str, line: Span, notes: Sequence[Span]) -> Span:
    """Return the line without white space and notes at its ends."""
    start, end = line.start, line.end
    here = within(line, notes)
    for note in here:
        start = start if text[start : note.start].strip() else note.end
    for note in reversed(here):
        end = end if note.start < start or text[note.end : end].strip() else note.start
    ink = text[start:end].strip()
    start = end - len(text[start:end].lstrip())
    return Span(start, start + len(ink))


def _pieces(groups: Sequence[Sequence[Line]]) -> Iterator[_Piece]:
    texts = [[line.text for line in group] for group in groups]
    width = max(map(len, chain(*texts)), default=0) if is_wrapped(texts) else 0
    for group in groups:
        if _is_table(group):
            yield from (_Piece(line.span, is_row=True) for line in group)
        else:
            yield from (_Piece(span) for span in _paragraphs(group, width))


def _is_table(lines: Sequence[Line]) -> bool:
    """Say whether all lines are parted into the same number of cells, at least two."""
    counts = {len(_SEPARATOR.findall(line.text)) for line in lines}
    return len(lines) > 1 and len(counts) == 1 and counts != {0}


def _blocks(text: str, piece: _Piece, shape: Shape) -> Iterator[Block]:
    if piece.is_row:
        for cell in _CELL.finditer(text, piece.span.start, piece.span.end):
            if cell.group().strip():
                yield Block(Span(*cell.span()), Kind.TABLE)
    else:
        yield Block(Span(piece.span.start + shape.marker, piece.span.end), shape.kind)
