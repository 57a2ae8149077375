"""Every format is read to the same rows, and what is malformed is said in one line with its place."""

import json
from pathlib import Path

import pytest

from tests.agreement import made
from tqe.agreement.reading import first_segments, read
from tqe.agreement.rows import Row
from tqe.core.errors import TqeError
from tqe.core.message import Language
from tqe.core.span import Span

HEADER = "\t".join(made.WMT_COLUMNS)
GOOD = '{"segment": 1, "system": "A", "source": "Yes.", "target": "Ja.", "mqm_penalty": 0}'
ERROR = '{"start": 0, "end": 2, "category": "c", "severity": "minor"}'


def rated(**changes: object) -> str:
    error = {**json.loads(ERROR), **changes}
    return json.dumps({**json.loads(GOOD), "ratings": [{"rater": "r", "errors": [error]}]})


def wmt(target: str, severity: str = "minor") -> str:
    return f"{HEADER}\nA\td\t1\t1\tr\tYes.\t{target}\tc\t{severity}\n"


@pytest.mark.parametrize("name", made.FORMATS)
def test_a_row_is_what_was_written(name: str, tmp_path: Path) -> None:
    rows = read(str(made.FORMATS[name](tmp_path / name)))
    assert {(row.segment, row.system): row.target for row in rows} == made.TARGETS
    assert {row.source for row in rows} == set(made.SOURCES)
    assert [row.system for row in rows if row.is_human] == ["refA", "refA"]


@pytest.mark.parametrize("name", ["ratings.jsonl", "wmt.tsv"])
def test_marks_of_all_raters(name: str, tmp_path: Path) -> None:
    rows = by_key(read(str(made.FORMATS[name](tmp_path / name))))
    (mark,) = rows["1", "B"].marks
    assert mark.span == Span(17, 21)
    assert (mark.category, mark.severity) == made.CATEGORIES["1", "B"]
    assert rows["1", "A"].marks == ()
    assert rows["1", "A"].ratings == ((), ())


def test_points_of_the_wmt_table_are_the_mean_over_the_raters(tmp_path: Path) -> None:
    rows = by_key(read(str(made.as_wmt(tmp_path / "wmt.tsv"))))
    # major 5 by both; minor 1 by one of two; minor punctuation .1 by both
    assert [rows[key].penalty for key in (("1", "B"), ("2", "A"), ("2", "B"))] == [5, 0.5, 0.1]


def test_scores_that_the_file_brings(tmp_path: Path) -> None:
    rows = by_key(read(str(made.with_metrics(tmp_path / "m.jsonl"))))
    assert rows["1", "A"].scores == {"extra": 1, "Perfect": 0.9}
    assert rows["1", "refA"].scores == {"extra": 4}
    rows = by_key(read(str(made.with_points(tmp_path / "p.tsv"))))
    assert rows["1", "A"].scores == {"Perfect": 0.9}
    assert rows["1", "refA"].scores == {}


def test_the_span_of_a_rater_who_had_another_text_is_unknown(tmp_path: Path) -> None:
    lines = [HEADER, *(f"A\td\t1\t1\tr{n}\tYes.\t<v>Ja</v>.\tc\tminor" for n in (1, 2))]
    lines.append("A\td\t1\t1\tr3\tYes.\t<v>Ja</v>!\tc\tminor")
    (row,) = read(str(made.written(tmp_path / "w.tsv", "\n".join(lines))))
    assert row.target == "Ja."
    assert [rating[0].span for rating in row.ratings or ()] == [Span(0, 2), Span(0, 2), None]


def test_neutral_marks_are_no_errors(tmp_path: Path) -> None:
    (row,) = read(str(made.written(tmp_path / "n.jsonl", rated(severity="Neutral"))))
    assert row.ratings
    assert row.marks == ()


def test_a_rater_who_rated_twice_is_one(tmp_path: Path) -> None:
    rating = {"rater": "r", "errors": [json.loads(ERROR)]}
    line = json.dumps({**json.loads(GOOD), "ratings": [rating, rating]})
    (row,) = read(str(made.written(tmp_path / "t.jsonl", line)))
    assert [len(marks) for marks in row.ratings or ()] == [1]


