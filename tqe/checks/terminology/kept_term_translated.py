"""A term that is to stay as it is and that the German has in other words.

Why: the name of a programme, a movement or a paper that the house keeps in English cannot be looked up once it is
    translated: nobody knows "Schwarze Leben zählen".
Not flagged: the term with a genitive -s, in a compound (Politico-Reporter) or with other capitals; a sentence
    that leaves it out after an earlier one has it; a term that has moved to a neighbouring sentence.
Source: the user's own list ("keep") and glossary ("glossary").
Measured: development data: no such list there, so no hit.
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from tqe.core.check import Bad, Good, check
from tqe.core.document import Bitext, House, Pair
from tqe.core.finding import Hit
from tqe.core.glossary import Glossary
from tqe.core.message import Message
from tqe.core.mqm import Category, Confidence, Severity
from tqe.core.pattern import Pattern
from tqe.core.span import Span
from tqe.text.coverage import coverage
from tqe.text.places import first_word

_MOST = 0.6
"""Share of the words of a term whose translations show that it was translated."""
_BETWEEN = 2
"""Other words that may stand between them."""
_HOUSE = House(glossary=Glossary(kept=("Black Lives Matter", "Green New Deal", "Politico")))


@check(
    category=Category.TERMINOLOGY_RESOURCE,
    severity=Severity.MINOR,
    confidence=Confidence.MEDIUM,
    examples=(
        Bad("Das [[Schwarze Leben]] zählen.", en="[[Black Lives Matter]] marched.", house=_HOUSE),
        Bad(
            "Sie wirbt für den [[Grünen Neuen Deal]].",
            en="She promotes the [[Green New Deal]].",
            house=_HOUSE,
        ),
        Good("Sie wirbt für den Green-New-Deal-Plan.", en="She promotes the Green New Deal.", house=_HOUSE),
        Good("Das sagte er Politicos Reporterin.", en="He told Politico's reporter.", house=_HOUSE),
        Good(
            "Politico fragte ihn. Das Magazin fragte noch einmal.",
            en="Politico asked him. Politico asked again.",
            house=_HOUSE,
        ),
        Good("Das war politisch.", en="It was politico.", house=_HOUSE),
    ),
)
def kept_term_translated(bitext: Bitext) -> Iterator[Hit]:
    """Yield the words for each term that should have stayed, or the first word of the sentence."""
    seen: set[str] = set()
    for index, pair in enumerate(bitext.pairs):
        beside = [
            bitext.pairs[at].target.text for at in (index - 1, index + 1) if 0 <= at < len(bitext.pairs)
        ]
        for term, place in _kept(pair):
            if any(_is_there(term, text) for text in (pair.target.text, *beside)):
                seen.add(term)
                continue
            words = _words_for(place.of(pair.source.text), pair.target.text)
            if words or term not in seen:
                span = words or first_word(pair.target.text)
                yield Hit(
                    span.shift(pair.target.span.start),
                    _message(term),
                    source=place.shift(pair.source.span.start),
                )


def _kept(pair: Pair) -> Iterator[tuple[str, Span]]:
    """Yield the terms of the source that are to stay, each once."""
    for term in pair.target.house.glossary.kept:
        if match := _pattern(term).search(pair.source.text):
            yield term, Span(*match.span())


def _is_there(term: str, german: str) -> bool:
    """Say whether the German has the term, perhaps in a compound or with other capitals."""
    return _pattern(term, "(?:s|es)?").search(german) is not None


@lru_cache(maxsize=4096)
def _pattern(term: str, ending: str = "") -> Pattern:
    words = r"[\s‑-]+".join(map(re.escape, term.split()))
    return Pattern(rf"(?<!\w){words}{ending}(?!\w)", re.IGNORECASE if ending else re.NOFLAG)


def _words_for(term: str, german: str) -> Span | None:
    """Return the stretch of the German that translates most words of the term, if they stand together."""
    found = coverage(term, german)
    partners = [content.partner.span for content in found if content.partner]
    if not partners or len(partners) < _MOST * len(found):
        return None
    span = Span(min(partners).start, max(partners, key=lambda each: each.end).end)
    return span if len(span.of(german).split()) <= len(term.split()) + _BETWEEN else None


def _message(term: str) -> Message:
    return Message(f'"{term}" is to stay as it is', f"„{term}“ soll stehen bleiben, wie es ist")
