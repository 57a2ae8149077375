"""Markdown: the prose of headings, paragraphs, lists, quotes and tables; places are those of the file."""

import re
from collections.abc import Container, Iterator, Sequence

from tqe.core.document import Document, House, Kind
from tqe.core.message import Language
from tqe.core.pattern import Pattern
from tqe.core.span import Span
from tqe.readers.blocks import Block, Origin, build, within, without
from tqe.readers.encoding import decode
from tqe.readers.kinds import shapes
from tqe.readers.markdown_inline import Inline
from tqe.readers.markdown_lines import pieces, placed
from tqe.text.comments import comments

_HOUSE = House()
_LINE = Pattern(r"([^\n\r]*)(?:\r\n?|\n|\Z)")
_NOT_LINE_END = Pattern(r"[^\r\n]")
_FRONT_MATTER = Pattern(
    r"\A(?P<rule>---|\+\+\+)[ \t]*\r?\n(?=#|[\w\"'-]+[ \t]*[:=]|(?P=rule))"
    r"(?:.*\r?\n)*?(?P=rule)[ \t]*(?=\r?\n|\Z)"
)
_HTML = Pattern(
    r"<!--(?:.*?-->|.*\Z)|<(script|style|pre|code)\b(?:.*?</\1\s*>|.*\Z)|<[^<>]*>|&#?\w{1,31};",
    re.DOTALL | re.IGNORECASE,
)
_CONTAINERS = {
    "heading": Kind.HEADLINE,
    "list_item": Kind.LIST,
    "blockquote": Kind.QUOTE,
    "th": Kind.TABLE,
    "td": Kind.TABLE,
}


def read(raw: bytes, name: str, *, house: House = _HOUSE, language: Language = Language.DE) -> Document:
    """Return the document that the bytes of a Markdown file are; TqeError if they are no text."""
    return document_of(decode(raw, name), name, house=house, language=language)


def document_of(text: str, name: str, *, house: House = _HOUSE, language: Language = Language.DE) -> Document:
    """Return the document that `text` is."""
    notes = {span.start: span for span in comments(text)}
    blocks = tuple(_blocks(text, notes))
    found = shapes([" ".join(without(text, block.span, block.markup).split()) or "-" for block in blocks])
    kinds = [
        shape.kind if block.kind is Kind.PARAGRAPH else block.kind
        for block, shape in zip(blocks, found, strict=True)
    ]
    shaped = [Block(block.span, kind, block.markup) for block, kind in zip(blocks, kinds, strict=True)]
    marks = {mark.start for block in blocks for mark in block.markup}
    own = tuple(span for start, span in notes.items() if start in marks)
    return build(Origin(text, name, "markdown", house, language, own), shaped)


def _blocks(text: str, notes: Container[int]) -> Iterator[Block]:
    """Yield the blocks; PARAGRAPH is the kind of those that no markup tells."""
    from markdown_it import MarkdownIt

    parser = MarkdownIt("commonmark").enable(["table", "strikethrough"]).disable("text_join")
    lines = [Span(*match.span(1)) for match in _LINE.finditer(text)]
    prose = _FRONT_MATTER.sub(lambda match: _NOT_LINE_END.sub("", match.group()), text)
    containers: list[Kind] = []
    reached = 0
    for token in parser.parse(prose):
        kind = _CONTAINERS.get(token.type.rpartition("_")[0])
        if kind and token.nesting > 0:
            containers.append(kind)
        elif kind:
            containers.pop()
        elif token.type == "html_block" and token.map:
            yield from _html(text, _contents(text, token.content, lines[token.map[0] : token.map[1]]), notes)
        elif token.type == "inline" and token.map and token.content:
            kind = containers[-1] if containers else Kind.PARAGRAPH
            content = token.content.replace("|", "\\|") if kind is Kind.TABLE else token.content
            here = lines[token.map[0] : token.map[1]]
            found = placed(text, content, here, reached if kind is Kind.TABLE else None)
            reached = found[-1].span.end
            yield from pieces(text, Inline(content, token.children or ()), found, kind)


def _html(text: str, lines: Sequence[Span], notes: Container[int]) -> Iterator[Block]:
    """Yield the lines of a block of HTML that hold more than tags and comments, or where one of `notes` begins."""
    start, end = lines[0].start, lines[-1].end
    markup = tuple(Span(*match.span()) for match in _HTML.finditer(text, start, end))
    starts = {mark.start for mark in markup if mark.start in notes}
    for line in lines:
        inside = within(line, markup)
        if without(text, line, inside).strip() or any(mark.start in starts for mark in inside):
            yield Block(line, Kind.PARAGRAPH, inside)


def _contents(text: str, content: str, lines: Sequence[Span]) -> list[Span]:
    """Return of `lines` what the parser calls their `content`: without the marks of a quote or a list."""
    return [
        Span(line.end - len(written), line.end) if line.of(text).endswith(written) else line
        for written, line in zip(content.split("\n"), lines, strict=False)
    ]
