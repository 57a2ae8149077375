"""The folder of a run: a file for each portion, and a journal that says which of them are whole.

A file is written beside its place, brought to the disk and renamed; only then the journal gets its line. Whenever
a run is killed, a portion without a line is done anew, under the same name and with the same content, so that
none is lost and none is there twice.
"""

import json
import os
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import asdict
from pathlib import Path
from typing import Any, BinaryIO

from tqe.batch.records import Portion
from tqe.batch.settings import Checked, Tally
from tqe.core.errors import TqeError, reason
from tqe.core.message import Message

JOURNAL = "_journal.jsonl"
"""Programs that read a folder of Parquet or JSON Lines leave out what begins with an underscore."""
PART = "part-"
_UNFINISHED = ".unfinished"

Header = Mapping[str, Any]


class Output:
    """An open folder, to which one run writes."""

    def __init__(self, folder: Path, journal: BinaryIO, header: Header) -> None:
        self._folder = folder
        self._journal = journal
        self._suffix = str(header["format"])
        self._digests: dict[int, str] = {}
        self.tally = Tally()
        self._read(header)
        self._sweep()

    def missing(self, portions: Iterable[Portion]) -> Iterator[Portion]:
        """Yield those of `portions` that are still to be done; TqeError if the others are not the same as before."""
        number = -1
        for number, portion in enumerate(portions):
            if number not in self._digests:
                yield portion
            elif self._digests[number] != portion.digest():
                raise self._changed()
        if any(done > number for done in self._digests):
            raise self._changed()

    def add(self, portion: Portion, checked: Checked) -> None:
        """Write the file of a portion, then that it is there; TqeError if that cannot be done."""
        path = self._path(portion.number)
        digest = portion.digest()
        try:
            _write(path, checked.content)
            self._note({"part": portion.number, "input": digest, **asdict(checked.tally)})
        except OSError as error:
            why = reason(error)
            message = Message(f"cannot be written: {why.en}", f"nicht schreibbar: {why.de}")
            hint = Message("the same command goes on", "derselbe Befehl macht weiter")
            raise TqeError(message, place=str(path), hint=hint) from error
        self._digests[portion.number] = digest
        self.tally += checked.tally

    def _read(self, header: Header) -> None:
        """Take over what the journal says, and end it behind its last whole line."""
        lines = self._journal.read().splitlines(keepends=True)
        if lines and not lines[-1].endswith(b"\n"):
            lines.pop()
        self._journal.seek(sum(map(len, lines)))
        self._journal.truncate()
        if not lines:
            self._note(header)
            return
        try:
            begun, *entries = map(json.loads, lines)
            _require_same(begun, header, self._folder)
            for entry in entries:
                self._take_over(entry)
        except (ValueError, TypeError, KeyError, AttributeError) as error:
            message = Message("is no journal of tqe batch", "ist kein Journal von tqe batch")
            raise TqeError(message, place=str(self._folder / JOURNAL), hint=_ELSEWHERE) from error

    def _take_over(self, entry: dict[str, Any]) -> None:
        number = entry.pop("part")
        if self._path(number).exists():
            self._digests[number] = entry.pop("input")
            self.tally += Tally(**entry)

    def _sweep(self) -> None:
        """Remove the files that the journal does not know."""
        known = {self._path(number) for number in self._digests}
        for path in self._folder.glob(f"{PART}*"):
            if path not in known:
                path.unlink()

    def _note(self, line: Mapping[str, Any]) -> None:
        self._journal.write(json.dumps(line, ensure_ascii=False).encode() + b"\n")
        _to_disk(self._journal)

    def _path(self, number: int) -> Path:
        return self._folder / f"{PART}{number:06}.{self._suffix}"

    def _changed(self) -> TqeError:
        message = Message(
            "begun with other articles than those given now",
            "mit anderen Artikeln begonnen als den jetzt genannten",
        )
        return TqeError(message, place=str(self._folder), hint=_ELSEWHERE)


@contextmanager
def opened(folder: Path, header: Header) -> Iterator[Output]:
    """Yield the folder, made if need be; `header` says what a run must have in common with the one that began.

    Raises TqeError if it does not, if the folder holds something else, or if another run is writing to it.
    """
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / JOURNAL
    if not path.exists() and any(folder.iterdir()):
        message = Message(
            "not empty, and not begun by tqe batch", "nicht leer und nicht von tqe batch begonnen"
        )
        raise TqeError(message, place=str(folder), hint=_ELSEWHERE)
    path.touch()
    with path.open("r+b") as journal:
        _lock(journal, folder)
        yield Output(folder, journal, header)


_ELSEWHERE = Message("name another folder with --output", "mit --output einen anderen Ordner nennen")


def _require_same(begun: Mapping[str, Any], now: Header, folder: Path) -> None:
    """Raise TqeError unless a run that has `begun` goes on `now` as if it had not been killed."""
    differing = [name for name in now if begun.get(name) != now[name]]
    if differing:
        named = ", ".join(differing)
        message = Message(f"begun with another {named}", f"begonnen mit anderem Wert von {named}")
        raise TqeError(message, place=str(folder), hint=_ELSEWHERE)


def _lock(journal: BinaryIO, folder: Path) -> None:
    """Keep other runs away until this one ends, however it ends."""
    try:
        import fcntl
    except ImportError:  # Windows: there nothing keeps them away
        return
    try:
        fcntl.flock(journal, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError as error:
        message = Message("another run is writing to it", "ein anderer Lauf schreibt hinein")
        raise TqeError(message, place=str(folder)) from error


def _write(path: Path, content: bytes) -> None:
    """Make `content` the file at `path`, on the disk, wholly or not at all."""
    unfinished = path.with_name(path.name + _UNFINISHED)
    with unfinished.open("wb") as file:
        file.write(content)
        _to_disk(file)
    unfinished.replace(path)
    _folder_to_disk(path.parent)


def _to_disk(file: BinaryIO) -> None:
    file.flush()
    os.fsync(file.fileno())


def _folder_to_disk(folder: Path) -> None:
    with suppress(PermissionError):  # Windows opens no folder
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
