"""Calendar dates in German and English text, as day, month and year."""

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import NamedTuple

from tqe.core.pattern import Pattern
from tqe.core.span import Span
from tqe.text.data import rows
from tqe.text.units import Tongue


class Date(NamedTuple):
    """A date and where it stands; 0 for a part that is not given. `weekday`: Monday is 1."""

    span: Span
    day: int = 0
    month: int = 0
    year: int = 0
    weekday: int = 0


_YEAR = r"(?P<year>(?:1[5-9]|20)\d\d)(?![\d.,]*\d|s\b|er\b|[-–]\d{3})"
_DAY_EN = r"(?P<day>[0-3]?\d)(?:st|nd|rd|th)?(?![\d:.,]*\d|%)"
_MORE_EN = (
    r"(?:(?:\s?[-–/]\s?|\s+(?:to|and|or|through|until)\s+(?:the\s+)?)"
    r"(?P<more>[0-3]?\d)(?:st|nd|rd|th)?(?![\d:.,]*\d|%|\s*[ap]\.?m))?"
)
_DAY_DE = r"(?P<day>[0-3]?\d)\."
_MORE_DE = (
    r"(?:(?P<less>[0-3]?\d)\.?"
    r"(?:\s?[-–/]\s?|\s+(?:bis|und|oder|auf)\s+(?:den\s+|zum\s+|dem\s+|am\s+)?))?"
)
_POINTS = tuple(
    f".{gap}{digit}" for gap in ("", " ", "\u00a0", "\u2009", "\u202f", "\t", "\n") for digit in range(10)
)
"""What parts the figures of a day and a month."""
_LONELY = {"May", "March", "Mar", "Mai", "August"}
"""Months that are also other words: alone they count only after a preposition or an adjective of time."""
_INTRODUCED = Pattern(
    r"\b(?:in|since|last|next|of|until|till|by|this|early|late|mid|for|from|between|and|im|seit|Anfang|Mitte|Ende|bis|"
    r"vom|zum|vergangenen|letzten|nächsten|kommenden|diesen|dieses|Monat|"
    r"\w*(?:ary|march|ril|may|june|july|ust|ber) (?:to|through))[ -]\Z",
    re.IGNORECASE,
)


@cache
def calendar(kind: str, language: Tongue) -> dict[str, int]:
    """Return the names of all months or weekdays (`kind`) with their numbers; short forms without stop."""
    long, short = (4, 5) if language == "en" else (2, 3)
    return {
        name.rstrip("."): int(row[1])
        for row in rows("calendar")
        if row[0] == kind
        for name in (*row[long].split("|"), *row[short].split("|"))
        if name != "-"
    }


@cache
def _patterns(language: Tongue) -> tuple[Pattern, ...]:
    months = "|".join(sorted(calendar("month", language), key=len, reverse=True))
    weekdays = "|".join(sorted(calendar("weekday", language), key=len, reverse=True))
    month = rf"(?P<month>{months})(?:\.(?=\s)|(?![^\W\d_]))"
    weekday = rf"(?:\b(?P<weekday>{weekdays})\b\.?(?:,?\s+(?:dem|den|the|der)?\s*|,\s*|\s*\())?"
    iso = r"(?<![\w-])(?P<year>(?:19|20)\d\d)-(?P<number>[01]\d)-(?P<day>[0-3]\d)(?![\w-])"
    shapes: tuple[str, ...]
    if language == "en":
        shapes = (
            rf"{weekday}\b{month}\s+{_DAY_EN}{_MORE_EN}(?:,?\s+{_YEAR})?",
            rf"{weekday}(?<![\d.,$£€])\b{_DAY_EN}{_MORE_EN}\s+(?:of\s+)?{month}(?:,?\s+{_YEAR})?",
            rf"\b{month}(?:,?\s+(?:of\s+)?{_YEAR})?",
        )
    else:
        shapes = (
            rf"{weekday}(?<![\d.,:/-])(?:{_MORE_DE}){_DAY_DE}\s?{month}(?:\s+{_YEAR})?",
            rf"{weekday}(?<![\d.,])\b(?P<day>[0-3]?\d)\.\s?(?P<number>[01]?\d)\.(?:\s?{_YEAR})",
            r"(?<![\d.,])\b(?P<day>[0-3]?\d)\.(?P<number>[01]?\d)\.(?![\d])",
            rf"\b{month}(?:\s+{_YEAR})?",
        )
    names = tuple(calendar("month", language))
    found = [Pattern(shape, needs=names if month in shape else _POINTS) for shape in shapes]
    return (*found, Pattern(iso, needs=("-0", "-1")))


@lru_cache(maxsize=512)
def dates(text: str, language: Tongue) -> tuple[Date, ...]:
    """Return the dates of `text` from left to right, each with at least its month."""
    found: list[Date] = []
    for pattern in _patterns(language):
        for match in pattern.finditer(text):
            if not any(date.span.overlaps(Span(*match.span())) for date in found):
                found.extend(_read(match, language))
    if language == "en":
        found.extend(
            Date(Span(*match.span()), 11, 9) for match in re.finditer(r"(?<![\w/])9/11(?![\w/])", text)
        )
    return tuple(sorted(found))


def _read(match: re.Match[str], language: Tongue) -> Iterator[Date]:
    part = match.groupdict()
    month = int(part.get("number") or 0) or calendar("month", language).get(part.get("month") or "", 0)
    day, year = int(part.get("day") or 0), int(part.get("year") or 0)
    if not 1 <= month <= 12 or day > 31 or (not day and not year and _is_other_word(match)):
        return
    weekday = calendar("weekday", language).get(part.get("weekday") or "", 0)
    yield Date(Span(*match.span()), day, month, year, weekday)
    second = part.get("more") or part.get("less")
    if second:
        group = "more" if part.get("more") else "less"
        yield Date(Span(*match.span(group)), int(second), month, year)


def _is_other_word(match: re.Match[str]) -> bool:
    """Say whether a bare month name is rather a verb, a march or a person."""
    name = match.group("month")
    short = len(name) <= 4 and name not in {"May", "Juni", "Juli", "July", "June", "März", "Mai"}
    before = match.string[max(0, match.start() - 14) : match.start()]
    return short or (name in _LONELY and not _INTRODUCED.search(before))
