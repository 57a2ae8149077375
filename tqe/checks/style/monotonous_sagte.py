"""Somebody "sagte" again and again.

Why: English repeats "said" without harm; German varies (erklärte, betonte, so Reed, laut Reed) or uses the Konjunktiv,
    which needs no verb of saying at all.
Not flagged: fewer than eight in a text, texts that use other verbs as often, interviews.
Source: Wolf Schneider, "Deutsch für Profis".
Measured: development data put together to texts: 75 of 1,030 machine texts, 8 of 404 human ones.
"""

from collections.abc import Iterator
from functools import cache

from tqe.core.check import Bad, Good, check
from tqe.core.document import Document, Profile
from tqe.core.finding import Hit
from tqe.core.message import Message
from tqe.core.mqm import Category, Confidence, Severity
from tqe.text.data import rows
from tqe.text.prose import masked
from tqe.text.words import each_word

_SAID = frozenset({"sagte", "sagten"})
_LEAST = 8


@check(
    category=Category.AWKWARD,
    severity=Severity.NEUTRAL,
    confidence=Confidence.MEDIUM,
    profiles=(Profile.NEWS,),
    examples=(
        Bad("„Ja“, sagte er. " * 7 + "„Nein“, [[sagte]] sie."),
        Bad("Reed sagte, er komme. " * 7 + "Stone [[sagte]], sie gehe."),
        Good("„Ja“, sagte er. „Nein“, sagte sie."),
        Good("„Ja“, sagte er. „Nein“, erklärte sie. " * 8),
    ),
)
def monotonous_sagte(document: Document) -> Iterator[Hit]:
    """Yield one hit, at the last "sagte" of a text that has too many."""
    verbs = [word for word in each_word(masked(document)) if word.text in _SAID or word.text in _verbs()]
    said = [verb for verb in verbs if verb.text in _SAID]
    if len(said) >= _LEAST and len(said) > len(verbs) - len(said):
        yield Hit(said[-1].span, _message(len(said)))


@cache
def _verbs() -> frozenset[str]:
    """Return the other verbs of saying, past and present."""
    return frozenset(verb for *verbs, _ in rows("speech_verbs") for verb in verbs) - _SAID


def _message(count: int) -> Message:
    return Message(
        f'"sagte" {count} times in this text: vary it, or report in the Konjunktiv without a verb',
        f"{count}-mal „sagte“ im Text: abwechseln oder im Konjunktiv ohne Verb weiterberichten",
    )
