"""Reads a file of human annotation in any of the formats that `tqe benchmark` knows."""

from collections.abc import Iterable, Sequence
from itertools import chain

from tqe.agreement import json_lines, tables
from tqe.agreement.files import lines
from tqe.agreement.rows import Row
from tqe.core.errors import TqeError
from tqe.core.message import Message


def read(path: str) -> tuple[Row, ...]:
    """Return the rows of the file; TqeError with file and line if it is malformed."""
    numbered = lines(path)
    first = next(numbered)
    if first[1].lstrip().startswith("{"):
        rows = tuple(json_lines.read(chain((first,), numbered)))
    elif tables.is_header(first[1]):
        rows = tuple(tables.read(chain((first,), numbered)))
    else:
        raise _unknown(first[0])
    if not rows:
        raise TqeError(Message("no translation in the file", "keine Übersetzung in der Datei"), place=path)
    _refuse_repetition(rows)
    return rows


def first_segments(rows: Sequence[Row], number: int | None) -> tuple[Row, ...]:
    """Return the rows of the first `number` source segments, all of them if it is None."""
    groups = list(dict.fromkeys(row.group for row in rows))
    wanted = set(groups[:number])
    return tuple(row for row in rows if row.group in wanted)


def _unknown(place: str) -> TqeError:
    message = Message(
        "neither JSON lines nor a TSV with the columns of MQM data",
        "weder JSON-Zeilen noch ein TSV mit den Spalten von MQM-Daten",
    )
    hint = Message("docs/benchmark.md shows the formats", "docs/benchmark.md zeigt die Formate")
    return TqeError(message, place=place, hint=hint)


def _refuse_repetition(rows: Iterable[Row]) -> None:
    places: dict[tuple[str, str, str], str] = {}
    for row in rows:
        key = (*row.group, row.system)
        if key in places:
            line = places[key].rpartition(":")[2]
            message = Message(
                f"the translation of {row.system} stands in line {line} already",
                f"die Übersetzung von {row.system} steht schon in Zeile {line}",
            )
            raise TqeError(message, place=row.place)
        places[key] = row.place
