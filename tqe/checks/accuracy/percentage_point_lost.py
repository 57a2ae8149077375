"""Percentage points of the source that became percent.

Why: From 4 to 6 percent is two percentage points but fifty percent; confusing them is a classic error of
    fact.
Not flagged: a source that has the same number with percent too; a German that has the percentage points
    elsewhere.
Source: Duden, "Prozentpunkt"; own rule.
Measured: on the development data no hit, none in native German.
"""

from collections.abc import Iterator

from tqe.core.check import Bad, Good, check
from tqe.core.document import Pair
from tqe.core.finding import Hit
from tqe.core.message import Message
from tqe.core.mqm import Category, Confidence, Severity
from tqe.core.span import Span
from tqe.text.numbers import Kind, Value, values


@check(
    category=Category.MISTRANSLATION,
    severity=Severity.MAJOR,
    confidence=Confidence.MEDIUM,
    examples=(
        Bad(
            "Die Quote stieg um 2,5 [[Prozent|Prozentpunkte]].",
            en="The rate rose by 2.5 [[percentage points]].",
        ),
        Bad("Sie verlor drei [[Prozent|Prozentpunkte]].", en="She lost three [[percentage points]]."),
        Bad("Sie verlor einen Wert von 1 [[Prozent|Prozentpunkt]].", en="She lost 1 [[percentage point]]."),
        Good("Die Quote stieg um 2,5 Punkte.", en="The rate rose by 2.5 percentage points."),
        Good("Sie stieg um 2 Prozentpunkte.", en="It rose by 2 percentage points."),
        Good("Erst 3 Prozent, dann Gleichstand.", en="First 3 percent, then 3 percentage points."),
    ),
)
def percentage_point_lost(pair: Pair) -> Iterator[Hit]:
    """Yield every percent where the source has percentage points."""
    english, german = values(pair.source.text, "en"), values(pair.target.text, "de")
    points = _amounts(english, Kind.POINT) - _amounts(english, Kind.PERCENT) - _amounts(german, Kind.POINT)
    places = {value.amount: value.unit_span for value in english if value.amount in points}
    for value in german:
        if value.kind is Kind.PERCENT and value.amount in points and value.unit_span:
            yield _hit(value, pair.target.text, places[value.amount])


def _amounts(found: tuple[Value, ...], kind: Kind) -> set[object]:
    return {value.amount for value in found if value.kind is kind}


def _hit(value: Value, text: str, source: Span | None) -> Hit:
    span = value.unit_span or value.span
    message = Message(
        "The source has percentage points, not percent", "In der Vorlage stehen Prozentpunkte, nicht Prozent"
    )
    if span.of(text) not in {"Prozent", "%"}:
        return Hit(span, message, source=source)
    blank = " " if span.start == value.span.end else ""
    points = "Prozentpunkt" if value.amount == 1 else "Prozentpunkte"
    return Hit.replace(span, message, blank + points, source=source)
