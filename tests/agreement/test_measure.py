"""Columns, floors and marks on made-up annotation, computed by hand."""

import json
from pathlib import Path

import pytest

from tests.agreement import made
from tqe.agreement.benchmark import Benchmark, Found, benchmark
from tqe.agreement.floors import floors
from tqe.agreement.humans import human_below_worst
from tqe.agreement.marking import marking, word_marking
from tqe.agreement.measure import Column, Sampling, column
from tqe.agreement.reading import read
from tqe.agreement.rows import Row
from tqe.agreement.shown import as_json, table
from tqe.agreement.words import mcc, word_tags
from tqe.core.message import Language
from tqe.core.span import Span

ONCE = Sampling(number=0)


@pytest.fixture
def rows(tmp_path: Path) -> tuple[Row, ...]:
    return read(str(made.with_ratings(tmp_path / "r.jsonl")))


def of(name: str, result: Benchmark) -> Column:
    return next(each for group in result.groups for each in group.columns if each.name == name)


def test_a_perfect_score(rows: tuple[Row, ...]) -> None:
    found = column("perfect", rows, [-row.penalty for row in rows], ONCE)
    assert {name: value.value for name, value in found.values.items()} == pytest.approx(
        {"acc*": 1, "sys": 1, "rlen": 1, "tau": 1}
    )
    assert found.rows == 4, "human translations are left out"
    assert found.human_below == 0


def test_a_reversed_score(rows: tuple[Row, ...]) -> None:
    found = column("reversed", rows, [row.penalty for row in rows], ONCE)
    assert {name: value.value for name, value in found.values.items()} == pytest.approx(
        {"acc*": 0, "sys": 0, "rlen": -1, "tau": -1}
    )
    assert found.human_below == 0.5, "in the first segment the human one is as good as the machine's worst"


def test_rows_without_a_score_are_left_out(rows: tuple[Row, ...]) -> None:
    found = column("half", rows, [1 if row.segment == "1" else None for row in rows], ONCE)
    assert found.rows == 2
    assert column("none", rows, [None] * 6, ONCE).values == {}


def test_intervals_are_seeded(rows: tuple[Row, ...]) -> None:
    scores = [float(len(row.target)) for row in rows]
    first, again = (column("length", rows, scores, Sampling(50, seed=4)) for _ in range(2))
    assert first == again
    assert first.values["acc*"].interval is not None


def test_one_document_has_no_interval(rows: tuple[Row, ...]) -> None:
    first = [row for row in rows if row.segment == "1"]
    assert column("length", first, [1.0, 2.0, 3.0], Sampling(50)).values["acc*"].interval is None


def test_floors_by_hand() -> None:
    rows = [Row("", "", "1", "A", "abc", "abc", 0), Row("", "", "1", "B", "abc", "abcdefg", 0)]
    found = floors([*rows, Row("", "", "1", "C", "abc", "a", 0)])
    assert found["minus length"] == (-3, -7, -1)
    assert found["length ratio"] == pytest.approx((0, -0.6931, -0.6931), abs=1e-4)
    assert found["copied source"] == (-1, 0, 0)
    assert found["constant"] == (0, 0, 0)


def test_human_below_worst_by_hand() -> None:
    # in a the human is below both, in b between them, in c there is no machine
    share = human_below_worst(
        [1, 2, 3, 5, 4, 6, 0], "aaabbbc", [True, False, False, True, False, False, True]
    )
    assert share == 0.5


def test_findings_against_marks_by_hand(rows: tuple[Row, ...]) -> None:
    machine = [row for row in rows if not row.is_human]
    found = marking(machine, [[], [Span(17, 21)], [Span(0, 4)], []], ONCE)
    # marked 4 + 3 + 2 characters, found 4 + 4, shared 4
    assert [found.values[name].value for name in ("precision", "recall", "F1")] == pytest.approx(
        [4 / 8, 4 / 9, 8 / 17]
    )
    assert found.categories == {
        "Accuracy/Untranslated text": (1, 1),
        "Locale convention/Number format": (0, 1),
        "Fluency/Punctuation": (0, 1),
    }
    # r1 marks 9 characters, r2 6 of them: each against the other shares 6 twice
    assert found.raters is not None
    assert found.raters[:] == (12, 15, 15)


def test_suspicious_words_against_marks_by_hand(rows: tuple[Row, ...]) -> None:
    machine = [row for row in rows if not row.is_human][1:3]
    texts = [[Span(0, 5), Span(17, 21)], [Span(0, 4), Span(5, 9)]]
    marked = [[mark.span for mark in row.marks if mark.span] for row in machine]
    tags = [tag for each, marks in zip(texts, marked, strict=True) for tag in word_tags(each, marks)]
    suspicious = [[Span(17, 21)], [Span(0, 4)]]
    values = word_marking(machine, texts, suspicious, ONCE)
    assert values["MCC"].value == pytest.approx(mcc([False, True, True, False], tags))
    assert values["F1"] == marking(machine, suspicious, ONCE).values["F1"]


def test_without_suspicious_words_there_is_nothing_to_say_of_them(tmp_path: Path) -> None:
    rows = read(str(made.with_ratings(tmp_path / "r.jsonl")))
    result = benchmark("r.jsonl", rows, [{}] * 6, [Found(words=[Span(0, 1)])] * 6, ONCE)
    assert result.words is None
    assert "suspicious" not in table(result, Language.EN)
    assert json.loads(as_json([result]))["files"][0]["words"] is None


def test_groups_of_a_benchmark(tmp_path: Path) -> None:
    rows = read(str(made.with_metrics(tmp_path / "m.jsonl")))
    result = benchmark("m.jsonl", rows, [{"quality": 1.0}] * 6, [Found()] * 6, ONCE)
    assert [group.title.en for group in result.groups] == [
        "tqe",
        "in the file",
        "with a human translation",
        "floors",
    ]
    assert of("Perfect", result).values["acc*"].value == 1
    assert of("chrF, refA", result).rows == 4
    assert result.marking is None, "the file has no marks"


def test_the_table_and_the_json(tmp_path: Path) -> None:
    rows = read(str(made.with_ratings(tmp_path / "r.jsonl")))
    ours = [{"quality": -row.penalty} for row in rows]
    spans = [tuple(mark.span for mark in row.marks if mark.span) for row in rows]
    found = [Found(each, words=each, suspicious=each) for each in spans]
    result = benchmark("r.jsonl", rows, ours, found, Sampling(20))
    english, german = (table(result, language) for language in Language)
    assert english.startswith(
        "r.jsonl: 4 machine translations of 2 segments by 2 systems, 2 human ones left out\n"
    )
    assert "samples of 2 documents, seed 1" in english
    assert "Zeichen der Befunde" in german
    assert all(line == line.rstrip() for line in english.splitlines())
    data = json.loads(as_json([result]))
    assert data["schema"] == 1
    assert data["files"][0]["spans"]["F1"]["value"] == 1
    assert "suspicious words" in english
    assert "verdächtige Wörter" in german
    assert data["files"][0]["words"]["F1"]["value"] == 1
    quality = data["files"][0]["scores"][0]
    assert (quality["name"], quality["origin"], quality["acc*"]["value"]) == ("quality", "tqe", 1)
