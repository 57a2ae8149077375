"""Negations: what must be told in German, and what German tells without one."""

import pytest

from tqe.text.negation import english_negations, german_denials


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("He did not come.", ["not"]),
        ("They haven't said anything, and nobody asked.", ["haven't", "nobody"]),
        ("There is no bread in town, and there is no milk.", ["no", "no"]),
        ("Not only Anna, but Ben came, too.", []),
        ("They fight, don't they?", []),
        ("Isn't it time to go?", []),
        ("It costs no more than a coffee.", []),
        ("No, thanks. Room No. 5 is free.", []),
        ("A no-deal exit would be dear.", []),
        ("We liked the film Fear Not.", []),
        ("Nobody said nothing.", ["Nobody"]),
    ],
)
def test_english_negations(text: str, words: list[str]) -> None:
    assert [span.of(text) for span in english_negations(text)] == words


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Er kam nicht, und sie sagte nichts.", 2),
        ("Der Grund ist unklar.", 1),
        ("Das Amt verzichtete auf eine Antwort.", 1),
        ("Er war arbeitslos und kaum zu Hause.", 2),
        ("Uns ging es gut, und unter Freunden unterhielten wir uns.", 0),
        ("Los ging es in der Union der Universitäten.", 0),
    ],
)
def test_german_denials(text: str, count: int) -> None:
    assert german_denials(text) == count
