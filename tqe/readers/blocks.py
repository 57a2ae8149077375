"""Builds a document from the blocks that a reader found: masks, cuts into sentences, marks quotations."""

import re
from bisect import bisect
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from tqe.core.document import MASK, Document, House, Kind, Segment
from tqe.core.message import Language
from tqe.core.pattern import Pattern
from tqe.core.span import Span
from tqe.text.quotes import quotations
from tqe.text.sentences import sentences

_ADDRESS = Pattern(
    r"(?:https?://|www\.)\S*[\w/]"
    r"|(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}"
    r"|(?<![\w@])@\w{2,30}"
    r"|(?<![\w.@-])(?:[\w-]{1,63}\.){1,3}(?:com|org|net|de|at|ch|eu|gov|edu|info|uk|io)/(?:\S*[\w/])?"
    r"|(?<!\S)\S{250,}"  # data, or a line drawn: no word is that long
)
_LINE_END = Pattern(r"[\n\r\u2028\u2029]")
_EDGE = MASK + "".join(character for character in map(chr, range(0x3001)) if character.isspace())
_SOFT_END = Pattern(r"(?<=\S)\n(?=\S)")


class Block(NamedTuple):
    """A paragraph, headline, list item or cell: a stretch of the file, and the markup in it."""

    span: Span
    kind: Kind = Kind.PARAGRAPH
    markup: tuple[Span, ...] = ()


class Origin(NamedTuple):
    """What a document is made from besides its blocks."""

    text: str
    name: str
    format: str
    house: House
    language: Language
    comments: tuple[Span, ...] = ()


def build(origin: Origin, blocks: Sequence[Block]) -> Document:
    """Return the document; `blocks` are in order and do not overlap."""
    text = origin.text
    bare = _masked(text, (span for block in blocks for span in block.markup))
    masked = _masked(bare, _addresses(bare, blocks))
    flat = _flat(_masked(masked, origin.comments, by=" "), blocks)
    cuts = [
        (span, block.kind, first)
        for block in blocks
        for span, first in _cuts(bare, flat, block, origin.language)
    ]
    quoted = _clipped(quotations(flat), [span for span, _, _ in cuts])
    written = ((span.of(text), _SOFT_END.sub(" ", span.of(masked))) for span, _, _ in cuts)
    segments = tuple(
        Segment(
            text=raw if raw == plain else plain,  # one string, not two, is held of most
            span=span,
            kind=kind,
            quoted=quotes,
            raw=raw,
            opens=first,
            house=origin.house,
        )
        for (span, kind, first), quotes, (raw, plain) in zip(cuts, quoted, written, strict=True)
    )
    prose = tuple(stretch for segment in segments for stretch in _stretches(segment))
    return Document(origin.name, text, prose, segments, origin.format, origin.house, origin.comments)


def without(text: str, span: Span, markup: Iterable[Span]) -> str:
    """Return what is left of a stretch without `markup`, which is in order."""
    parts, position = [], span.start
    for mark in markup:
        parts.append(text[position : max(position, mark.start)])
        position = max(position, mark.end)
    return "".join([*parts, text[position : max(position, span.end)]])


def within(span: Span, marks: Sequence[Span]) -> tuple[Span, ...]:
    """Return what of `marks`, which are in order, lies in `span`."""
    first = bisect(marks, span.start, key=lambda mark: mark.end)
    found = []
    for mark in marks[first:]:
        if mark.start >= span.end:
            break
        found.append(Span(max(mark.start, span.start), min(mark.end, span.end)))
    return tuple(found)


def _masked(text: str, spans: Iterable[Span], *, by: str = MASK) -> str:
    parts, position = [], 0
    for span in spans:
        parts += [text[position : span.start], by * (span.end - max(span.start, position))]
        position = max(position, span.end)
    return "".join([*parts, text[position:]])


def _addresses(text: str, blocks: Iterable[Block]) -> Iterator[Span]:
    for block in blocks:
        for match in _ADDRESS.finditer(text, block.span.start, block.span.end):
            yield Span(*match.span())


def _flat(masked: str, blocks: Iterable[Block]) -> str:
    """Return the text with every block on one line and nothing but line ends between the blocks."""
    parts, position = [], 0
    for block in blocks:
        parts += ["\n" * (block.span.start - position), _LINE_END.sub(" ", block.span.of(masked))]
        position = block.span.end
    return "".join([*parts, "\n" * (len(masked) - position)])


def _cuts(bare: str, flat: str, block: Block, language: Language) -> Iterator[tuple[Span, bool]]:
    """Yield the segments of a block, without markup at their ends, and whether each is the first."""
    whole = block.kind is Kind.HEADLINE
    line = block.span.of(flat)
    spans = (Span(0, len(line)),) if whole else sentences(line, language)
    first = True
    for span in spans:
        inner = span.of(line)
        if not inner.replace(MASK, "").strip():
            continue
        start, end = block.span.start + span.start, block.span.start + span.end
        ink = bare[start:end]
        start += len(ink) - len(ink.lstrip(_EDGE))
        end -= len(ink) - len(ink.rstrip(_EDGE))
        yield Span(start, end), first
        first = False


def _clipped(quotes: Sequence[Span], spans: Sequence[Span]) -> Iterator[tuple[Span, ...]]:
    """Yield for each of `spans` the parts of `quotes` in it, relative to it; both are in order."""
    index = 0
    for span in spans:
        while index < len(quotes) and quotes[index].end <= span.start:
            index += 1
        inside, ahead = [], index
        while ahead < len(quotes) and quotes[ahead].start < span.end:
            quote = quotes[ahead]
            inside.append(
                Span(max(quote.start, span.start) - span.start, min(quote.end, span.end) - span.start)
            )
            ahead += 1
        yield tuple(inside)


def _stretches(segment: Segment) -> Iterator[Span]:
    if MASK not in segment.text:
        yield segment.span
        return
    for match in re.finditer(rf"[^{MASK}]+", segment.text):
        yield Span(*match.span()).shift(segment.span.start)
