"""Names that have changed places: what stands beside one of them in the source stands beside another in the German."""

from collections import Counter
from collections.abc import Iterator
from itertools import permutations
from typing import NamedTuple

from tqe.core.span import Span
from tqe.text.lexicon import translates
from tqe.text.proper_names import english_names, fold
from tqe.text.small_words import is_small
from tqe.text.words import Word, words

_LIKELY = 20
"""Probability in hundredths from which a German word translates an English one."""
_NEXT = 2
"""Distance below which words stand beside each other: there is but a blank between them."""
_ENGLISH_LINKS = frozenset({"of", "on", "and", "for", "the"})
"""Beside a word of the German they make it a part of an English name, whose words the source may have otherwise."""
_SHORT = 2
"""Letters of words that say too little."""


class Exchange(NamedTuple):
    """A name in the German, and the name of the source whose place it has taken."""

    span: Span
    source: Span


class _Beside(NamedTuple):
    before: str | None
    after: str | None


def exchanged(english: str, german: str) -> Iterator[Exchange]:
    """Yield every name of the German beside a word that the source has beside another name, which is there as well."""
    here = _once(words(german))
    names = {fold(name.text): name for name in english_names(english)}
    there = _once(words(english))
    shared = {key: name for key, name in names.items() if key in here and key in there}
    if len(shared) < 2:
        return
    english_beside = {key: _beside(there[key], words(english)) for key in shared}
    german_beside = {key: _beside(here[key], words(german)) for key in shared}
    alone = [key for key in shared if _ENGLISH_LINKS.isdisjoint(german_beside[key])]
    for name, other in permutations(alone, 2):
        taken = _taken(name, other, english_beside, german_beside)
        if taken and (taken[0].isupper() or _taken(other, name, english_beside, german_beside)):
            yield Exchange(here[other].span, shared[name].span)


def _taken(name: str, other: str, there: dict[str, _Beside], here: dict[str, _Beside]) -> str | None:
    """Return the word beside `name` in the source that stands beside `other` in the German, and only there."""
    if _is_kept(there[other], here[other]):
        return None
    for word, found in zip(there[name], here[other], strict=True):
        if word is None or found is None or not _tells(word) or fold(word) == other or fold(found) == name:
            continue
        if _is(word, found) and not _is_beside(word, here[name]) and word not in there[other]:
            return word
    return None


def _is_kept(there: _Beside, here: _Beside) -> bool:
    """Say whether the name stands beside the same capitalised word on both sides: "Central Perk"."""
    return any(
        word and found and word[0].isupper() and fold(word) == fold(found)
        for word, found in zip(there, here, strict=True)
    )


def _tells(word: str) -> bool:
    """Say whether a word says something of the name beside it: no small word."""
    return len(word) > _SHORT and not is_small(word)


def _is_beside(word: str, beside: _Beside) -> bool:
    return any(found is not None and _is(word, found) for found in beside)


def _is(word: str, german: str) -> bool:
    """Say whether a German word is an English one, kept or translated."""
    return fold(german) == fold(word) or translates(german, word) >= _LIKELY


def _once(found: tuple[Word, ...]) -> dict[str, Word]:
    """Return the words that occur but once, by their letters without a genitive's s."""
    keys = [_key(word.text) for word in found]
    counts = Counter(keys)
    return {key: word for key, word in zip(keys, found, strict=True) if counts[key] == 1}


def _key(word: str) -> str:
    return fold(word.partition("’")[0].partition("'")[0])


def _beside(word: Word, every: tuple[Word, ...]) -> _Beside:
    """Return the words right before and behind one."""
    at = every.index(word)
    before = every[at - 1] if at and word.start - every[at - 1].end < _NEXT else None
    after = every[at + 1] if at + 1 < len(every) and every[at + 1].start - word.end < _NEXT else None
    return _Beside(before.text if before else None, after.text if after else None)
