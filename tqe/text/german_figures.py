"""How German writes numbers: English notation turned into German, conversions rounded as a newsroom would."""

import re
from decimal import Decimal

from tqe.core.pattern import Pattern
from tqe.text.units import convert

_SWAP = str.maketrans({",": ".", ".": ","})
_SCALES = {
    "dozen": ("Dutzend", "Dutzend"),
    "thousand": ("Tausend", "Tausend"),
    "k": ("Tausend", "Tausend"),
    "million": ("Million", "Millionen"),
    "m": ("Million", "Millionen"),
    "mn": ("Million", "Millionen"),
    "billion": ("Milliarde", "Milliarden"),
    "b": ("Milliarde", "Milliarden"),
    "bn": ("Milliarde", "Milliarden"),
    "trillion": ("Billion", "Billionen"),
    "tn": ("Billion", "Billionen"),
    "trn": ("Billion", "Billionen"),
}
_WRITTEN = Pattern(r"(?P<digits>\d[\d.,]*?)(?:[ \u00a0-]?(?P<scale>[A-Za-z]+?)s?)?(?<![.,])", re.IGNORECASE)

METRIC = {
    "mile": "kilometer",
    "nautical-mile": "kilometer",
    "yard": "meter",
    "foot": "meter",
    "inch": "centimeter",
    "square-mile": "square-kilometer",
    "square-foot": "square-meter",
    "acre": "hectare",
    "pound": "kilogram",
    "ounce": "gram",
    "gallon": "liter",
    "pint": "liter",
    "fluid-ounce": "milliliter",
    "mile-per-hour": "kilometer-per-hour",
    "fahrenheit": "celsius",
}
"""Which metric unit a newspaper gives for a unit of the imperial system."""
NAMES = {
    "kilometer": "Kilometer",
    "meter": "Meter",
    "centimeter": "Zentimeter",
    "square-kilometer": "Quadratkilometer",
    "square-meter": "Quadratmeter",
    "hectare": "Hektar",
    "kilogram": "Kilogramm",
    "gram": "Gramm",
    "liter": "Liter",
    "milliliter": "Milliliter",
    "kilometer-per-hour": "km/h",
    "celsius": "Grad Celsius",
}


def swap_marks(digits: str) -> str:
    """Return digits in English notation in German notation, or the other way round."""
    return digits.translate(_SWAP)


def in_german(written: str) -> str | None:
    """Return an English number in digits ("4.2 billion", "35m") as German writes it; None for words."""
    match = _WRITTEN.fullmatch(written)
    if not match:
        return None
    digits = swap_marks(match.group("digits"))
    scale = match.group("scale")
    if not scale:
        return digits
    if scale.lower() not in _SCALES:
        return None
    singular, plural = _SCALES[scale.lower()]
    return f"{digits} {singular if digits == '1' else plural}"


def figure(amount: Decimal) -> str:
    """Return an amount in German notation, thousands grouped, no trailing zeros after the comma."""
    text = swap_marks(f"{amount:,f}")
    return text.rstrip("0").rstrip(",") if "," in text else text


def _significant(amount: Decimal) -> int:
    """Return how many digits of an amount carry meaning: 3 for 1.450, 1 for 700."""
    return len(amount.normalize().as_tuple().digits)


def rounded_like(amount: Decimal, converted: Decimal) -> Decimal:
    """Round a conversion about as finely as the amount it comes from.

    Two digits that matter, three after a leading 1 (700 miles are 1,130 kilometres), more if the source
    has more.
    """
    if not converted:
        return converted
    leading = converted.scaleb(-converted.adjusted())
    digits = max(3 if abs(leading) < 2 else 2, _significant(amount))
    step = Decimal(1).scaleb(converted.adjusted() - digits + 1)
    if abs(converted) >= 10 and amount == amount.to_integral_value():
        step = max(step, Decimal(1))
    return (converted / step).quantize(Decimal(1)) * step


def metric(amount: Decimal, unit: str) -> tuple[str, str] | None:
    """Return the rounded figure and the German name of the metric unit, None if there is none."""
    to = METRIC.get(unit)
    converted = convert(amount, unit, to) if to else None
    if to is None or converted is None:
        return None
    if to == "celsius":
        return figure(converted.quantize(Decimal(1))), NAMES[to]
    if to == "centimeter" and converted >= 300:
        return figure(rounded_like(amount, converted / 100)), NAMES["meter"]
    return figure(rounded_like(amount, converted)), NAMES[to]
