"""A pattern is tried only where the stretch it cannot do without stands; that stretch is in each of its matches."""

import pytest

from tqe.text.patterns import found, needed


@pytest.mark.parametrize(
    ("pattern", "literal"),
    [
        (r"\bbereits schon\b", "bereits schon"),
        (r"\bmassive[nr]?\b(?! Gold)", "massive"),
        (r"\bRassen?\b", "Rasse"),
        (r"\b[Ii]n Bezug auf\b", "n Bezug auf"),
        (r"\bneu (saniert\w*|renoviert\w*)", "neu "),
        (r"\b(?:alte|neue) (?:Greise|Greisin)\b", ""),
        (r"\bam späten Abend|am frühen Abend\b", ""),
        (r"(?i)hund", ""),
        (r"ab{2,3}c?d*", ""),
    ],
)
def test_literal(pattern: str, literal: str) -> None:
    assert needed(pattern) == literal


def test_matches_come_with_the_other_cells() -> None:
    ((match, cells),) = found("tautologies", "Das hat er bereits schon gesagt.")
    assert (match.group(), cells) == ("bereits schon", ("bereits",))
    assert list(found("tautologies", "Das hat er bereits gesagt.")) == []