def test_the_first_segments_with_all_their_translations(tmp_path: Path) -> None:
    rows = read(str(made.with_points(tmp_path / "p.tsv")))
    assert {row.segment for row in first_segments(rows, 1)} == {"1"}
    assert len(first_segments(rows, 1)) == 3
    assert first_segments(rows, None) == rows


@pytest.mark.parametrize(
    ("system", "is_human"),
    [
        ("refA", True),
        ("ref-B", True),
        ("ref", True),
        ("Human-A.0", True),
        ("Refined-MT", False),
        ("OPPO", False),
    ],
)
def test_human_translators_by_name(system: str, is_human: bool) -> None:
    assert Row("", "", "1", system, "", "", 0).is_human is is_human


MALFORMED = {
    "no JSON": (GOOD + "\n{oops", ":2: the line is not JSON"),
    "no object": (GOOD + "\n[1]", ":2: the line is no JSON object"),
    "missing field": (GOOD.replace('"target"', '"goal"'), ":1: target is missing"),
    "wrong type": (GOOD.replace('"Ja."', "null"), ":1: target is not a text"),
    "points no number": (GOOD.replace(": 0}", ': "many"}'), ":1: mqm_penalty is not a number"),
    "points not finite": (GOOD.replace(": 0}", ": NaN}"), ":1: mqm_penalty is not a number"),
    "points negative": (GOOD.replace(": 0}", ": -1}"), ":1: mqm_penalty is negative"),
    "ratings no list": (GOOD.replace("}", ', "ratings": 3}'), ":1: ratings is not a list of objects"),
    "span outside": (rated(end=9), ":1: ratings[0].errors[0].start and end do not lie in the target"),
    "no category": (rated(category=None), ":1: ratings[0].errors[0].category is not a text"),
    "score no number": (GOOD.replace("}", ', "metrics": {"M": "x"}}'), ":1: metrics.M is not a number"),
    "twice": (GOOD + "\n\n" + GOOD, ":3: the translation of A stands in line 1 already"),
    "other table": ("a\tb\n1\t2\n", ":1: neither JSON lines nor a TSV with the columns of MQM data"),
    "too few columns": (wmt("Ja.") + "A\td\n", ":3: 2 columns instead of 9"),
    "unknown severity": (wmt("Ja.", "grave"), ":2: severity is none of neutral, minor"),
    "half a tag": (wmt("<v>Ja."), ":2: target has <v> without </v>"),
    "header alone": (HEADER, ": no translation in the file"),
    "empty": ("\n\n", ": the file is empty"),
}


@pytest.mark.parametrize("case", MALFORMED)
def test_what_is_malformed_is_said_with_its_place(case: str, tmp_path: Path) -> None:
    text, expected = MALFORMED[case]
    path = made.written(tmp_path / "data", text)
    with pytest.raises(TqeError) as raised:
        read(str(path))
    assert raised.value.line(Language.EN).startswith(f"{path}{expected}")
    assert raised.value.line(Language.DE) != raised.value.line(Language.EN)


def test_damaged_files(tmp_path: Path) -> None:
    packed = made.with_ratings(tmp_path / "r.jsonl.gz")
    packed.write_bytes(packed.read_bytes()[:-20])
    latin = tmp_path / "latin.jsonl"
    latin.write_bytes(GOOD.encode() + b"\n\xe4\n")
    for path, expected in (
        (packed, f"{packed}: the gzip file is damaged"),
        (latin, f"{latin}:2: not valid UTF-8"),
        (tmp_path / "nowhere", f"{tmp_path / 'nowhere'}: no such file or folder"),
        (tmp_path, f"{tmp_path}: is a folder"),
    ):
        with pytest.raises(TqeError) as raised:
            read(str(path))
        assert raised.value.line(Language.EN).startswith(expected)


def by_key(rows: tuple[Row, ...]) -> dict[tuple[str, str], Row]:
    return {(row.segment, row.system): row for row in rows}
