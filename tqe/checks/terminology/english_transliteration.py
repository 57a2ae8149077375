"""A person's name in English transliteration (Zelensky for Selenskyj).

Why: German writes names from other scripts by its own sounds; a text with Zelensky beside Selenskyj looks
    unedited, and the search finds only one of them.
Not flagged: quotations, firms and works, handles; names for which the house has set its own form.
Source: compiled by the tqe project, "person_names"; usage of German news agencies.
Measured: development data: 87 hits in 21 sources, only 16 % of them marked by people, so a remark; none in native
    German.
"""

from collections.abc import Iterator

from tqe.core.check import Bad, Good, check
from tqe.core.document import House, Profile, Segment
from tqe.core.finding import Hit
from tqe.core.message import Message
from tqe.core.mqm import Category, Confidence, Severity
from tqe.text.names import respelt


@check(
    category=Category.WRONG_TERM,
    severity=Severity.NEUTRAL,
    confidence=Confidence.HIGH,
    profiles=(Profile.NEWS,),
    examples=(
        Bad("[[Prigozhin|Prigoschin]] drohte."),
        Bad("[[Zelenskys|Selenskyjs]] Rede dauerte eine Stunde."),
        Bad("[[Kim Jong-un|Kim Jong Un]] empfing [[Lavrov|Lawrow]]."),
        Bad("Der Regisseur verfilmt [[Dostoyevsky|Dostojewski]]."),
        Good("Selenskyj sprach, Nawalnys Anwalt schwieg."),
        Good("„Zelensky muss reden“, hieß es in der Nachricht."),
        Good("Zelensky sprach.", house=House(names=(("Zelensky", "Zelensky"),))),
    ),
)
def english_transliteration(segment: Segment) -> Iterator[Hit]:
    """Yield every name of the list in English transliteration."""
    for span, german, fixes in respelt(segment, "person_names"):
        yield Hit(span, _message(span.of(segment.text), german), fixes)


def _message(found: str, german: str) -> Message:
    return Message(
        f'English transliteration "{found}": in German "{german}"',
        f"Englische Umschrift „{found}“: deutsch „{german}“",
    )
