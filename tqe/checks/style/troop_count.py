"""A number of Truppen, where soldiers are counted.

Why: English counts "200 troops"; German Truppen are bodies of soldiers, so "200 Truppen" would be 200 units.
Not flagged: Truppen without a number, years, numbers below ten (three bodies of troops may be meant).
Source: Duden, "Truppe".
Measured: development data: 9 hits in 2 segments, all of them marked by people; none in native German.
"""

from collections.abc import Iterator

from tqe.core.check import Bad, Good, check
from tqe.core.document import Segment
from tqe.core.finding import Edit, Fix, Hit
from tqe.core.message import Message
from tqe.core.mqm import Category, Confidence, Severity
from tqe.core.pattern import Pattern
from tqe.core.span import Span

_COUNT = Pattern(
    r"(?<![\w.,])(?P<number>\d{1,3}(?:[.\u00a0\u202f]\d{3})+|\d{2,}|(?:Hundert|Tausend|Dutzend|Zehntausend)en?"
    r"|(?:ein|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn)?(?:hundert|tausend)|Dutzend)\s"
    r"(?:(?!seine|ihre|unsere|meine|eigene|keine|alle|diese)[a-zäöüß]+e[nr]?\s)?"
    r"(?P<troops>(?P<first>[\w-]*?)(?P<word>[Tt]ruppen))\b(?!-)",
    needs=("ruppen",),
)
_YEAR = Pattern(r"(?:19|20)\d\d")
_JOINED = {"": "Soldaten", "Zusatz": "zusätzliche Soldaten", "Kampf": "Kampfsoldaten"}


@check(
    category=Category.UNIDIOMATIC,
    severity=Severity.MINOR,
    confidence=Confidence.HIGH,
    examples=(
        Bad("Man schickt [[200 Truppen|200 Soldaten]]."),
        Bad("Dort landeten [[1.500 US-Truppen|1.500 US-Soldaten]]."),
        Bad("[[Tausende fremde Truppen|Tausende fremde Soldaten]] blieben."),
        Bad("Dazu kommen [[500 Zusatztruppen|500 zusätzliche Soldaten]]."),
        Bad("Washington entsendet [[200 Unterstützungstruppen]]."),
        Good("Die Truppen zogen ab."),
        Good("Das Land hat 1978 seine Truppen verkleinert, 1990 russische Truppen."),
        Good("Es waren zwei Truppen, die sich 300 Truppenübungen teilten."),
    ),
)
def troop_count(segment: Segment) -> Iterator[Hit]:
    """Yield every word for troops that is counted."""
    for match in _COUNT.finditer(segment.text):
        if _YEAR.fullmatch(match.group("number")):
            continue
        span = Span(*match.span())
        word = _soldiers(match.group("first"))
        counted = segment.text[match.start() : match.start("troops")]
        fixes = (Fix((Edit(span, f"{counted}{word}"),)),) if word else ()
        yield Hit(span, _message(match.group("troops"), word or "Soldaten"), fixes)


def _soldiers(first: str) -> str | None:
    """Return the word for soldiers that has the same first part."""
    return f"{first}Soldaten" if first.endswith("-") else _JOINED.get(first)


def _message(found: str, soldiers: str) -> Message:
    return Message(
        f'One counts soldiers, not "{found}": "{soldiers}"',
        f"Man zählt Soldaten, nicht „{found}“: „{soldiers}“",
    )
