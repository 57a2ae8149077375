"""What a text may express in numbers, read as generously as possible, so that nothing is missed in vain."""

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import lru_cache

from tqe.core.pattern import Pattern
from tqe.text.clocks import clocks
from tqe.text.number_hints import hinted
from tqe.text.number_words import word_amount
from tqe.text.numbers import Kind, Value, values
from tqe.text.numerals import interpret, other
from tqe.text.units import Tongue

_ALWAYS = frozenset({Decimal(0), Decimal(1)})
"""Amounts that every sentence can express: "kein", "ein", "erste"."""
_OUT_OF = Pattern(r"(\w+) (?:out of(?: every)?|in|von) (\w+)")
_ROMAN = Pattern(r"\b(?=[IVX]{2})X{0,3}(?:IX|IV|V?I{0,3})(?<=[IVX])(?=(?:th|st|nd|rd)?\b)")
_CENTURY = Pattern(r"(?<!\d)(1\d|20)\d\d(?:s\b|er\b|(?!\d))")
"""A year or a decade, which may be told with its century: "in den 50er-Jahren des 20. Jahrhunderts"."""
_GAPPED = Pattern(r"\b\d{1,3}(?: \d{3})+\b")
_ELIDED = Pattern(r"(?<![\d.,])(\d{1,3})(?= ?[-–] ?\d{1,3}\.000\b)", needs=(".000",))
"""A number that shares its thousands with the next: "50-100.000 Euro"."""
_SECOND = Pattern(r"\b[Ss]econd\b", needs=("econd",))
"""An ordinal that no number is read from, because it may be a unit of time: "2. Bundesliga"."""
_FISCAL = Pattern(r"\b(?:FY ?|[QH][1-4]/)['’]?(\d\d)\b", needs=("FY", "/"))
"""A business year or a part of one: "FY18", "Q1/15"."""
_SPANISH = Pattern(r"\d{1,3}\.\d00 (?:thousand )?[mb]illion")
"""English by somebody who groups thousands by points: "40.000 million"."""
_ROMAN_DIGITS = {"I": 1, "V": 5, "X": 10}


def date_parts(amount: Decimal) -> tuple[int, int, int]:
    """Return day, month and year of a date's amount, 0 for what is not given."""
    number = int(amount)
    return number % 100, number // 100 % 100, number // 10_000


def is_readable(value: Value, readable: frozenset[Decimal]) -> bool:
    """Say whether the other text can express the value in some way, say by a compound or another notation."""
    if value.kind is Kind.DATE:
        day, _, year = map(Decimal, date_parts(value.amount))
        return bool(day or year) and all(part in readable for part in (day, year) if part)
    if value.kind is Kind.CLOCK:
        hour = value.amount // 60
        return bool({hour, (hour + 12) % 24, hour - 12 if hour > 12 else hour} & readable)
    return not own(value).isdisjoint(readable)


def own(value: Value) -> frozenset[Decimal]:
    """Return the amounts that a value may be read as."""
    found = {value.amount}
    if value.kind is Kind.DECADE or (value.amount < 100 and value.amount >= 10):
        found.add(value.amount + 1900 if value.amount < 100 else value.amount % 100)
    if value.text[-1:] in "kKmMbB":
        found |= {value.amount / 1000, value.amount / 10**6, value.amount / 10**9}
    if _GAPPED.fullmatch(value.text):  # two numbers: "a Boss 302 440 hp"
        found.add(Decimal(value.text.partition(" ")[0]))
    if _SPANISH.match(value.text):
        found.add(value.amount * 1000)
    if value.unit == "meter":
        found.add(value.amount * 10**6)
    return frozenset(found)


@lru_cache(maxsize=512)
def readings(text: str, language: Tongue) -> frozenset[Decimal]:
    """Return all amounts that something in `text` may express, read as generously as possible."""
    found = set(_ALWAYS | hinted(text, language))
    for value in values(text, language):
        found |= set(_parts(value))
    for gapped in _GAPPED.findall(text):
        found.add(Decimal(gapped.replace(" ", "")))
    for part, whole in _OUT_OF.findall(text):
        found |= _share(part, whole, language)
    for digits in re.findall(r"\d+(?:[.,]\d+)*", text):
        found |= {
            amount
            for tongue in (language, other(language))
            if (amount := interpret(digits, tongue)) is not None
        }
        found |= set(map(Decimal, re.findall(r"\d+", digits)))
    if language == "de":
        found |= {Decimal(1000 * int(short)) for short in _ELIDED.findall(text)}
    for clock in clocks(text, language):
        found |= {Decimal(clock.minutes // 60), Decimal(clock.minutes % 60)}
    if language == "en" and _SECOND.search(text):
        found.add(Decimal(2))
    found |= {Decimal(_roman(match.group())) for match in _ROMAN.finditer(text)}
    found |= {Decimal(2000 + int(year)) for year in _FISCAL.findall(text)}
    found |= {Decimal(int(century) + 1) for century in _CENTURY.findall(text)}
    return frozenset(found)


def _parts(value: Value) -> Iterator[Decimal]:
    match value.kind:
        case Kind.DATE:
            yield from map(Decimal, date_parts(value.amount))
        case Kind.CLOCK:
            yield from (value.amount // 60, value.amount % 60, value.amount // 60 % 12)
        case Kind.FRACTION:
            yield from (value.amount, value.amount * 100 // 1, value.amount * 100 // 1 + 1)
        case _:
            yield from own(value)


def _share(part: str, whole: str, language: Tongue) -> frozenset[Decimal]:
    """Return the percentage that "nine out of ten" is."""
    over, under = (word_amount(word, language) for word in (part, whole))
    return frozenset({over * 100 // under}) if over and under else frozenset()


def _roman(numeral: str) -> int:
    digits = [_ROMAN_DIGITS[letter] for letter in numeral]
    return sum(-a if a < b else a for a, b in zip(digits, [*digits[1:], 0], strict=True))
