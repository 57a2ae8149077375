"""What a glyph may be by its neighbours: an opening quotation mark, a closing one, or none."""

import re
from collections.abc import Iterator
from enum import StrEnum
from typing import NamedTuple

from tqe.core.document import MASK
from tqe.core.pattern import Pattern
from tqe.core.span import Span


class Role(StrEnum):
    """Which end of a quotation a mark stands at."""

    OPENING = "opening"
    CLOSING = "closing"


class Style(StrEnum):
    """The convention that a mark belongs to, given its role."""

    GERMAN = "german"  # „…“ ‚…‘
    ENGLISH = "english"  # “…” ‘…’
    STRAIGHT = "straight"  # "…" '…' ''…'' and ,, as an opening mark
    INWARD = "inward"  # »…« ›…‹
    OUTWARD = "outward"  # «…» ‹…›


LEAD = MASK + " \t\u00a0-–—•*>"
"""Blanks, bullets and markup, which may stand before the first mark of a paragraph."""

_LEAD_LENGTH = 8
_TOKEN = Pattern(r"(?:\A|[\n\r\u2028\u2029])\s*|,,(?=\w)|''|[„“”\"»«‚‘’'›‹]")

_OTHER_END = {"»": "«", "«": "»", "›": "‹", "‹": "›"}
_NATURAL = {"„": "“", "“": "”", '"': '"', "''": "''", "‚": "‘", "‘": "’", "'": "'", **_OTHER_END}
_FAMILY = {**dict.fromkeys("‚‘’'", "'"), **dict.fromkeys("»«", "»"), **dict.fromkeys("›‹", "›")}
_GLYPHS = {
    Role.OPENING: {Style.GERMAN: "„‚", Style.ENGLISH: "“”‘", Style.INWARD: "»›", Style.OUTWARD: "«‹"},
    Role.CLOSING: {Style.GERMAN: "“‘", Style.ENGLISH: "”’", Style.INWARD: "«‹", Style.OUTWARD: "»›"},
}

_BOTH_SIDES = "\"'‘“»«›‹–—-/" + MASK
_BEFORE_OPENING = frozenset(_BOTH_SIDES + "([{„‚¿¡")
_AFTER_CLOSING = frozenset(_BOTH_SIDES + ")]}”’.,;:!?…")
_NEVER_FIRST = Pattern(r"[\s,;:)\]}]|[.!?](?!\S)|\Z")
_HISS = frozenset("sxzßSXZ")
_ELISION = Pattern(r"\d|(?:s|n|ne|nen|nem|ner|m|em|ran|rum|raus|rein|rauf|runter|rüber|tis|twas|cause|til)\b")


class Candidate(NamedTuple):
    """A glyph that may be a mark: `opens` and `closes` say what its neighbours allow.

    `doubtful` looks like a closing mark but may be an inch mark or the apostrophe of a genitive; `first`
    stands at the beginning of its paragraph.
    """

    span: Span
    glyph: str
    opens: bool
    closes: bool
    doubtful: bool
    paragraph: int
    first: bool

    @property
    def family(self) -> str:
        """The glyphs among which a partner may be."""
        return _FAMILY.get(self.glyph, '"')

    @property
    def is_sure_end(self) -> bool:
        """Whether this can be nothing but a closing mark."""
        return self.closes and not self.opens

    @property
    def is_maybe_nothing(self) -> bool:
        """Whether this is an apostrophe, or an arrow of a menu, if it finds no partner."""
        adrift = self.glyph in _OTHER_END and not self.opens and not self.closes
        return adrift or self.glyph in {"'", "‘", "’"}

    def is_natural_end_of(self, opened: "Candidate") -> bool:
        """Say whether this closes `opened` by one and the same convention."""
        return _NATURAL.get(opened.glyph) == self.glyph

    def may_end(self, opened: "Candidate") -> bool:
        """Say whether this may close `opened`: „ takes “, ” and ", but » takes only «."""
        return self.family == opened.family and _OTHER_END.get(opened.glyph, self.glyph) == self.glyph


def candidates(text: str) -> Iterator[Candidate]:
    """Yield every glyph of `text` that may be a quotation mark."""
    paragraph, start = 0, 0
    for match in _TOKEN.finditer(text):
        if not match.group().strip():
            paragraph, start = paragraph + 1, match.end()
        else:
            near = match.start() - start <= _LEAD_LENGTH
            first = near and not text[start : match.start()].strip(LEAD)
            yield _candidate(text, match, paragraph, first=first)


def _candidate(text: str, match: re.Match[str], paragraph: int, *, first: bool) -> Candidate:
    glyph = match.group()
    before = text[match.start() - 1] if match.start() else " "
    after = text[match.end()] if match.end() < len(text) else " "
    opens = (before.isspace() or before in _BEFORE_OPENING) and not _NEVER_FIRST.match(text, match.end())
    closes = (after.isspace() or after in _AFTER_CLOSING) and not before.isspace()
    if glyph == "'" and _ELISION.match(text, match.end()):
        opens = False
    # An inch mark (24" Monitor) and a genitive (Johannes' Plan) look like closing marks.
    doubtful = before in _HISS if glyph in {"'", "’"} else glyph in {'"', "''"} and before.isdigit()
    return Candidate(Span(*match.span()), glyph, opens, closes, doubtful, paragraph, first)


def role_of(candidate: Candidate, *, has_partner: bool) -> Role | None:
    """Say what `candidate` is, given whether something is open that it may close; None: not a mark."""
    match candidate.glyph:
        case "„" | "‚" | ",,":
            return Role.OPENING
        case "’":
            return Role.CLOSING if has_partner and candidate.closes else None
        case "'" | "‘" if candidate.opens == candidate.closes:
            return None
        case "”" if has_partner or candidate.closes:
            return Role.CLOSING
    if candidate.opens != candidate.closes:
        return Role.OPENING if candidate.opens else Role.CLOSING
    return Role.CLOSING if has_partner else Role.OPENING


def style_of(candidate: Candidate, role: Role) -> Style:
    """Return the convention by which `candidate` has this role."""
    return next(
        (style for style, glyphs in _GLYPHS[role].items() if candidate.glyph in glyphs), Style.STRAIGHT
    )
