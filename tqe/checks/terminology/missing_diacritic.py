"""A name that has lost its accents or umlauts on the way through English.

Why: "Orban" and "Dusseldorf" show that nobody checked the names; German readers know them with their marks.
Not flagged: handles, addresses, quoted titles, firms with English names, names that German news write plain
    (Erdogan), names that the house accepts.
Source: compiled by the tqe project, "diacritics"; Duden.
Measured: development data: 97 hits in 12 segments, 77 % of them marked by people; none in native German.
"""

from collections.abc import Iterator
from functools import cache

from tqe.core.check import Bad, Good, check
from tqe.core.document import House, Segment
from tqe.core.finding import Hit
from tqe.core.message import Message
from tqe.core.mqm import Category, Confidence, Severity
from tqe.text.data import rows
from tqe.text.names import is_address, is_in_foreign_name, with_genitive
from tqe.text.phrases import Phrases


@check(
    category=Category.WRONG_TERM,
    severity=Severity.MINOR,
    confidence=Confidence.HIGH,
    examples=(
        Bad("[[Orban|Orbán]] reiste ab."),
        Bad("[[Nestles|Nestlés]] Chef sprach in [[Sao Paulo|São Paulo]]."),
        Bad("Das Land [[Baden-Wurttemberg|Baden-Württemberg]] zahlt."),
        Good("Orbán traf Erdogan in Düsseldorf."),
        Good("Das Konto @Orban auf nestle.de wurde gesperrt."),
        Good("Orban schwieg.", house=House(accepted=("Orban",))),
    ),
)
def missing_diacritic(segment: Segment) -> Iterator[Hit]:
    """Yield every name of the list without its marks."""
    text = segment.text
    for match in _names().find(text):
        plain, german = match.row
        if plain in segment.house.accepted or is_address(text, match.span):
            continue
        if not is_in_foreign_name(text, match.span):
            right = with_genitive(german, match.ending)
            yield Hit.replace(match.span, _message(match.span.of(text), right), right, safe=True)


@cache
def _names() -> Phrases:
    return Phrases(rows("diacritics"), genitive=True)


def _message(found: str, right: str) -> Message:
    return Message(
        f'Marks lost in the name "{found}": "{right}"',
        f"Zeichen fehlen im Namen „{found}“: „{right}“",
    )
