"""The sign & between German words in running text.

Why: German text writes "und"; the sign belongs to the names of firms.
Not flagged: names of firms (Müller & Söhne), two nouns that nothing marks as running text (Kunst & Genuss),
    acronyms (R&B, Q&A), headings and tables.
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
from tqe.core.pattern import Pattern
from tqe.core.span import Span
from tqe.text.names import is_in_title
from tqe.text.nouns import is_name, likely_readings, readings_of
from tqe.text.word_classes import word_class

_LAST_WORD = Pattern(r"(?<![\w-])[a-zäöüß]+-? $")
_PHRASE = Pattern(r"(?<![\w-])(?P<first>[a-zäöüß]{2,}) (?P<noun>[A-ZÄÖÜ][a-zäöüß]{2,}) $")
_NEAR = 80
"""Code points on each side of the sign that are looked at."""
_ENDINGS = ("e", "er", "en", "em", "es")
"""How articles, adjectives and the like end."""
_SINGULAR = readings_of("Nm Nf Nn Gm Gf Gn Dm Df Dn Am Af An")
_NOUN = Pattern(r"(?P<noun>[A-ZÄÖÜ][a-zäöüß]{2,})(?! [A-ZÄÖÜ]|[\w’'-])")


@check(
    category=Category.SPELLING,
    severity=Severity.MINOR,
    confidence=Confidence.MEDIUM,
    examples=(
        Bad("Die Fahne ist rot [[&|und]] blau."),
        Bad("Er kam, sah [[&|und]] Rom fiel."),
        Bad(
            "Hier leben viele Tiere [[&|und]] Pflanzen, und man streitet um Fahrverbote [[&|und]] Pflichten."
        ),
        Bad("„Das Haus war alt [[&|und]] nicht mehr sehr schön“, sagte sie."),
        Good("Zu Kunst & Genuss lädt die Haus & Boden AG in die Galerie Wind & Wetter."),
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
        before = segment.text[max(0, span.start - _NEAR) : span.start]
        after = segment.text[match.end() : match.end() + _NEAR]
        is_prose = _LAST_WORD.search(before) or after[:2].islower() or _joins_nouns(before, after)
        if is_prose and not is_in_title(segment, span):
            yield Hit.replace(span, _MESSAGE, "und")


def _joins_nouns(before: str, after: str) -> bool:
    """Say whether two German nouns stand beside the sign, one a plural or the first with its article or adjective."""
    left, right = _PHRASE.search(before), _NOUN.match(after)
    if left is None or right is None:
        return False
    nouns = [likely_readings(word["noun"]) for word in (left, right)]
    if not all(nouns) or is_name(left["noun"]) or is_name(right["noun"]):
        return False
    if not all(noun & _SINGULAR for noun in nouns):
        return True
    first = left["first"]
    return first.endswith(_ENDINGS) and first not in word_class("prepositions") | word_class("frequent verbs")


_MESSAGE = Message('"&" in running text: write "und"', "„&“ im Fließtext: „und“ schreiben")
