"""Times of day in German and English text, in minutes after midnight."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from tqe.core.pattern import Pattern
from tqe.core.span import Span
from tqe.text.units import Tongue

_HOUR = 60
HALF_DAY = 12 * _HOUR

MERIDIEM = Pattern(
    r"(?<![\w.,:$£€-])(?P<hour>1[0-2]|0?[1-9])(?:[:.](?P<minute>[0-5]\d))?[ \u00a0\u202f]?"
    r"(?P<half>[ap])(?:\.[ ]?m\b\.?|m\b)",
    re.IGNORECASE,
)
"""A time with a.m. or p.m.; the unpointed "am" needs a digit right before it or lower-case English around."""
_UHR = Pattern(
    r"(?<![\w.,:-])(?P<hour>[01]?\d|2[0-4])(?:[.:](?P<minute>[0-5]\d))?[ \u00a0\u202f]Uhr\b"
    r"(?: (?P<late>[0-5]\d)(?![\w.,:%]*\d| ?(?:%|[A-ZÄÖÜ€$])))?",
    needs=("Uhr",),
)
_UHR_AFTER = Pattern(
    r"(?<![\w.,:-])(?P<hour>[01]?\d|2[0-4])(?P<minute>)"
    r"(?= ?(?:bis|und|[-–]) ?(?:[01]?\d|2[0-4])(?:[.:][0-5]\d)?[ \u00a0\u202f]Uhr\b)",
    needs=("Uhr",),
)
_MERIDIEM_AFTER = Pattern(
    r"(?<![\w.,:$£€-])(?P<hour>1[0-2]|[1-9])(?:[:.](?P<minute>[0-5]\d))?"
    r"(?= ?(?:to|and|until|till|[-–]) ?(?P<end>1[0-2]|0?[1-9])(?:[:.][0-5]\d)? ?(?P<half>[ap])\.? ?m\b)",
    re.IGNORECASE,
)
"""The first of two hours, whose second one says so: "17 bis 18 Uhr", "5 to 6 p.m."."""
_CLOCK = Pattern(
    r"(?<![\w.,:-])(?P<hour>[01]?\d|2[0-3]):(?P<minute>[0-5]\d)(?![\d:]|\.\d)(?! ?(?:Uhr|[ap]\.?m))",
    needs=(":",),
)
_TO_UHR = Pattern(r" ?(?:[-–]|bis|und) ?\d{1,2}[:.][0-5]\d[ \u00a0\u202f]Uhr\b")
_OCLOCK = Pattern(r"(?<![\w.,:-])(?P<hour>1[0-2]|[1-9])(?P<minute>)\so['’]clock\b", needs=("clock",))
_ZONES = "GMT|UTC|BST|CEST|CET|EST|EDT|ET|PST|PDT|JST|IST|MSK|MESZ|MEZ|Zulu|local time|Ortszeit"
_FOUR_DIGITS = r"(?P<hour>[01]\d|2[0-3])(?P<minute>[0-5]\d)"
_IN_ZONE = Pattern(
    rf"(?<![\w.,:$£€]){_FOUR_DIGITS}(?=(?:(?: ?[-–] ?| to | and | bis | und )\d{{4}})? ?\(?(?:{_ZONES})\b)",
    needs=tuple(_ZONES.split("|")),
)
_MILITARY = Pattern(
    rf"(?:(?<=\b[Aa]t )|(?<=\b[Bb]y )|(?<=\b[Ff]rom )|(?<=\b[Uu]ntil )){_FOUR_DIGITS}"
    r"(?:(?= ?(?:hours|hrs)\b(?! of))|(?<=\b0\d{3})(?![\w.,:%]*\d))"
)
"""Four digits without a point: "0430 GMT", "at 1700 hours", "by 0600"."""
_HOURS: dict[Tongue, tuple[str, ...]] = {
    "en": ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"),
    "de": ("eins", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun", "zehn", "elf", "zwölf"),
}
_TOLD = {
    "five": 5,
    "ten": 10,
    "quarter": 15,
    "twenty": 20,
    "fünf": 5,
    "zehn": 10,
    "viertel": 15,
    "zwanzig": 20,
}
_IN_WORDS: dict[Tongue, Pattern] = {
    "en": Pattern(
        r"\b(?:[Hh]alf past|(?P<told>[Ff]ive|[Tt]en|[Tt]wenty|[Qq]uarter) (?P<side>to|past))"
        rf" (?P<word>{'|'.join(_HOURS['en'])})\b",
        needs=(" to ", " past "),
    ),
    "de": Pattern(
        r"\b(?:halb|(?P<told>fünf|zehn|zwanzig|[Vv]iertel) (?P<side>vor|nach))"
        rf" (?P<word>{'|'.join(_HOURS['de'])})\b(?! [A-ZÄÖÜ](?!hr\b))",
        needs=(
            *(f"halb {hour}" for hour in _HOURS["de"]),
            *(f"{told} {side} " for told in (*_TOLD, "Viertel") for side in ("vor", "nach")),
        ),
    ),
}
"""Told from the next full hour or the last: "halb acht" is 7:30, "zwanzig vor neun" 8:40; "five to ten" may count."""
_NAMES = ("noon", "midday", "midnight", "mitternacht", "mittags")
_NAMED = Pattern(
    rf"\b(?P<name>{'|'.join(_NAMES)})\b",
    re.IGNORECASE,
    needs=(*_NAMES, *(name.capitalize() for name in _NAMES), *(name.upper() for name in _NAMES)),
)


class Clock(NamedTuple):
    """A time of day; `sure` if nothing else can be meant (10:12 may be a score)."""

    span: Span
    minutes: int
    sure: bool = True


@lru_cache(maxsize=512)
def clocks(text: str, language: Tongue) -> tuple[Clock, ...]:
    """Return the times of day in `text`; 12-hour times without a.m. or p.m. count from midnight."""
    own = (MERIDIEM, _MERIDIEM_AFTER, _OCLOCK, _MILITARY) if language == "en" else (_UHR, _UHR_AFTER)
    found: list[Clock] = []
    for shape in (*own, _IN_WORDS[language], _IN_ZONE, _CLOCK, _NAMED):
        found.extend(clock for clock in _read(shape, text) if not _overlaps(clock, found))
    return tuple(sorted(found))


def _overlaps(clock: Clock, others: list[Clock]) -> bool:
    return any(clock.span.overlaps(other.span) for other in others)


def _read(shape: Pattern, text: str) -> Iterator[Clock]:
    for match in shape.finditer(text):
        span = Span(*match.span())
        if shape is _NAMED:
            midnight = match.group().lower() in {"midnight", "mitternacht"}
            yield Clock(span, 0 if midnight else HALF_DAY, sure=False)
        elif shape in _IN_WORDS.values():
            yield Clock(span, _told(match), sure=shape is _IN_WORDS["de"])
        else:
            yield Clock(
                span, _written(match), sure=shape is not _CLOCK or bool(_TO_UHR.match(text, span.end))
            )


def _told(match: re.Match[str]) -> int:
    """Return the minutes of a time in words, from one o'clock at night to one at noon."""
    language: Tongue = "de" if match["word"] in _HOURS["de"] else "en"
    hour = _HOURS[language].index(match["word"]) + 1
    minutes = _TOLD[match["told"].lower()] if match["told"] else 30
    is_late = match["side"] in {"nach", "past"} or (not match["told"] and language == "en")
    found = (hour * _HOUR + (minutes if is_late else -minutes)) % HALF_DAY
    return found if found >= _HOUR else found + HALF_DAY


def _written(match: re.Match[str]) -> int:
    """Return the minutes of a time in figures."""
    part = match.groupdict()
    minutes = int(part["hour"]) * _HOUR + int(part["minute"] or part.get("late") or 0)
    if half := part.get("half"):
        minutes = minutes % HALF_DAY + (HALF_DAY if half.lower() == "p" else 0)
    if part.get("end") and int(part["end"]) % 12 < int(part["hour"]) % 12:  # 11 to 1 p.m.
        minutes = (minutes + HALF_DAY) % (2 * HALF_DAY)
    return minutes
