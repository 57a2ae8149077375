"""Accepted phrases are found where a reader sees them, and nowhere else."""

import unicodedata

import pytest

from tqe.text.accepted import occurrences

CASES = [
    ("Der Think Tank tagt.", ["Think Tank"]),
    ("Der Think\nTank und der Think\u00a0Tank", ["Think\nTank", "Think\u00a0Tank"]),
    ("Think Tanks, Nothink Tank, think tank", []),
    ("Think-Tank", []),
    ("(Think Tank)-Chef", ["Think Tank"]),
    ("C++ ist schwer, C++17 nicht", ["C++"]),
    ("Das Café Größenwahn", ["Café Größenwahn"]),
    ("Das Café Größe", ["Café"]),
]


@pytest.mark.parametrize("form", ["NFC", "NFD"])
@pytest.mark.parametrize(("text", "found"), CASES)
def test_occurrences(text: str, found: list[str], form: str) -> None:
    text = unicodedata.normalize(form, text)
    spans = occurrences(text, ("Think Tank", "C++", "Café", "Café Größenwahn", " ", ""))
    assert [unicodedata.normalize("NFC", span.of(text)) for span in spans] == found


def test_nothing_accepted_is_nowhere() -> None:
    assert occurrences("Think Tank", ()) == ()
