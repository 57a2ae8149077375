"""Everything that `tqe benchmark` says of one file."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from tqe.agreement.floors import floors, references
from tqe.agreement.marking import Marking, marking, word_marking
from tqe.agreement.measure import Column, Sampling, Value, column
from tqe.agreement.rows import Row
from tqe.core.message import Message
from tqe.core.span import Span


@dataclass(frozen=True, slots=True)
class Found:
    """Where the findings in a row lie, its words that a model was asked about, and those that it did not expect."""

    findings: Sequence[Span] = ()
    words: Sequence[Span] = ()
    suspicious: Sequence[Span] = ()


@dataclass(frozen=True, slots=True)
class Group:
    """Scores of one origin, the best first."""

    title: Message
    columns: tuple[Column, ...]


@dataclass(frozen=True, slots=True)
class Size:
    """How much was measured: machine translations, human ones beside them, and what the former are of.

    `documents` is 0 where the file names none; then the bootstrap draws segments.
    """

    rows: int
    humans: int
    segments: int
    systems: int
    documents: int


@dataclass(frozen=True, slots=True)
class Benchmark:
    """The agreement of all scores with the annotation in the file at `path`, and of the findings.

    `words` is that of the suspicious words, None if there are none.
    """

    path: str
    size: Size
    groups: tuple[Group, ...]
    marking: Marking | None
    words: Mapping[str, Value] | None
    sampling: Sampling


def benchmark(
    path: str,
    rows: Sequence[Row],
    ours: Sequence[Mapping[str, float]],
    found: Sequence[Found | None],
    sampling: Sampling,
) -> Benchmark:
    """Return how tqe's scores of each row (`ours`) and what it found agree with people, beside other scores.

    `found` has None where tqe refused the text.
    """
    origins = (
        (Message("tqe", "tqe"), _by_name(ours)),
        (Message("in the file", "in der Datei"), _by_name([row.scores for row in rows])),
        (Message("with a human translation", "mit menschlicher Übersetzung"), dict(references(rows))),
        (Message("floors", "Untergrenzen"), floors(rows)),
    )
    groups = tuple(
        Group(title, _sorted(column(name, rows, values, sampling) for name, values in scores.items()))
        for title, scores in origins
        if scores
    )
    marked = _marked(rows, found)
    return Benchmark(
        path, _size(rows), groups, _marking(marked, sampling), _word_marking(marked, sampling), sampling
    )


def _sorted(columns: Iterable[Column]) -> tuple[Column, ...]:
    return tuple(sorted(columns, key=_accuracy, reverse=True))


def _accuracy(column: Column) -> float:
    accuracy = column.values.get("acc*")
    return accuracy.value if accuracy and accuracy.value is not None else -1


def _by_name(scores: Sequence[Mapping[str, float]]) -> Mapping[str, Sequence[float | None]]:
    names = dict.fromkeys(name for row in scores for name in row)
    return {name: [row.get(name) for row in scores] for name in names}


def _size(rows: Sequence[Row]) -> Size:
    machine = [row for row in rows if not row.is_human]
    return Size(
        rows=len(machine),
        humans=len(rows) - len(machine),
        segments=len({row.group for row in machine}),
        systems=len({row.system for row in machine}),
        documents=len({row.document for row in machine} - {""}),
    )


def _marked(rows: Sequence[Row], found: Sequence[Found | None]) -> list[tuple[Row, Found]]:
    """Return the machine translations in which somebody marked errors, with what tqe found there."""
    pairs = ((row, each) for row, each in zip(rows, found, strict=True) if each is not None)
    return [(row, each) for row, each in pairs if row.ratings is not None and not row.is_human]


def _marking(marked: Sequence[tuple[Row, Found]], sampling: Sampling) -> Marking | None:
    if not marked:
        return None
    return marking([row for row, _ in marked], [each.findings for _, each in marked], sampling)


def _word_marking(marked: Sequence[tuple[Row, Found]], sampling: Sampling) -> Mapping[str, Value] | None:
    if not any(each.suspicious for _, each in marked):
        return None
    words, suspicious = [each.words for _, each in marked], [each.suspicious for _, each in marked]
    return word_marking([row for row, _ in marked], words, suspicious, sampling)
