"""Which content words of an English text have a counterpart in a German one."""

from functools import lru_cache
from typing import NamedTuple

from tqe.text.lexicon import translations
from tqe.text.lookup import COGNATE, PART, folded, lookup
from tqe.text.small_words import is_small
from tqe.text.stems import german_stem
from tqe.text.words import Word, words

_RELIABLE = 25
"""Probability in hundredths that the likeliest translation of a word must have, or its absence says nothing."""


class Content(NamedTuple):
    """A content word of one text and the word of the other that stands for it, None if there is none."""

    word: Word
    partner: Word | None

    @property
    def covered(self) -> bool:
        """Whether there is a counterpart."""
        return self.partner is not None


@lru_cache(maxsize=512)
def coverage(english: str, german: str) -> tuple[Content, ...]:
    """Return the content words of `english` that a translation must show, with what `german` shows of them."""
    return tuple(Content(word, _partner(word.text, german)) for word in words(english) if _counts(word.text))


@lru_cache(maxsize=512)
def backed(german: str, english: str) -> tuple[Content, ...]:
    """Return the nouns and names of `german`, with the word of `english` that each may translate."""
    nouns = [word for word in words(german) if word.text[0].isupper() and len(word.text) > PART]
    return tuple(Content(word, _origin(word.text, words(english))) for word in nouns)


def share(english: str, german: str) -> float | None:
    """Return the share of content words that are covered; None if there are none."""
    found = coverage(english, german)
    return sum(content.covered for content in found) / len(found) if found else None


def _counts(word: str) -> bool:
    """Say whether a word carries meaning that the table knows how to translate."""
    if len(word) < 3 or not word[0].isalpha() or is_small(word):
        return False
    return max(translations(word).values(), default=0) >= _RELIABLE


def _partner(word: str, german: str) -> Word | None:
    """Return the German word that translates an English one, or looks like it."""
    stems, there = translations(word), lookup(german)
    return there.likeliest(stems) or there.compound(stems) or there.cognate(word)


def _origin(word: str, english: tuple[Word, ...]) -> Word | None:
    """Return the English word that a German one translates, or looks like."""
    form, front = german_stem(word), folded(word)[:COGNATE]
    for candidate in english:
        if any(_is_in(stem, form) for stem in translations(candidate.text)):
            return candidate
        if len(front) >= 4 and folded(candidate.text).startswith(front):
            return candidate
    return None


def _is_in(stem: str, form: str) -> bool:
    """Say whether a German stem is a word, or an end of a compound, or a longer one anywhere in it."""
    if stem == form:
        return True
    if len(stem) < PART or stem not in form:
        return False
    return len(stem) >= 2 * PART or form.startswith(stem) or form.endswith(stem)
