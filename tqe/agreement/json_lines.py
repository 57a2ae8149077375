"""Reads annotation as JSON lines: a translation a line, with the raters' marks or with other metrics' scores."""

import json
from collections.abc import Iterable, Iterator

from tqe.agreement.fields import Fields, as_number
from tqe.agreement.rows import IDENTIFIERS, Mark, Row
from tqe.core.errors import TqeError
from tqe.core.message import Message
from tqe.core.span import Span

_KNOWN = {"document", "segment", "system", "source", "target", "mqm_penalty", "ratings", "metrics"}


def read(lines: Iterable[tuple[str, str]]) -> Iterator[Row]:
    """Yield the row of each line; TqeError for one that is no JSON or lacks what a row needs."""
    for place, line in lines:
        try:
            values = json.loads(line)
        except ValueError as error:
            raise TqeError(Message("the line is not JSON", "die Zeile ist kein JSON"), place=place) from error
        if not isinstance(values, dict):
            raise TqeError(
                Message("the line is no JSON object", "die Zeile ist kein JSON-Objekt"), place=place
            )
        yield _row(Fields(place, values))


def _row(fields: Fields) -> Row:
    target = fields.text("target")
    has_ratings = fields.values.get("ratings") is not None
    penalty = fields.number("mqm_penalty")
    if penalty < 0:
        raise fields.wrong("mqm_penalty", "is negative", "ist negativ")
    return Row(
        place=fields.place,
        document=fields.text("document", ""),
        segment=fields.text("segment"),
        system=fields.text("system"),
        source=fields.text("source"),
        target=target,
        penalty=penalty,
        ratings=tuple(_ratings(fields, len(target))) if has_ratings else None,
        scores=dict(_scores(fields)),
    )


def _ratings(fields: Fields, length: int) -> Iterator[tuple[Mark, ...]]:
    """Yield the marks of each rater; one that rated twice is one, and the same mark counts once."""
    by_rater: dict[str, dict[Mark, None]] = {}
    for rating in fields.parts("ratings"):
        marks = by_rater.setdefault(rating.text("rater"), {})
        marks.update(dict.fromkeys(_mark(error, length) for error in rating.parts("errors")))
    yield from map(tuple, by_rater.values())


def _mark(error: Fields, length: int) -> Mark:
    return Mark(_span(error, length), error.text("category"), error.text("severity").lower())


def _span(error: Fields, length: int) -> Span | None:
    """Return where the error is; None if start or end is null."""
    ends = [error.values.get(name) for name in ("start", "end")]
    if None in ends:
        return None
    start, end = (int(error.number(name)) for name in ("start", "end"))
    if not 0 <= start <= end <= length:
        raise error.wrong("start", "and end do not lie in the target", "und end liegen nicht im Ziel")
    return Span(start, end)


def _scores(fields: Fields) -> Iterator[tuple[str, float]]:
    """Yield the numbers under `metrics` and those that are no known field; null is no score."""
    for name, value in fields.values.items():
        number = as_number(value)
        if name not in _KNOWN | IDENTIFIERS and number is not None and not isinstance(value, str):
            yield name, number
    if fields.values.get("metrics") is not None:
        metrics = fields.part("metrics")
        yield from (
            (name, metrics.number(name)) for name, value in metrics.values.items() if value is not None
        )
