"""Which words tell two English texts apart: the source and what comes back from its translation."""

from typing import NamedTuple

from tqe.text.small_words import is_small
from tqe.text.stems import english_stem
from tqe.text.words import words


class Difference(NamedTuple):
    """The words that only the source has, and those that only the back-translation has, in their order."""

    source: tuple[str, ...]
    back: tuple[str, ...]


def difference(source: str, back: str) -> Difference:
    """Return the content words of one text whose stem the other does not have, each once."""
    return Difference(_only(source, back), _only(back, source))


def _only(text: str, other: str) -> tuple[str, ...]:
    known = {english_stem(word.text) for word in words(other)}
    found = {english_stem(word.text): word.text for word in words(text) if _tells(word.text)}
    return tuple(word for stem, word in found.items() if stem not in known)


def _tells(word: str) -> bool:
    return not is_small(word) and (len(word) > 2 or word[0].isdigit())
