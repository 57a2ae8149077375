"""Names: found by their capitals, known again in another spelling, or misspelt."""

import pytest

from tqe.text.proper_names import english_names, english_persons, has_counterpart, likeness


def test_words_that_open_a_sentence_are_no_names() -> None:
    found = english_names("Yesterday the mayor met Kowalsky's lawyer. Critics were silent.")
    assert [word.text for word in found] == ["Kowalsky"]


def test_in_title_case_only_what_nobody_translates_is_a_name() -> None:
    found = english_names("Mayor Meets Kowalsky And Praises Old Bridge")
    assert [word.text for word in found] == ["Kowalsky"]


def test_a_name_may_open_a_sentence() -> None:
    found = english_names("Kowalsky resigned. Nevertheless, critics were silent.")
    assert [word.text for word in found] == ["Kowalsky"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The plan is good, said Karen Kowalsky, who wrote it.", ("Karen Kowalsky",)),
        ("The World Bank was silent.", ()),
        ("The Prime Minister has left.", ()),
    ],
)
def test_persons(text: str, names: tuple[str, ...]) -> None:
    assert tuple(word.text for word in english_persons(text)) == names


@pytest.mark.parametrize(
    ("name", "german"),
    [
        ("Johnson", "Johnsons Plan"),
        ("Johnson", "die Johnson-Regierung"),
        ("Zelensky", "Selenskyj kam"),
        ("Navalny", "Nawalnys Anwalt"),
        ("Kyiv", "in Kiew"),
        ("London", "die Londoner Börse"),
        ("Orban", "Orbán schwieg"),
    ],
)
def test_counterparts(name: str, german: str) -> None:
    assert has_counterpart(name, german)


@pytest.mark.parametrize(
    ("name", "german", "found"),
    [
        ("Smith", "Karen Smyth kam.", "Smyth"),
        ("Johnson", "Johnstons Plan", "Johnstons"),
        ("Syrians", "die Regierung Syriens", None),
        ("Kowalsky", "Er kam am Freitag.", None),
    ],
)
def test_likeness(name: str, german: str, found: str | None) -> None:
    word = likeness(name, german, name)
    assert (word.text if word else None) == found
