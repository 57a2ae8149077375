"""Times of day in German and English text, in minutes after midnight."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from tqe.core.pattern import Pattern
from tqe.core.span import Span
from tqe.text.units import Tongue

HALF_DAY = 12 * 60

MERIDIEM = Pattern(
    r"(?<![\w.,:$£€-])(?P<hour>1[0-2]|0?[1-9])(?:[:.](?P<minute>[0-5]\d))?[ \u00a0\u202f]?"
    r"(?P<half>[ap])(?:\.[ ]?m\b\.?|m\b)",
    re.IGNORECASE,
)
"""A time with a.m. or p.m.; the unpointed "am" needs a digit right before it or lower-case English around."""
_UHR = Pattern(
    r"(?<![\w.,:-])(?P<hour>[01]?\d|2[0-4])(?:[.:](?P<minute>[0-5]\d))?[ \u00a0\u202f]Uhr\b"
    r"(?: (?P<late>[0-5]\d)(?![\w.,:%]*\d| ?(?:%|[A-ZÄÖÜ€$])))?"
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
    r"(?<![\w.,:-])(?P<hour>[01]?\d|2[0-3]):(?P<minute>[0-5]\d)(?![\d:]|\.\d)(?! ?(?:Uhr|[ap]\.?m))"
)
_TO_UHR = Pattern(r" ?(?:[-–]|bis|und) ?\d{1,2}[:.][0-5]\d[ \u00a0\u202f]Uhr\b")
_OCLOCK = Pattern(r"(?<![\w.,:-])(?P<hour>1[0-2]|[1-9])(?P<minute>)\so['’]clock\b")
_ZONE = r"(?:GMT|UTC|BST|CES?T|E[SD]?T|P[SD]T|JST|IST|MSK|MES?Z|Zulu|local time|Ortszeit)"
_FOUR_DIGITS = r"(?P<hour>[01]\d|2[0-3])(?P<minute>[0-5]\d)"
_IN_ZONE = Pattern(
    rf"(?<![\w.,:$£€]){_FOUR_DIGITS}(?=(?:(?: ?[-–] ?| to | and | bis | und )\d{{4}})? ?\(?{_ZONE}\b)"
)
_MILITARY = Pattern(
    rf"(?:(?<=\b[Aa]t )|(?<=\b[Bb]y )|(?<=\b[Ff]rom )|(?<=\b[Uu]ntil )){_FOUR_DIGITS}"
    r"(?:(?= ?(?:hours|hrs)\b(?! of))|(?<=\b0\d{3})(?![\w.,:%]*\d))"
)
"""Four digits without a point: "0430 GMT", "at 1700 hours", "by 0600"."""
HOUR_WORDS = Pattern(
    r"\b(?:halb|(?P<minutes>fünf|zehn|zwanzig|[Vv]iertel) (?P<side>vor|nach)) "
    r"(?P<hour>eins|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf)\b(?! [A-ZÄÖÜ](?!hr\b))",
    needs=(
        "halb ",
        *(f"{told} {side} " for told in ("fünf", "zehn", "zwanzig", "iertel") for side in ("vor", "nach")),
    ),
)
"""A time of day told from the next full hour or the last: "halb acht" is 7:30, "zwanzig vor neun" 8:40."""
_NAMED = Pattern(r"\b(?P<name>noon|midday|midnight|Mitternacht|mittags)\b", re.IGNORECASE)


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
    for shape in (*own, _IN_ZONE, _CLOCK, _NAMED):
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
            continue
        part = match.groupdict()
        minutes = int(part["hour"]) * 60 + int(part["minute"] or part.get("late") or 0)
        if half := part.get("half"):
            minutes = minutes % HALF_DAY + (HALF_DAY if half.lower() == "p" else 0)
        if part.get("end") and int(part["end"]) % 12 < int(part["hour"]) % 12:  # 11 to 1 p.m.
            minutes = (minutes + HALF_DAY) % (2 * HALF_DAY)
        yield Clock(span, minutes, sure=shape is not _CLOCK or bool(_TO_UHR.match(text, span.end)))
