"""Plain text: one block a line."""

import re

from tqe.core.document import Document, House, Segment
from tqe.core.span import Span
from tqe.text.quotes import quotations


def document_of(text: str, name: str, *, house: House = House()) -> Document:
    """Return the document that `text` is. (A start: one segment a line.)"""
    segments = tuple(
        Segment(m.group(), Span(*m.span()), quoted=quotations(m.group()), raw=m.group(), house=house)
        for m in re.finditer(r"\S.*", text)
    )
    return Document(name, text, tuple(s.span for s in segments), segments, house=house)
