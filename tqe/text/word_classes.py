"""Small sets of German words that grammar checks need: prepositions, conjunctions and the like."""

from functools import cache

from tqe.text.data import rows


@cache
def word_class(name: str) -> frozenset[str]:
    """Return the words of the class `name`. Raises KeyError if there is none."""
    return _classes()[name]


@cache
def _classes() -> dict[str, frozenset[str]]:
    return {name: frozenset(words.split()) for name, words in rows("word_classes")}
