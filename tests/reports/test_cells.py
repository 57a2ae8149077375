"""Columns are those that rich counts, also where rich is not asked."""

import pytest
from rich.cells import cell_len as measured

from tqe.reports.cells import cell_len, cut, fitting

TEXTS = ("", "Häuser – „so“ …", "日本語のtext", "👩‍👩‍👧 da", "e\u0301", "\u00ad", "5 €", "\u200b")


@pytest.mark.parametrize("text", TEXTS)
def test_columns_are_those_of_rich(text: str) -> None:
    assert cell_len(text) == measured(text)


def test_every_single_character_has_the_columns_that_rich_gives_it() -> None:
    characters = [chr(code) for code in range(0x20, 0x3000)]
    assert [c for c in characters if cell_len(c) != measured(c)] == []


@pytest.mark.parametrize("text", ["Haus und Hof", "日本語のtext"])
def test_what_fits_is_no_wider(text: str) -> None:
    assert 1 <= measured(text[: fitting(text, 5)]) <= 5
    assert measured(cut(text, 5)) == 5
