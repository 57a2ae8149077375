"""Addresses in running text: links, e-mail addresses, @handles and #tags, which no translation changes."""

import re
from collections import Counter
from collections.abc import Iterable
from enum import StrEnum
from functools import lru_cache
from typing import NamedTuple

from tqe.core.pattern import Pattern
from tqe.core.span import Span


class Kind(StrEnum):
    """What an address is."""

    MAIL = "e-mail address"
    LINK = "link"
    HANDLE = "handle"
    TAG = "tag"


class Address(NamedTuple):
    """An address as written and where it stands; `key` is equal for addresses that lead to the same place."""

    kind: Kind
    text: str
    span: Span
    key: str


_ADDRESS = Pattern(
    r"(?P<mail>[\w.+-]+@[\w-]+(?:\.[\w-]+)+)"
    r"|(?P<link>(?:https?://|www\.)[^\s<>\"“”„»«|]+)"
    r"|(?<![\w@./&])@(?P<handle>\w{2,30})"
    r"|(?<![\w#./&])#(?P<tag>[^\W\d_]\w{1,60})"
)
_TRAILING = ".,;:!?)]}'’*_"
_TRACKING = Pattern(r"(?i)[?&](?:utm_\w+|fbclid|gclid|ref|source|cmpid|smid|mc_\w+)=[^&#]*")
_LANGUAGE = Pattern(r"(?<=[/.=-])(?:de|en|us|uk)(?:[-_](?:de|us|gb|at|ch))?(?=[/.]|$)")


@lru_cache(maxsize=512)
def addresses(text: str) -> tuple[Address, ...]:
    """Return the addresses in `text` from left to right, without the punctuation behind them."""
    found = []
    for match in _ADDRESS.finditer(text):
        kind = Kind[match.lastgroup.upper()] if match.lastgroup else Kind.LINK
        written = match.group().rstrip(_TRAILING)
        span = Span(match.start(), match.start() + len(written))
        found.append(Address(kind, written, span, _key(kind, written)))
    return tuple(found)


def unmatched(these: Iterable[Address], others: Iterable[Address]) -> tuple[Address, ...]:
    """Return those of `these` that have no equal among `others`, as often as they stand."""
    there = Counter((address.kind, address.key) for address in others)
    left = []
    for address in these:
        there[address.kind, address.key] -= 1
        if there[address.kind, address.key] < 0:
            left.append(address)
    return tuple(left)


def _key(kind: Kind, written: str) -> str:
    low = written.lower()
    if kind is not Kind.LINK:
        return low
    bare = re.sub(r"^(?:https?://)?(?:www\.)?", "", low)
    return _LANGUAGE.sub("", _TRACKING.sub("", bare)).rstrip("/?&")
