"""A place or person in English spelling where German has its own.

Why: A text with Zelensky beside Selenskyj, or Donetsk beside Donezk, looks unedited.
Not flagged: quotations and titles in quotation marks, firms and works ("Tokyo Times", "University of California"),
    handles; names for which the house has set its own form.
Source: compiled by the tqe project, "place_names"; Duden; usage of German news agencies.
Measured: development data: 111 hits in 23 segments; people mark only 26 % of them, editors all. None in native
    German.
"""

from collections.abc import Iterator
from functools import cache

from tqe.core.check import Bad, Good, check
from tqe.core.document import House, Segment
from tqe.core.finding import Edit, Fix, Hit
from tqe.core.message import Message
from tqe.core.mqm import Category, Confidence, Severity
from tqe.text.data import rows
from tqe.text.names import is_address, is_in_foreign_name, with_genitive
from tqe.text.phrases import Match, Phrases


@check(
    category=Category.WRONG_TERM,
    severity=Severity.MINOR,
    confidence=Confidence.HIGH,
    examples=(
        Bad("Der Konvoi erreichte [[Donetsk|Donezk]]."),
        Bad("[[Prigozhin|Prigoschin]] drohte."),
        Bad("[[Zelenskys|Selenskyjs]] Rede kam nach [[Tehrans|Teherans]] Antwort."),
        Bad("In [[Iraq|Irak]] und im [[Middle East]] blieb es ruhig."),
        Bad("[[Kim Jong-un|Kim Jong Un]] reiste nach [[Beijing|Peking]]."),
        Bad("Sie flog nach [[Kyiv|Kyjiw]].", house=House(names=(("Kyiv", "Kyjiw"),))),
        Good("In Den Haag tagt das Gericht, in Tripolis und im Donbass wird gekämpft."),
        Good("Chad Smith trommelte, Selenskyj sprach."),
        Good("Die Tokyo Times und die University of California berichten."),
        Good("Der Song „Hotel California“ läuft noch."),
        Good("Sie flog nach Kyiv.", house=House(names=(("Kyiv", "Kyiv"),))),
    ),
)
def foreign_place_name(segment: Segment) -> Iterator[Hit]:
    """Yield every name of the list in English spelling."""
    text = segment.text
    own = dict(segment.house.names)
    for match in _names().find(text):
        english, german, kind = match.row
        german = own.get(english, german)
        if german in {english, match.span.of(text)} or english in segment.house.accepted:
            continue
        if not (segment.is_quoted(match.span) or is_address(text, match.span)) and not is_in_foreign_name(
            text, match.span
        ):
            yield Hit(match.span, _message(match.span.of(text), german), _fixes(match, german, kind))


@cache
def _names() -> Phrases:
    return Phrases(rows("place_names"), genitive=True)


def _fixes(match: Match, german: str, kind: str) -> tuple[Fix, ...]:
    if kind == "none":
        return ()
    return (Fix((Edit(match.span, with_genitive(german, match.ending)),), safe=kind == "plain"),)


def _message(found: str, german: str) -> Message:
    return Message(
        f'English spelling "{found}": in German "{german}"',
        f"Englische Schreibung „{found}“: deutsch „{german}“",
    )
