"""Names in foreign spelling, and whether a word is part of a longer foreign name, a handle or an address."""

from collections.abc import Iterator
from functools import cache, lru_cache

from tqe.core.document import House, Segment
from tqe.core.finding import Edit, Fix
from tqe.core.pattern import Pattern
from tqe.core.span import Span
from tqe.text.data import rows
from tqe.text.language import english_odds
from tqe.text.phrases import Match, Phrases

_TABLES = ("place_names", "person_names")
_BEFORE = Pattern(r"([^\W\d_][\w.’'&]*) $")
_AFTER = Pattern(r" ([A-ZÄÖÜ][\w’'&]*)")
_FOREIGN = 0.6
"""Log odds from which a neighbour is English; "Times" has 1.4, "University" 1.5, German words below 0.3."""
_PLAINLY_ENGLISH = 1.3
"""The same, where one word must do: "Police" has 1.6, "NHS" 1.4."""
_LONGEST_TITLE = 6
"""Words of a quotation that may be a title."""
_ADDRESS = frozenset("@#/_.")
_LINKS = frozenset(
    {"of", "the", "The", "de", "for", "University", "Bank", "Royal", "Air", "Southern", "Northern"}
)
_FIRMS = frozenset({"Airways", "Airlines", "Botanic"})
"""Words behind a place that German news leaves in the names of firms and parks: "Qatar Airways"."""
_BODIES = frozenset({"Transport", "Sport", "Tennis", "Basketball", "Radio", "Film"})
"""Words that open the names of British and Australian bodies and are German, too."""


def respelt(
    segment: Segment, table: str, more: tuple[tuple[str, str, str], ...] = ()
) -> Iterator[tuple[Span, str, tuple[Fix, ...]]]:
    """Yield the foreign forms of `table` in a segment with the German form, or the house's own, and the fix.

    `more` are rows that the table has not. Quotations, addresses and longer foreign names are left out.
    """
    text, own = segment.text, dict(segment.house.names)
    for match in _phrases(table, more).find(text):
        foreign, german, kind = match.row
        german = own.get(foreign, german)
        if german in {foreign, match.span.of(text)} or foreign in segment.house.accepted:
            continue
        if segment.is_quoted(match.span) or is_address(text, match.span):
            continue
        if not is_in_foreign_name(text, match.span):
            yield match.span, german, _fixes(match, german, kind)


def unlisted(house: House) -> tuple[tuple[str, str, str], ...]:
    """Return the names of the house that are in no table, as rows of one; they are not replaced unread."""
    return tuple((name, german, "article") for name, german in house.names if name not in _listed())


@cache
def _listed() -> frozenset[str]:
    return frozenset(foreign for table in _TABLES for foreign, *_ in rows(table))


@lru_cache(maxsize=16)
def _phrases(table: str, more: tuple[tuple[str, str, str], ...]) -> Phrases:
    return Phrases((*rows(table), *more), genitive=True)


def _fixes(match: Match, german: str, kind: str) -> tuple[Fix, ...]:
    if kind == "none":
        return ()
    return (Fix((Edit(match.span, with_genitive(german, match.ending)),), safe=kind == "plain"),)


def is_in_foreign_name(text: str, span: Span) -> bool:
    """Say whether English words beside `span` make it part of a name ("University of Kashmir", "Tokyo Times")."""
    before, after = _BEFORE.search(text[: span.start]), _AFTER.match(text, span.end)
    if before and (before.group(1) in _LINKS or _is_english_noun(before.group(1))):
        return True
    return bool(after and (english_odds(after.group(1)) >= _FOREIGN or after.group(1) in _FIRMS))


def _is_english_noun(word: str) -> bool:
    """Say whether `word` opens an English name ("Statistics Norway"); "President" before a person does not."""
    return word[0].isupper() and word.endswith("s") and english_odds(word) >= 2 * _FOREIGN


def is_branch(text: str, span: Span) -> bool:
    """Say whether the place ends the English name of an organisation: "Public Health Scotland"."""
    before = _BEFORE.search(text[: span.start])
    word = before.group(1) if before else ""
    if len(word) > 2 and (word.isupper() or word in _BODIES):
        return True
    return word[:1].isupper() and english_odds(word) >= _PLAINLY_ENGLISH


def is_in_title(segment: Segment, span: Span) -> bool:
    """Say whether `span` stands in a short quotation, which may be the title of a work."""
    quotes = (quote.of(segment.text) for quote in segment.quoted if quote.contains(span))
    return any(quote.count(" ") < _LONGEST_TITLE for quote in quotes)


def is_address(text: str, span: Span) -> bool:
    """Say whether `span` is part of a handle, a hashtag or an address."""
    before, after = text[span.start - 1 : span.start], text[span.end : span.end + 2]
    return before in _ADDRESS or after[:1] in {"@", "_"} or (after[:1] == "." and after[1:].isalpha())


def with_genitive(name: str, ending: str) -> str:
    """Return the name with its genitive: an -s, or an apostrophe where it ends in a hiss."""
    if not ending:
        return name
    return f"{name}’" if name.endswith(("s", "ß", "x", "z")) else f"{name}s"
