"""English words that carry no meaning of their own: articles, pronouns, prepositions, auxiliaries."""

from functools import cache

from tqe.text.data import rows


def is_small(word: str) -> bool:
    """Say whether an English word is one of them, however it is written."""
    return word.lower() in _words()


@cache
def _words() -> frozenset[str]:
    return frozenset(word for (word,) in rows("english_small_words"))
