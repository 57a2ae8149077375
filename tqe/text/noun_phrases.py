"""Noun phrases that open with a determiner, and the cases, genders and numbers that their words allow."""

from collections.abc import Iterator
from functools import cache, lru_cache
from typing import NamedTuple

from tqe.core.pattern import Pattern
from tqe.core.span import Span
from tqe.text.dates import calendar
from tqe.text.morphology import Token, tokens
from tqe.text.nouns import Readings, is_listed, readings, readings_of
from tqe.text.word_classes import word_class

ARTICLE = {
    "der": "Nm Gf Df Gp",
    "die": "Nf Af Np Ap",
    "das": "Nn An",
    "des": "Gm Gn",
    "dem": "Dm Dn",
    "den": "Am Dp",
}
CONTRACTED = {
    **dict.fromkeys(("im", "am", "zum", "vom", "beim"), "Dm Dn"),
    "zur": "Df",
    **dict.fromkeys(("ins", "ans", "aufs", "fürs"), "An"),
}
_LIKE_EIN = {
    "": "Nm Nn An",
    "e": "Nf Af Np Ap",
    "en": "Am Dp",
    "em": "Dm Dn",
    "er": "Gf Df Gp",
    "es": "Gm Gn",
}
_LIKE_DIESER = {
    "er": "Nm Gf Df Gp",
    "e": "Nf Af Np Ap",
    "es": "Nn An Gm Gn",
    "em": "Dm Dn",
    "en": "Am Dp Gm Gn",
}
_EIN_STEMS = ("kein", "mein", "dein", "sein", "unser", "ihr")
_SINGULAR = readings_of("Nm Nf Nn Gm Gf Gn Dm Df Dn Am Af An")

_OPENING = frozenset("„“\"»«”‚‘'(:.!?–—-…•*[")
"""What may stand before a capitalised determiner: it begins a sentence or a quotation."""
_ENDINGS = ("e", "en", "er", "es", "em")
_MOST_ADJECTIVES = 3
_DAY = Pattern(r"(?:[12]?\d|3[01])\.")
_NOUN_FROM_ADJECTIVE = tuple(
    stem + ending
    for stem in ("isch", "lich", "ig", "end", "iert", "los", "haft", "fach", "doppelt", "sam", "bar")
    for ending in _ENDINGS
)
_INFLECTED = Pattern(
    r"(?:isch|lich|ig|iv|end|är|ell|al|bar|sam|los|haft|iert|igt|t|n|er|ß|rz|au|un)(?:e|en|er|es|em)$"
)
"""A capitalised adjective, as in the names of offices and places: das Weiße Haus, des Statistischen Amtes."""


class NounPhrase(NamedTuple):
    """A determiner, the adjectives behind it and the noun; `allowed` is what the determiner can be.

    `place` is the determiner's place among the tokens of the text.
    """

    place: int
    determiner: Token
    adjectives: tuple[Token, ...]
    noun: Token
    allowed: Readings

    @property
    def span(self) -> Span:
        """From the determiner to the noun."""
        return Span(self.determiner.start, self.noun.end)

    @property
    def end(self) -> int:
        """The place of the noun among the tokens of the text."""
        return self.place + len(self.adjectives) + 1

    @property
    def is_like_ein(self) -> bool:
        """Whether adjectives take the endings they have after "ein"."""
        return self.determiner.text.lower().startswith(("ein", *_EIN_STEMS))


@cache
def determiners() -> dict[str, Readings]:
    """Return the determiners, lower-case, with what each can be."""
    table = {word: readings_of(names) for word, names in (ARTICLE | CONTRACTED).items()}
    for stem in ("dies", "jen"):
        table |= {stem + ending: readings_of(names) for ending, names in _LIKE_DIESER.items()}
    for stem in _EIN_STEMS:
        table |= {stem + ending: readings_of(names) for ending, names in _LIKE_EIN.items()}
    table |= {"ein" + ending: readings_of(names) & _SINGULAR for ending, names in _LIKE_EIN.items()}
    table |= {"jed" + ending: readings_of(names) & _SINGULAR for ending, names in _LIKE_DIESER.items()}
    del table["ihr"]  # mostly a pronoun: das bringt ihr Kritik ein
    return table


@lru_cache(maxsize=512)
def noun_phrases(text: str) -> tuple[NounPhrase, ...]:
    """Return the phrases of a determiner and a capitalised noun, adjectives and ordinals between them."""
    cut = tokens(text)
    return tuple(phrase for index in range(len(cut)) for phrase in _at(cut, index))


def _at(cut: tuple[Token, ...], index: int) -> Iterator[NounPhrase]:
    allowed = determiners().get(cut[index].text.lower())
    if not allowed or not _opens(cut, index):
        return
    end = index + 1
    while end < len(cut) and end - index <= _MOST_ADJECTIVES and is_adjective(cut[end].text):
        end += 1
    if end < len(cut) and cut[end].text[0].isupper() and _is_noun(cut, end, allowed):
        yield NounPhrase(index, cut[index], cut[index + 1 : end], cut[end], allowed)


def _opens(cut: tuple[Token, ...], index: int) -> bool:
    """Say whether a determiner is neither a relative pronoun, part of a name, nor behind another one."""
    word = cut[index].text
    if index == 0:
        return True
    before = cut[index - 1].text
    if (
        before.lower() in determiners()
        or before in {"van", "Van"}
        or (word[0].isupper() and before not in _OPENING)
    ):
        return False
    if word.lower() not in ARTICLE:
        return True
    while index and cut[index - 1].text in word_class("prepositions"):
        index -= 1
    return not index or cut[index - 1].text not in {",", "–", "—", "-"}


def is_adjective(word: str) -> bool:
    """Say whether `word` looks like an adjective or an ordinal before its noun."""
    if word[0].isdigit():
        return word.endswith((".", "st", "nd", "rd", "th"))
    return (
        len(word) > 3
        and word.islower()
        and word.endswith(_ENDINGS)
        and word not in word_class("no adjectives")
        and word not in determiners()
    )


def _is_noun(cut: tuple[Token, ...], index: int, allowed: Readings) -> bool:
    """Say whether the word is the noun of its phrase rather than a part of a name or of an attribute."""
    word = cut[index].text
    if word.endswith(("-", "‑")) or word.isupper() or len(word) < 3:
        return False
    after = cut[index + 1].text if index + 1 < len(cut) else "."
    is_preposition = word == "Richtung"  # einem Richtung Wald rollenden Ball
    if after[0].isupper() and (is_preposition or _INFLECTED.search(word)):
        return False
    if word.endswith(_NOUN_FROM_ADJECTIVE) and not is_listed(word):
        return False
    if not is_adjective(after) or index + 2 >= len(cut) or not cut[index + 2].text[0].isupper():
        return True
    return (
        not readings(cut[index + 2].text) & allowed
    )  # das Jahre alte Auto, des Verluste schreibenden Konzerns


def is_date(phrase: NounPhrase, after: str) -> bool:
    """Say whether a date stands there: des 21. Dezember, für den 16. anberaumt, eine Anfang Mai eröffnete Schau."""
    noun = phrase.noun.text
    if phrase.adjectives and _DAY.fullmatch(phrase.adjectives[0].text):
        return noun in calendar("month", "de") or len(phrase.adjectives) > 1
    is_month = after in calendar("month", "de") or after[0].isdigit()
    return noun in {"Anfang", "Mitte", "Ende"} and (
        is_month or after.lower() in word_class("time determiners")
    )
