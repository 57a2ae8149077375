"""A year with the preposition "in": "in 2019", "im 2019".

Why: German gives a year bare or with "im Jahr"; "in 2019" is English.
Not flagged: counts ("in 2000 Fällen"), "im Jahr 2019".
Source: Duden, "Zweifelsfälle", "in/im + Jahreszahl".
Measured: on the development data 3 hits in 2 sources, agreement 67 %; no hit in native German.
"""

from collections.abc import Iterator

from tqe.core.check import Bad, Good, check
from tqe.core.document import Segment
from tqe.core.finding import Hit
from tqe.core.message import Message
from tqe.core.mqm import Category, Confidence, Severity
from tqe.core.pattern import Pattern
from tqe.core.span import Span

_YEAR = Pattern(
    r"(?<![\w-])(?P<preposition>[Ii][nm]) (?P<year>(?:1[5-9]|20)\d\d)"
    r"(?![\w.,:%°/–-]*\d| bis \d+ [A-ZÄÖÜm]|er|[-–/][\w]| ?[%°€$£])",
    needs=tuple(f"{word} {century}" for word in ("in", "im", "In", "Im") for century in range(15, 21)),
)
_COUNTED = Pattern(r" (?:\d|[A-ZÄÖÜ]\w|[a-zäöüß]+e[nrs]? [A-ZÄÖÜ])")
"""What makes the number a count: another number, a noun, or an adjective and a noun."""


@check(
    category=Category.GRAMMAR,
    severity=Severity.MINOR,
    confidence=Confidence.HIGH,
    examples=(
        Bad("[[In 2019|Im Jahr 2019]] war das anders."),
        Bad("Das begann [[in 2019|im Jahr 2019]] und endete."),
        Bad("Der Umsatz sank [[im 2020|im Jahr 2020]]."),
        Good("In 2000 Fällen war das anders."),
        Good("Im Jahr 2019 war das anders, in 1800 Metern Höhe nicht."),
        Good("In 1999 weiteren Orten begann es."),
        Good("Das Skigebiet liegt in 1600 bis 2040 Meter Höhe."),
    ),
)
def year_with_in(segment: Segment) -> Iterator[Hit]:
    """Yield every bare year behind "in" or "im" that counts nothing."""
    for match in _YEAR.finditer(segment.text):
        if _COUNTED.match(segment.text, match.end()):
            continue
        german = f"{'Im' if match.group('preposition')[0] == 'I' else 'im'} Jahr {match.group('year')}"
        message = Message(
            f'German gives a year without "in": "{german}" or the year alone',
            f"Jahreszahlen stehen ohne „in“: „{german}“ oder nur die Zahl",
        )
        yield Hit.replace(Span(*match.span()), message, german, safe=True)
