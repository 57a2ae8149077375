"""What a line is in a news text that has no markup, or little: headline, list item, caption or paragraph."""

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from tqe.core.document import Kind
from tqe.core.pattern import Pattern

_BULLET = Pattern(r"[-*•▪●◦‣·+]\s+(?=\S)")
_DASH = Pattern(r"[–—]\s+(?=\S)")
_COUNT = Pattern(r"\(?(?P<count>\d{1,2})[.)]\s+(?=\S)")
_QUOTE = Pattern(r"(?:>\s?)+")

_CREDITS = (
    "Foto|Fotos|Bild|Bilder|Symbolbild|Symbolfoto|Archivbild|Archivfoto|Grafik|Video|Photo|Picture|Credit"
)
_CREDIT = f"(?:{_CREDITS})"
_CAPTION = Pattern(
    rf"\(?{_CREDIT}(?:nachweis|quelle|credit|s by| by)?\s?:|{_CREDIT}\s?/"
    r"|(?:Von|By)(?: [^\W\d_a-z][\w.’'-]+){2,3}\Z",
    needs=("Von ", "By ", *_CREDITS.split("|")),
)
_CREDIT_AT_END = Pattern(
    rf"(?:\(\s?|\|\s?|–\s)(?:{_CREDIT}s?(?: by)?:?|©)\s?[^()|]{{2,60}}\)?\Z",
    needs=("©", *_CREDITS.split("|")),
)
_CAPTION_LENGTH = 400

_TITLE_LENGTH = 150
_HEADING_LENGTH = 100
_CALL_LENGTH = 80
"""Longest title of a text, heading within it, and heading that ends in ? or !."""

WIDEST = 132
"""Characters of the longest line in a text whose lines are cut at a width."""

_OPEN_END = Pattern(r"[\w)\]%€$°“”\"»«’‘']\Z")
_STOPPED = Pattern(r"[.!?…:;,][)\]“”\"»«’‘']*\Z")


class Shape(NamedTuple):
    """A stretch of text: its kind, and how many characters of marker (bullet, number) stand before it."""

    kind: Kind
    marker: int = 0


def shapes(texts: Sequence[str]) -> tuple[Shape, ...]:
    """Return the shape of each of `texts`, which follow each other in a document, white space stripped."""
    counts = [_count(text) for text in texts]
    plain = [_alone(text) or _counted(counts, index, texts) for index, text in enumerate(texts)]
    found: list[Shape] = []
    for index in reversed(range(len(texts))):
        shape = plain[index] or Shape(Kind.PARAGRAPH)
        follower = found[-1].kind if found else None
        if plain[index] is None and _is_headline(texts, index, follower):
            shape = Shape(Kind.HEADLINE)
        found.append(shape)
    return tuple(reversed(found))


def _alone(text: str) -> Shape | None:
    """Return the shape that a text shows by itself."""
    if bullet := _BULLET.match(text):
        return Shape(Kind.LIST, bullet.end())
    if quote := _QUOTE.match(text):
        return Shape(Kind.QUOTE, quote.end()) if quote.end() < len(text) else None
    if len(text) <= _CAPTION_LENGTH and (_CAPTION.match(text) or _CREDIT_AT_END.search(text)):
        return Shape(Kind.CAPTION)
    return None


def _count(text: str) -> int | None:
    """Return the number that may count a list item; 0 for a dash."""
    match = _COUNT.match(text)
    if match:
        return int(match["count"])
    return 0 if _DASH.match(text) else None


def _counted(counts: Sequence[int | None], index: int, texts: Sequence[str]) -> Shape | None:
    """Return a list item if a neighbour counts on: a lone "12. Januar" or a lone dash is none."""
    count = counts[index]
    if count is None:
        return None
    step = 1 if count else 0
    before = counts[index - 1] if index else None
    after = counts[index + 1] if index + 1 < len(counts) else None
    if (before is not None and before + step == count) or (after is not None and count + step == after):
        match = _COUNT.match(texts[index]) or _DASH.match(texts[index])
        return Shape(Kind.LIST, match.end() if match else 0)
    return None


def _is_headline(texts: Sequence[str], index: int, follower: Kind | None) -> bool:
    """Say whether a short line without a full stop stands over a paragraph, or over the headline of one."""
    text = texts[index]
    if follower is None or sum(map(str.isalpha, text[:40])) < 2:
        return False
    if len(text) > (_HEADING_LENGTH if index else _TITLE_LENGTH) or text[0].islower() or "://" in text:
        return False
    if text.endswith(("?", "!")):
        return len(text) <= _CALL_LENGTH and follower is Kind.PARAGRAPH and len(texts[index + 1]) > len(text)
    return bool(_OPEN_END.search(text)) and not _STOPPED.search(text)


def is_wrapped(groups: Sequence[Sequence[str]]) -> bool:
    """Say whether the lines of a text are cut at a width: a good part of them goes on in the next.

    `groups` are lines without blank ones between them.
    """
    breaks = [pair for group in groups for pair in pairwise(group)]
    is_wide = any(len(line) > WIDEST for group in groups for line in group)
    return bool(breaks) and not is_wide and sum(_goes_on(*pair) for pair in breaks) >= len(breaks) / 4


def joins(line: str, following: str, width: int) -> bool:
    """Say whether `following` goes on with the paragraph of `line`, in a text cut at `width`."""
    if _alone(following) or (_COUNT.match(line) and _COUNT.match(following)):
        return False
    full = len(line) + 1 + len(following.split(maxsplit=1)[0]) >= 0.8 * width
    return full or _goes_on(line, following)


def _goes_on(line: str, following: str) -> bool:
    """Say whether a line ends in the middle of a sentence, as the small letter of the next shows."""
    return following[0].islower() and line[-1] not in ".!?" and not _alone(line)
