"""The file in which translations survive a run; losing it costs time and nothing else."""

import os
import sqlite3
import time
from collections.abc import Callable, Iterable, Mapping
from contextlib import closing, suppress
from hashlib import sha256
from pathlib import Path
from typing import Self, TypeVar

from platformdirs import user_cache_path

LIMIT = 64 << 20
"""Bytes that the file may hold; the translations of some 2,000 articles."""
KEEP = 0.8
"""The share of `LIMIT` that is left after pruning, so that not every run prunes."""
PATIENCE = 10.0
"""Seconds to wait while another process writes."""

_FILE = "translations-1.sqlite3"  # the number changes with the tables
_OPENING = """
PRAGMA synchronous = OFF;
CREATE TABLE IF NOT EXISTS translations
    (key BLOB PRIMARY KEY, text TEXT NOT NULL, used INTEGER NOT NULL) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS by_use ON translations (used);
CREATE TABLE IF NOT EXISTS digests
    (path TEXT PRIMARY KEY, stamp TEXT NOT NULL, digest TEXT NOT NULL) WITHOUT ROWID;
"""
_DROP_TENTH = """
DELETE FROM translations WHERE key IN (
    SELECT key FROM translations ORDER BY used LIMIT max(1, (SELECT count(*) / 10 FROM translations)))
"""

T = TypeVar("T")


def cache_folder() -> Path:
    """Return the user's cache folder, or the one that TQE_CACHE_DIR names."""
    return Path(os.environ.get("TQE_CACHE_DIR") or user_cache_path("tqe"))


class Store:
    """A bounded SQLite file that two processes may use at once and that may vanish or break at any time.

    Every change is a transaction of its own in SQLite's rollback journal, so a killed process loses at most
    what it was writing. No run waits for the disk: what a power cut damages is set aside, as any damaged file is;
    where none can be written, nothing is kept. Neither raises.
    """

    def __init__(self, folder: Path, *, limit: int = LIMIT) -> None:
        self._path = folder / _FILE
        self._limit = limit
        self._usable = True

    @classmethod
    def default(cls) -> Self:
        """Return the store in the user's cache folder, or in the one that TQE_CACHE_DIR names."""
        return cls(cache_folder())

    def translations(self, signature: str, sentences: Iterable[str]) -> dict[str, str]:
        """Return the known ones of `sentences` with their translations."""
        keys = {sentence: _key(signature, sentence) for sentence in sentences}

        def look_up(connection: sqlite3.Connection) -> dict[str, str]:
            select = "SELECT text FROM translations WHERE key = ?"
            rows = (
                (sentence, connection.execute(select, (key,)).fetchone()) for sentence, key in keys.items()
            )
            return {sentence: row[0] for sentence, row in rows if row}

        known = (self._run(look_up) or {}) if os.access(self._path, os.F_OK) else {}
        now = time.time_ns()
        marks = [(now, keys[sentence]) for sentence in known]
        if marks:
            self._run(lambda c: c.executemany("UPDATE translations SET used = ? WHERE key = ?", marks))
        return known

    def remember(self, signature: str, translations: Mapping[str, str]) -> None:
        """Keep `translations` (sentence to translation); drop those longest unused if there are too many."""
        now = time.time_ns()
        rows = [(_key(signature, sentence), text, now) for sentence, text in translations.items()]

        def write(connection: sqlite3.Connection) -> None:
            connection.executemany("INSERT OR REPLACE INTO translations VALUES (?, ?, ?)", rows)
            _prune(connection, self._limit)

        self._run(write)

    def digest(self, path: Path, stamp: str) -> str | None:
        """Return the digest of the file at `path` if it was remembered under the same `stamp`."""
        select = "SELECT digest FROM digests WHERE path = ? AND stamp = ?"
        row = self._run(lambda c: c.execute(select, (str(path), stamp)).fetchone())
        return row[0] if row else None

    def remember_digest(self, path: Path, stamp: str, digest: str) -> None:
        """Keep the digest of the file at `path`."""
        insert = "INSERT OR REPLACE INTO digests VALUES (?, ?, ?)"
        self._run(lambda c: c.execute(insert, (str(path), stamp, digest)))

    def _run(self, work: Callable[[sqlite3.Connection], T]) -> T | None:
        """Return what `work` returns, in one transaction; None if the file cannot be used."""
        try:
            return self._transaction(work)
        except (OSError, sqlite3.OperationalError) as error:
            self._give_up(error)
        except sqlite3.DatabaseError:
            self._set_aside()
            with suppress(OSError, sqlite3.Error):
                return self._transaction(work)
        return None

    def _transaction(self, work: Callable[[sqlite3.Connection], T]) -> T | None:
        if not self._usable:
            return None
        self._path.parent.mkdir(parents=True, exist_ok=True)
        with closing(sqlite3.connect(self._path, timeout=PATIENCE)) as connection:
            connection.executescript(_OPENING)
            with connection:
                return work(connection)

    def _give_up(self, error: Exception) -> None:
        self._usable = False
        _warn("%s: going on without the cache of translations (%s)", self._path, error)

    def _set_aside(self) -> None:
        aside = self._path.with_name(f"{_FILE}.damaged")
        _warn("%s: damaged, set aside as %s and begun anew", self._path, aside.name)
        with suppress(OSError):  # another process may have been faster
            self._path.replace(aside)
            self._path.with_name(f"{_FILE}-journal").unlink(missing_ok=True)


def _key(signature: str, sentence: str) -> bytes:
    return sha256(f"{signature}\0{sentence}".encode()).digest()


def _prune(connection: sqlite3.Connection, limit: int) -> None:
    """Drop the translations longest unused while the tables take more than `limit` bytes."""
    if _size(connection) <= limit:
        return
    while _size(connection) > KEEP * limit:
        if not connection.execute(_DROP_TENTH).rowcount:
            return


def _size(connection: sqlite3.Connection) -> int:
    pages, free, size = (
        connection.execute(pragma).fetchone()[0]
        for pragma in ("PRAGMA page_count", "PRAGMA freelist_count", "PRAGMA page_size")
    )
    return int((pages - free) * size)


def _warn(message: str, *values: object) -> None:
    import logging  # a run in which nothing is wrong starts without it

    logging.getLogger(__name__).warning(message, *values)
