"""Tables of regular expressions, each tried only on texts that contain what it cannot do without."""

import re
from collections.abc import Iterator
from functools import cache

from tqe.text.data import rows

_RUN = re.compile(r"[^\W\d_](?:[^\W\d_]| )*")
_SHORTEST = 3
"""Letters from which a literal tells texts apart."""


def found(table: str, text: str) -> Iterator[tuple[re.Match[str], tuple[str, ...]]]:
    """Yield the matches of the patterns in the first column of `table`, with the row's other cells."""
    for literal, pattern, cells in _patterns(table):
        if literal in text:
            for match in pattern.finditer(text):
                yield match, cells


@cache
def _patterns(table: str) -> tuple[tuple[str, re.Pattern[str], tuple[str, ...]], ...]:
    return tuple((needed(source), re.compile(source), tuple(cells)) for source, *cells in rows(table))


def needed(source: str) -> str:
    """Return the longest stretch of letters and blanks that is in every match of a pattern, if it is easily seen."""
    plain = _outside_groups(source)
    if "|" in plain or "(?i" in source:
        return ""
    runs = [match.group() for match in _RUN.finditer(plain)]
    longest = max(runs, key=len, default="")
    return longest if len(longest.strip()) >= _SHORTEST else ""


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
