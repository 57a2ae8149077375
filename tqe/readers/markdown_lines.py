"""The lines of a Markdown paragraph: where they stand in the file, and which of them belong together."""

from bisect import bisect
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from tqe.core.document import Kind
from tqe.core.span import Span
from tqe.readers.blocks import Block, within, without
from tqe.readers.kinds import WIDEST
from tqe.readers.markdown_inline import Inline


class Line(NamedTuple):
    """A line: its place in the parser's content, its place in the file, and what stands before it there."""

    content: Span
    span: Span
    prefix: Span

    def lift(self, offset: int) -> int:
        """Return the place in the file of an offset in the content."""
        return min(self.span.start + max(0, offset - self.content.start), self.span.end)


def placed(text: str, content: str, lines: Sequence[Span], reached: int | None) -> list[Line]:
    """Return the lines of the parser's `content`, each the last stretch of its line in the file.

    Cells of a table share their line: a cell begins behind what is `reached`, which is None for others.
    """
    found: list[Line] = []
    position = 0
    for written, line in zip(content.split("\n"), lines, strict=False):
        found.append(_placed(text, written, position, line, reached))
        position += len(written) + 1
    return found


def _placed(text: str, written: str, position: int, line: Span, reached: int | None) -> Line:
    ink = written.strip()
    begin = line.start if reached is None else max(line.start, reached)
    search = text.rfind if reached is None else text.find
    place = search(ink, begin, line.end)
    if place < 0:  # The parser replaced a character or a tab: the rest of the line comes nearest.
        rest = Span(begin, line.end)
        return Line(Span(position, position + len(rest)), rest, Span(rest.start, rest.start))
    start = position + len(written) - len(written.lstrip())
    prefix = Span(line.start if reached is None else place, place)
    return Line(Span(start, start + len(ink)), Span(place, place + len(ink)), prefix)


def pieces(text: str, inline: Inline, lines: Sequence[Line], kind: Kind) -> Iterator[Block]:
    """Yield the paragraph that `lines` are: images on lines of their own and very long lines apart."""
    starts = [line.content.start for line in lines]

    def lift(span: Span) -> Span:
        first, last = (lines[max(0, bisect(starts, offset) - 1)] for offset in (span.start, span.end))
        return Span(first.lift(span.start), max(first.lift(span.start), last.lift(span.end)))

    prefixes = [line.prefix for line in lines[1:] if line.prefix.of(text).strip()]
    markup = sorted([*map(lift, inline.markup), *prefixes])
    images = [lift(span) for span in inline.images]
    is_long = any(len(line.span) > WIDEST for line in lines)

    def key(numbered: tuple[int, Line]) -> tuple[int, bool]:
        number, line = numbered
        is_image = bool(images) and _is_image(text, line.span, images, markup)
        return (number if is_image or is_long else -1, is_image)

    for (_, is_image), group in groupby(enumerate(lines), key):
        inside = [line for _, line in group]
        span = Span(inside[0].span.start, inside[-1].span.end)
        yield Block(span, Kind.CAPTION if is_image else kind, within(span, markup))


def _is_image(text: str, line: Span, images: Sequence[Span], markup: Sequence[Span]) -> bool:
    """Say whether there is an image on the line and nothing but markup beside it."""
    here = within(line, images)
    beside = sorted([*here, *within(line, markup)])
    return bool(here) and not without(text, line, beside).strip()
