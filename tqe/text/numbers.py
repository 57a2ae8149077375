"""Values of a German or an English sentence, comparable across the two languages, with their places."""

from collections.abc import Iterable, Iterator
from decimal import Decimal
from enum import StrEnum
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from tqe.core.document import MASK
from tqe.core.pattern import Pattern
from tqe.core.span import Span
from tqe.text.clocks import clocks
from tqe.text.dates import dates
from tqe.text.number_words import word_numerals
from tqe.text.numerals import Numeral, digit_numerals
from tqe.text.units import Place, Tongue, currency_before, unit_after


class Kind(StrEnum):
    """What a value counts or names."""

    NUMBER = "number"
    ORDINAL = "ordinal"
    PERCENT = "percent"
    POINT = "percentage point"
    MONEY = "money"
    MEASURE = "measure"
    DATE = "date"
    CLOCK = "clock"
    DECADE = "decade"
    FRACTION = "fraction"
    CODE = "code"


class Value(NamedTuple):
    """A value and where it stands.

    `amount` is the number with its scale word multiplied out; for a date YYYYMMDD with 00 for what is
    not said, for a time of day the minutes after midnight, for a decade its first year (or two
    digits, as written).
    `span` and `text` take in the scale word but no unit, whose place is `unit_span`; `unit` is an id of the
    table of units. `words`: written out; `scaled`: with a scale word.
    """

    kind: Kind
    amount: Decimal
    span: Span
    text: str
    unit: str | None = None
    unit_span: Span | None = None
    words: bool = False
    scaled: bool = False


_KINDS = {
    "percent": Kind.PERCENT,
    "percentage-point": Kind.POINT,
    "money": Kind.MONEY,
    "small-money": Kind.MONEY,
}
_DECADES = {
    "en": Pattern(r"(?<![\w.,$£€-])['’‘]?(?P<year>(?:1[5-9]|20)?\d0)['’]?s\b"),
    "de": Pattern(r"(?<![\w.,-])['’]?(?P<year>(?:1[5-9]|20)?\d0)er(?=\b|n\b)", needs=("0er",)),
}
_RANGE = {
    "en": Pattern(r"\s?(?:[-–—]|\bto\b|\band\b|\bor\b|\bfrom\b)\s?"),
    "de": Pattern(r"\s?(?:[-–—]|\bbis\b|\bund\b|\boder\b|\bauf\b)\s?(?:zu\s)?"),
}
_HEIGHT = Pattern(
    r"(?<![\w.,'’])(?P<feet>[3-8])['’′] ?(?P<inches>1[01]|\d)(?:[\"”″]|['’′]{2})", needs=("'", "’", "′")
)
_AGE = Pattern(r"\b(?:over|under|above|below|aged|older than|younger than|über|unter|ab) \Z")
"""Before a number that is an age where nothing else is said."""
_ATTACHED = Pattern(r"[^\W_]")


@lru_cache(maxsize=512)
def values(text: str, language: Tongue) -> tuple[Value, ...]:
    """Return the values of `text` from left to right; "ein", "one" and "first" count nothing."""
    found = [*_times(text, language), *_heights(text)]
    rest = _blank(text, found)
    digits = [_value(numeral, rest, language) for numeral in digit_numerals(rest, language)]
    rest_of_words = _blank(rest, digits)
    words = [_value(numeral, rest_of_words, language) for numeral in word_numerals(rest_of_words, language)]
    counted = sorted((*digits, *words), key=lambda value: value.span)
    counted = _ranges(text, _feet_and_inches(counted, text), language)
    return tuple(sorted((*found, *counted), key=lambda value: value.span))


def _times(text: str, language: Tongue) -> Iterator[Value]:
    """Yield dates, times of day and decades."""
    for date in dates(text, language):
        amount = Decimal(date.year * 10_000 + date.month * 100 + date.day)
        yield Value(Kind.DATE, amount, date.span, date.span.of(text))
    for clock in clocks(text, language):
        if clock.sure:
            yield Value(Kind.CLOCK, Decimal(clock.minutes), clock.span, clock.span.of(text))
    for match in _DECADES[language].finditer(text):
        yield Value(Kind.DECADE, Decimal(match.group("year")), Span(*match.span()), match.group())


