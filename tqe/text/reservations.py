"""Words that hedge or deny in a source, and whether the German keeps them."""

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from tqe.core.document import Bitext, Pair
from tqe.core.pattern import Pattern
from tqe.core.span import Span
from tqe.text.coverage import coverage
from tqe.text.data import rows
from tqe.text.patterns import any_of
from tqe.text.places import first_word

_ENOUGH = 0.5
"""Share of the source's words that the German must show; else it is free, or misaligned, and says it its own way."""


class Reservation(NamedTuple):
    """A word of the source document that is gone, and where in the target it should stand."""

    span: Span
    source: Span


def lost(kind: str, bitext: Bitext) -> Iterator[Reservation]:
    """Yield the words of a kind that the German of their sentence does not carry."""
    for pair in bitext.pairs:
        said = _pattern(kind, "en").search(pair.source.text)
        if not said:
            continue
        if not _pattern(kind, "de").search(pair.target.text) and _is_close(pair, Span(*said.span())):
            place = _place(pair, said.end()) or first_word(pair.target.text)
            source = Span(*said.span()).shift(pair.source.span.start)
            yield Reservation(place.shift(pair.target.span.start), source)


def _is_close(pair: Pair, but: Span) -> bool:
    """Say whether the German shows the other words of the source."""
    found = coverage(pair.source.text, pair.target.text)
    others = [content.covered for content in found if not content.word.span.overlaps(but)]
    return sum(others) >= _ENOUGH * len(others) > 0


def _place(pair: Pair, end: int) -> Span | None:
    """Return the German word for what follows the reservation at once."""
    for content in coverage(pair.source.text, pair.target.text):
        if content.word.start == end + 1 and content.partner:
            return content.partner.span
    return None


@cache
def _pattern(kind: str, language: str) -> Pattern:
    (words,) = (words for name, tongue, words in rows("reservations") if (name, tongue) == (kind, language))
    return Pattern(rf"(?<!\w)(?:{any_of(words.split('/'))})(?!\w)")
