"""Many phrases looked up at once by their first word: quick to build, quick to search."""

from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import NamedTuple

from tqe.core.span import Span
from tqe.text.words import Word, words


class Match(NamedTuple):
    """A phrase found: where, its row in the table, and the genitive -s behind it if there is one."""

    span: Span
    row: tuple[str, ...]
    ending: str = ""


class _Entry(NamedTuple):
    pattern: tuple[str, ...]
    row: tuple[str, ...]
    ending: str = ""


class Phrases:
    """A table of phrases; each row's first cell is the phrase, matched case-sensitively word by word.

    A word of a phrase that ends in `*` matches any word that begins so; one that begins with `*` any that
    ends so. Where several phrases match, the longest wins. With `genitive`, the last word may have an -s.
    """

    def __init__(self, table: Iterable[tuple[str, ...]], *, genitive: bool = False) -> None:
        self._exact: dict[str, list[_Entry]] = {}
        self._starts: dict[str, list[_Entry]] = {}
        self._ends: dict[str, list[_Entry]] = {}
        for row in table:
            pattern = tuple(_parts(row[0]))
            self._add(_Entry(pattern, row))
            if genitive:
                self._add(_Entry((*pattern[:-1], pattern[-1] + "s"), row, "s"))

    def _add(self, entry: _Entry) -> None:
        """File an entry by its first word, or by two letters of it where the rest is open."""
        first = entry.pattern[0]
        if first.endswith("*"):
            self._starts.setdefault(first[:2], []).append(entry)
        elif first.startswith("*"):
            self._ends.setdefault(first[-2:], []).append(entry)
        else:
            self._exact.setdefault(first, []).append(entry)

    def find(self, text: str) -> Iterator[Match]:
        """Yield the phrases in `text`, from left to right, not overlapping."""
        tokens = words(text)
        candidates_of = self._candidates if self._starts or self._ends else self._exact.get
        free = 0
        for index, word in enumerate(tokens):
            candidates = candidates_of(word.text)
            if index < free or not candidates:
                continue
            fitting = [entry for entry in candidates if _fits(text, tokens, index, entry.pattern)]
            if fitting:
                entry = max(fitting, key=lambda entry: len(entry.pattern))
                free = index + len(entry.pattern)
                yield Match(Span(word.start, tokens[free - 1].end), entry.row, entry.ending)

    def _candidates(self, word: str) -> list[_Entry]:
        """Return the entries that may begin with `word`."""
        opens, ends = self._starts.get(word[:2], ()), self._ends.get(word[-2:], ())
        return [*self._exact.get(word, ()), *opens, *ends]


def _parts(phrase: str) -> Iterator[str]:
    """Yield the words of a phrase as `words` would cut them, wildcards kept."""
    for part in phrase.replace("-", " ").split():
        yield part.rstrip(".")


def _fits(text: str, tokens: tuple[Word, ...], index: int, pattern: tuple[str, ...]) -> bool:
    """Say whether the pattern's words stand at `index`, only a blank, a hyphen or a stop between them."""
    found = tokens[index : index + len(pattern)]
    if len(found) < len(pattern):
        return False
    if not all(_same(word.text, part) for word, part in zip(found, pattern, strict=True)):
        return False
    gaps = (text[a.end : b.start] for a, b in pairwise(found))
    return all(gap in {" ", "-", ". ", "\u00a0", "‑"} for gap in gaps)


def _same(word: str, part: str) -> bool:
    if part.endswith("*"):
        return word.startswith(part[:-1])
    return word.endswith(part[1:]) if part.startswith("*") else word == part
