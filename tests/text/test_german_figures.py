"""English numbers in German notation, and conversions rounded like a newsroom."""

from decimal import Decimal

import pytest

from tqe.text.german_figures import figure, in_german, metric


@pytest.mark.parametrize(
    ("written", "german"),
    [
        ("6", "6"),
        ("4.2 billion", "4,2 Milliarden"),
        ("1 million", "1 Million"),
        ("35m", "35 Millionen"),
        ("1,800", "1.800"),
        ("1,234.5", "1.234,5"),
        ("six", None),
        ("70th", None),
    ],
)
def test_english_numbers_in_german(written: str, german: str | None) -> None:
    assert in_german(written) == german


@pytest.mark.parametrize(
    ("amount", "unit", "german"),
    [
        ("700", "mile", ("1.130", "Kilometer")),
        ("900", "mile", ("1.450", "Kilometer")),
        ("1800", "mile", ("2.900", "Kilometer")),
        ("26.2", "mile", ("42,2", "Kilometer")),
        ("5", "mile", ("8", "Kilometer")),
        ("100", "fahrenheit", ("38", "Grad Celsius")),
        ("-4", "fahrenheit", ("-20", "Grad Celsius")),
        ("6", "foot", ("1,83", "Meter")),
        ("200", "pound", ("91", "Kilogramm")),
        ("0.5", "mile", ("0,8", "Kilometer")),
        ("3", "tonne", None),
    ],
)
def test_conversions_are_rounded_like_the_source(
    amount: str, unit: str, german: tuple[str, str] | None
) -> None:
    assert metric(Decimal(amount), unit) == german


def test_figures_are_grouped() -> None:
    assert [figure(Decimal(n)) for n in ("1234567.50", "0", "12")] == ["1.234.567,5", "0", "12"]
