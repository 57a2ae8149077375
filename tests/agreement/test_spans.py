"""Spans against marks: worked examples, nothing found, nothing marked."""

import math

import pytest

from tqe.agreement import category_recall, span_overlap
from tqe.core.span import Span


def test_overlap_by_hand() -> None:
    # found 0-10 (two spans, 2-6 twice), marked 5-9 and 20-24: 4 of 10 are marked, 4 of 8 are found
    found = [[Span(0, 6), Span(2, 10)], []]
    marked = [[Span(5, 9)], [Span(20, 24)]]
    overlap = span_overlap(found, marked)
    assert overlap.precision == pytest.approx(0.4)
    assert overlap.recall == pytest.approx(0.5)
    assert overlap.f1 == pytest.approx(2 * 0.4 * 0.5 / 0.9)


def test_equal_spans_are_perfect() -> None:
    spans = [[Span(1, 3)], [Span(0, 2), Span(5, 7)]]
    assert span_overlap(spans, spans)[:] == (6, 6, 6)
    assert span_overlap(spans, spans).f1 == 1


def test_nothing_found_or_nothing_marked() -> None:
    some, none = [[Span(1, 3)]], [[]]
    assert math.isnan(span_overlap(none, some).precision)
    assert span_overlap(none, some).recall == 0
    assert span_overlap(some, none).f1 == 0
    assert math.isnan(span_overlap(none, none).f1)


def test_segments_must_be_as_many() -> None:
    with pytest.raises(ValueError, match="shorter"):
        span_overlap([[]], [])


def test_recall_by_category() -> None:
    found = [[Span(0, 3)], []]
    marked = [[(Span(2, 5), "a"), (Span(3, 5), "a"), (Span(0, 1), "b")], [(Span(0, 9), "a")]]
    assert category_recall(found, marked) == {"a": (1, 3), "b": (1, 1)}
