"""A text with its segments, and the pairs that checks compare."""

from enum import StrEnum
from typing import NamedTuple

from tqe.core.glossary import EMPTY, Glossary
from tqe.core.span import Span

MASK = "\ue000"
"""Stands for a character that is not prose (markup, code, a URL) in `Segment.text`."""


class Kind(StrEnum):
    """What a segment is in its document."""

    HEADLINE = "headline"
    PARAGRAPH = "paragraph"
    LIST = "list"
    CAPTION = "caption"
    QUOTE = "quote"
    TABLE = "table"


class Profile(StrEnum):
    """Whose typography and house style applies."""

    NEWS = "news"
    DIN5008 = "din5008"
    CH = "ch"


class House(NamedTuple):
    """The house style that a text is held to: a profile and the user's own lists."""

    profile: Profile = Profile.NEWS
    accepted: tuple[str, ...] = ()
    banned: tuple[tuple[str, str], ...] = ()
    names: tuple[tuple[str, str], ...] = ()
    glossary: Glossary = EMPTY


NEWS = House()
"""That of who has said nothing about it."""


class Segment(NamedTuple):
    """A sentence, or a headline, caption or list item.

    `text` has the length of `span`: one character for each of the document's, those that are not prose
    replaced by MASK, a line end inside a paragraph by a blank. `raw` is the same stretch unmasked.
    `quoted` are the parts of `text` that stand between quotation marks, marks included, also where the
    quotation began in an earlier segment.
    `opens` says whether the segment is the first of its block.
    """

    text: str
    span: Span
    kind: Kind = Kind.PARAGRAPH
    quoted: tuple[Span, ...] = ()
    raw: str = ""
    opens: bool = True
    house: House = NEWS

    def is_quoted(self, span: Span) -> bool:
        """Say whether `span` of the text stands inside a quotation."""
        return any(quote.contains(span) for quote in self.quoted)


class Document(NamedTuple):
    """A text as decoded, never normalised.

    `prose` are the spans of `text` that are prose; `segments` tile them in order, white space aside.
    `comments` are those addressed to tqe.
    """

    name: str
    text: str
    prose: tuple[Span, ...]
    segments: tuple[Segment, ...]
    format: str = "plain"
    house: House = NEWS
    comments: tuple[Span, ...] = ()


class Pair(NamedTuple):
    """A stretch of the target and the stretch of the source it translates; positions are the target's."""

    target: Segment
    source: Segment


class RoundTrip(NamedTuple):
    """A stretch of the target and what a model makes of it in English; with the source where one is given."""

    target: Segment
    back_translation: str
    source: Segment | None = None


class Gap(NamedTuple):
    """A stretch of the source without a translation; `after` is the target segment before the place for it."""

    source: Segment
    after: Segment | None


class Bitext(NamedTuple):
    """A whole target beside its whole source.

    `pairs` are in target order, `gaps` is what only the source has, `extra` what only the target has.
    """

    target: Document
    source: Document
    pairs: tuple[Pair, ...]
    gaps: tuple[Gap, ...] = ()
    extra: tuple[Segment, ...] = ()
