"""A place, people or group in English spelling where German has its own.

Why: A text with Donetsk beside Donezk, or with Beijing for Peking, looks unedited.
Not flagged: quotations and titles in quotation marks, firms and works ("Tokyo Times", "University of California"),
    handles; names for which the house has set its own form; persons (english-transliteration).
Source: compiled by the tqe project, "place_names"; Duden; usage of German news agencies.
Measured: development data: 28 hits in 8 sources, 68 % of them marked by people; none in native German.
"""

from collections.abc import Iterator

from tqe.core.check import Bad, Good, check
from tqe.core.document import House, Segment
from tqe.core.finding import Hit
from tqe.core.message import Message
from tqe.core.mqm import Category, Confidence, Severity
from tqe.text.names import is_branch, respelt, unlisted


@check(
    category=Category.WRONG_TERM,
    severity=Severity.MINOR,
    confidence=Confidence.HIGH,
    examples=(
        Bad("Der Konvoi erreichte [[Donetsk|Donezk]]."),
        Bad("Die Rede kam nach [[Tehrans|Teherans]] Antwort."),
        Bad("In [[Iraq|Irak]] und im [[Middle East]] blieb es ruhig."),
        Bad("Er reiste aus [[South Korea|Südkorea]] nach [[Beijing|Peking]]."),
        Bad("Sie flog nach [[Kyiv|Kyjiw]].", house=House(names=(("Kyiv", "Kyjiw"),))),
        Bad("Das Werk in [[Elbing|Elbląg]] schließt.", house=House(names=(("Elbing", "Elbląg"),))),
        Good("In Den Haag tagt das Gericht, in Tripolis und im Donbass wird gekämpft."),
        Good("Chad Smith trommelte, Selenskyj sprach."),
        Good("Die Tokyo Times und die University of California berichten."),
        Good(
            "Die Zahlen von Public Health Scotland und die Ermittler von Police Scotland sagen BBC Scotland mehr."
        ),
        Good("Der Song „Hotel California“ läuft noch."),
        Good("Sie flog nach Kyiv.", house=House(names=(("Kyiv", "Kyiv"),))),
        Good("Die Maschine gehört Qatar Airways."),
    ),
)
def foreign_place_name(segment: Segment) -> Iterator[Hit]:
    """Yield every place of the list in English spelling, and every other name that the house has set."""
    for span, german, fixes in respelt(segment, "place_names", unlisted(segment.house)):
        if not is_branch(segment.text, span):
            yield Hit(span, _message(span.of(segment.text), german), fixes)


def _message(found: str, german: str) -> Message:
    return Message(
        f'English spelling "{found}": in German "{german}"',
        f"Englische Schreibung „{found}“: deutsch „{german}“",
    )
