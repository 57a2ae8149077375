"""A pattern is tried only where a stretch stands that it cannot do without."""

import re

import pytest

from tqe.text.patterns import any_of, found, needed


@pytest.mark.parametrize(
    ("pattern", "literals"),
    [
        (r"\bbereits schon\b", ("bereits schon",)),
        (r"\bmassive[nr]?\b(?! Gold)", ("massive",)),
        (r"\bRassen?\b", ("Rasse",)),
        (r"\b[Ii]n Bezug auf\b", ("n Bezug auf",)),
        (r"\bneu (saniert\w*|renoviert\w*)", ("neu ",)),
        (r"\b(?:alte|neue) (?:Greise|Greisin)\b", ()),
        (r"\bam späten Abend|am frühen Morgen\b", ("am späten Abend", "am frühen Morgen")),
        (r"\bam späten Abend|ab\b", ()),
        (r"(?i)hund", ()),
        (r"ab{2,3}c?d*", ()),
    ],
)
def test_literals(pattern: str, literals: tuple[str, ...]) -> None:
    assert needed(pattern) == literals


def test_matches_come_with_the_other_cells() -> None:
    ((match, cells),) = found("tautologies", "Das hat er bereits schon gesagt.")
    assert (match.group(), cells) == ("bereits schon", ("bereits",))
    assert list(found("tautologies", "Das hat er bereits gesagt.")) == []


@pytest.mark.parametrize(
    ("word", "matching", "other"),
    [
        ("lehnt*", ("lehnt", "Lehnte"), "Sehnt"),
        ("*weiger*", ("Weigern", "verweigert"), "Geiger"),
        ("Kauf*", ("Kaufhaus",), "kaufen"),
        ("weniger als", ("weniger als", "Weniger  als"), "wenigerals"),
    ],
)
def test_words_of_a_table_match_their_forms(word: str, matching: tuple[str, ...], other: str) -> None:
    pattern = re.compile(any_of([word, "nichts"]))
    assert all(pattern.fullmatch(text) for text in (*matching, "nichts"))
    assert not pattern.fullmatch(other)
