"""A date in English order or with an English month or weekday: "Sept. 11, 2001", "Monday".

Why: It is a piece of the source left standing; German writes "11. September 2001" and "Montag".
Not flagged: names of persons, works and events (Theresa May, Black Friday), quotations, numeric dates that
    may be read both ways.
Source: DIN 5008; Duden, "Datum".
Measured: on the development data 2 hits in 2 sources, agreement 100 %; no hit in native German.
"""

import re
from collections.abc import Iterator
from functools import cache

from tqe.core.check import Bad, Good, check
from tqe.core.document import Segment
from tqe.core.finding import Hit
from tqe.core.message import Message
from tqe.core.mqm import Category, Confidence, Severity
from tqe.core.pattern import Pattern
from tqe.core.span import Span
from tqe.text.dates import calendar
from tqe.text.language import english_odds

_ENGLISH = 0.3
"""Log odds from which a neighbour makes a weekday part of an English name."""
_NUMERIC = Pattern(
    r"(?<![\w/])(?P<month>0?[1-9]|1[0-2])/(?P<day>1[3-9]|2\d|3[01])/(?P<year>(?:19|20)\d\d)(?![\w/])",
    needs=("/19", "/20"),
)
_WORD_BEFORE = Pattern(r"(?P<word>[^\W\d_]+)[ -]\Z")
_WORD_AFTER = Pattern(r"[ -](?P<word>[^\W\d_]+)|['’.](?P<joined>[a-z]+)")


@check(
    category=Category.DATE_FORMAT,
    severity=Severity.MINOR,
    confidence=Confidence.HIGH,
    examples=(
        Bad("Seit [[Sept. 11, 2001|11. September 2001]] ist das anders."),
        Bad("Er kam am [[Februar 10, 2023|10. Februar 2023]] an."),
        Bad("am [[Oct. 7, 2023|7. Oktober 2023]] und am [[January 5|5. Januar]]"),
        Bad("Die Schule beginnt am [[Sept. 14|14. September]] wieder."),
        Bad("seit [[Monday|Montag]] und im [[October|Oktober]]"),
        Bad("am [[10/25/2023|25.10.2023]] in Wien"),
        Bad("Am [[3. Mai, 2021|3. Mai 2021]] begann der Prozess."),
        Good("Am 3. Mai, 2000 Jahre nach seinem Tod, begann es."),
        Good("Theresa May sprach am 7. Oktober 2023."),
        Good("Der Black Friday lockt, und Cyber Monday folgt."),
        Good("Im September 11 Menschen zu retten, gelang am 7/4/2024."),
        Good("„Wir sehen uns Monday“, sagte er."),
        Good("Die Band Ruby Tuesday und die Sunday Times"),
    ),
)
def english_date(segment: Segment) -> Iterator[Hit]:
    """Yield dates in English order or with its comma, numeric American dates, and English months and days."""
    for span, german in (
        *_ordered(segment.text),
        *_parted(segment.text),
        *_numeric(segment.text),
        *_names(segment),
    ):
        message = Message(
            f'English date "{span.of(segment.text)}": German writes "{german}"',
            f"Englisches Datum „{span.of(segment.text)}“: deutsch „{german}“",
        )
        yield Hit.replace(span, message, german, safe=True)


@cache
def _month_first() -> Pattern:
    """Return the pattern of month and day in English order.

    Without a year the month is English, or follows "am", which no German month does ("im September 11 Menschen").
    """
    english = "|".join(sorted(_english_only("month"), key=len, reverse=True))
    months = sorted({**calendar("month", "en"), **calendar("month", "de")}, key=len, reverse=True)
    every = "|".join(months)
    day = r"\.? (?P<day{0}>[0-3]?\d)(?:st|nd|rd|th)?"
    return Pattern(
        rf"\b(?:(?P<any>{every}){day.format(1)},? (?P<year>(?:1[5-9]|20)\d\d)(?!\d)"
        rf"|(?:(?<=\b[Aa]m )|(?<=\b[VvZz][ou]m ))(?P<after>{every}){day.format(3)}(?![\d.:]*\d)"
        rf"|(?P<english>{english}){day.format(2)}(?![\d.:]*\d|\.? [A-ZÄÖÜ]?[a-zäöü]*zeit)(?! Uhr))",
        needs=tuple(months),
    )


@cache
def _english_only(kind: str) -> dict[str, int]:
    """Return the English names that are not German too, nor mean something else."""
    shared = {*calendar(kind, "de"), "May", "Mar", "Sat", "Sun", "Mon", "Wed", "Fri", "Jun", "Jul"}
    return {name: number for name, number in calendar(kind, "en").items() if name not in shared}


def _german(kind: str, number: int) -> str:
    return next(name for name, one in calendar(kind, "de").items() if one == number)


def _ordered(text: str) -> Iterator[tuple[Span, str]]:
    for match in _month_first().finditer(text):
        name = match.group("any") or match.group("after") or match.group("english")
        day = match.group("day1") or match.group("day2") or match.group("day3")
        if 1 <= int(day) <= 31:
            month = {**calendar("month", "de"), **calendar("month", "en")}[name]
            year = f" {match.group('year')}" if match.group("year") else ""
            yield Span(*match.span()), f"{int(day)}. {_german('month', month)}{year}"


@cache
def _comma_before_year() -> Pattern:
    months = tuple(calendar("month", "de"))
    return Pattern(
        rf"\b(?P<day>[0-3]?\d)\. (?P<month>{'|'.join(months)}), (?P<year>(?:19|20)\d\d)(?![\w.]*\d| [A-ZÄÖÜ])",
        needs=tuple(f"{month}, " for month in months),
    )


def _parted(text: str) -> Iterator[tuple[Span, str]]:
    """Yield the dates in German order with the comma that English sets before the year."""
    for match in _comma_before_year().finditer(text):
        yield Span(*match.span()), f"{match['day']}. {match['month']} {match['year']}"


def _numeric(text: str) -> Iterator[tuple[Span, str]]:
    for match in _NUMERIC.finditer(text):
        yield Span(*match.span()), f"{match['day']}.{match['month']}.{match['year']}"


def _names(segment: Segment) -> Iterator[tuple[Span, str]]:
    """Yield the English names that stand alone, outside quotations and names of more words."""
    text = segment.text
    taken = [span for span, _ in _ordered(text)]
    for kind in ("month", "weekday"):
        for name, number in _english_only(kind).items():
            if len(name) <= 3 or name not in text:
                continue
            for match in re.finditer(rf"(?<![\w-]){name}(?![\w-])", text):
                span = Span(*match.span())
                alone = not any(one.overlaps(span) for one in taken) and not _in_name(text, span)
                if alone and not segment.is_quoted(span):
                    yield span, _german(kind, number)


def _in_name(text: str, span: Span) -> bool:
    """Say whether a capitalised or an English neighbour makes the word part of a name."""
    before = _WORD_BEFORE.search(text[: span.start])
    after = _WORD_AFTER.match(text, span.end)
    if after and (after.group("joined") or _looks_english(after.group("word"))):
        return True
    return before is not None and _looks_english(before.group("word"))


def _looks_english(word: str) -> bool:
    return english_odds(word) >= _ENGLISH or (word[0].isupper() and english_odds(word) > -_ENGLISH)
