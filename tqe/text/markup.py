"""Markup that stands in running text: tags, placeholders and footnote marks, which a translation keeps."""

import re
from collections import Counter
from functools import lru_cache
from typing import NamedTuple

from tqe.core.pattern import Pattern
from tqe.core.span import Span

_MARKUP = Pattern(
    r"(?P<tag></?[a-zA-Z][a-zA-Z0-9]{0,10}(?:\s[^<>\n]*)?/?>)"
    r"|(?P<placeholder>\{\{?\w[\w. ]*\}?\}|%\(?\w*\)?[sd]\b|\$\{\w+\})"
    r"|(?P<note>\[\^?\d{1,3}\]|[¹²³⁴⁵⁶⁷⁸⁹]+)"
)


class Mark(NamedTuple):
    """A piece of markup and where it stands; `key` is equal for two that do the same."""

    text: str
    span: Span
    key: str


@lru_cache(maxsize=512)
def marks(text: str) -> tuple[Mark, ...]:
    """Return the markup of `text` from left to right."""
    return tuple(Mark(match.group(), Span(*match.span()), _key(match)) for match in _MARKUP.finditer(text))


def surplus(these: tuple[Mark, ...], others: tuple[Mark, ...]) -> tuple[Mark, ...]:
    """Return those of `these` that `others` have less often."""
    left = Counter(mark.key for mark in others)
    found = []
    for mark in these:
        left[mark.key] -= 1
        if left[mark.key] < 0:
            found.append(mark)
    return tuple(found)


def _key(match: re.Match[str]) -> str:
    """Return a tag's name without attributes, which may be translated; anything else as it is."""
    if match.lastgroup != "tag":
        return match.group()
    name = re.match(r"</?\w+", match.group())
    return name.group().lower() if name else match.group()
