"""Finds German words that merely look like the English word they stand for, by a table of pairs."""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from tqe.core.pattern import Pattern
from tqe.core.span import Span
from tqe.text.data import rows

_GUARD = Pattern(r"([+-])(.+?)(?= [+-]|$)")


class Cognate(NamedTuple):
    """A wrong German word, the English word behind it, what is right; the fix if inflection allows it."""

    span: Span
    trigger: str
    source: Span
    right: str
    fix: str | None


class _Row(NamedTuple):
    trigger: Pattern
    wrong: Pattern
    right: str
    required: Pattern | None
    forbidden: Pattern | None
    fixes: dict[str, str]


def cognates(table: str, german: str, english: str) -> Iterator[Cognate]:
    """Yield the false cognates of the list `table` in `german`, a translation of `english`, in order."""
    found: dict[Span, Cognate] = {}
    for row in _table(table):
        trigger = row.trigger.search(english)
        if not trigger or not _is_allowed(row, english):
            continue
        for match in row.wrong.finditer(german):
            span, source = Span(*match.span()), Span(*trigger.span())
            fix = row.fixes.get(match.group())
            found.setdefault(span, Cognate(span, trigger.group(), source, row.right, fix))
    yield from (found[span] for span in sorted(found))


def _is_allowed(row: _Row, english: str) -> bool:
    if row.required and not row.required.search(english):
        return False
    return not (row.forbidden and row.forbidden.search(english))


@cache
def _table(name: str) -> tuple[_Row, ...]:
    return tuple(_row(*cells) for cells in rows(name))


def _row(trigger: str, wrong: str, right: str, guards: str, fixes: str) -> _Row:
    guard = _GUARD.findall(guards)
    pairs = (pair.partition("=") for pair in fixes.split("/") if "=" in pair)
    return _Row(
        Pattern("|".join(_english(word) + r"(?!\w)" for word in trigger.split("/"))),
        Pattern("|".join(rf"(?<!\w){_wild(word)}(?!\w)" for word in wrong.split("/"))),
        right,
        _any(word for sign, word in guard if sign == "+"),
        _any(word for sign, word in guard if sign == "-"),
        {found: fix for found, _, fix in pairs},
    )


def _any(guards: Iterator[str]) -> Pattern | None:
    pattern = "|".join(map(_english, guards))
    return Pattern(pattern) if pattern else None


def _english(word: str) -> str:
    """Return a pattern for an English word; one in lower case matches capitals too."""
    flags = "(?i:" if word.islower() else "(?:"
    return rf"(?<!\w){flags}{_wild(word)})"


def _wild(word: str) -> str:
    return re.escape(word).replace(r"\*", r"\w*")
