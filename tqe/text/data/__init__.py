"""The word lists: tab-separated rows under comment lines that say source and licence; large ones in tries.

SOURCES.md says source and licence of the tries.
"""

from functools import cache
from pathlib import Path

from marisa_trie import BytesTrie

_FOLDER = Path(__file__).parent


@cache
def rows(name: str) -> tuple[tuple[str, ...], ...]:
    """Return the rows of the list `name` (a file `name.tsv` of this folder), comments and blank lines left out."""
    text = (_FOLDER / f"{name}.tsv").read_text(encoding="utf-8")
    return tuple(tuple(line.split("\t")) for line in text.splitlines() if line and not line.startswith("#"))


class Table:
    """A large list of words, each with a row, of which a run needs few: they stay packed until one is asked for."""

    def __init__(self, content: bytes) -> None:
        self._trie = BytesTrie()
        self._trie.frombytes(content)

    def get(self, word: str) -> str | None:
        """Return the row of `word`, None if it is not listed."""
        try:
            found = self._trie.get(word)
        except UnicodeEncodeError:  # half of a character
            return None
        return found[0].decode() if found else None

    def words(self) -> list[str]:
        """Return all words of the list."""
        return [*self._trie]


@cache
def table(name: str) -> Table:
    """Return the list `name` (a file `name.marisa` of this folder)."""
    return Table(content(f"{name}.marisa"))


def content(name: str) -> bytes:
    """Return the file `name` of this folder."""
    return (_FOLDER / name).read_bytes()
