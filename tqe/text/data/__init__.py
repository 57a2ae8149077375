"""The word lists: tab-separated rows under comment lines that say source and licence."""

import zlib
from bisect import bisect_right
from functools import cache
from pathlib import Path

_FOLDER = Path(__file__).parent
_STEP = 4096
"""Bytes of a table between two rows whose place is noted."""
_GZIP = 31
"""What tells zlib that gzip has packed the bytes."""


@cache
def rows(name: str) -> tuple[tuple[str, ...], ...]:
    """Return the rows of the list `name` (a file `name.tsv` of this folder), comments and blank lines left out."""
    text = (_FOLDER / f"{name}.tsv").read_text(encoding="utf-8")
    return tuple(tuple(line.split("\t")) for line in text.splitlines() if line and not line.startswith("#"))


class Table:
    """Rows, sorted by code point, of which a run needs few: they stay bytes until one is asked for.

    Cutting a table of 257,000 rows into strings would take longer than all that is looked up in it.
    """

    def __init__(self, content: bytes) -> None:
        start = 0  # of the first row: '"' and '!' sort before the comments
        while content.startswith(b"# ", start):
            start = content.find(b"\n", start) + 1
        content = b"\n" + content[start:]
        self._content = content
        places = (content.find(b"\n", place) + 1 for place in range(0, len(content), _STEP))
        self._starts = sorted({place for place in places if 0 < place < len(content)})
        self._keys = [content[start : content.find(b"\t", start)] for start in self._starts]

    def get(self, key: str) -> str | None:
        """Return what stands behind `key` and the tab in the row that begins with it, None if there is none."""
        head = key.encode(errors="surrogatepass")
        block = bisect_right(self._keys, head)
        first = self._starts[block - 1] - 1 if block else 0
        last = self._starts[block] if block < len(self._starts) else len(self._content)
        found = self._content.find(b"\n%b\t" % head, first, last)
        if found < 0:
            return None
        start = found + len(head) + 2
        return self._content[start : self._content.find(b"\n", start)].decode()


@cache
def table(name: str) -> Table:
    """Return the list in the file `name` of this folder, which may be packed by gzip."""
    found = content(name)
    return Table(_unpacked(found) if name.endswith(".gz") else found)


def content(name: str) -> bytes:
    """Return the file `name` of this folder as it lies there."""
    return (_FOLDER / name).read_bytes()


def _unpacked(content: bytes) -> bytes:
    """Return what gzip has packed; its last four bytes are the size, which spares moving what is there already."""
    return zlib.decompress(content, _GZIP, int.from_bytes(content[-4:], "little"))
