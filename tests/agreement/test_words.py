"""Word level: tags and Matthews' coefficient by hand."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tqe.agreement import mcc, word_tags
from tqe.core.span import Span

TAGS = st.lists(st.booleans(), min_size=1, max_size=9)


def test_a_word_that_a_mark_touches_is_bad() -> None:
    words = [Span(0, 3), Span(4, 8), Span(9, 12)]
    assert word_tags(words, [Span(6, 9)]) == (False, True, False)


def test_mcc_by_hand() -> None:
    # 1 true positive, 1 false positive, 1 false negative, 3 true negatives:
    # (1 * 3 - 1 * 1) / sqrt(2 * 2 * 4 * 4) = 1 / 4
    predicted = [True, True, False, False, False, False]
    actual = [True, False, True, False, False, False]
    assert mcc(predicted, actual) == pytest.approx(0.25)


@given(TAGS)
def test_equal_and_opposite_tags(tags: list[bool]) -> None:
    expected = 1 if len(set(tags)) == 2 else 0
    assert mcc(tags, tags) == pytest.approx(expected)
    assert mcc([not tag for tag in tags], tags) == pytest.approx(-expected)
