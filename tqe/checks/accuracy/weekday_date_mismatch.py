"""A weekday that does not fit the full date beside it.

Why: One of the two is wrong, and nobody but the calendar notices before the reader does.
Not flagged: dates without year; dates before 1583 (old calendar).
Source: LanguageTool DATUM_WOCHENTAG; the Gregorian calendar.
Measured: on the development data no hit, none in native German.
"""

import datetime as dt
from collections.abc import Iterator

from tqe.core.check import Bad, Good, check
from tqe.core.document import Segment
from tqe.core.finding import Hit
from tqe.core.message import Message
from tqe.core.mqm import Category, Confidence, Severity
from tqe.text.dates import Date, dates

_GREGORIAN = 1583
_GERMAN = ("Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag")
_ENGLISH = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


@check(
    category=Category.MISTRANSLATION,
    severity=Severity.MAJOR,
    confidence=Confidence.HIGH,
    examples=(
        Bad("Am [[Freitag, dem 7. Oktober 2023]], begann es."),
        Bad("Am [[Montag, den 24. Dezember 2024]], war Bescherung."),
        Bad("Die Wahl ist am [[Dienstag (3.11.2024]])."),
        Good("Am Samstag, dem 7. Oktober 2023, begann es."),
        Good("Am Freitag, dem 7. Oktober, begann es."),
        Good("Am Sonnabend, 7. Oktober 2023, begann es."),
        Good("Sie kam am Freitag. Am 7. Oktober 2023 ging sie."),
    ),
)
def weekday_date_mismatch(segment: Segment) -> Iterator[Hit]:
    """Yield every full date whose weekday the calendar denies."""
    for date in dates(segment.text, "de"):
        weekday = _weekday(date)
        if weekday and date.weekday and weekday != date.weekday:
            english, german = _ENGLISH[weekday - 1], _GERMAN[weekday - 1]
            yield Hit(
                date.span,
                Message(
                    f"This day was a {english}, not a {_ENGLISH[date.weekday - 1]}: check both",
                    f"Dieser Tag war ein {german}, kein {_GERMAN[date.weekday - 1]}: Beides prüfen",
                ),
            )


def _weekday(date: Date) -> int | None:
    """Return the weekday of a full date, Monday is 1; None if the date is not full or does not exist."""
    try:
        day = dt.date(date.year, date.month, date.day)
    except ValueError:
        return None
    return day.isoweekday() if day.year >= _GREGORIAN else None
