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

_GAPS = frozenset(" \u00a0\u202f-")
"""What may part a number from its unit."""
_SHORT = 4
"""Letters up to which a form of a unit is written as it is: "MW" is not "mW"."""
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
def _openings(language: Tongue) -> dict[str, tuple[str, ...]]:
    """Return the forms by their first letter, in lower case; the longest ones come first."""
    found: dict[str, list[str]] = {}
    for form in sorted(_forms(language), key=len, reverse=True):
        found.setdefault(form[0].lower(), []).append(form)
    return {letter: tuple(forms) for letter, forms in found.items()}


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
    start = position + (text[position : position + 1] in _GAPS)
    for form in _openings(language).get(text[start : start + 1].lower(), ()):
        if _stands(form, text, start):
            return Place(_lookup(text[start : start + len(form)], language), Span(start, start + len(form)))
    for adjective, unit in _GERMAN_ADJECTIVES.items() if language == "de" else ():
        if text[start : start + len(adjective)].lower() == adjective:
            return Place(units()[unit], Span(start, start + len(adjective)))
    return None


def _stands(form: str, text: str, start: int) -> bool:
    """Say whether `text` has `form` as a word at `start`: a long form with any letters, hyphens for its blanks."""
    end = start + len(form)
    found, following = text[start:end], text[end : end + 1]
    if form[-1].isalnum() and following.isalnum() and not following.isdecimal():
        return False
    if len(form) <= _SHORT:
        return found == form
    return len(found) == len(form) and all(map(_is_same, found.lower(), form.lower()))


def _is_same(found: str, letter: str) -> bool:
    return found == letter or (letter == " " and found == "-")


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
