"""Which language a word, a phrase or a text is in, by word frequency: English, German or neither."""

from functools import lru_cache

from tqe.core.message import Language
from tqe.text.data import table
from tqe.text.words import each_word, words

_UNKNOWN = 0.0
_GERMAN_LETTERS = frozenset("äöüß")


@lru_cache(maxsize=50_000)
def _odds(low: str) -> float | None:
    found = table("language_odds").get(low)
    return None if found is None else int(found) / 10


def english_odds(word: str) -> float:
    """Return the log10 odds that `word` is English rather than German, from -2.5 to 2.5; 0 if unknown."""
    low = word.lower()
    if not _GERMAN_LETTERS.isdisjoint(low):
        return -2.5
    found = _odds(low)
    return _UNKNOWN if found is None else found


def is_known(word: str) -> bool:
    """Say whether `word` is a frequent word of English or German."""
    return _odds(word.lower()) is not None


def mean_odds(text: str) -> float | None:
    """Return the mean odds of the known words of `text`; None if it has fewer than three."""
    values = [english_odds(word.text) for word in words(text) if is_known(word.text)]
    return sum(values) / len(values) if len(values) >= 3 else None


_SHARE = 0.15
"""A text of 20 words has at least this share of words that are ten times as frequent in its language.

German news has .26 to .97, English .11 to .95 (the lowest are lists of names); French, Spanish and Dutch have
at most .07 of either.
"""


def clearly_not(language: Language, text: str) -> bool:
    """Say whether `text` is certainly in another language; a short one is given the benefit."""
    sign = 1 if language is Language.EN else -1
    every = own = other = 0
    for word in each_word(text):
        odds = sign * english_odds(word.text)
        every, own, other = every + 1, own + (odds >= 1), other + (odds <= -1)
    if every < 20:
        return own == 0 and other >= 4
    return own < _SHARE * every and (other > own or own < _SHARE / 2 * every)
