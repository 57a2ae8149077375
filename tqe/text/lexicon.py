"""Which German words may translate an English one, by a table derived from translations."""

from functools import lru_cache

from tqe.text.data import table
from tqe.text.stems import english_stem, german_stem


@lru_cache(maxsize=20_000)
def translations(word: str) -> dict[str, int]:
    """Return the stems of German words that translate an English word, each with its probability in hundredths."""
    line = table("translations").get(english_stem(word))
    if line is None:
        return {}
    pairs = (entry.rpartition(" ") for entry in line.split("\t"))
    return {stem: int(percent) for stem, _, percent in pairs}


def translates(german: str, english: str) -> int:
    """Return the probability in hundredths that the German word stands for the English one, 0 if that is unheard of."""
    return translations(english).get(german_stem(german), 0)
