"""A number of the German that the back-translation gives as another number.

Why: Without a source, a number that comes back changed may be one that reads wrongly in the German.
Not flagged: anything if the source is given (number-missing and number-added do it better); number words,
    scale words, dates, times; numbers below ten; zeros that the model loses; a back-translation that has no
    other number in its place.
Source: own rule.
Measured: development data, 200 native sentences with numbers and the bundled model: no hit once lost zeros
    (450000 as 4500) were left out. It knows no source, so it stays a remark.
"""

from collections.abc import Iterator
from decimal import Decimal

from tqe.core.check import Bad, Good, check
from tqe.core.document import Profile, RoundTrip
from tqe.core.finding import Hit
from tqe.core.message import Message
from tqe.core.mqm import Category, Confidence, Severity
from tqe.text.number_pairs import Change, compare
from tqe.text.numbers import Kind

_KINDS = {Kind.NUMBER, Kind.PERCENT, Kind.MONEY, Kind.MEASURE}


@check(
    category=Category.MISTRANSLATION,
    severity=Severity.NEUTRAL,
    confidence=Confidence.LOW,
    profiles=(Profile.NEWS,),
    examples=(
        Bad("Es kamen [[63]] Menschen.", back="There were 36 people."),
        Bad("Der Preis stieg um [[12,5]] Prozent.", back="The price rose by 15.2 percent."),
        Good("Es kamen 63 Menschen.", back="63 people came."),
        Good("Es waren 450000 Euro.", back="It was 4500 euros."),
        Good("Es kamen 63 Menschen.", back="Many people came."),
        Good("Es kamen 63 Menschen.", en="There were 63 people.", back="There were 36 people."),
        Good("Er kam um 18.30 Uhr mit 5 Leuten.", back="He came at 7 p.m. with 6 people."),
        Good("Sie fuhren 160 Kilometer.", back="They drove 100 miles."),
    ),
)
def back_number_differs(trip: RoundTrip) -> Iterator[Hit]:
    """Yield every number in digits that comes back as another one, if no source is given."""
    if trip.source is not None:
        return
    for change in compare(trip.back_translation, trip.target.text).changed:
        if _is_sure(change):
            yield Hit(
                change.target.span,
                Message(
                    f'"{change.target.text}" comes back as "{change.source.text}": check the number',
                    f"„{change.target.text}“ kommt als „{change.source.text}“ zurück: Zahl prüfen",
                ),
            )


def _is_sure(change: Change) -> bool:
    """Say whether both numbers are written in digits, without scale word, and worth a look."""
    here, back = change.target, change.source
    plain = not (here.words or back.words or here.scaled or back.scaled)
    return (
        plain and here.kind in _KINDS and here.amount >= 10 and _digits(here.amount) != _digits(back.amount)
    )


def _digits(amount: Decimal) -> tuple[int, ...]:
    """Return the digits of an amount without the zeros behind them."""
    return amount.normalize().as_tuple().digits
