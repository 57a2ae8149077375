"""Lines and columns count as editors count them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tqe.core.span import Span
from tqe.reports.positions import Position, Positions


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_each_kind_of_line_end_ends_one_line(end: str) -> None:
    text = f"eins{end}{end}drei"
    positions = Positions.within(text)
    assert positions.of(0) == Position(1, 1)
    assert positions.of(text.index("drei")) == Position(3, 1)
    assert positions.of(len(text)) == Position(3, 5)


def test_a_line_feed_after_a_carriage_return_still_lies_on_the_line_it_ends() -> None:
    assert Positions.within("ab\r\ncd").of(3) == Position(1, 4)


def test_characters_that_end_lines_only_elsewhere_do_not() -> None:
    text = "a\u2028b\vc\x85d"
    assert Positions.within(text).of(len(text)) == Position(1, 8)


def test_an_astral_character_is_one_column() -> None:
    assert Positions.within("🐟🐟x").of(2) == Position(1, 3)


def test_a_combining_mark_is_a_column_of_its_own() -> None:
    assert Positions.within("a\u0308x").of(2) == Position(1, 3)


def test_the_end_after_a_last_line_end_is_a_new_line() -> None:
    assert Positions.within("ab\n").of(3) == Position(2, 1)
    assert Positions.within("").of(0) == Position(1, 1)


def test_the_line_around_an_offset_has_no_line_end() -> None:
    text = "eins\r\nzwei\rdrei"
    positions = Positions.within(text)
    assert [positions.line_around(text.index(word)).of(text) for word in ("ins", "wei", "rei")] == [
        "eins",
        "zwei",
        "drei",
    ]
    assert positions.line_around(len(text)) == Span(11, 15)


@given(st.text(alphabet="a\r\n🐟"))
def test_positions_follow_the_definition(text: str) -> None:
    positions = Positions.within(text)
    for offset in range(len(text) + 1):
        lines = text[:offset].replace("\r\n", "\n").replace("\r", "\n").split("\n")
        between = text[offset - 1 : offset + 1] == "\r\n"  # the line ends behind the pair
        expected = len(lines) - between
        assert positions.of(offset).line == expected
        line = positions.line_around(offset)
        assert line.of(text) == text.replace("\r\n", "\n").replace("\r", "\n").split("\n")[expected - 1]
