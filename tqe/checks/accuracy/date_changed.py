"""A date whose day, month or year differs from the source.

Why: A wrong date misplaces an event; readers and archives rely on it.
Not flagged: a part that only one side gives ("on Sept. 11" and "am 11. September 2001"); "last Friday"
    resolved to a date; one day's difference where the German names a time zone.
Source: Okapi CheckMate; own rule.
Measured: on the development data no hit in machine output and in native German, 1 true hit in human
    translations.
"""

from collections.abc import Iterator

from tqe.core.check import Bad, Good, check
from tqe.core.document import Pair
from tqe.core.finding import Hit
from tqe.core.message import Message
from tqe.core.mqm import Category, Confidence, Severity
from tqe.core.pattern import Pattern
from tqe.text.dates import calendar
from tqe.text.number_pairs import Change, compare
from tqe.text.number_readings import date_parts

_TIME_ZONE = Pattern(r"Ortszeit|\b(?:MEZ|MESZ|GMT|UTC)\b|deutscher Zeit|Weltzeit")
_PLAIN = Pattern(r"(?P<day>\d\d?\. )?(?P<month>[A-ZÄÖÜ][a-zäöü]+)(?P<year> \d{4})?")


@check(
    category=Category.MISTRANSLATION,
    severity=Severity.MAJOR,
    confidence=Confidence.MEDIUM,
    examples=(
        Bad("Sie traf ihn am [[13. Januar|12. Januar]].", en="She met him on [[January 12]]."),
        Bad("Das war im [[Juni 2022|Juli 2022]].", en="That was in [[July 2022]]."),
        Bad("Am [[7. Oktober 2022|7. Oktober 2023]] begann es.", en="It began on [[Oct. 7, 2023]]."),
        Good("Am 11. September begann es.", en="It began on Sept. 11, 2001."),
        Good("Am 14. Mai um 2 Uhr deutscher Zeit ging es los.", en="It started on May 13 at 8 p.m."),
        Good("Am 3. Mai traf sie ihn.", en="She met him last Friday."),
        Good("Vom 3. bis 5. März ist Messe.", en="The fair is on March 3-5."),
        Good("Der Park ist von August bis März offen.", en="The park is open from August to March."),
    ),
)
def date_changed(pair: Pair) -> Iterator[Hit]:
    """Yield every date that stands for another one of the source."""
    zone = _TIME_ZONE.search(pair.target.text)
    for change in compare(pair.source.text, pair.target.text).dates:
        if not (zone and _days_apart(change) == 1):
            yield _hit(change)


def _days_apart(change: Change) -> int:
    (day, *_), (other, *_) = date_parts(change.source.amount), date_parts(change.target.amount)
    return abs(day - other)


def _hit(change: Change) -> Hit:
    message = Message(
        f'The source has "{change.source.text}", the German "{change.target.text}"',
        f"In der Vorlage steht „{change.source.text}“, hier „{change.target.text}“",
    )
    german = _corrected(change)
    if german is None:
        return Hit(change.target.span, message, source=change.source.span)
    return Hit.replace(change.target.span, message, german, source=change.source.span)


def _corrected(change: Change) -> str | None:
    """Return the source's date in the parts that the German gives, None if it is written in digits only."""
    shape = _PLAIN.fullmatch(change.target.text)
    day, month, year = date_parts(change.source.amount)
    if not shape or (shape.group("day") and not day) or (shape.group("year") and not year):
        return None
    names = {number: name for name, number in reversed(calendar("month", "de").items())}
    before = f"{day}. " if shape.group("day") else ""
    return before + names[month] + (f" {year}" if shape.group("year") else "")
