"""A time of the afternoon that became one of the night: "3 p.m." told as "3 Uhr".

Why: The German day has 24 hours; without p.m. the reader is twelve hours early, or late.
Not flagged: a time with a part of the day (3 Uhr nachmittags, am Abend um 8 Uhr) or with p.m. left in the German
    (us-clock); a sentence that has the right hour elsewhere, as in a span of time; other differences between times,
    which may be time zones.
Source: own rule.
Measured: development data: no hit in machine output, human translations or native German, where 53, 0 and 3 times
    with a.m. or p.m. were told in 24 hours.
"""

import re
from collections.abc import Iterator

from tqe.core.check import Bad, Good, check
from tqe.core.document import Pair
from tqe.core.finding import Hit
from tqe.core.message import Message
from tqe.core.mqm import Category, Confidence, Severity
from tqe.core.pattern import Pattern
from tqe.text.clocks import HALF_DAY, MERIDIEM, Clock, clocks

_PART_OF_DAY = Pattern(r"(?i)abend|nachmittag|nacht|mittag|\d ?[ap]\.? ?m\b|früh|morgen")
_HOUR = Pattern(r"\d+")


@check(
    category=Category.MISTRANSLATION,
    severity=Severity.MAJOR,
    confidence=Confidence.HIGH,
    examples=(
        Bad("Die Maschine landete um [[2:57 Uhr|14:57 Uhr]].", en="The plane landed at [[2:57 p.m.]]"),
        Bad("Um [[6 Uhr|18 Uhr]] begann das Spiel.", en="The match began at [[6pm]]."),
        Bad(
            "Das Feuer war um [[16.00 Uhr|4.00 Uhr]] gelöscht.",
            en="The fire was out at [[4.00 am]] local time.",
        ),
        Good("Die Maschine landete um 14.57 Uhr.", en="The plane landed at 2:57 p.m."),
        Good("Am Abend um 8 Uhr begann das Spiel.", en="The match began at 8 p.m."),
        Good("Sie darf von 18 bis 6 Uhr nicht ausgehen.", en="She is under a 6pm-6am curfew."),
        Good("Um 21 Uhr deutscher Zeit ging es los.", en="It started at 3 p.m."),
        Bad("Die Maschine landete um [[2.30 Uhr|14.30 Uhr]] GMT.", en="The plane landed at [[1430]] GMT."),
        Good("Um halb acht begann das Spiel.", en="The match began at 7:30 p.m."),
        Bad("Sie ist von [[3|15]] bis 17 Uhr offen.", en="It is open from [[3]] to 5 p.m."),
        Good("Sie ist von 11 bis 13 Uhr offen.", en="It is open from 11 to 1 p.m."),
        Good("Sie ist zwischen 17 und 18.30 Uhr offen.", en="It is open from 5 until 6:30 PM."),
    ),
)
def clock_changed(pair: Pair) -> Iterator[Hit]:
    """Yield every German time that is half a day from one with a.m. or p.m. in the source."""
    text, source = pair.target.text, pair.source.text
    told = {time.minutes for time in clocks(source, "en")}
    for time in clocks(text, "de") if not _PART_OF_DAY.search(text) else ():
        right = (time.minutes + HALF_DAY) % (2 * HALF_DAY)
        meant = next(
            (one for one in clocks(source, "en") if one.minutes == right and _has_half(one, source)), None
        )
        is_in_figures = time.sure and _HOUR.search(time.span.of(text))  # halb acht is also in the evening
        if meant and is_in_figures and time.minutes not in told and not _is_told(right, text):
            yield _hit(time, right, text, meant)


def _has_half(time: Clock, source: str) -> bool:
    """Say whether the source leaves no doubt about the half of the day: "3 p.m.", "1500 GMT"."""
    written = time.span.of(source)
    return written.isdigit() or MERIDIEM.fullmatch(written) is not None


def _is_told(minutes: int, text: str) -> bool:
    """Say whether the hour stands in the German by itself."""
    return re.search(rf"(?<!\d)0?{minutes // 60}(?!\d)", text) is not None


def _hit(time: Clock, right: int, text: str, meant: Clock) -> Hit:
    german = _HOUR.sub(str(right // 60), time.span.of(text), 1)
    message = Message(f'The source means "{german}"', f"Die Vorlage meint „{german}“")
    return Hit.replace(time.span, message, german, source=meant.span)
