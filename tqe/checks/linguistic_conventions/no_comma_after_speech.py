"""A missing comma between direct speech and its verb (“ sagte er).

Why: the comma parts what was said from who said it, also after a question or exclamation mark
    („Warum?“, fragte er).
Not flagged: a title or a word in quotation marks, a quotation inside a sentence (die Frage
    „Warum?“ stellte er).
Source: Amtliches Regelwerk § 93; LanguageTool KOMMA_NACH_DIREKTER_REDE.
Measured: development data: 5 hits in 4 sources, 60 % marked by raters; no native hit.
"""

from collections.abc import Iterator
from functools import cache

from tqe.core.check import Bad, Good, check
from tqe.core.document import Segment
from tqe.core.finding import Hit
from tqe.core.message import Message
from tqe.core.mqm import Category, Confidence, Severity
from tqe.core.pattern import Pattern
from tqe.core.span import Span
from tqe.text.data import rows
from tqe.text.prose import stretch_start
from tqe.text.quote_glyphs import Role
from tqe.text.quotes import Mark, marks

_SENTENCE_START = Pattern(r"(?:^|[.!?:…]|[.!?…,][“”\"«])\s*$")
_VERB = Pattern(
    r"\s(?P<verb>\w+) "
    r"(?:(?:er|sie|es|man|ich|wir|der|die|das|ein|eine|dieser|diese|sein|seine|ihr|ihre|auch|zudem|am)\b|[A-ZÄÖÜ])"
)
_WORDS = 3
"""Fewer words in quotation marks may be a title or a term, unless they end in ? or !."""


@check(
    category=Category.PUNCTUATION,
    severity=Severity.MINOR,
    confidence=Confidence.HIGH,
    examples=(
        Bad("„Das ist sehr [[gut“|gut“,]] sagte er."),
        Bad("Dann ging sie. „[[Warum?“|Warum?“,]] fragte die Frau."),
        Bad("„Wir bleiben alle [[hier.“|hier“,]] schrieb sie."),
        Bad("„Wir bleiben alle [[hier!“|hier!“,]] rief Reed."),
        Good("„Das ist sehr gut“, sagte er."),
        Good("Der Film „Das Haus am See“ sagte ihm zu."),
        Good("„Das Haus am See“ berichtet von einer Familie."),
        Good("Auf die Frage „Warum ist er weg?“ antwortete sie nicht."),
    ),
)
def no_comma_after_speech(segment: Segment) -> Iterator[Hit]:
    """Yield every closing mark that a verb of saying and its subject follow without a comma."""
    text = segment.text
    found = marks(text)
    for mark in found:
        partner = found[mark.partner] if mark.partner is not None else None
        if mark.role is Role.OPENING or not _is_attributed(text, mark.span.end):
            continue
        if _is_speech(text, partner, mark) if partner else _began_earlier(segment, mark):
            start = max(stretch_start(text, mark.span.start), partner.span.end if partner else 0)
            span = Span(start, mark.span.end)
            said = text[span.start : mark.span.start].removesuffix(".")
            yield Hit.replace(span, _MESSAGE, f"{said}{mark.span.of(text)},", safe=True)


def _is_speech(text: str, opening: Mark, closing: Mark) -> bool:
    """Say whether the quotation is what somebody said: a sentence of its own, not a title."""
    said = text[opening.span.end : closing.span.start]
    if not said[-1:].isalnum() and not said.endswith((".", "?", "!")):
        return False
    long_enough = len(said.split()) >= _WORDS or said.endswith(("?", "!"))
    return long_enough and bool(_SENTENCE_START.search(text[: opening.span.start]))


def _began_earlier(segment: Segment, closing: Mark) -> bool:
    """Say whether the quotation began in a sentence before: one of several sentences is no title."""
    return any(not quote.start and quote.end == closing.span.end for quote in segment.quoted)


def _is_attributed(text: str, position: int) -> bool:
    """Say whether a verb of saying and the beginning of its subject follow."""
    match = _VERB.match(text, position)
    return match is not None and match["verb"] in _verbs_of_saying()


@cache
def _verbs_of_saying() -> frozenset[str]:
    return frozenset(verb for *verbs, particle in rows("speech_verbs") for verb in verbs if particle == "-")


_MESSAGE = Message("Comma missing after direct speech", "Komma nach der wörtlichen Rede fehlt")
