"""Measures where findings lie against where raters marked errors, and raters against each other."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from tqe.agreement.measure import Sampling, Value, valued
from tqe.agreement.rows import Mark, Row
from tqe.agreement.sampling import Array, numbered
from tqe.agreement.spans import Overlap, category_recall, span_overlap
from tqe.agreement.words import matthews, word_tags
from tqe.core.span import Span


@dataclass(frozen=True, slots=True)
class Marking:
    """Precision, recall and F1 by character; by category how many marks were hit, and how many there are."""

    values: Mapping[str, Value]
    raters: Overlap | None
    categories: Mapping[str, tuple[int, int]]


def marking(rows: Sequence[Row], found: Sequence[Sequence[Span]], sampling: Sampling) -> Marking:
    """Return how `found`, the spans in each of `rows`, agrees with what any rater marked."""
    overlaps = [span_overlap([spans], [_spans(row.marks)]) for row, spans in zip(rows, found, strict=True)]
    return Marking(
        values=_values(rows, overlaps, sampling),
        raters=_raters(rows),
        categories=category_recall(
            found, [[(mark.span, mark.category) for mark in row.marks if mark.span] for row in rows]
        ),
    )


def word_marking(
    rows: Sequence[Row],
    words: Sequence[Sequence[Span]],
    suspicious: Sequence[Sequence[Span]],
    sampling: Sampling,
) -> Mapping[str, Value]:
    """Return how `suspicious` words agree with the marks: as `marking` does, and Matthews' correlation of the words."""
    import numpy as np

    overlaps = [
        span_overlap([spans], [_spans(row.marks)]) for row, spans in zip(rows, suspicious, strict=True)
    ]
    counts = [_tags(row, *spans) for row, *spans in zip(rows, words, suspicious, strict=True)]
    unit, number = numbered([row.unit for row in rows])
    sums = np.zeros((number, 4))
    np.add.at(sums, unit, np.array(counts))
    correlation = valued(lambda weights: matthews(*(weights @ sums)), number, sampling)
    return {**_values(rows, overlaps, sampling), "MCC": correlation}


def _tags(row: Row, words: Sequence[Span], suspicious: Sequence[Span]) -> tuple[int, int, int, int]:
    """Return how many words are suspicious and marked, suspicious, marked, and there at all."""
    ours = word_tags(words, suspicious)
    theirs = word_tags(words, _spans(row.marks))
    return sum(a and b for a, b in zip(ours, theirs, strict=True)), sum(ours), sum(theirs), len(words)


def _values(rows: Sequence[Row], overlaps: Sequence[Overlap], sampling: Sampling) -> Mapping[str, Value]:
    import numpy as np

    unit, number = numbered([row.unit for row in rows])
    sums = np.zeros((number, 3))
    np.add.at(sums, unit, np.array(overlaps))

    def total(weights: Array) -> Overlap:
        return Overlap(*(weights @ sums))

    return {
        "precision": valued(lambda weights: total(weights).precision, number, sampling),
        "recall": valued(lambda weights: total(weights).recall, number, sampling),
        "F1": valued(lambda weights: total(weights).f1, number, sampling),
    }


def _raters(rows: Sequence[Row]) -> Overlap | None:
    """Return what each rater shares with all the others together; None where nobody rated what another did."""
    mine, others = [], []
    for ratings in (row.ratings or () for row in rows):
        for index, rating in enumerate(ratings if len(ratings) > 1 else ()):
            mine.append(_spans(rating))
            others.append(_spans([mark for rest in ratings[:index] + ratings[index + 1 :] for mark in rest]))
    return span_overlap(mine, others) if mine else None


def _spans(marks: Sequence[Mark]) -> list[Span]:
    return [mark.span for mark in marks if mark.span and mark.severity != "neutral"]
