"""Nine of ten faults put into good German are found, and of no kind fewer than seven of ten."""

from functools import cache
from pathlib import Path
from random import Random

import pytest

from tests.injection.faults import KINDS
from tests.injection.recall import Tally, measure
from tqe.core.document import Kind
from tqe.readers.plain import document_of

CLEAN = sorted((Path(__file__).parents[2] / "fixtures" / "clean").glob("*.txt"))
PER_KIND = 14
SEED = 2024


@cache
def tallies() -> dict[str, Tally]:
    documents = (document_of(path.read_text(encoding="utf-8"), path.name) for path in CLEAN)
    segments = (segment for document in documents for segment in document.segments)
    return measure([s.raw for s in segments if s.kind is Kind.PARAGRAPH], PER_KIND, SEED)


@pytest.mark.parametrize("name", [kind.name for kind in KINDS])
def test_kind_is_found(name: str) -> None:
    tally = tallies()[name]
    assert tally.injected >= 5
    assert tally.recall >= 0.7, tally.missed


def test_most_faults_are_found() -> None:
    injected = sum(tally.injected for tally in tallies().values())
    assert sum(tally.found for tally in tallies().values()) >= 0.9 * injected


def test_same_seed_injects_the_same() -> None:
    sentences = ["Die Sitzung beginnt am Montag um 10 Uhr.", "Der Rat hat am 3. Mai 40 Prozent zugesagt."]
    first, second = (measure(sentences, 2, 7) for _ in range(2))
    assert [(t.injected, t.found, t.missed) for t in first.values()] == [
        (t.injected, t.found, t.missed) for t in second.values()
    ]


def test_faults_are_where_they_say() -> None:
    sentence = "„Der Rat tagt am Montag im Rathaus“, sagte die Ministerin, weil der Plan rund 40 Prozent teurer wird."
    for kind in KINDS:
        fault = kind.inject(Random(3), sentence)
        if fault is not None:
            assert fault.text != sentence
            assert fault.span.of(fault.text)
