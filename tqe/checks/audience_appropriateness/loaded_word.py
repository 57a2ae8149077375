"""A word that hurts, judges or takes sides.

Why: "race" is no Rasse, "suicide" is Suizid in news: such words offend the people meant, and the letters come to
    the editor, not to the engine.
Not flagged: quotations, law terms ("Rasse" in the Basic Law), animals, names, compounds such as
    Selbstmordattentäter; words that the house accepts.
Source: Pressekodex, Ziffern 8 and 12; compiled by the tqe project, "loaded_words".
Measured: development data: 95 hits in 13 segments, 27 % of them marked by people; none in native German.
"""

import re
from collections.abc import Iterator

from tqe.core.check import Bad, Good, check
from tqe.core.document import Profile, Segment
from tqe.core.finding import Hit
from tqe.core.message import Message
from tqe.core.mqm import Category, Confidence, Severity
from tqe.core.span import Span
from tqe.text.patterns import found


@check(
    category=Category.OFFENSIVE,
    severity=Severity.NEUTRAL,
    confidence=Confidence.MEDIUM,
    profiles=(Profile.NEWS,),
    examples=(
        Bad("Die Zahl der [[Selbstmorde]] stieg."),
        Bad("Menschen jeder [[Rasse]] kamen, auch [[Indianer]]."),
        Bad("Die Grenzschützer griffen [[illegale Einwanderer]] auf."),
        Good("Der Selbstmordattentäter starb."),
        Good("Hunde dieser Rasse sind ruhig."),
        Good("„Wir Indianer haben hier immer gelebt“, sagte er."),
        Good("Die Zahl der Suizide stieg."),
    ),
)
def loaded_word(segment: Segment) -> Iterator[Hit]:
    """Yield every listed word outside quotations."""
    text = segment.text
    for match, (better, excuse) in found("loaded_words", text):
        span = Span(*match.span())
        if segment.is_quoted(span) or match.group() in segment.house.accepted:
            continue
        if excuse == "-" or not re.search(excuse, text):
            yield Hit(span, _message(match.group(), better))


def _message(found: str, better: str) -> Message:
    return Message(
        f'"{found}" is a loaded word: better "{better}"',
        f"„{found}“ ist ein belastetes Wort: besser „{better}“",
    )
