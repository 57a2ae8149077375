"""A decimal point where German writes a decimal comma.

Why: "2.5 Prozent" reads as a slip of the source, and a point groups thousands in German.
Not flagged: dates, times of day, durations with two digits (2.30 Stunden), versions, three digits after the point,
    prices in Swiss texts.
Source: DIN 5008; Duden, "Zahlen und Ziffern".
Measured: on the development data no hit in machine output or native German.
"""

import re
from collections.abc import Iterator

from tqe.core.check import Bad, Good, check
from tqe.core.document import House, Profile, Segment
from tqe.core.finding import Hit
from tqe.core.message import Message
from tqe.core.mqm import Category, Confidence, Severity
from tqe.core.pattern import Pattern
from tqe.core.span import Span
from tqe.text.numerals import scale_after
from tqe.text.units import unit_after

_POINT = Pattern(
    r"(?<![\w.,:/-])(?:\d{1,3}|\d{1,3}(?:,\d{3})+)\.\d{1,2}(?![\d.,]*\d)",
    needs=tuple(f".{digit}" for digit in range(10)),
)


@check(
    category=Category.NUMBER_FORMAT,
    severity=Severity.MINOR,
    confidence=Confidence.HIGH,
    examples=(
        Bad("Die Inflation stieg auf [[2.5|2,5]] Prozent."),
        Bad("Es kostet [[3.75|3,75]] Millionen Euro."),
        Bad("ein [[1.5|1,5]]-Liter-Motor"),
        Bad("bei [[37.5|37,5]] Grad Celsius nach [[1.5|1,5]] Stunden"),
        Good("Python 3.11 erschien am 24.10.2022 um 14.30 Uhr."),
        Good("Nach 2.30 Stunden kamen 1.500 Euro zusammen."),
        Good("Das Heft kostet 2.50 Franken.", house=House(Profile.CH)),
    ),
)
def decimal_point(segment: Segment) -> Iterator[Hit]:
    """Yield every decimal point in a number before a unit or a scale word."""
    for match in _POINT.finditer(segment.text):
        if not _is_counted(segment, match):
            continue
        german = match.group().replace(",", "\0").replace(".", ",").replace("\0", ".")
        message = Message(
            f'English decimal point: German writes "{german}"', f"Englischer Dezimalpunkt: deutsch „{german}“"
        )
        yield Hit.replace(Span(*match.span()), message, german, safe=True)


def _is_counted(segment: Segment, match: re.Match[str]) -> bool:
    """Say whether a unit or a scale word follows that leaves no doubt about a decimal number."""
    end = match.end()
    if scale_after(segment.text, end, "de"):
        return True
    place = unit_after(segment.text, end, "de")
    if place is None or (place.unit.dimension == "time" and match.group()[-2] != "."):
        return False
    return place.unit.dimension != "money" or segment.house.profile is not Profile.CH
