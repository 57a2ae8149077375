"""Stems of German and English words: what is left when inflection is taken off, to look words up by."""

import re
import unicodedata
from functools import lru_cache

from tqe.core.pattern import Pattern

_UMLAUTS = str.maketrans({"ä": "a", "ö": "o", "ü": "u", "ß": "s"})
_TWO = ("em", "er", "nd")
_ONE = ("e", "s", "n", "t")
_INFLECTION = ("em", "en", "er", "ern", "es", "e", "n", "s")
_LEARNED = Pattern(r"(?<=..)(?:(?<!a)u[ms]|(?<!e)is|[ao])$")
"""Endings that a plural replaces (Thema, Themen; Virus, Viren), unlike those of Raum, Haus and Kreis."""
_HISSING = Pattern(r"(?:(?<=[cs]h)|(?<=ss)|(?<=[xzo]))e$")
_DOUBLED = Pattern(r"([bdgkmnprt])\1$")
_VOWEL = Pattern(r"[aeiouy]")


@lru_cache(maxsize=40_000)
def german_stem(word: str) -> str:
    """Return the stem of a German word, by the rules of CISTEM (Weissweiler & Fraser 2017), for any case of letters."""
    stem = _plain(word).translate(_UMLAUTS)
    if stem.startswith("ge") and len(stem) > 6:
        stem = stem[2:]
    while len(stem) > 3:
        if len(stem) > 5 and stem.endswith(_TWO):
            stem = stem[:-2]
        elif stem.endswith(_ONE):
            stem = stem[:-1]
        else:
            break
    return stem


@lru_cache(maxsize=40_000)
def german_base(word: str) -> str:
    """Return a German noun or adjective without its endings and umlauts; unlike the stem it keeps ge- and -t."""
    base = _LEARNED.sub("", _plain(word).translate(_UMLAUTS))
    while ending := next((e for e in _INFLECTION if base.endswith(e) and len(base) - len(e) >= 3), ""):
        base = base.removesuffix(ending)
    return _LEARNED.sub("", base)


@lru_cache(maxsize=40_000)
def english_singular(word: str) -> str:
    """Return an English noun in lower case, without 's and the ending of its plural."""
    singular = _HISSING.sub("", _without_s(word))
    return f"{singular[:-3]}man" if singular.endswith("men") else singular


@lru_cache(maxsize=40_000)
def english_stem(word: str) -> str:
    """Return the stem of an English word: without 's, plural -s, -ed and -ing, and without a silent -e."""
    stem = _without_s(word)
    for ending in ("ing", "ed"):
        if stem.endswith(ending) and len(stem) > len(ending) + 2 and _VOWEL.search(stem[: -len(ending)]):
            stem = _DOUBLED.sub(r"\1", stem[: -len(ending)])
            break
    if stem.endswith("i"):
        return stem[:-1] + "y"
    return stem.removesuffix("e") if len(stem) > 3 else stem


def _without_s(word: str) -> str:
    """Return an English word in lower case, without 's and without a plural -s."""
    stem = re.sub(r"['’]s?$", "", _plain(word))
    if stem.endswith("ies") and len(stem) > 4:
        return stem[:-3] + "y"
    is_plural = stem.endswith("s") and not stem.endswith(("ss", "us", "is")) and len(stem) > 3
    return stem[:-1] if is_plural else stem


def _plain(word: str) -> str:
    """Return the word in lower case, without accents other than umlauts."""
    if word.isascii():
        return word.lower()
    letters = unicodedata.normalize("NFC", word.lower())
    return "".join(
        letter if letter in "äöüß" else unicodedata.normalize("NFKD", letter)[0] for letter in letters
    )
