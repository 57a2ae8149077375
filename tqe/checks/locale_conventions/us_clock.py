"""A time of day in the American way: a.m., p.m. or a time zone such as EDT.

Why: German newspapers give "17 Uhr"; readers have to work out "5 p.m." and do not know "EDT".
Not flagged: the preposition "am"; GMT and MEZ; letters that no time stands before.
Source: Duden, "Uhrzeit"; DIN 5008.
Measured: on the development data 3 hits in 1 source, agreement 67 %; no hit in native German.
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

_ZONES = {
    "EDT": "Ostküstenzeit", "EST": "Ostküstenzeit", "ET": "Ostküstenzeit",
    "PDT": "Westküstenzeit", "PST": "Westküstenzeit", "PT": "Westküstenzeit",
    "CDT": "Ortszeit", "CST": "Ortszeit", "CT": "Ortszeit",
    "MDT": "Ortszeit", "MST": "Ortszeit", "BST": "Ortszeit",
}  # fmt: skip
_ZONE = r"(?P<zone>EDT|EST|ET|PDT|PST|PT|CDT|CST|CT|MDT|MST|BST)\b"
_HALVES = (".m", ".M", ". m", ". M", "pm", "pM", "Pm", "PM", "AM")
_TIME = Pattern(
    r"(?<![\w.,:$£€-])(?P<hour>1[0-2]|0?[1-9])(?:[:.](?P<minute>[0-5]\d))?(?: Uhr)?"
    r"(?:[ \u00a0]?(?P<half>[apAP])\.[ ]?[mM](?:\.|\b)|[ \u00a0]?(?P<late>[pP])[mM]\b|am\b|[ \u00a0]?AM\b)"
    rf"(?: Uhr\b)?(?:,? {_ZONE})?",
    needs=(*_HALVES, *(f"{before}am" for before in ("Uhr", *"0123456789"))),
)
_ZONE_AFTER = Pattern(rf"(?:(?<=Uhr )\(?|(?<=\d\d )){_ZONE}", needs=tuple(_ZONES))


@check(
    category=Category.TIME_FORMAT,
    severity=Severity.MINOR,
    confidence=Confidence.HIGH,
    examples=(
        Bad("Das Treffen beginnt um [[5 p.m.|17 Uhr]] in Berlin."),
        Bad("Das Treffen beginnt um [[6:30 pm|18.30 Uhr]]."),
        Bad("Es begann um [[12 a.m|0 Uhr]]."),
        Bad("Es begann um [[9 a.m. EDT|9 Uhr Ostküstenzeit]]."),
        Bad("Es begann um 20 Uhr [[EST|Ostküstenzeit]]."),
        Bad("Um [[6:30 p.m.|18:30 Uhr]] ging es los.", house=House(Profile.DIN5008)),
        Good("Um 5 am Nachmittag traf man sich, um 17 Uhr begann es."),
        Good("Es begann um 20 Uhr MEZ (19 Uhr GMT)."),
        Good("Die Läuferin (EST) siegte."),
    ),
)
def us_clock(segment: Segment) -> Iterator[Hit]:
    """Yield every 12-hour time and every American time zone beside a time."""
    end_of_times = 0
    for match in _TIME.finditer(segment.text):
        end_of_times = match.end()
        yield _time(match, segment)
    for match in _ZONE_AFTER.finditer(segment.text, end_of_times):
        german = _ZONES[match.group("zone")]
        message = Message(
            f'Time zone "{match.group("zone")}": write "{german}" or convert the time',
            f"Zeitzone „{match.group('zone')}“: „{german}“ schreiben oder umrechnen",
        )
        yield Hit.replace(Span(*match.span("zone")), message, german)


def _time(match: re.Match[str], segment: Segment) -> Hit:
    half = (match.group("half") or match.group("late") or "a").lower()
    hour = int(match.group("hour")) % 12 + (12 if half == "p" else 0)
    point = ":" if segment.house.profile is Profile.DIN5008 else "."
    german = f"{hour}{point}{match.group('minute')} Uhr" if match.group("minute") else f"{hour} Uhr"
    if match.group("zone"):
        german += " " + _ZONES[match.group("zone")]
    end = match.end()
    if end == len(segment.text.rstrip()) and match.group().endswith("."):
        end -= 1  # it is the stop of the sentence too
    message = Message(
        f'American time: German writes "{german}"', f"Amerikanische Uhrzeit: deutsch „{german}“"
    )
    return Hit.replace(Span(match.start(), end), message, german)
