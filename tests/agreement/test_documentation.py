"""docs/benchmark.md shows data that can be read."""

import json
import re
from pathlib import Path

from tests.agreement import made
from tests.test_architecture import ROOT
from tqe.agreement.reading import read
from tqe.agreement.tables import is_header

PAGE = (ROOT / "docs" / "benchmark.md").read_text(encoding="utf-8")


def test_the_json_example(tmp_path: Path) -> None:
    (example,) = re.findall(r"```json\n(.*?)```", PAGE, re.DOTALL)
    (row,) = read(str(made.written(tmp_path / "x.jsonl", json.dumps(json.loads(example)))))
    (mark,) = row.marks
    assert mark.span is not None
    assert mark.span.of(row.target) == "12th"
    assert row.scores == {"chrF": 61.2}


def test_the_columns_of_the_tables() -> None:
    tables = [
        re.findall(r"`([a-z_]+)`", part.partition("perhaps")[0].partition(";")[0])
        for part in re.findall(r": the columns (.*?)\.", PAGE, re.DOTALL)
    ]
    assert len(tables) == 2
    assert all(is_header("\t".join(columns)) for columns in tables)
