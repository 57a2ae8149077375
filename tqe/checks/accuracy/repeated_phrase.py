"""Five or more words that stand twice in one sentence.

Why: An engine that loops writes a phrase again; an editor who rewrites half a sentence leaves the rest.
Not flagged: refrains and rhetoric in quotations, clauses divided by a semicolon, "je … desto", parallel clauses
    ("nach rechts neigen, … nach links neigen"), phrases of figures and small words, tables.
Source: MQM "addition"; compiled by the tqe project.
Measured: development data: 8 hits in 4 segments, 75 % of them marked by people; none in native German.
"""

import re
from collections.abc import Iterator

from tqe.core.check import Bad, Good, check
from tqe.core.document import MASK, Kind, Segment
from tqe.core.finding import Edit, Fix, Hit
from tqe.core.message import Message
from tqe.core.mqm import Category, Confidence, Severity
from tqe.core.pattern import Pattern
from tqe.core.span import Span
from tqe.text.repeats import repeats
from tqe.text.words import words

_LEAST = 5
"""Words that must be the same: four are common in parallel clauses."""
_CONTENT = Pattern(r"[^\W\d_]{5,}")
_APART = Pattern(rf"[;{MASK}]|[.!?:]\s|\b(?:je|desto|umso|entweder|weder)\b", re.IGNORECASE)


@check(
    category=Category.ADDITION,
    severity=Severity.MAJOR,
    confidence=Confidence.MEDIUM,
    examples=(
        Bad("Er kam nach dem langen Treffen in Wien[[ nach dem langen Treffen in Wien|]] heim."),
        Bad(
            "Der Chef der größten Bank des Landes sagte, dass [[der größten Bank des Landes]] Geld fehlt.",
        ),
        Good("Er kam nach dem Treffen in Wien, sie vor dem Treffen in Wien."),
        Good("Je länger die Gespräche in Wien dauern, desto länger die Gespräche in Wien stocken."),
        Good("„Sie war immer hier, als ich kam, sie war immer hier, als ich ging“, sagte er."),
        Good(
            "Ein Mann mit Hut in einem alten Haus spricht, während ein Mann mit Hut in einem neuen schweigt."
        ),
        Good("Es gibt eine 600 Meter lange und breite Straße und eine 700 Meter lange und breite Straße."),
        Good("Sie müssen auf ihre alten Freunde verzichten; sie müssen auf ihre alten Freunde warten."),
    ),
)
def repeated_phrase(segment: Segment) -> Iterator[Hit]:
    """Yield the second place of every phrase that stands twice."""
    text = segment.text
    if segment.kind is Kind.TABLE:
        return
    for first, second in repeats(text, _LEAST):
        between = text[first.end : second.start]
        adjacent = not between.strip(" ,")
        if len(_CONTENT.findall(first.of(text))) < 2 or (not adjacent and _is_meant(segment, first, second)):
            continue
        if adjacent:
            span = Span(first.end, second.end)
            yield Hit(span, _message(second.of(text)), (Fix((Edit(span, ""),)),))
        else:
            yield Hit(second, _message(second.of(text)))


def _is_meant(segment: Segment, first: Span, second: Span) -> bool:
    """Say whether the writer repeats on purpose."""
    return (
        segment.is_quoted(second)
        or _APART.search(segment.text, max(0, first.start - 20), second.start) is not None
        or _is_parallel(segment.text, first, second)
    )


def _is_parallel(text: str, first: Span, second: Span) -> bool:
    """Say whether the same article, or a figure, opens both places, or each stands between the same two words."""
    (before, after), (again, then) = _around(text, first), _around(text, second)
    if before.casefold() == again.casefold() or (before[:1].isdigit() and again[:1].isdigit()):
        return bool(before)
    return before == after and again == then


def _around(text: str, span: Span) -> tuple[str, str]:
    """Return the words before and behind a stretch of `text`, as far as the same sentence has them."""
    before, after = words(text[: span.start]), words(text[span.end :])
    return (before[-1].text if before else "", after[0].text if after else "")


def _message(found: str) -> Message:
    shown = found if len(found) <= 40 else f"{found[:39].rstrip()}…"
    return Message(
        f'"{shown}" stands twice in the sentence: delete or rewrite one',
        f"„{shown}“ steht zweimal im Satz: eines streichen oder umformulieren",
    )
