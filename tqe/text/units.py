"""Units of measure and money: which one stands beside a number, and what it converts to."""

import re
from decimal import Decimal
from functools import cache
from typing import Literal, NamedTuple

from tqe.core.pattern import Pattern
from tqe.core.span import Span
from tqe.text.data import rows

Tongue = Literal["de", "en"]
"""The language a text is in: German or English."""

TOLERANCE = Decimal("0.05")
"""How far a rounded conversion may be off; "60 miles" is given as "rund 100 Kilometer" (3.6 %)."""

_GERMAN_ADJECTIVES = {
    "jährig": "year",
    "jährlich": "year",
    "monatig": "month",
    "wöchig": "week",
    "tägig": "day",
    "stündig": "hour",
    "minütig": "minute",
    "sekündig": "second",
    "prozentig": "percent",
}


class Unit(NamedTuple):
    """A unit; `factor` converts an amount to the base unit of its dimension, 0 where nothing converts."""

    id: str
    dimension: str
    factor: Decimal


class Place(NamedTuple):
    """A unit and where it stands beside a number."""

    unit: Unit
    span: Span


@cache
def units() -> dict[str, Unit]:
    """Return all units by id."""
    return {
        id_: Unit(id_, dimension, Decimal(0) if factor == "-" else Decimal(factor))
        for id_, dimension, factor, *_ in rows("units")
    }


@cache
def german_forms(ids: frozenset[str]) -> tuple[str, ...]:
    """Return the German words of the units `ids`."""
    return tuple(form for form, unit in _forms("de").items() if unit.id in ids)


@cache
def _forms(language: Tongue) -> dict[str, Unit]:
    column = 3 if language == "en" else 4
    return {
        form: units()[row[0]]
        for row in rows("units")
        for form in row[column].split("|")
        if form not in {"", "-"}
    }


@cache
def _after(language: Tongue) -> Pattern:
    """Return the pattern of what may follow a number; the longest form comes first."""
    forms = sorted(_forms(language), key=len, reverse=True)
    words = "|".join(re.escape(form).replace(r"\ ", "[ -]") for form in forms if len(form) > 4)
    short = "|".join(map(re.escape, (form for form in forms if len(form) <= 4)))
    adjectives = "|".join(_GERMAN_ADJECTIVES) if language == "de" else r"(?!)"
    return Pattern(
        rf"[ \u00a0\u202f-]?(?:(?P<form>(?i:{words})|{short})(?:(?<!\w)|(?![^\W\d_]))"
        rf"|(?i:(?P<adjective>{adjectives})))"
    )


@cache
def _before(language: Tongue) -> Pattern:
    signs = sorted(
        (
            form
            for form, unit in _forms(language).items()
            if unit.dimension == "money" and form.upper() == form
        ),
        key=len,
        reverse=True,
    )
    return Pattern(rf"(?<![^\W\d_])(?P<form>{'|'.join(map(re.escape, signs))})[ \u00a0\u202f]?\Z")


def unit_after(text: str, position: int, language: Tongue) -> Place | None:
    """Return the unit that follows a number ending at `position`, a blank or hyphen between them."""
    match = _after(language).match(text, position)
    if not match:
        return None
    if match.group("adjective"):
        unit = units()[_GERMAN_ADJECTIVES[match.group("adjective").lower()]]
        return Place(unit, Span(*match.span("adjective")))
    return Place(_lookup(match.group("form"), language), Span(*match.span("form")))


def currency_before(text: str, position: int, language: Tongue) -> Place | None:
    """Return the currency sign or code that stands right before `position`."""
    match = _before(language).search(text, max(0, position - 6), position)
    return Place(_lookup(match.group("form"), language), Span(*match.span("form"))) if match else None


def _lookup(form: str, language: Tongue) -> Unit:
    forms, plain = _forms(language), form.lower().replace("-", " ")
    found = forms.get(form) or forms.get(form.replace("-", " "))
    return found or next(unit for known, unit in forms.items() if known.lower().replace("-", " ") == plain)


def convert(amount: Decimal, unit: str, to: str) -> Decimal | None:
    """Return `amount` in the unit `to`, or None if the two do not convert."""
    here, there = units()[unit], units()[to]
    if here == there:
        return amount
    if {unit, to} <= {"celsius", "fahrenheit", "degree"}:
        return _degrees(amount, unit, to)
    if here.dimension != there.dimension or not here.factor or not there.factor:
        return None
    return amount * here.factor / there.factor


def _degrees(amount: Decimal, unit: str, to: str) -> Decimal:
    """Convert temperatures; bare English degrees are read as Fahrenheit, bare German ones as Celsius."""
    if unit == "celsius" or to == "fahrenheit":
        return amount * 9 / 5 + 32 if to == "fahrenheit" and unit != "degree" else amount
    return (amount - 32) * 5 / 9 if to in {"celsius", "degree"} else amount


def near(amount: Decimal, other: Decimal, tolerance: Decimal = TOLERANCE) -> bool:
    """Say whether two amounts differ by at most `tolerance` of the larger one, as roundings do."""
    return abs(amount - other) <= tolerance * max(abs(amount), abs(other))
