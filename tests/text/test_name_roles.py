"""Names that changed places: shown by what stands beside them, not by the order of words."""

import pytest

from tqe.text.name_roles import exchanged

ENGLISH = "On Monday, chancellor Johnson met senator Karen Kowalsky."


def pairs(german: str) -> list[tuple[str, str]]:
    return [(found.span.of(german), found.source.of(ENGLISH)) for found in exchanged(ENGLISH, german)]


def test_a_first_name_before_another_surname_is_enough() -> None:
    assert ("Johnson", "Kowalsky") in pairs("Am Montag traf Karen Johnson die Senatorin Kowalsky.")


@pytest.mark.parametrize(
    "german",
    [
        "Am Montag traf die Senatorin Karen Kowalsky den Kanzler Johnson.",
        "Am Montag trafen sich Johnson und Kowalsky.",
        "Der Kanzler traf am Montag Kowalsky, wie Johnson mitteilte.",
    ],
)
def test_another_order_of_words_is_not(german: str) -> None:
    assert pairs(german) == []
