"""Parquet, through pyarrow: an article a row, and the reports as a table."""

import io
import json
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from tqe.batch.extras import require_installed
from tqe.batch.fields import FIELDS, record
from tqe.batch.records import Record
from tqe.core.errors import TqeError
from tqe.core.message import Message

ROWS = 64
"""Rows that are read at once."""


@dataclass(frozen=True, slots=True)
class Rows:
    """The file at `path`, whose columns are called what `names` says."""

    path: str
    names: Mapping[str, str]

    def __len__(self) -> int:
        """Return how many rows there are."""
        with _opened(self.path) as file:
            return int(file.metadata.num_rows)

    def __iter__(self) -> Iterator[Record]:
        """Yield an article for every row."""
        wanted = {self.names.get(field, field) for field in FIELDS}
        with _opened(self.path) as file:
            columns = [name for name in file.schema_arrow.names if name in wanted]
            batches = file.iter_batches(batch_size=ROWS, columns=columns)
            rows = (row for batch in batches for row in batch.to_pylist())
            for number, row in enumerate(rows, 1):
                yield record(row, self.names, f"{self.path}:{number}")


def written(lines: Sequence[Mapping[str, Any]]) -> bytes:
    """Return a Parquet file of the reports `lines`: what is often asked for as columns, the whole as JSON."""
    pa, parquet = _modules("--format parquet")
    schema = pa.schema(
        [
            ("id", pa.string()),
            ("path", pa.string()),
            ("passed", pa.bool_()),
            ("words", pa.int64()),
            ("quality", pa.float64()),
            ("findings", pa.int64()),
            ("document", pa.string()),
        ]
    )
    output = io.BytesIO()
    parquet.write_table(pa.Table.from_pylist([_row(line) for line in lines], schema), output)
    return output.getvalue()


def _row(line: Mapping[str, Any]) -> dict[str, object]:
    qualities = [score["value"] for score in line.get("scores", ()) if score["name"] == "quality"]
    standing = [found for found in line.get("findings", ()) if found["suppressed"] is None]
    is_read = "words" in line
    return {
        "id": _unicode(str(line["id"])),
        "path": _unicode(line["path"]),
        "passed": line["passed"],
        "words": line.get("words"),
        "quality": next(iter(qualities), None),
        "findings": len(standing) if is_read else None,
        "document": _unicode(json.dumps(line, ensure_ascii=False)),
    }


def _unicode(text: str) -> str:
    """Return `text` with what is no character (in the name of a file) as an escape."""
    return text.encode("utf-8", "backslashreplace").decode()


@contextmanager
def _opened(path: str) -> Iterator[Any]:
    """Yield the file at `path`; TqeError if it is no Parquet."""
    pa, parquet = _modules(path)
    try:
        with parquet.ParquetFile(path) as file:
            yield file
    except pa.ArrowException as error:
        raise TqeError(Message("is no Parquet file", "ist keine Parquet-Datei"), place=path) from error


def _modules(place: str) -> tuple[Any, Any]:
    require_installed("pyarrow", place)
    import pyarrow as pa
    from pyarrow import parquet

    return pa, parquet
