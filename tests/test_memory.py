"""What was found in a sentence and in a text is known in the next run, and in no other circumstances."""

from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from tqe import memory
from tqe.checks import load
from tqe.config import Config
from tqe.core.check import Check
from tqe.core.document import Document, House, Kind, Segment
from tqe.core.finding import Finding, Hit
from tqe.core.span import Span
from tqe.engine import Units, inspect, select
from tqe.memory import Memory
from tqe.mt.store import Store
from tqe.readers.plain import document_of

TEXT = (
    "Am 12th Mai sagte er, dass der Plan scheitert.\n\n"
    "Sie kaufte 2.5 Prozent , der Aktien.\n\n"
    "Am 12th Mai sagte er, dass der Plan scheitert.\n"
)


class Counting:
    """A check that counts its runs."""

    def __init__(self, check: Check) -> None:
        self.runs = 0
        self.check = check._replace(run=self._run)
        self._inner = check.run

    def _run(self, unit: Segment | Document) -> Iterator[Hit]:
        self.runs += 1
        yield from self._inner(unit)


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return Store(tmp_path / "kept")


def counting(name: str = "english-ordinal") -> tuple[Counting, tuple[Check, ...]]:
    counted = Counting(next(check for check in load() if check.id == name))
    others = tuple(check for check in select(load(), Config()) if check.id != name)
    return counted, (*others, counted.check)


def found(
    store: Store, checks: Sequence[Check], text: str, house: House | None = None
) -> tuple[Finding, ...]:
    document: Document = document_of(text, "text", house=house or House())
    kept = Memory(store, checks, document)
    outcome = inspect(Units(document), checks, strict=True, run=kept.run)
    kept.keep()
    assert outcome.findings == inspect(Units(document), checks, strict=True).findings
    return outcome.findings


def test_a_second_run_finds_the_same_without_looking(store: Store) -> None:
    counted, checks = counting()
    first = found(store, checks, TEXT)
    assert {"english-ordinal", "decimal-point", "stray-space"} <= {finding.check for finding in first}
    before = counted.runs
    assert found(store, checks, TEXT) == first
    assert counted.runs == before + 3, "only the comparison without memory has looked"


def test_what_was_found_in_the_whole_text_is_known_until_it_is_edited(store: Store) -> None:
    counted, checks = counting("name-varies")
    text = "Selenskyj kam. Später sprach Selenskyj, dann ging Zelenskyj heim.\n"
    first = found(store, checks, text)
    assert "name-varies" in {finding.check for finding in first}
    before = counted.runs
    assert found(store, checks, text) == first
    assert counted.runs == before + 1, "only the comparison without memory has looked"
    assert found(store, checks, "Es regnet.\n\n" + text) != first
    assert counted.runs == before + 3


OTHER = {
    "name": "other", "text": "Anders.", "prose": (Span(0, 1),), "segments": (), "format": "markdown",
    "comments": (Span(0, 1),), "kind": Kind.HEADLINE, "quoted": (Span(0, 1),), "raw": "Anders.", "opens": False,
}  # fmt: skip
APART = {Document: {"house"}, Segment: {"house", "span"}}
"""What a check may see of a unit and its key leaves out: the house style is in the signature, places are moved."""


@pytest.mark.parametrize("kind", [Document, Segment])
def test_all_that_a_check_can_see_is_in_the_key(kind: type[Document | Segment]) -> None:
    document = document_of(TEXT, "text")
    unit = document if kind is Document else document.segments[0]
    for name in set(kind._fields) - APART[kind]:
        assert memory._key(unit._replace(**{name: OTHER[name]})) != memory._key(unit), name


def test_an_edited_article_is_looked_at_where_it_was_edited(store: Store) -> None:
    counted, checks = counting()
    found(store, checks, TEXT)
    before = counted.runs
    found(store, checks, "Ein neuer Satz steht vorn.\n\n" + TEXT.replace("Aktien", "Anteile"))
    assert counted.runs == before + 4 + 2


def test_other_checks_another_house_or_another_version_know_nothing(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    counted, checks = counting()
    found(store, checks, TEXT)
    for house, chosen in ((House(names=(("A", "B"),)), checks), (House(), checks[1:])):
        before = counted.runs
        found(store, chosen, TEXT, house)
        assert counted.runs == before + 6
    monkeypatch.setattr(memory, "version", lambda: "another")
    before = counted.runs
    found(store, checks, TEXT)
    assert counted.runs == before + 6


def test_a_check_that_raises_leaves_its_sentence_unknown(store: Store) -> None:
    def broken(_: Segment) -> Iterator[Hit]:
        raise RuntimeError

    _, checks = counting()
    document = document_of(TEXT, "text")
    broken_ones = (*checks[1:], checks[-1]._replace(run=broken))
    kept = Memory(store, broken_ones, document)
    inspect(Units(document), broken_ones, run=kept.run)
    kept.keep()
    assert Memory(store, broken_ones, document)._known.keys() == {memory._key(document)}, "no sentence"


def test_a_check_from_elsewhere_is_always_run(store: Store) -> None:
    counted, checks = counting()
    foreign = (*checks[:-1], checks[-1]._replace(module="house.checks"))
    found(store, foreign, TEXT)
    before = counted.runs
    found(store, foreign, TEXT)
    assert counted.runs == before + 6


def test_a_change_of_the_code_or_of_a_word_list_is_another_version(tmp_path: Path) -> None:
    (tmp_path / "list.tsv").write_text("a", encoding="utf-8")
    before = list(memory._stamps(tmp_path))
    (tmp_path / "list.tsv").write_text("ab", encoding="utf-8")
    assert list(memory._stamps(tmp_path)) != before
