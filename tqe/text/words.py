"""Words with their places, and the one way tqe counts them."""

from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from tqe.core.document import MASK
from tqe.core.pattern import Pattern
from tqe.core.span import Span

_TOKEN = Pattern(r"[^\W_]+(?:['’][^\W\d_]+)?")


class Word(NamedTuple):
    """A word and where it stands; most are only read, so that the span is made when it is asked for."""

    text: str
    start: int
    end: int

    @property
    def span(self) -> Span:
        """Where it stands."""
        return Span(self.start, self.end)


def count(text: str) -> int:
    """Return the number of words: stretches between white space, as `wc -w` counts; masked ones left out."""
    return sum(1 for stretch in text.split() if stretch.strip(MASK))


@lru_cache(maxsize=512)
def words(text: str) -> tuple[Word, ...]:
    """Return the words of `text`; hyphens separate words here, an apostrophe inside a word does not."""
    return tuple(each_word(text))


def each_word(text: str) -> Iterator[Word]:
    """Yield the words of `text` and keep none: those of a whole document take thirty times its room."""
    for match in _TOKEN.finditer(text):
        yield Word(match.group(), *match.span())
