"""Finds a comma between what opens a sentence and its verb, as English sets one: "Laut Polizei, kam er"."""

from collections.abc import Iterator
from functools import cache
from itertools import pairwise

from tqe.core.pattern import Pattern
from tqe.core.span import Span
from tqe.text.data import rows
from tqe.text.morphology import Tagged, tagged

PREPOSITIONS = (
    "Laut|Nach|In|Im|Am|An|Auf|Bei|Beim|Trotz|Wegen|Für|Mit|Ohne|Aufgrund|Zum|Zur|Gemäß|Infolge|Neben|Unter|Vor|Über|Durch"
    "|Ab|Aus|Von|Vom|Gegen|Entgegen|Angesichts|Anstelle|Dank|Zwischen|Innerhalb"
)
"""Prepositions that open a sentence and are no conjunctions."""
_ALSO_CONJUNCTIONS = "Seit|Während|Bis|Um|Statt|Außer"
ADVERBS = (
    "Jedoch|Allerdings|Außerdem|Zudem|Tatsächlich|Schließlich|Dennoch|Trotzdem|Stattdessen|Daher|Deshalb|Insgesamt|Derzeit"
    "|Heute|Gestern|Später|Letztlich|Letztendlich|Leider|Glücklicherweise|Inzwischen|Mittlerweile|Zusätzlich|Bisher|Zuvor"
    "|Danach|Dadurch|Somit|Infolgedessen|Interessanterweise|Kürzlich|Vielmehr|Gleichzeitig|Ferner|Darüber hinaus"
    "|Jetzt|Dort|Dann|Hier|Nun|Bald|Plötzlich|Manchmal|Natürlich|Normalerweise|Vielleicht|Heutzutage|Folglich"
)
"""Adverbs that open a sentence, behind which the verb stands."""
PHRASE = r"[^,.:;?!–—()„“”\"»«]{0,100}?(?:[A-ZÄÖÜ][\w-]*|\d+|allem)"
"""What goes on behind the preposition."""
_OPENING = Pattern(
    rf"[„“\"»«]?(?!(?:Mit anderen Worten|Hier|Nun),)(?:(?:{PREPOSITIONS}|{_ALSO_CONJUNCTIONS}) {PHRASE}|(?:{ADVERBS}))"
    r"(?P<comma>,) (?P<verb>[a-zäöüß]+)"
)
"""A preposition and what ends in a noun, or an adverb: behind an adjective or participle a comma may stand."""


def opening_comma(text: str) -> Span | None:
    """Return the comma before the verb of `text`, a sentence, if no clause ends there and nothing is inserted."""
    match = _OPENING.match(text)
    if not match or match["verb"] in _sayings():
        return None
    found = tagged(text)
    verb = next(index for index, token in enumerate(found) if token.span.end > match.start("verb"))
    is_clause = any(token.is_verb for token in found[:verb])
    if is_clause or not found[verb].is_finite or any(_goes_on(found[verb + 1 :])):
        return None
    return Span(*match.span("comma"))


def _goes_on(rest: tuple[Tagged, ...]) -> Iterator[bool]:
    """Yield for each word whether it is a verb behind a comma: then an insertion ended there ("so hieß es")."""
    for before, token in pairwise(rest):
        yield before.text == "," and token.is_finite


@cache
def _sayings() -> frozenset[str]:
    return frozenset(verb for *verbs, _ in rows("speech_verbs") for verb in verbs)
