"""A phrase that follows the English word for word.

Why: "in Bezug auf", "macht Sinn", "am späten Freitag" are understood, but no German reporter would begin with
    them; one is nothing, ten make a text read translated.
Not flagged: quotations, except phrases that people speak ("Lassen Sie mich", "glasklar"); names
    (Vereinte Nationen).
Source: compiled by the tqe project, "news_calques".
Measured: development data: 195 hits in 45 segments, 38 % of them marked by people; 1 in 31,000 words of native
    German.
"""

from collections.abc import Iterator

from tqe.core.check import Bad, Good, check
from tqe.core.document import Profile, Segment
from tqe.core.finding import Hit
from tqe.core.message import Message
from tqe.core.mqm import Category, Confidence, Severity
from tqe.core.span import Span
from tqe.text.patterns import found


@check(
    category=Category.UNIDIOMATIC,
    severity=Severity.NEUTRAL,
    confidence=Confidence.MEDIUM,
    profiles=(Profile.NEWS,),
    examples=(
        Bad("Neue Pläne [[in Bezug auf]] Steuern [[machen keinen Sinn]]."),
        Bad("Der Unfall geschah [[am späten Freitag]]."),
        Bad("„[[Lassen Sie mich]] [[glasklar]] sein“, sagte sie."),
        Bad("Die [[Nation]] trauert um einen [[ikonischen]] Sänger."),
        Good("Die Vereinten Nationen tagen am Freitagabend."),
        Good("„Das macht Sinn“, sagte er."),
        Good("Lassen Sie die Kiste stehen."),
        Good("Er stand inmitten der Halle."),
    ),
)
def news_calque(segment: Segment) -> Iterator[Hit]:
    """Yield every listed calque."""
    for match, (better, where) in found("news_calques", segment.text):
        span = Span(*match.span())
        if where == "any" or segment.is_quoted(span) is (where == "speech"):
            yield Hit(span, _message(match.group(), better))


def _message(phrase: str, better: str) -> Message:
    return Message(
        f'"{phrase}" follows the English: better "{better}"',
        f"„{phrase}“ folgt dem Englischen: besser „{better}“",
    )
