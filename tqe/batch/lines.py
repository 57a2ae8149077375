"""JSON Lines: an article a line, read as a stream."""

import codecs
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from tqe.batch.fields import flawed, record
from tqe.batch.records import Record
from tqe.core.message import Message

LONGEST = 64_000_000
"""Bytes of a line: an article and its source take less, even the longest, unless most of it is written as escapes."""
_BLOCK = 1 << 20

_BROKEN = Message("not a JSON object", "kein JSON-Objekt")
_TOO_LONG = Message(
    f"a line of more than {LONGEST // 1_000_000} MB", f"eine Zeile von über {LONGEST // 1_000_000} MB"
)


@dataclass(frozen=True, slots=True)
class Lines:
    """The file at `path`, whose objects call our fields what `names` says; blank lines are nothing."""

    path: str
    names: Mapping[str, str]

    def __len__(self) -> int:
        """Return how many lines there are."""
        last = b"\n"
        number = 0
        with Path(self.path).open("rb") as file:
            while block := file.read(_BLOCK):
                number += block.count(b"\n")
                last = block[-1:]
        return number + (last != b"\n")

    def __iter__(self) -> Iterator[Record]:
        """Yield an article for every line."""
        with Path(self.path).open("rb") as file:
            for number, line in enumerate(_lines(file), 1):
                place = f"{self.path}:{number}"
                if len(line) > LONGEST:
                    yield flawed(place, _TOO_LONG)
                elif text := line.removeprefix(codecs.BOM_UTF8).strip():
                    yield self._record(text, place)

    def _record(self, line: bytes, place: str) -> Record:
        try:
            values = json.loads(line)
        except (ValueError, RecursionError):
            values = None
        return record(values, self.names, place) if isinstance(values, dict) else flawed(place, _BROKEN)


def _lines(file: BinaryIO) -> Iterator[bytes]:
    """Yield the lines of `file`, of one that is too long only as much as shows it."""
    while line := file.readline(LONGEST + 1):
        yield line
        while len(line) > LONGEST and not line.endswith(b"\n"):
            line = file.readline(LONGEST + 1)
