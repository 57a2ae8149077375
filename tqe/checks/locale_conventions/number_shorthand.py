"""An English shorthand for a number: "1bn", "No. 10", "5 ½".

Why: German writes "1 Milliarde", "Nr. 10" and "fünfeinhalb" or "5,5"; the shorthand is a piece of the
    source left standing.
Not flagged: metres ("400m"), a k or m that no currency stands beside, recipes and lists, names (Chanel No.
    5), quotations.
Source: Duden, "Zahlen und Ziffern"; DIN 5008.
Measured: on the development data 7 hits in 2 sources, agreement 71 %; no hit in native German.
"""

import re
from collections.abc import Iterator

from tqe.core.check import Bad, Good, check
from tqe.core.document import Kind, Segment
from tqe.core.finding import Hit
from tqe.core.message import Message
from tqe.core.mqm import Category, Confidence, Severity
from tqe.core.pattern import Pattern
from tqe.core.span import Span
from tqe.text.german_figures import in_german
from tqe.text.language import english_odds

_MONEY = r"[ \u00a0-]?(?:US-)?(?:Dollar|Euro|Pfund|Rupien|Yen|[$€£])"
_SCALE = Pattern(
    rf"(?<![\w.,$£€])(?P<number>\d+(?:[.,]\d+)?)(?P<scale>bn|tn|trn|mn|[mk](?={_MONEY}))(?![\w²³/])",
    needs=("bn", "tn", "trn", "mn", *(f"{digit}{scale}" for digit in range(10) for scale in "mk")),
)
_NUMERO = Pattern(r"(?<!\w)(?P<sign>No\.)(?= ?\d)", needs=("No.",))
_FRACTION = Pattern(
    r"(?<![\w.,/])(?P<whole>\d{1,3})[ \u00a0](?P<part>[½¼¾]|1[/⁄]2|1[/⁄]4|3[/⁄]4)(?![\w/])",
    needs=tuple("½¼¾/⁄"),
)
_PARTS = {"½": "5", "1/2": "5", "¼": "25", "1/4": "25", "¾": "75", "3/4": "75"}
_KITCHEN = Pattern(r" ?(?:TL|EL|Tassen?|Becher|Prisen?|Cups?|Teelöffel|Esslöffel|Pfund Mehl)\b")


@check(
    category=Category.NUMBER_FORMAT,
    severity=Severity.MINOR,
    confidence=Confidence.MEDIUM,
    examples=(
        Bad("Der Verlust beträgt [[1.5bn|1,5 Milliarden]] Euro."),
        Bad("Er verdient [[35m|35 Millionen]] Euro im Jahr."),
        Bad("Die Straße [[No.|Nr.]] 10 ist gesperrt."),
        Bad("Es dauerte [[5 ½|5,5]] Wochen und [[2 1/2|2,5]] Tage."),
        Good("Sie lief 400m, er kaufte ein 4k-Gerät."),
        Good("Chanel No. 5 duftet wie Mambo No. 5."),
        Good("Man nehme 2 1/2 TL Salz."),
        Good("Es dauerte 5½ Wochen bis zum 1/2-Finale."),
    ),
)
def number_shorthand(segment: Segment) -> Iterator[Hit]:
    """Yield every shortened scale word, English "No." and spaced fraction."""
    found = (*_scales(segment.text), *_numeros(segment.text), *_fractions(segment))
    for span, german in sorted(found):
        if not segment.is_quoted(span):
            message = Message(
                f'English shorthand: German writes "{german}"', f"Englisches Kürzel: deutsch „{german}“"
            )
            yield Hit.replace(span, message, german)


def _scales(text: str) -> Iterator[tuple[Span, str]]:
    for match in _SCALE.finditer(text):
        number = match.group("number")
        english = number.replace(",", ".")
        yield Span(*match.span()), in_german(f"{english} {match.group('scale')}") or number


def _numeros(text: str) -> Iterator[tuple[Span, str]]:
    for match in _NUMERO.finditer(text):
        before = re.search(r"(\w+) \Z", text[: match.start()])
        named = before is not None and before.group(1)[0].isupper() and english_odds(before.group(1)) > -0.5
        if not named:
            yield Span(*match.span("sign")), "Nr."


def _fractions(segment: Segment) -> Iterator[tuple[Span, str]]:
    if segment.kind in {Kind.LIST, Kind.TABLE}:
        return
    for match in _FRACTION.finditer(segment.text):
        if not _KITCHEN.match(segment.text, match.end()):
            part = _PARTS[match.group("part").replace("⁄", "/")]
            yield Span(*match.span()), f"{match.group('whole')},{part}"
