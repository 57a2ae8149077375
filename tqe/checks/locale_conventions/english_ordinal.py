"""An English ordinal such as "12th" in a German sentence.

Why: German writes ordinals with a stop ("das 12. Regiment"); "12th" is a piece of the source left standing,
    and the article beside it is often wrong too. The editor has to read the whole noun phrase.
Not flagged: kept English names, where the next word is English (42nd Street, 20th Century Fox), street
    corners ("52nd und Atlantic").
Source: Duden, "Zahlen und Ziffern"; DIN 5008.
Measured: no hit in the development data, neither in machine output nor in native German.
"""

from collections.abc import Iterator

from tqe.core.check import Bad, Good, check
from tqe.core.document import Segment
from tqe.core.finding import Hit
from tqe.core.message import Message
from tqe.core.mqm import Category, Confidence, Severity
from tqe.core.pattern import Pattern
from tqe.core.span import Span
from tqe.text.language import english_odds

_ORDINAL = Pattern(
    r"(?<![\w.,-])(\d*1(?<!11)st|\d*2(?<!12)nd|\d*3(?<!13)rd|\d+th)\b"
    r"(?:[ -](?:(?:und|and|Ecke) )?([^\W\d_]+))?"
)
_ENGLISH = 0.55
"""Log odds from which the following word counts as English; "Street" has 0.9, "Fox" 0.6, "Marine" 0.4."""


@check(
    category=Category.NUMBER_FORMAT,
    severity=Severity.MAJOR,
    confidence=Confidence.HIGH,
    examples=(
        Bad("Das ist die Aufgabe im [[21st|21.]] Jahrhundert."),
        Bad("Das [[3rd|3.]] Bataillon rückte ab."),
        Good("Das Geschäft liegt an der 42nd Street in New York."),
        Good("Er wohnt an der 5th Avenue, nahe der 52nd und Atlantic."),
        Good("Das 12. Regiment rückte am 3. Mai ab."),
    ),
)
def english_ordinal(segment: Segment) -> Iterator[Hit]:
    """Yield every English ordinal that no English word follows."""
    for match in _ORDINAL.finditer(segment.text):
        follower = match.group(2)
        if follower and english_odds(follower) >= _ENGLISH:
            continue
        german = match.group(1)[:-2] + "."
        yield Hit.replace(Span(*match.span(1)), _message(match.group(1), german), german)


def _message(found: str, german: str) -> Message:
    return Message(
        f'English ordinal "{found}": German writes "{german}"; check the article and noun beside it',
        f"Englische Ordnungszahl „{found}“: deutsch „{german}“; Artikel und Nomen daneben prüfen",
    )
