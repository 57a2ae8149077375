"""Compounds: which names and nouns can be nothing else."""

import pytest

from tqe.text.compounds import couple, head_of, unjoined_acronyms


@pytest.mark.parametrize(
    ("text", "joined"),
    [
        ("der US Präsident", "US-Präsident"),
        ("die EU Kommission", "EU-Kommission"),
        ("ein Wall Street Journal Artikel", "Wall-Street-Journal-Artikel"),
        ("Drei FBI Agenten kamen.", "FBI-Agenten"),
        ("beim CNN Reporter", "CNN-Reporter"),
    ],
)
def test_a_name_before_its_noun_is_a_compound(text: str, joined: str) -> None:
    assert [found.joined for found in unjoined_acronyms(text)] == [joined]


@pytest.mark.parametrize(
    "text",
    [
        "weil die EU Staaten fördert",
        "dass CNN Reporter entließ",
        "das US Marine Corps",
        "die US-Marine",
        "die Behörde EPA",
        "bei den US Open",
    ],
)
def test_a_subject_beside_its_object_is_none(text: str) -> None:
    assert tuple(unjoined_acronyms(text)) == ()


def test_the_head_of_a_longer_compound_is_found() -> None:
    head = head_of("Menschenrechtskommission")
    assert head is not None
    assert head.lemma == "Kommission"
    assert head_of("Island") is None


def test_all_parts_are_coupled() -> None:
    assert couple("Epoch Times\u00a0Artikel") == "Epoch-Times-Artikel"
