"""Writes the large word lists of tqe as tries."""

from collections.abc import Iterable
from pathlib import Path

import marisa_trie

FOLDER = Path(__file__).parents[2] / "tqe" / "text" / "data"


def write(name: str, rows: Iterable[tuple[str, str]]) -> None:
    """Write the list `name`: words, each with the row that `tqe.text.data.Table.get` returns for it."""
    trie = marisa_trie.BytesTrie((word, row.encode()) for word, row in rows)
    path = FOLDER / f"{name}.marisa"
    trie.save(str(path))
    print(f"{path.name}: {len(trie):,} words, {path.stat().st_size:,} bytes")
