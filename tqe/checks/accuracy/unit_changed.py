"""A number kept with another unit or currency, or converted wrongly.

Why: "100 Kilometer" for "100 miles" is wrong by more than half; so are euros for dollars and months for
    weeks.
Not flagged: a conversion within 5 %; a value given in both units; bare degrees; percentage points
    (percentage-point-lost).
Source: own rule; QA Distiller checks measures in the same way.
Measured: on the development data 21 hits in 11 sources, agreement 95 %; none in native German.
"""

from collections.abc import Iterator

from tqe.core.check import Bad, Good, check
from tqe.core.document import Pair
from tqe.core.finding import Hit
from tqe.core.message import Message
from tqe.core.mqm import Category, Confidence, Severity
from tqe.core.span import Span
from tqe.text.german_figures import figure, rounded_like
from tqe.text.number_pairs import Change, compare
from tqe.text.numbers import Kind, Value, values
from tqe.text.units import convert

_SAME = ({"pound", "pound-sterling"}, {"cent", "penny"}, {"degree", "celsius"}, {"degree", "fahrenheit"})
"""Units that one word may name: pounds of money and of weight, bare degrees."""
_CURRENCIES = {"dollar": "Dollar", "pound-sterling": "Pfund", "euro": "Euro", "yen": "Yen", "yuan": "Yuan"}


@check(
    category=Category.MISTRANSLATION,
    severity=Severity.MAJOR,
    confidence=Confidence.MEDIUM,
    examples=(
        Bad("Er fuhr 100 [[Kilometer]] weit.", en="He drove [[100 miles]]."),
        Bad("Das kostet 50 Millionen [[Euro|Dollar]].", en="It costs [[$50 million]]."),
        Bad("Er reichte 52.000[[€| Pfund]] ein.", en="He claimed [[£52,000]]."),
        Bad("Sie wartete sechs [[Monate]].", en="She waited for [[six weeks]]."),
        Bad("Er fuhr [[300|161]] Kilometer weit.", en="He drove [[100 miles]]."),
        Good("Er fuhr 160 Kilometer weit.", en="He drove 100 miles."),
        Good("Das kostet 100 Pfund.", en="It costs £100."),
        Good("Nach 18 Monaten kam sie.", en="She came after one and a half years."),
        Good("Es kostet 50 Dollar, gut 50 Euro.", en="It costs $50."),
        Good(
            "Der Wind hat 105 Meilen pro Stunde (165 km / h).", en="Winds are 105 miles per hour (165 km/h)."
        ),
        Good(
            "Das Meer dort misst 2,2 Millionen Quadratkilometer.",
            en="The ocean there covers 2.2 million km2.",
        ),
        Good(
            "Das gilt für 18 Prozent der Bürger über 65 Jahre und 20 Prozent der Wähler.",
            en="It holds for 18% of citizens over 65 and 20% of voters.",
        ),
        Good("Er erhält 5 Cent je Kilo.", en="He gets 5 euro cents for each kilo."),
        Good("Die Moschee hat rund 2300 Quadratmeter.", en="It is a 24,943-square-foot mosque."),
    ),
)
def unit_changed(pair: Pair) -> Iterator[Hit]:
    """Yield every unit that changed while its number stayed, and every wrong conversion."""
    english, german = values(pair.source.text, "en"), values(pair.target.text, "de")
    for value in german:
        source = _other_unit(value, english, german)
        if source and value.unit_span:
            yield _hit(value, value.unit_span, source, pair)
    for change in compare(pair.source.text, pair.target.text).misconverted:
        yield _misconversion(change, pair)


def _other_unit(value: Value, english: tuple[Value, ...], german: tuple[Value, ...]) -> Value | None:
    """Return the source's value with the same number and another unit, if nothing else explains the unit."""
    same = [one for one in english if one.amount == value.amount]
    if value.unit is None or len(same) != 1 or sum(one.amount == value.amount for one in german) != 1:
        return None
    unit = same[0].unit
    if unit is None or unit == value.unit or {unit, value.unit} in _SAME:
        return None
    return None if same[0].kind is Kind.POINT and value.kind is Kind.PERCENT else same[0]


def _hit(value: Value, span: Span, source: Value, pair: Pair) -> Hit:
    message = _message(span.of(pair.target.text), source, pair.source.text)
    currency = _CURRENCIES.get(source.unit or "")
    if value.kind is not Kind.MONEY or currency is None or span.start < value.span.start:
        return Hit(span, message, source=_span_with_unit(source))
    german = " " * (span.start == value.span.end) + currency
    return Hit.replace(span, message, german, source=_span_with_unit(source))


def _message(unit: str, source: Value, text: str) -> Message:
    written = _span_with_unit(source).of(text)
    return Message(
        f'The number stayed, the unit did not: "{unit}", but the source has "{written}"',
        f"Die Zahl blieb, die Einheit nicht: „{unit}“, in der Vorlage „{written}“",
    )


def _span_with_unit(value: Value) -> Span:
    unit = value.unit_span or value.span
    return Span(min(value.span.start, unit.start), max(value.span.end, unit.end))


def _misconversion(change: Change, pair: Pair) -> Hit:
    source, target = change.source, change.target
    right = convert(source.amount, source.unit or "", target.unit or "")
    german = figure(rounded_like(source.amount, right)) if right is not None else target.text
    place = _span_with_unit(source)
    written = place.of(pair.source.text)
    message = Message(
        f'"{written}" is about {german} in the unit used here, not {target.text}',
        f"„{written}“ sind in der Einheit hier rund {german}, nicht {target.text}",
    )
    return Hit.replace(target.span, message, german, source=place)
