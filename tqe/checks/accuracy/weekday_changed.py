"""A weekday that stands for another one of the source.

Why: A wrong day misplaces an event as a wrong date does.
Not flagged: a day that only one side names; a day's difference where the German names a time zone; holidays
    (Karfreitag), Sonnabend for Samstag; English days that are names (Black Friday).
Source: own rule.
Measured: development data: no hit, neither in machine output nor in human translations or native German; of weekdays
    changed by hand it finds 99 % (tests.benchmarks.inject_source).
"""

from collections.abc import Iterator
from functools import cache

from tqe.core.check import Bad, Good, check
from tqe.core.document import Pair
from tqe.core.finding import Hit
from tqe.core.message import Message
from tqe.core.mqm import Category, Confidence, Severity
from tqe.core.pattern import Pattern
from tqe.core.span import Span
from tqe.text.dates import calendar
from tqe.text.units import Tongue

_TIME_ZONE = Pattern(r"Ortszeit|\b(?:MEZ|MESZ|GMT|UTC)\b|deutscher Zeit|Weltzeit")
_NIGHT_BEFORE = Pattern(r"[Nn]acht (?:zum|zu|auf(?: den)?) \Z", needs=("acht zu", "acht auf"))
"""Monday night is the "Nacht zum Dienstag"."""
_NAMED = Pattern(r"\b(?:Black|Good|Cyber|Bloody|Super|Palm|Easter|Ash|Fat|Shrove|Giving|The) $")


@check(
    category=Category.MISTRANSLATION,
    severity=Severity.MAJOR,
    confidence=Confidence.MEDIUM,
    examples=(
        Bad("Das Amt öffnet am [[Dienstag|Mittwoch]].", en="The office opens on [[Wednesday]]."),
        Bad("Sie kamen am [[Montagabend|Freitagabend]] zurück.", en="They returned on [[Friday]] evening."),
        Bad("Von Montag bis [[Samstag|Sonntag]] ist Messe.", en="The fair is from Monday to [[Sunday]]."),
        Good("Das Amt öffnet am Mittwochmorgen.", en="The office opens on Wednesday morning."),
        Good("Das Amt öffnet am Sonnabend.", en="The office opens on Saturday."),
        Good("Am Montag deutscher Zeit ging es los.", en="It started on Sunday."),
        Good("Am Montag kam er.", en="He came yesterday."),
        Good("Am Freitag war Ausverkauf.", en="There was a sale on Black Friday."),
        Good(
            "Ungarn schloss in der Nacht zum Dienstag seine Grenze.",
            en="Hungary closed its border on Monday night.",
        ),
    ),
)
def weekday_changed(pair: Pair) -> Iterator[Hit]:
    """Yield the weekday of the German if it is the only one that can stand for one of the source."""
    if _TIME_ZONE.search(pair.target.text):
        return
    source = [
        (day, span)
        for day, span in _days(pair.source.text, "en")
        if not _NAMED.search(pair.source.text[: span.start])
    ]
    target = list(_days(pair.target.text, "de"))
    lost = dict(source).keys() - dict(target).keys()
    known = {day for day, _ in source}
    new = [
        (day, span)
        for day, span in target
        if day not in known and not _NIGHT_BEFORE.search(pair.target.text, 0, span.start)
    ]
    if len(lost) == 1 and len({day for day, _ in new}) == 1 and len(new) == 1:
        right = lost.pop()
        yield _hit(right, *new[0], pair.target.text)._replace(source=dict(source)[right])


def _hit(right: int, wrong: int, span: Span, text: str) -> Hit:
    names = {number: name for name, number in reversed(calendar("weekday", "de").items())}
    english = {number: name for name, number in reversed(calendar("weekday", "en").items())}
    found = span.of(text)
    message = Message(
        f'The source has "{english[right]}", the German "{names[wrong]}"',
        f"In der Vorlage steht „{english[right]}“, hier „{names[wrong]}“",
    )
    return Hit.replace(span, message, found.replace(names[wrong], names[right], 1))


def _days(text: str, language: Tongue) -> Iterator[tuple[int, Span]]:
    for match in _pattern(language).finditer(text):
        name = match.group("day")
        number = 6 if name == "Sonnabend" else _numbers(language)[name]
        yield number, Span(*match.span())


@cache
def _numbers(language: Tongue) -> dict[str, int]:
    days = calendar("weekday", language)
    return {name: number for name, number in days.items() if len(name) > 4}


@cache
def _pattern(language: Tongue) -> Pattern:
    names = "|".join(sorted(_numbers(language), key=len, reverse=True))
    if language == "de":
        return Pattern(
            rf"\b(?P<day>{names}|Sonnabend)(?:s|e|en|abend|morgen|mittag|nachmittag|nacht|vormittag|früh)*\b"
        )
    return Pattern(rf"\b(?P<day>{names})(?:s|['’]s)?\b")
