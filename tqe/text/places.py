"""Where to point when what is wrong is something that is not there, and what stands around that place."""

from bisect import bisect_left
from collections.abc import Sequence

from tqe.core.document import Segment
from tqe.core.span import Span
from tqe.text.words import words


def whole(text: str) -> Span:
    """Return `text` without the white space around it."""
    start = len(text) - len(text.lstrip())
    return Span(start, max(start, len(text.rstrip())))


def first_word(text: str) -> Span:
    """Return the first word of `text`, or all of it if it has none."""
    found = words(text)
    return found[0].span if found else whole(text)


def end(text: str) -> Span:
    """Return the last word of `text` with the stop and the closing marks behind it."""
    found = words(text)
    return Span(found[-1].span.start, whole(text).end) if found else whole(text)


def within(span: Span, segments: Sequence[Segment]) -> Sequence[Segment]:
    """Return those of a document's segments that lie in `span`."""
    first = bisect_left(segments, span.start, key=lambda segment: segment.span.start)
    stop = bisect_left(segments, span.end, lo=first, key=lambda segment: segment.span.start)
    return [segment for segment in segments[first:stop] if span.contains(segment.span)]
