"""The sign & between German words in running text.

Why: German text writes "und"; the sign belongs to the names of firms.
Not flagged: names of firms (Müller & Söhne), acronyms (R&B, Q&A), headings and tables.
Source: DIN 5008; Duden, "Et-Zeichen".
Measured: development data: 2 hits in 1 source, both marked by raters; no native hit.
"""

import re
from collections.abc import Iterator

from tqe.core.check import Bad, Good, check
from tqe.core.document import Kind, Segment
from tqe.core.finding import Hit
from tqe.core.message import Message
from tqe.core.mqm import Category, Confidence, Severity
from tqe.core.span import Span

_LAST_WORD = re.compile(r"(?<![\w-])[a-zäöüß]+-? $")


@check(
    category=Category.SPELLING,
    severity=Severity.MINOR,
    confidence=Confidence.MEDIUM,
    examples=(
        Bad("Die Fahne ist rot [[&|und]] blau."),
        Bad("Er kam, sah [[&|und]] Rom fiel."),
        Good("Die Firma Müller & Söhne ist pleite."),
        Good("Sie hört R&B und kauft bei Rot & Blau."),
        Good("rot & blau", kind=Kind.HEADLINE),
    ),
)
def english_ampersand(segment: Segment) -> Iterator[Hit]:
    """Yield every & after or before a small German word."""
    if segment.kind in (Kind.HEADLINE, Kind.TABLE, Kind.CAPTION):
        return
    for match in re.finditer(r" & ", segment.text):
        span = Span(match.start() + 1, match.end() - 1)
        before, after = segment.text[: span.start], segment.text[match.end() :]
        if (_LAST_WORD.search(before) or after[:2].islower()) and not segment.is_quoted(span):
            yield Hit.replace(span, _MESSAGE, "und")


_MESSAGE = Message('"&" in running text: write "und"', "„&“ im Fließtext: „und“ schreiben")