def _heights(text: str) -> Iterator[Value]:
    """Yield what is given in feet and inches by their signs: 6'7"."""
    for match in _HEIGHT.finditer(text):
        amount = Decimal(match.group("feet")) + Decimal(match.group("inches")) / 12
        span = Span(*match.span())
        yield Value(Kind.MEASURE, amount, span, span.of(text), unit="foot", unit_span=span)


def _blank(text: str, found: Iterable[Value]) -> str:
    for value in found:
        text = text[: value.span.start] + MASK * len(value.span) + text[value.span.end :]
    return text


def _value(numeral: Numeral, text: str, language: Tongue) -> Value:
    span = numeral.span
    place = None if numeral.ordinal else _unit(numeral, text, language)
    kind = _kind(numeral, place, text)
    value = Value(kind, numeral.amount, span, span.of(text), words=numeral.words, scaled=numeral.scaled)
    return value._replace(unit=place.unit.id, unit_span=place.span) if place else value


def _unit(numeral: Numeral, text: str, language: Tongue) -> Place | None:
    if not numeral.words:
        sign = currency_before(text, numeral.span.start, language)
        if sign:
            return sign
    return unit_after(text, numeral.span.end, language)


def _kind(numeral: Numeral, place: Place | None, text: str) -> Kind:
    if numeral.ordinal:
        return Kind.ORDINAL
    if place:
        return _KINDS.get(place.unit.dimension, Kind.MEASURE)
    if numeral.code or (not numeral.words and _ATTACHED.match(text, numeral.span.end)):
        return Kind.CODE
    return Kind.FRACTION if 0 < numeral.amount < 1 and numeral.words else Kind.NUMBER


def _ranges(text: str, found: list[Value], language: Tongue) -> list[Value]:
    """Give both ends of a range the unit and scale that one of them has: "2 to 3 billion dollars"."""
    ranged = list(found)
    for index, (value, after) in enumerate(pairwise(found)):
        between = text[_end(value) : _start(after)] if _end(value) <= _start(after) else ""
        if _RANGE[language].fullmatch(between) and not _is_list(text, value, after, between):
            ranged[index] = _like(ranged[index], after)
            ranged[index + 1] = _like(ranged[index + 1], value, scale=False)
    return ranged


def _is_list(text: str, value: Value, after: Value, between: str) -> bool:
    """Say whether "and" adds a share to an age rather than ends a range: "18% of those over 65 and 20% of ..."."""
    if between.strip() not in {"and", "und"} or value.unit or after.kind is not Kind.PERCENT:
        return False
    return _AGE.search(text, 0, value.span.start) is not None


def _start(value: Value) -> int:
    return min(value.span.start, value.unit_span.start) if value.unit_span else value.span.start


def _end(value: Value) -> int:
    return max(value.span.end, value.unit_span.end) if value.unit_span else value.span.end


def _like(value: Value, model: Value, *, scale: bool = True) -> Value:
    if Kind.PERCENT in {value.kind, model.kind} and (value.scaled or model.scaled):
        return value  # up 5 percent from 200 million
    if (
        scale
        and model.scaled
        and not value.scaled
        and value.amount < 1000
        and (not value.unit or model.unit in {None, value.unit})
    ):
        value = value._replace(amount=value.amount * _scale_of(model))
    if value.unit is None and model.unit and value.kind in {Kind.NUMBER, Kind.CODE}:
        value = value._replace(kind=model.kind, unit=model.unit)
    return value


def _scale_of(value: Value) -> Decimal:
    """Return the largest thousandfold that the amount of a scaled value holds."""
    return next(
        (Decimal(10) ** power for power in (12, 9, 6, 3) if value.amount >= Decimal(10) ** power), Decimal(1)
    )


def _feet_and_inches(found: list[Value], text: str) -> list[Value]:
    """Join "5 feet 10 inches" to one value in feet."""
    joined: list[Value] = []
    for value in found:
        last = joined[-1] if joined else None
        if last and _continues_feet(last, value):
            span = Span(last.span.start, value.span.end)
            joined[-1] = last._replace(amount=last.amount + value.amount / 12, span=span, text=span.of(text))
        else:
            joined.append(value)
    return joined


def _continues_feet(feet: Value, inches: Value) -> bool:
    """Say whether the second value belongs to the first: "5 feet 10 inches", "6-foot-2"."""
    if feet.unit != "foot" or not feet.unit_span or inches.amount >= 12:
        return False
    gap = inches.span.start - feet.unit_span.end
    return (inches.unit == "inch" and 0 <= gap <= 5) or (inches.unit in {None, "foot"} and gap == 1)
