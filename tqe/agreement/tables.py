"""Reads annotation as TSV without quoting: a translation a line with its points, or WMT's table of ratings."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from tqe.agreement.fields import Fields, as_number
from tqe.agreement.rows import IDENTIFIERS, Mark, Row
from tqe.core.errors import TqeError
from tqe.core.message import Message
from tqe.core.pattern import Pattern
from tqe.core.span import Span

_POINTS = {"segment", "system", "mqm_penalty", "source", "target"}
_RATINGS = {"system", "doc", "seg_id", "rater", "source", "target", "category", "severity"}
_TAG = Pattern(r"</?v>")
_PUNCTUATION = Pattern(r"fluency/punctuation", re.IGNORECASE)
_NON_TRANSLATION = Pattern(r"non-translation", re.IGNORECASE)
_NO_ERROR = Pattern(r"no-error", re.IGNORECASE)
_WEIGHTS = {"neutral": 0.0, "minor": 1.0, "major": 5.0, "critical": 25.0, "no-error": 0.0}


def is_header(line: str) -> bool:
    """Say whether `line` names the columns of one of the two tables."""
    names = set(line.split("\t"))
    return names >= _POINTS or names >= _RATINGS


def read(lines: Iterable[tuple[str, str]]) -> Iterator[Row]:
    """Yield the rows of the table whose first line names its columns; TqeError for a line that does not fit."""
    rest = iter(lines)
    names = next(rest)[1].split("\t")
    fields = [_fields(place, line, names) for place, line in rest]
    yield from _with_points(fields, names) if set(names) >= _POINTS else _with_ratings(fields)


def _fields(place: str, line: str, names: Sequence[str]) -> Fields:
    values = line.split("\t")
    if len(values) != len(names):
        message = Message(
            f"{len(values)} columns instead of {len(names)}", f"{len(values)} Spalten statt {len(names)}"
        )
        raise TqeError(message, place=place)
    return Fields(place, dict(zip(names, values, strict=True)))


def _with_points(rows: Sequence[Fields], names: Iterable[str]) -> Iterator[Row]:
    extra = [name for name in names if name not in _POINTS | IDENTIFIERS | {"document"}]
    scored = [name for name in extra if all(as_number(row.values[name] or 0) is not None for row in rows)]
    for row in rows:
        penalty = row.number("mqm_penalty")
        if penalty < 0:
            raise row.wrong("mqm_penalty", "is negative", "ist negativ")
        yield Row(
            place=row.place,
            document=row.text("document", ""),
            segment=row.text("segment"),
            system=row.text("system"),
            source=row.text("source"),
            target=row.text("target"),
            penalty=penalty,
            scores={name: row.number(name) for name in scored if row.values[name]},
        )


def _with_ratings(rows: Iterable[Fields]) -> Iterator[Row]:
    """Yield a row for all the lines about one translation, whoever rated it."""
    translations: dict[tuple[str, str, str], list[Fields]] = {}
    for row in rows:
        key = (row.text("doc"), row.text("seg_id"), row.text("system"))
        translations.setdefault(key, []).append(row)
    for (document, segment, system), lines in translations.items():
        target = _agreed(lines, "target")
        by_rater: dict[str, list[Mark]] = {}
        for line in lines:
            marks = by_rater.setdefault(line.text("rater"), [])
            marks.extend(_marks(line, target))
        ratings = tuple(map(tuple, by_rater.values()))
        yield Row(
            place=lines[0].place,
            document=document,
            segment=segment,
            system=system,
            source=_agreed(lines, "source"),
            target=target,
            penalty=round(sum(map(_points, ratings)) / len(ratings), 6),
            ratings=ratings,
        )


def _agreed(lines: Iterable[Fields], name: str) -> str:
    """Return the text without tags as most raters had it before them."""
    return Counter(_TAG.sub("", line.text(name)) for line in lines).most_common(1)[0][0]


def _marks(line: Fields, target: str) -> Iterator[Mark]:
    """Yield the error of a line, if it is one; its span is None if the rater had another text."""
    severity, category = line.text("severity").lower(), line.text("category")
    if severity not in _WEIGHTS:
        known = ", ".join(_WEIGHTS)
        raise line.wrong("severity", f"is none of {known}", f"ist nicht dabei: {known}")
    if severity != "no-error" and not _NO_ERROR.match(category):
        yield Mark(_span(line, target), category, severity)


def _span(line: Fields, target: str) -> Span | None:
    before, opening, rest = line.text("target").partition("<v>")
    inside, closing, after = rest.partition("</v>")
    if bool(opening) != bool(closing):
        raise line.wrong("target", "has <v> without </v>", "hat <v> ohne </v>")
    is_usable = opening and before + inside + after == target
    return Span(len(before), len(before) + len(inside)) if is_usable else None


def _points(marks: Iterable[Mark]) -> float:
    """Return the MQM points of one rater's marks.

    Source: Freitag et al. 2021, Experts, Errors, and Context, table 4: major 5, minor 1, minor punctuation
    0.1, non-translation 25.
    """
    return sum(map(_weight, marks))


def _weight(mark: Mark) -> float:
    if _NON_TRANSLATION.match(mark.category):
        return 25
    if mark.severity == "minor" and _PUNCTUATION.match(mark.category):
        return 0.1
    return _WEIGHTS[mark.severity]
