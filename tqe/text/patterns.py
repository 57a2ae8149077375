"""Many regular expressions, each compiled and tried only on texts that contain what it cannot do without."""

import re
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache

from tqe.core.pattern import Pattern
from tqe.text.data import rows

_RUN = Pattern(r"[^\W\d_](?:[^\W\d_]| )*")
_SHORTEST = 3
"""Letters from which a literal tells texts apart."""


class Choice:
    """A pattern of many alternatives between `before` and `after`; those that a text cannot have are left out.

    Each alternative comes with stretches of which one is in each of its matches; with none it is always there.
    """

    def __init__(self, before: str, alternatives: Iterable[tuple[str, tuple[str, ...]]], after: str) -> None:
        self._before, self._after = before, after
        self._alternatives = tuple(alternatives)
        self._pattern = lru_cache(maxsize=512)(self._of)

    def _of(self, present: tuple[str, ...]) -> re.Pattern[str]:
        return re.compile(f"{self._before}(?:{'|'.join(present)}){self._after}")

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """Return the matches, which do not overlap."""
        present = tuple(
            source
            for source, needs in self._alternatives
            if not needs or any(stretch in text for stretch in needs)
        )
        return self._pattern(present).finditer(text) if present else iter(())


def found(table: str, text: str) -> Iterator[tuple[re.Match[str], tuple[str, ...]]]:
    """Yield the matches of the patterns in the first column of `table`, with the row's other cells."""
    for pattern, cells in _patterns(table):
        for match in pattern.finditer(text):
            yield match, cells


@cache
def _patterns(table: str) -> tuple[tuple[Pattern, tuple[str, ...]], ...]:
    return tuple((Pattern(source, needs=needed(source)), tuple(cells)) for source, *cells in rows(table))


def any_of(words: Iterable[str]) -> str:
    """Return a pattern for any of `words`, in which "*" stands for letters and a blank for white space.

    A word in small letters matches with a capital, too.
    """
    return "|".join(map(_either_case, words))


def _either_case(word: str) -> str:
    wild = re.escape(word).replace(r"\*", r"\w*").replace(r"\ ", r"\s+")
    first = re.search(r"(?<!\\)[a-zäöü]", wild)
    if not first or not word.lstrip("*")[:1].islower():
        return wild
    return f"{wild[: first.start()]}(?i:{first.group()}){wild[first.end() :]}"


def needed(source: str) -> tuple[str, ...]:
    """Return stretches of letters and blanks of which every match of a pattern has one, if they are easily seen."""
    if "(?i" in source:
        return ()
    longest = tuple(map(_longest_run, _outside_groups(source).split("|")))
    return longest if all(len(run.strip()) >= _SHORTEST for run in longest) else ()


def _longest_run(plain: str) -> str:
    return max((match.group() for match in _RUN.finditer(plain)), key=len, default="")


def _outside_groups(source: str) -> str:
    """Return a pattern with its groups, classes, escapes, and what may be missing, replaced by a dot."""
    plain, depth, index = "", 0, 0
    while index < len(source):
        character, index = source[index], index + 1
        if character == "\\":
            character, index = ".", index + 1
        elif character == "[":
            index = source.index("]", index + 1) + 1
            character = "."
        elif character in "()":
            depth += 1 if character == "(" else -1
            character = "."
        elif character in "?*{" and not depth:
            plain, character = plain[:-1] + ".", "."
        if not depth:
            plain += character
    return plain
