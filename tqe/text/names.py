"""Whether a word found in a text is part of a longer foreign name, a handle or an address."""

import re

from tqe.core.span import Span
from tqe.text.language import english_odds

_BEFORE = re.compile(r"([^\W\d_][\w.’'&]*) $")
_AFTER = re.compile(r" ([A-ZÄÖÜ][\w’'&]*)")
_FOREIGN = 0.6
"""Log odds from which a neighbour is English; "Times" has 1.4, "University" 1.5, German words below 0.3."""
_ADDRESS = frozenset("@#/_.")
_LINKS = frozenset(
    {"of", "the", "The", "de", "for", "University", "Bank", "Royal", "Air", "Southern", "Northern"}
)


def is_in_foreign_name(text: str, span: Span) -> bool:
    """Say whether English words beside `span` make it part of a name ("University of Kashmir", "Tokyo Times")."""
    before, after = _BEFORE.search(text[: span.start]), _AFTER.match(text, span.end)
    if before and before.group(1) in _LINKS:
        return True
    return bool(after and english_odds(after.group(1)) >= _FOREIGN)


def is_address(text: str, span: Span) -> bool:
    """Say whether `span` is part of a handle, a hashtag or an address."""
    before, after = text[span.start - 1 : span.start], text[span.end : span.end + 2]
    return before in _ADDRESS or after[:1] in {"@", "_"} or (after[:1] == "." and after[1:].isalpha())


def with_genitive(name: str, ending: str) -> str:
    """Return the name with its genitive: an -s, or an apostrophe where it ends in a hiss."""
    if not ending:
        return name
    return f"{name}’" if name.endswith(("s", "ß", "x", "z")) else f"{name}s"
