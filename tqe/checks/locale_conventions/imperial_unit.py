"""A measure in miles, feet, pounds or degrees Fahrenheit without the metric value.

Why: Readers cannot picture "700 Meilen" or "100 Grad Fahrenheit"; newspapers convert, or add the metric
    value.
Not flagged: a metric value within 40 characters; sizes as part of a compound (a 55-Zoll screen); yards in
    American football; ounces of gold; Pfund, which may be money, unless weight is spoken of; amounts below
    three in feet.
Source: DIN 1301; Richtlinie 80/181/EWG on units of measurement.
Measured: on the development data 20 hits in 2 sources, agreement 70 %; no hit in native German.
"""

from collections.abc import Iterator
from itertools import pairwise

from tqe.core.check import Bad, Good, check
from tqe.core.document import Segment
from tqe.core.finding import Hit
from tqe.core.message import Message
from tqe.core.mqm import Category, Confidence, Severity
from tqe.core.pattern import Pattern
from tqe.core.span import Span
from tqe.text.german_figures import METRIC, metric
from tqe.text.numbers import Kind, Value, values
from tqe.text.units import german_forms, units

NEAR = 40
"""Code points within which a metric value counts as the conversion."""

HEAVIEST = 20_000
"""Pounds above which "schwer" speaks of money: a bill of 500.000 Pfund."""

_IMPERIAL = frozenset(METRIC)
_FOOTBALL = Pattern(r"Touchdown|Quarterback|NFL|Football|Super Bowl|Receiver|Golf|Fairway")
_METAL = Pattern(r"Gold|Silber|Platin|Palladium|Feinunze")
_WEIGHT = Pattern(r"\b(?:wog|wiegt|wiegen|gewogen|Gewicht|Körpergewicht|abgenommen|zugenommen|schwer\w*)\b")


@check(
    category=Category.MEASUREMENT_FORMAT,
    severity=Severity.NEUTRAL,
    confidence=Confidence.HIGH,
    examples=(
        Bad("etwa [[700 Meilen|1.130 Kilometer]] entfernt"),
        Bad("bei [[100 Grad Fahrenheit|38 Grad Celsius]]"),
        Bad("in einer Entfernung von etwa [[900 bis 1.800 Meilen|1.450 bis 2.900 Kilometer]]"),
        Bad("Der Wagen fuhr [[80 mph|129 km/h]]."),
        Bad("Sie hat [[30 Pfund|14 Kilogramm]] abgenommen."),
        Bad("Der Turm ist [[300 Fuß|91 Meter]] hoch."),
        Good("Das ist ein 55-Zoll-Fernseher."),
        Good("620 Meilen (1.000 Kilometer) weiter südlich"),
        Good("Sie verlor 30 Pfund in bar."),
        Good("Der Quarterback warf für 300 Yards."),
        Good("Er steht auf zwei Füßen, sie ging meilenweit."),
    ),
)
def imperial_unit(segment: Segment) -> Iterator[Hit]:
    """Yield every imperial measure with its conversion; the two ends of a range are one."""
    found = values(segment.text, "de") if _is_named(segment.text) else ()
    skip = None
    for value, after in pairwise((*found, None)):
        if value is skip or value is None or not _is_imperial(value, found, segment.text):
            continue
        ends = (value, after) if after and value.unit_span is None and after.unit == value.unit else (value,)
        skip = after if len(ends) > 1 else None
        hit = _hit(ends, segment.text)
        if hit:
            yield hit


def _is_named(text: str) -> bool:
    """Say whether the text has a word of an imperial unit at all: most have none, and values are costly."""
    return any(form in text for form in german_forms(_IMPERIAL))


def _is_imperial(value: Value, found: tuple[Value, ...], text: str) -> bool:
    if value.kind is not Kind.MEASURE or value.unit not in METRIC or _is_compound(value, text):
        return False
    if any(_is_conversion(one, value) for one in found):
        return False
    return _is_plain_measure(value, text)


def _is_plain_measure(value: Value, text: str) -> bool:
    """Say whether the unit means a measure here, not a game, a metal, money or a pair of feet."""
    match value.unit:
        case "yard":
            return not _FOOTBALL.search(text)
        case "ounce":
            return not _METAL.search(text)
        case "pound":
            return _is_weight(value, text)
        case "foot":
            return value.amount >= 3
        case _:
            return True


def _is_compound(value: Value, text: str) -> bool:
    """Say whether the measure is part of a compound, such as 55-Zoll-Fernseher."""
    end = value.unit_span.end if value.unit_span else value.span.end
    return text[value.span.end : value.span.end + 1] == "-" or text[end : end + 1] == "-"


def _is_weight(value: Value, text: str) -> bool:
    """Say whether words of weight stand around pounds, and not so many pounds that it must be money."""
    if value.amount > HEAVIEST:
        return False
    around = text[max(0, value.span.start - NEAR) : value.span.end + NEAR]
    return _WEIGHT.search(around) is not None


def _is_conversion(one: Value, value: Value) -> bool:
    return one.unit in METRIC.values() and _gap(value, one) <= NEAR and _same(value, one)


def _gap(one: Value, two: Value) -> int:
    return max(two.span.start - one.span.end, one.span.start - two.span.end)


def _same(one: Value, two: Value) -> bool:
    """Say whether two values measure the same kind of thing."""
    return units()[one.unit or ""].dimension == units()[two.unit or ""].dimension


def _hit(ends: tuple[Value, ...], text: str) -> Hit | None:
    converted = [metric(value.amount, value.unit or "") for value in ends]
    last = ends[-1].unit_span
    if last is None or None in converted:
        return None
    span = Span(ends[0].span.start, last.end)
    figures = [one[0] for one in converted if one]
    between = text[ends[0].span.end : ends[-1].span.start] if len(ends) > 1 else ""
    name = converted[-1][1] if converted[-1] else ""
    german = f"{between.join(figures)} {name}"
    message = Message(
        f'"{span.of(text)}" without metric value: about "{german}"',
        f"„{span.of(text)}“ ohne metrischen Wert: etwa „{german}“",
    )
    return Hit.replace(span, message, german)
