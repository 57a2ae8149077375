"""Which values of an English sentence and its German translation answer each other, and which do not."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

from tqe.core.pattern import Pattern
from tqe.text.clocks import HALF_DAY
from tqe.text.number_excuses import is_conversion, is_year, may_be_added, may_be_missing
from tqe.text.number_readings import date_parts, is_readable, readings
from tqe.text.numbers import Kind, Value, values
from tqe.text.units import Tongue, convert, near, units

SURE_WORDS = 13
"""Number words below this are left to German compounds, pronouns and idioms, unless one replaced another."""

_SHIFTS = frozenset(Decimal(10) ** power for power in (3, 6, 9, -3, -6, -9))
_FIGURES = Pattern(r"([01]?\d|2[0-4])[.:]?([0-5]\d)")
_EMERGENCY = frozenset({Decimal(911), Decimal(999)})
"""Telephone numbers that are translated as "Notruf"."""
_SILENT = frozenset({Kind.CODE, Kind.FRACTION})


class Change(NamedTuple):
    """A value of the source and the value that stands for it in the target."""

    source: Value
    target: Value


class Comparison(NamedTuple):
    """What remains when the values that answer each other are taken away.

    `shifted`: off by a scale word; `dates`: another day, month or year; `misconverted`: in another unit of
    the dimension, but not the same quantity; `changed`: the values left over on either side that must be
    each other's; `missing` and `added`: the rest, as far as it is sure.
    """

    shifted: tuple[Change, ...] = ()
    dates: tuple[Change, ...] = ()
    misconverted: tuple[Change, ...] = ()
    changed: tuple[Change, ...] = ()
    missing: tuple[Value, ...] = ()
    added: tuple[Value, ...] = ()


@lru_cache(maxsize=512)
def compare(source: str, target: str) -> Comparison:
    """Return how the values of the German `target` differ from those of the English `source`."""
    english, german = values(source, "en"), values(target, "de")
    in_source, in_target = readings(source, "en"), readings(target, "de")
    missing = [
        value
        for value in _unanswered(english, german, in_target)
        if not may_be_missing(value, source, target, german)
    ]
    added = [
        value
        for value in _unanswered(german, english, in_source)
        if not may_be_added(value, source, target, english)
    ]
    missing, added = (
        _without_conversions(missing, source, "en", added),
        _without_conversions(added, target, "de", missing),
    )
    shifted = _pair_off(missing, added, is_shifted)
    dates = _pair_off(missing, added, lambda one, two: one.kind is two.kind is Kind.DATE)
    misconverted = _pair_off(missing, added, _same_dimension)
    changed = _pair_off(missing, added, _alike)
    surplus = _money(german) > _money(english) > 0
    return Comparison(
        shifted,
        dates,
        misconverted,
        changed,
        tuple(value for value in missing if _is_sure(value, in_target)),
        tuple(
            value
            for value in added
            if _is_sure(value, in_source) and not (surplus and value.kind is Kind.MONEY)
        ),
    )


def _without_conversions(
    these: list[Value], text: str, language: Tongue, others: Sequence[Value]
) -> list[Value]:
    """Return `these` without sums that repeat the one before in a currency that is not left over on the other side."""
    left = {value.unit for value in others}
    return [value for value in these if value.unit in left or not is_conversion(value, text, language)]


def _money(found: Iterable[Value]) -> int:
    """Count the sums of money; a translation with more of them gives one in euros besides."""
    return sum(value.kind is Kind.MONEY for value in found)


def _unanswered(
    these: tuple[Value, ...], others: tuple[Value, ...], readable: frozenset[Decimal]
) -> Iterator[Value]:
    kinds = {value.kind for value in others}
    for value in these:
        excused = value.kind in _SILENT or (value.kind is Kind.CLOCK and value.kind in kinds)
        readable_here = value.kind is not Kind.DATE and is_readable(value, readable)
        if not excused and not readable_here and not any(answers(value, one) for one in others):
            yield value


def answers(value: Value, candidate: Value) -> bool:
    """Say whether the two values may be the same: equal, compatible as dates or times, or converted."""
    if Kind.DATE in {value.kind, candidate.kind}:
        return value.kind is candidate.kind and _fit(value.amount, candidate.amount)
    if value.kind is candidate.kind is Kind.CLOCK:
        return (value.amount - candidate.amount) % HALF_DAY == 0
    if Kind.CLOCK in {value.kind, candidate.kind}:
        return _is_same_time(*sorted((value, candidate), key=lambda one: one.kind is not Kind.CLOCK))
    if value.amount == candidate.amount:
        return True
    return _are_converted(value, candidate) or _are_converted(candidate, value)


def _is_same_time(clock: Value, other: Value) -> bool:
    """Say whether figures without "Uhr" are the time of day: "(22.42)" for "10.42pm", "um 0500"."""
    if other.text.isdigit() and other.amount <= HALF_DAY // 60:  # between 5 and 6
        return (other.amount * 60 - clock.amount) % HALF_DAY == 0
    figures = _FIGURES.fullmatch(other.text)
    if figures is None:
        return False
    return (int(figures[1]) * 60 + int(figures[2]) - clock.amount) % HALF_DAY == 0


def _are_converted(value: Value, candidate: Value) -> bool:
    """Say whether the second value is the first in another unit; bare degrees may be of either scale."""
    if value.unit is None or candidate.unit is None:
        return False
    if value.unit == candidate.unit:
        return value.unit == "degree" and is_converted(value, "fahrenheit", candidate, "celsius")
    return is_converted(value, value.unit, candidate, candidate.unit)


def is_converted(value: Value, unit: str, candidate: Value, to: str) -> bool:
    """Say whether the candidate, in `to`, is the value, in `unit`, converted and rounded; values have no sign."""
    converted, frosty = convert(value.amount, unit, to), convert(-value.amount, unit, to)
    if converted is None or frosty is None:
        return False
    if dimension(candidate) == "temperature":
        return any(abs(abs(degrees) - candidate.amount) <= 1 for degrees in (converted, frosty))
    return near(converted, candidate.amount)


def _fit(one: Decimal, two: Decimal) -> bool:
    """Say whether no part that both dates give differs, and whether there is such a part."""
    shared = [(a, b) for a, b in zip(date_parts(one), date_parts(two), strict=True) if a and b]
    return bool(shared) and all(a == b for a, b in shared)


def is_shifted(source: Value, target: Value) -> bool:
    """Say whether the target's scale word makes it thousands of times the source, or a fraction."""
    return bool(target.scaled and source.amount and target.amount / source.amount in _SHIFTS)


