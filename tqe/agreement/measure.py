"""Measures scores on annotated translations: every statistic with its interval."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import isnan

from tqe.agreement.correlations import kendall_statistic, partial_pearson_statistic
from tqe.agreement.humans import human_below_worst
from tqe.agreement.pairs import acc_star_statistic
from tqe.agreement.rows import Row
from tqe.agreement.sampling import Statistic, draws, interval, numbered, whole
from tqe.agreement.systems import system_accuracy_statistic
from tqe.text.words import count

STATISTICS = ("acc*", "sys", "rlen", "tau")


@dataclass(frozen=True, slots=True)
class Sampling:
    """How many bootstrap samples are drawn, none for 0, and from which seed."""

    number: int = 1000
    seed: int = 1


@dataclass(frozen=True, slots=True)
class Value:
    """A value with its 95 % interval; None where it is undefined or was not asked for."""

    value: float | None
    interval: tuple[float, float] | None = None


@dataclass(frozen=True, slots=True)
class Column:
    """A score's agreement on `rows` machine translations; `human_below` is what its function says."""

    name: str
    rows: int
    values: Mapping[str, Value]
    human_below: float | None = None


def column(name: str, rows: Sequence[Row], scores: Sequence[float | None], sampling: Sampling) -> Column:
    """Return the agreement of `scores`, of which there is one or None for each of `rows`."""
    scored = [(row, score) for row, score in zip(rows, scores, strict=True) if score is not None]
    machine = [(row, score) for row, score in scored if not row.is_human]
    every = statistics([row for row, _ in machine], [score for _, score in machine]) if machine else {}
    units = numbered([row.unit for row, _ in machine])[1]
    below = human_below_worst(
        [score for _, score in scored], [row.group for row, _ in scored], [row.is_human for row, _ in scored]
    )
    values = {key: valued(statistic, units, sampling) for key, statistic in every.items()}
    return Column(name, len(machine), values, defined(below))


def statistics(rows: Sequence[Row], scores: Sequence[float]) -> Mapping[str, Statistic]:
    """Return each statistic as a function of how often each document is drawn."""
    penalties = [row.penalty for row in rows]
    groups, units = [row.group for row in rows], [row.unit for row in rows]
    lengths = [count(row.source) for row in rows]
    return {
        "acc*": acc_star_statistic(scores, penalties, groups, units),
        "sys": system_accuracy_statistic(scores, penalties, [row.system for row in rows], units),
        "rlen": partial_pearson_statistic(scores, penalties, lengths, units),
        "tau": kendall_statistic(scores, penalties, groups, units),
    }


def valued(statistic: Statistic, units: int, sampling: Sampling) -> Value:
    """Return the value of `statistic` on the whole sample, with its interval over the samples drawn.

    There is none for a single unit, of which all samples are the same.
    """
    value = defined(whole(statistic, units))
    if value is None or not sampling.number or units < 2:
        return Value(value)
    return Value(value, interval(statistic, draws(units, sampling.number, sampling.seed)))


def defined(value: float) -> float | None:
    """Return None for nan."""
    return None if isnan(value) else value
