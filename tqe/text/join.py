"""Makes one segment of several neighbours, for a pair that covers more than one sentence."""

from collections.abc import Sequence
from itertools import pairwise

from tqe.core.document import MASK, Document, Segment
from tqe.core.pattern import Pattern
from tqe.core.span import Span

_NOT_SPACE = Pattern(r"\S")


def joined(document: Document, segments: Sequence[Segment]) -> Segment:
    """Return the segment from the first to the last of `segments`; markup between them is masked."""
    first, last = segments[0], segments[-1]
    if len(segments) == 1:
        return first
    span = Span(first.span.start, last.span.end)
    text = first.text
    for before, after in pairwise(segments):
        gap = document.text[before.span.end : after.span.start]
        text += _NOT_SPACE.sub(MASK, gap) + after.text
    quoted = tuple(
        quote.shift(segment.span.start - span.start) for segment in segments for quote in segment.quoted
    )
    return Segment(text, span, first.kind, quoted, span.of(document.text), first.opens, first.house)
