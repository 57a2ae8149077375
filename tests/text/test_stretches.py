"""Stretches answer as asking every span would."""

from hypothesis import given
from hypothesis import strategies as st

from tqe.core.span import Span
from tqe.text.stretches import Stretches


@given(
    st.lists(st.tuples(st.integers(1, 5), st.integers(1, 5)), max_size=8),
    st.integers(0, 60),
    st.integers(1, 9),
)
def test_answers_are_those_of_all_spans(lengths: list[tuple[int, int]], start: int, length: int) -> None:
    spans, end = [], 0
    for gap, size in lengths:
        spans.append(Span(end + gap, end + gap + size))
        end += gap + size
    place, stretches = Span(start, start + length), Stretches(reversed(spans))
    assert list(stretches.at(place)) == [span for span in spans if span.overlaps(place)]
    assert stretches.contain(place) is any(span.contains(place) for span in spans)