def _same_dimension(source: Value, target: Value) -> bool:
    """Say whether both measure the same thing in different units, as a conversion does."""
    if source.unit is None or target.unit is None or source.unit == target.unit:
        return False
    return source.kind is Kind.MEASURE and convert(source.amount, source.unit, target.unit) is not None


def _alike(source: Value, target: Value) -> bool:
    """Say whether two values left over count the same kind of thing, so that one replaced the other."""
    if Kind.DATE in {source.kind, target.kind} or Kind.CLOCK in {source.kind, target.kind}:
        return False
    if is_year(source) != is_year(target) or (
        source.words != target.words and not _comparable(source, target)
    ):
        return False
    plain = {Kind.NUMBER, Kind.ORDINAL}
    if source.kind in plain and target.kind in plain:
        return (source.kind is Kind.ORDINAL and source.words) == (
            target.kind is Kind.ORDINAL and target.words
        )
    return source.kind is target.kind and source.unit == target.unit


def _comparable(source: Value, target: Value) -> bool:
    return near(source.amount, target.amount, Decimal("0.9"))


def _pair_off(
    missing: list[Value], added: list[Value], fits: Callable[[Value, Value], bool]
) -> tuple[Change, ...]:
    """Take the values that fit only each other out of the two lists and return them as changes."""
    pairs: list[Change] = []
    for value in tuple(missing):
        candidates = [one for one in added if fits(value, one)]
        if len(candidates) == 1 and sum(fits(one, candidates[0]) for one in missing) == 1:
            pairs.append(Change(value, candidates[0]))
            missing.remove(value)
            added.remove(candidates[0])
    return tuple(pairs)


def _is_sure(value: Value, readable: frozenset[Decimal]) -> bool:
    """Say whether a value must have a counterpart in any translation."""
    if value.kind is Kind.DATE:
        return date_parts(value.amount)[0] > 0 and not is_readable(value, readable)
    if value.words:
        return value.amount >= SURE_WORDS and value.kind is not Kind.ORDINAL
    return value.amount not in _EMERGENCY


def dimension(value: Value) -> str | None:
    """Return the dimension of a value's unit: length, money, time ..."""
    return units()[value.unit].dimension if value.unit else None
