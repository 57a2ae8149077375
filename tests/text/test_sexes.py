"""The sex of a person, as the words of an English text tell it."""

import pytest

from tqe.text.sexes import Sex, sex_of


@pytest.mark.parametrize(
    ("english", "sex", "words"),
    [
        ("Ms. Reed left.", Sex.WOMAN, "Ms. Reed"),
        ("The spokeswoman Ann Reed left.", Sex.WOMAN, "spokeswoman Ann Reed"),
        ("Mr Reed left.", Sex.MAN, "Mr Reed"),
        ("Yesterday, President Ann Reed said she was ill.", Sex.WOMAN, "Reed said she"),
        ("It rained. Reed lost his hat.", Sex.MAN, "Reed lost his"),
    ],
)
def test_titles_and_pronouns_tell_it(english: str, sex: Sex, words: str) -> None:
    clue = sex_of("Reed", english)
    assert clue
    assert (clue.sex, clue.span.of(english)) == (sex, words)


@pytest.mark.parametrize(
    "english",
    [
        "Reed left.",
        "Reed met Truss and said she was ill.",
        "Kowalsky told Reed that she was ill.",
        'Reed said: "She is ill."',
        "Reed and the woman who lost her hat left.",
        "Reed's sister said she was ill.",
        "Ms Reed left. Mr Reed stayed.",
        "Ann Reed left. John Reed lost his hat.",
    ],
)
def test_what_may_concern_somebody_else_does_not(english: str) -> None:
    assert sex_of("Reed", english) is None
