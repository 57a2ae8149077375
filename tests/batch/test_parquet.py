"""Parquet in and out, where pyarrow is installed."""

import json
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest

from tests.batch.archive import FEW, check, generated, parts, reports
from tests.cli.desk import FAULTY, GERMAN
from tqe.batch.parquet import Rows
from tqe.batch.settings import Form, Settings
from tqe.core.errors import TqeError
from tqe.core.report import Unreadable
from tqe.jobs import Job

needs_pyarrow = pytest.mark.skipif(
    find_spec("pyarrow") is None, reason="pyarrow is not installed: pip install pyarrow"
)


def table(path: Path, **columns: list[Any]) -> Path:
    import pyarrow as pa
    from pyarrow import parquet

    parquet.write_table(pa.table(columns), path, row_group_size=2)
    return path


@needs_pyarrow
def test_a_row_is_an_article(tmp_path: Path) -> None:
    path = table(tmp_path / "a.parquet", url=["a", "b", None], de=[GERMAN, None, FAULTY], size=[1, 2, 3])
    rows = Rows(str(path), {"id": "url", "target": "de"})
    first, second, third = rows
    assert len(rows) == 3
    assert isinstance(first.work, Job)
    assert (first.id, first.work.now and first.work.now.target) == ("a", GERMAN.encode())
    assert isinstance(second.work, Unreadable)
    assert (second.work.path, second.work.error.en) == (f"{path}:2", 'no field "de"')
    assert third.id == f"{path}:3"


@needs_pyarrow
def test_reports_as_a_table_say_what_lines_say(tmp_path: Path) -> None:
    from pyarrow import parquet

    archive = generated(tmp_path / "archive.jsonl", 12)
    tally = check(archive, tmp_path / "lines", Settings(FEW, portion=12))
    settings = Settings(FEW, form=Form.PARQUET, portion=12)
    for folder in ("one", "two"):
        assert check(archive, tmp_path / folder, settings) == tally
    assert parts(tmp_path / "one") == parts(tmp_path / "two")
    rows = parquet.read_table(tmp_path / "one").to_pylist()
    told = reports(tmp_path / "lines")
    assert [json.loads(row["document"]) for row in rows] == told
    assert [(row["id"], row["path"], row["passed"], row["words"]) for row in rows] == [
        (str(line["id"]), line["path"], line["passed"], line.get("words")) for line in told
    ]
    assert {row["findings"] for row in rows} > {None}


@needs_pyarrow
def test_what_is_no_parquet_is_one_line(tmp_path: Path) -> None:
    path = tmp_path / "a.parquet"
    path.write_text("no table", "utf-8")
    with pytest.raises(TqeError, match="is no Parquet file") as error:
        len(Rows(str(path), {}))
    assert error.value.place == str(path)


def test_without_pyarrow_it_is_one_line(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tqe.batch.extras.find_spec", lambda _: None)
    with pytest.raises(TqeError, match="pyarrow is not installed"):
        len(Rows("a.parquet", {}))
