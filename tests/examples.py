"""Reads the `[[found|fix]]` notation of check examples and builds what a check is given."""

import re
from dataclasses import dataclass

from tqe.core.check import Check, Example
from tqe.core.document import Bitext, Document, Pair, RoundTrip, Segment
from tqe.core.finding import Edit
from tqe.core.message import Language
from tqe.core.span import Span
from tqe.engine import Units
from tqe.evidence import gather
from tqe.readers.plain import document_of
from tqe.text.quotes import quotations

_MARK = re.compile(r"\[\[(.*?)(?:\|(.*?))?\]\](?!\])", re.DOTALL)


@dataclass(frozen=True)
class Expected:
    """The hit that an example asks for; `edits` is None where no fix is marked."""

    span: Span
    edits: tuple[Edit, ...] | None


def expected(example: Example) -> tuple[str, list[Expected]]:
    """Return the text without its marks and the hits they stand for."""
    text, marks = "", []
    position = 0
    for match in _MARK.finditer(example.text):
        text += example.text[position : match.start()]
        span = Span(len(text), len(text) + len(match.group(1)))
        text += match.group(1)
        position = match.end()
        marks.append(Expected(span, None if match.group(2) is None else (Edit(span, match.group(2)),)))
    text += example.text[position:]
    return text, [_join(marks)] if example.joined and marks else marks


def _join(marks: list[Expected]) -> Expected:
    edits = tuple(edit for mark in marks for edit in mark.edits or ())
    return Expected(Span(marks[0].span.start, marks[-1].span.end), edits or None)


def english(example: Example) -> tuple[str, tuple[Span, ...]]:
    """Return the source of an example without its marks, and what they mark."""
    source = Example(example.en or "")
    text, marks = expected(source)
    return text, tuple(mark.span for mark in marks)


def units(check: Check, example: Example, text: str, prefix: str = "") -> Units:
    """Return the units of `prefix` and `text`: one segment, or a whole document where the check needs it."""
    whole = prefix + text
    en = english(example)[0]
    if check.needs is Document:
        return Units(document_of(whole, "example", house=example.house))
    if check.needs is Bitext and example.en is not None:
        source = document_of(prefix + en, "source", language=Language.EN)
        return gather(document_of(whole, "example", house=example.house), source, None).units
    target = _segment(text, len(prefix), example)
    document = Document("example", whole, (target.span,), (target,), house=example.house)
    source = _segment(en, 0, example) if example.en is not None else None
    pairs = (Pair(target, source),) if source else None
    trips = (RoundTrip(target, example.back, source),) if example.back is not None else None
    return Units(document, pairs, trips)


def _segment(text: str, start: int, example: Example) -> Segment:
    span = Span(start, start + len(text))
    return Segment(text, span, example.kind, quotations(text), text, house=example.house)
