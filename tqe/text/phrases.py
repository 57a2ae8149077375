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
        self._wild: list[_Entry] = []
        for row in table:
            pattern = tuple(_parts(row[0]))
            self._add(_Entry(pattern, row))
            if genitive:
                self._add(_Entry((*pattern[:-1], pattern[-1] + "s"), row, "s"))

    def _add(self, entry: _Entry) -> None:
        if "*" in entry.pattern[0]:
            self._wild.append(entry)
        else:
            self._exact.setdefault(entry.pattern[0], []).append(entry)

    def find(self, text: str) -> Iterator[Match]:
        """Yield the phrases in `text`, from left to right, not overlapping."""
        tokens = words(text)
        index = 0
        while index < len(tokens):
            entry = self._longest(text, tokens, index)
            length = len(entry.pattern) if entry else 0
            if entry:
                span = Span(tokens[index].span.start, tokens[index + length - 1].span.end)
                yield Match(span, entry.row, entry.ending)
            index += max(1, length)

    def _longest(self, text: str, tokens: tuple[Word, ...], index: int) -> _Entry | None:
        candidates = [*self._exact.get(tokens[index].text, ()), *self._wild]
        fitting = [entry for entry in candidates if _fits(text, tokens, index, entry.pattern)]
        return max(fitting, key=lambda entry: len(entry.pattern), default=None)


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
    gaps = (text[a.span.end : b.span.start] for a, b in pairwise(found))
    return all(gap in {" ", "-", ". ", "\u00a0", "‑"} for gap in gaps)


def _same(word: str, part: str) -> bool:
    if part.endswith("*"):
        return word.startswith(part[:-1])
    return word.endswith(part[1:]) if part.startswith("*") else word == part
