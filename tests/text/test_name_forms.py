"""Names: what transliteration changes, and what a slip of the hand does."""

import pytest

from tqe.text.name_forms import distance, sound


@pytest.mark.parametrize(
    ("first", "second"),
    [("Selenskyj", "Zelensky"), ("Prigoschin", "Prigozhin"), ("Erdoğan", "Erdogan"), ("Ruhani", "Rouhani")],
)
def test_transliterations_of_one_name_sound_the_same(first: str, second: str) -> None:
    assert sound(first) == sound(second)


@pytest.mark.parametrize(("first", "second"), [("Merkel", "Merz"), ("Putin", "Putina"), ("Weber", "Huber")])
def test_different_names_sound_different(first: str, second: str) -> None:
    assert sound(first) != sound(second)


@pytest.mark.parametrize(
    ("first", "second", "steps"), [("Rat", "Rat", 0), ("Rat", "Rast", 1), ("Rat", "Tag", 2), ("", "Rat", 3)]
)
def test_distance_counts_changed_added_and_dropped_letters(first: str, second: str, steps: int) -> None:
    assert distance(first, second) == distance(second, first) == steps
