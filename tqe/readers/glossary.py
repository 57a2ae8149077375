"""Reads the user's glossaries: tables (CSV) and TermBase eXchange (TBX), all together into one."""

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from importlib import import_module
from pathlib import Path, PurePath
from typing import Protocol, cast

from tqe.core.errors import TqeError
from tqe.core.glossary import EMPTY, Entry, Glossary, Status, Term
from tqe.core.message import Message
from tqe.readers.files import contents

FORMATS = {
    ".csv": "tqe.readers.glossary_table:read",
    ".tsv": "tqe.readers.glossary_table:read",
    ".txt": "tqe.readers.glossary_table:read",
    ".tbx": "tqe.readers.glossary_tbx:read",
    ".xml": "tqe.readers.glossary_tbx:read",
}
"""The reader of each suffix."""
LIMIT = 50_000_000
"""Bytes that a glossary may have: the terms of a whole language service."""


class Reader(Protocol):
    """Makes entries of the bytes of a file; raises TqeError with the line if it cannot."""

    def __call__(self, raw: bytes, name: str) -> Iterator[Entry]:
        """Yield the entries."""
        ...


def read(paths: Iterable[str]) -> Glossary:
    """Return what the files at `paths` say together; they are read again only if they have changed.

    Raises TqeError for a file that cannot be read or is no glossary, and for a term that one entry demands
    and another forbids.
    """
    known = tuple(paths)
    return _read(known, tuple(map(_stamp, known))) if known else EMPTY


def _stamp(path: str) -> tuple[int, int]:
    try:
        state = Path(path).stat()
    except (OSError, ValueError):  # to be said when it is read
        return 0, 0
    return state.st_mtime_ns, state.st_size


@lru_cache(maxsize=8)
def _read(paths: tuple[str, ...], _: tuple[tuple[int, int], ...]) -> Glossary:
    rows: dict[str, list[Entry]] = {}
    for path in paths:
        for entry in _entries(path):
            rows.setdefault(entry.source, []).append(entry)
    terms = tuple(_term(source, entries) for source, entries in rows.items())
    kept = [source for source, entries in rows.items() if any(e.status is Status.KEPT for e in entries)]
    return Glossary(tuple(term for term in terms if term.targets or term.forbidden), tuple(kept))


def _entries(path: str) -> Sequence[Entry]:
    suffix = PurePath(path).suffix.lower()
    if suffix not in FORMATS:
        known = ", ".join(FORMATS)
        message = Message("is no glossary by its name", "ist dem Namen nach kein Glossar")
        raise TqeError(message, place=path, hint=Message(f"known are {known}", f"bekannt sind {known}"))
    module, _, function = FORMATS[suffix].partition(":")
    reader = cast(Reader, getattr(import_module(module), function))
    found = tuple(reader(contents(path, LIMIT), path))
    if not found:
        message = Message("the glossary has no entry", "das Glossar hat keinen Eintrag")
        hint = Message("an English and a German term each", "je ein englischer und ein deutscher Begriff")
        raise TqeError(message, place=path, hint=hint)
    return found


def _term(source: str, entries: Sequence[Entry]) -> Term:
    def of(status: Status) -> Iterator[str]:
        return (entry.target for entry in entries if entry.status is status)

    right = dict.fromkeys((*of(Status.PREFERRED), *of(Status.ADMITTED)))
    forbidden = dict.fromkeys(of(Status.FORBIDDEN))
    for entry in entries:
        if entry.target in right and entry.target in forbidden:
            raise _contradiction(entry)
    notes = (entry.note for entry in entries if entry.note)
    return Term(source, tuple(right), tuple(forbidden), next(notes, ""))


def _contradiction(entry: Entry) -> TqeError:
    source, target = entry.source, entry.target
    message = Message(
        f'"{target}" is both right and forbidden for "{source}"',
        f"„{target}“ ist für „{source}“ zugleich richtig und verboten",
    )
    return TqeError(message, place=entry.place)
