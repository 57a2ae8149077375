"""A pattern is tried only where a stretch stands that it cannot do without."""

import pytest

from tqe.text.patterns import found, needed


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
