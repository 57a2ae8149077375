"""Words turned round: only where both texts name one side, and neither negates."""

import pytest

from tqe.text.opposites import reversals


def words(english: str, german: str) -> list[tuple[str, str]]:
    return [
        (found.span.of(german), found.source.of(english)) for found in reversals("direction", english, german)
    ]


def test_both_places_are_named() -> None:
    assert words("Prices rose in May.", "Die Preise sanken im Mai.") == [("sanken", "rose")]


@pytest.mark.parametrize(
    ("english", "german"),
    [
        ("Prices rose in May.", "Die Preise stiegen im Mai."),
        ("Prices rose in May, then fell.", "Die Preise sanken im Mai."),
        ("Prices did not rise in May.", "Die Preise sanken im Mai."),
        ("Prices rose in May.", "Im Mai waren die Preise nicht mehr gesunken."),
        ("Prices rose in May, said a clerk of the bank.", "Die Hitze sank im Herbst auf den Bergen."),
    ],
)
def test_nothing_is_said_where_it_may_be_right(english: str, german: str) -> None:
    assert words(english, german) == []
