"""Reads a glossary from a table: English term, German terms, status, note; comma, semicolon or tab between them."""

import csv
import difflib
from collections.abc import Iterator, Sequence

from tqe.core.errors import TqeError
from tqe.core.glossary import Entry, Status
from tqe.core.message import Message
from tqe.core.pattern import Pattern
from tqe.readers.encoding import decode

_COLUMNS = {
    "source": "source, source term, english, englisch, en, quelle, vorlage, ausgangssprache, term, begriff",
    "target": "target, target term, target terms, german, deutsch, de, ziel, übersetzung, translation, zielsprache",
    "status": "status, usage, verwendung",
    "note": "note, notes, comment, notiz, anmerkung, bemerkung, hinweis, kommentar",
}
"""The names that the head of a column can have."""
_ORDER = tuple(_COLUMNS)
_STATUSES = {
    Status.PREFERRED: "preferred, approved, bevorzugt",
    Status.ADMITTED: "admitted, allowed, erlaubt, zulässig",
    Status.FORBIDDEN: "forbidden, banned, deprecated, verboten, unzulässig",
    Status.KEPT: "do-not-translate, do not translate, dnt, keep, nicht übersetzen, nicht-übersetzen",
}
_BY_NAME = {name: status for status, names in _STATUSES.items() for name in names.split(", ")}
_HEADS = {name: column for column, names in _COLUMNS.items() for name in names.split(", ")}
_DELIMITERS = "\t;,"


def read(raw: bytes, name: str) -> Iterator[Entry]:
    """Yield the entries of a table; several German terms stand in one cell with | or ; between them.

    Lines that begin with # are remarks. Raises TqeError for a line without two terms, with an unknown status
    or an open quotation mark.
    """
    text = decode(raw, name)
    delimiter = _delimiter(text)
    between = Pattern(r"\|" if delimiter == ";" else r"[|;]")
    columns: dict[str, int] | None = None
    for line, row in _rows(text, delimiter, name):
        if columns is None:
            columns = _head(row) or {}
            if columns:
                continue
        cells = _cells(row, columns)
        yield from _entries(cells, between, f"{name}:{line}")


def _rows(text: str, delimiter: str, name: str) -> Iterator[tuple[int, list[str]]]:
    """Yield the rows that say something, each with the line on which it begins."""
    reader = csv.reader(text.splitlines(keepends=True), delimiter=delimiter, strict=True)
    line = 1
    try:
        for row in reader:
            cells = [" ".join(cell.split()) for cell in row]
            if any(cells) and not cells[0].startswith("#"):
                yield line, cells
            line = reader.line_num + 1
    except csv.Error as error:
        message = Message("a quotation mark is not closed", "ein Anführungszeichen ist nicht geschlossen")
        hint = Message('write a mark within "..." twice', 'ein Zeichen innerhalb von "..." doppelt schreiben')
        raise TqeError(message, place=f"{name}:{line}", hint=hint) from error


def _delimiter(text: str) -> str:
    """Return what separates the cells: the sign that most lines have."""
    lines = [line for line in text.splitlines() if line.strip() and not line.startswith("#")]
    return max(_DELIMITERS, key=lambda sign: sum(sign in line for line in lines))


def _head(row: Sequence[str]) -> dict[str, int] | None:
    """Return the columns by their names, None if the row is no head."""
    columns = {_HEADS[cell.lower()]: index for index, cell in enumerate(row) if cell.lower() in _HEADS}
    return columns if {"source", "target"} <= columns.keys() else None


def _cells(row: Sequence[str], columns: dict[str, int]) -> dict[str, str]:
    """Return the cells by their columns; without a head, a third one that is no status is a note."""
    places = columns or {column: index for index, column in enumerate(_ORDER)}
    cells = {column: row[index] for column, index in places.items() if index < len(row)}
    status = cells.get("status", "").lower()
    if not columns and len(row) == 3 and not difflib.get_close_matches(status, _BY_NAME, n=1):
        cells |= {"status": "", "note": cells["status"]}
    return cells


def _entries(cells: dict[str, str], between: Pattern, place: str) -> Iterator[Entry]:
    source, note = cells.get("source", ""), cells.get("note", "")
    status = _status(cells.get("status", ""), place)
    targets = [target.strip() for target in between.split(cells.get("target", "")) if target.strip()]
    if not source:
        raise TqeError(Message("the English term is missing", "der englische Begriff fehlt"), place=place)
    if status is Status.KEPT:
        yield Entry(source, "", status, note, place)
        return
    if not targets:
        message = Message(f'the German term for "{source}" is missing', f"der deutsche für „{source}“ fehlt")
        hint = Message(
            f"the status {Status.KEPT} keeps the English one",
            f"der Status {Status.KEPT} lässt den englischen",
        )
        raise TqeError(message, place=place, hint=hint)
    for index, target in enumerate(targets):
        later = Status.ADMITTED if index and status is Status.PREFERRED else status
        yield Entry(source, target, later, note, place)


def _status(name: str, place: str) -> Status:
    if not name:
        return Status.PREFERRED
    if name.lower() in _BY_NAME:
        return _BY_NAME[name.lower()]
    known = ", ".join(Status)
    message = Message(f'no status "{name}"', f"kein Status „{name}“")
    raise TqeError(message, place=place, hint=Message(f"one of {known}", f"möglich sind {known}"))
