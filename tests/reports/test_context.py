"""Excerpts are shown in their sentence, cut to the width, with the marks where the words are."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from tests.reports.sample import document, finding
from tqe.core.finding import Edit, Fix
from tqe.core.span import Span
from tqe.reports.context import Marked, elided, in_context, suggestion, visible
from tqe.reports.positions import Positions


def _marked(text: str, excerpt: str, width: int = 70) -> Marked:
    span = finding(text, excerpt).span
    return in_context(document(text), span, Positions.within(text), width)


def _shown(marked: Marked) -> str:
    return marked.before + marked.excerpt + marked.after


def test_a_short_sentence_is_shown_whole() -> None:
    marked = _marked("Am 12th Juni kommt er.", "12th")
    assert _shown(marked) == "Am 12th Juni kommt er."
    assert marked.underline == "   ^^^^"


def test_context_ends_with_the_sentence() -> None:
    assert _shown(_marked("Davor.\r\nAm 12th Juni.\r\nDanach.", "12th")) == "Am 12th Juni."


def test_outside_of_every_sentence_the_line_is_the_context() -> None:
    text = "Eins  \nzwei"
    gap = in_context(document(text), Span(5, 5), Positions.within(text), 70)
    assert _shown(gap) == "Eins  "


def test_a_long_sentence_is_cut_between_words_on_both_sides() -> None:
    marked = _marked("Wort " * 30 + "HIER " + "Wort " * 30, "HIER", 40)
    assert _shown(marked) == "…Wort Wort Wort HIER Wort Wort Wort…"


def test_room_that_one_side_does_not_need_goes_to_the_other() -> None:
    marked = _marked("HIER " + "Wort " * 30, "HIER", 40)
    assert _shown(marked) == "HIER Wort Wort Wort Wort Wort Wort Wort…"


def test_a_long_excerpt_shows_its_beginning_and_its_end() -> None:
    text = "Davor steht Anfang " + "Mitte " * 40 + "Ende und danach noch mehr."
    marked = _marked(text, "Anfang " + "Mitte " * 40 + "Ende", 60)
    assert marked.excerpt.startswith("Anfang Mitte")
    assert marked.excerpt.endswith("Mitte Ende")
    assert "…" in marked.excerpt
    assert marked.before
    assert marked.after


def test_a_word_longer_than_the_line_is_cut() -> None:
    assert _shown(_marked("x" * 100 + "HIER" + "y" * 100, "HIER", 20)).count("…") == 2


def test_a_place_where_something_is_missing_has_one_caret() -> None:
    text = "Er kam sah und siegte."
    marked = in_context(document(text), Span(6, 6), Positions.within(text), 70)
    assert marked.underline == "      ^"


@pytest.mark.parametrize("before", ["🐟🐟 ", "日本 ", "a\u0308o\u0308 ", "ein\tTab ", "👍🏽 "])
def test_carets_stand_under_the_words_in_cells(before: str) -> None:
    marked = _marked(f"{before}12th Juni", "12th")
    assert marked.underline == " " * cell_len(visible(before)) + "^^^^"


def test_a_line_end_inside_the_excerpt_is_one_space() -> None:
    text = "Das ist\r\nkaputt hier."
    assert _shown(_marked(text, "ist\r\nkaputt")) == "Das ist kaputt hier."


@pytest.mark.parametrize(
    ("hidden", "shown"),
    [
        ("\x1b[31m", "␛[31m"),
        ("\x00", "␀"),
        ("\x7f", "\ufffd"),
        ("\x9b", "\ufffd"),
        ("\u00ad", "·"),
        ("\u200b", "·"),
        ("\u202e", "·"),
        ("\ufeff", "·"),
        ("\ue000", "\ufffd"),
        ("\t", " "),
        ("a \r\n\r\n b", "a b"),
        ("👩\u200d🚀", "👩\u200d🚀"),
    ],
)
def test_hidden_characters_are_visible(hidden: str, shown: str) -> None:
    assert visible(hidden) == shown


@given(st.text(alphabet="ab 🐟日\u0308\t\r\n\u200b…^", max_size=80), st.data())
def test_whatever_is_shown_fits(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    width = data.draw(st.integers(30, 60))
    marked = in_context(document(text), Span(start, end), Positions.within(text), width)
    assert cell_len(_shown(marked)) <= width
    assert cell_len(marked.underline) <= width
    assert "\n" not in _shown(marked)


def test_elided_keeps_what_fits() -> None:
    assert elided("kurz", 10) == "kurz"
    assert elided("eins zwei drei vier fünf sechs", 20) == "eins zwei…fünf sechs"


@pytest.mark.parametrize(
    ("text", "old", "new", "shown"),
    [
        ("Am 12th Juni", "12th", "12.", "12."),
        ("in der der Stadt", "der ", "", "in der"),
        ("Haus , das", " ,", ",", "Haus, das"),
        ("Er kam sah", "kam", "kam,", "kam,"),
        ("an 10 km Mauer", "10 km", "10\u00a0km", "10⍽km"),
        ("zu  viel Platz", "  ", " ", "zu viel"),
        ("eins \nzwei", " ", "", "eins"),
    ],
)
def test_a_suggestion_shows_what_will_stand_there(text: str, old: str, new: str, shown: str) -> None:
    start = text.index(old)
    fix = Fix((Edit(Span(start, start + len(old)), new),))
    assert suggestion(text, fix, 60) == shown


def test_edits_that_belong_together_are_one_suggestion() -> None:
    text = 'Er sagte "ja, sehr gern" und ging.'
    fix = Fix((Edit(Span(9, 10), "„"), Edit(Span(23, 24), "“")))
    assert suggestion(text, fix, 60) == "„ja, sehr gern“"
    assert suggestion(text, fix, 10) == "„ja,…gern“"
