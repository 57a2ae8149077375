"""Names of an English text, by their capitals, and what stands for them in the German."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache
from typing import NamedTuple

from tqe.core.pattern import Pattern
from tqe.text.data import rows
from tqe.text.language import english_odds
from tqe.text.lexicon import translations
from tqe.text.name_forms import distance
from tqe.text.nouns import is_listed, is_name
from tqe.text.small_words import is_small
from tqe.text.stems import german_stem
from tqe.text.words import Word, each_word, words

_CAPITALISED = Pattern(r"[A-ZÄÖÜÁÉÍÓÚÇČŠŽØÅ][^\W\d_]*(?:['’][^\W\d_]+)?")
_OPENS = Pattern(r"(?:^|[.!?:…][\"”’)\]]*\s+|(?:^|\s)[\"“„‘'(\[]+)$")
_PERSON = Pattern(
    r"(?:(?:said|says|by|told|added|asked|wrote|with) )?\b(?P<name>[A-Z][a-z]{2,} (?:[A-Z]\. )?[A-Z][a-z]{3,})\b"
    r"(?=,| (?:said|says|told|added|wrote|who|resigned|announced|was|is|has|had|will)\b)"
)
_LONGER = Pattern(r"\b[A-Z][\w.’'-]+ $")
_SPELLINGS = (
    ("tsch", "č"), ("dsch", "j"), ("sch", "š"), ("shch", "š"), ("tsh", "č"), ("tch", "č"), ("sh", "š"), ("zh", "š"),
    ("kh", "č"), ("ch", "č"), ("our", "or"), ("ou", "u"), ("oo", "u"), ("oe", "o"), ("ae", "a"), ("ue", "u"),
    ("ts", "z"), ("w", "v"), ("z", "s"), ("ck", "k"), ("c", "k"), ("ks", "x"), ("ph", "f"), ("th", "t"), ("q", "k"),
)  # fmt: skip
_GLIDE = Pattern(r"(?<=[aeou])[iy](?![aeo])|[iy](?=[aeou])|(?:iy|ij|yj|yy|ii|i|y)$")
_PEOPLE = Pattern(r"(?:i?an|ean|n|i|ish|ese|er|r)s?$")
_COUNTRY = Pattern(r"(?:i?en|e|n|a|ien|er)?s?$")
_GERMANISED = Pattern(
    r"(?P<stem>\w{4,})(?:"
    r"s \1(?:en|n|er|ern)|es \1en|ans? \1(?:er|ern|en)|o \1us|us \1os|a \1en"
    r"|(?<=it|in|at|ot|om)e \1|e \1(?:en|er|ern))"
)
"""An English name of a people, a party or a matter and the German one: Chartists, Chartisten; gelignite, Gelignit."""
_SHORTEST = 4
_OFTEN = 20
"""Probability in hundredths from which a translation is one."""
_WORD = 1.5
"""Log odds below which a capitalised word may be a name; English words that the table does not know have more."""
_GERMAN = -0.2
"""Log odds below which a word is a German one, or the German form of a name (Azoren, Rohani)."""
_SHARE = 0.75
"""Share of capitalised ones among longer words from which a text is in title case."""


class _Forms(NamedTuple):
    """The different words of a German text, parted by blanks: what is looked for in a book is looked for here.

    `letters` are folded, `spellings` spelt as transliterations are, and `bases`, too, if they were genitives.
    """

    letters: str
    spellings: str
    bases: str
    stems: frozenset[str]


@lru_cache(maxsize=64)
def _forms(german: str) -> _Forms:
    every = dict.fromkeys(word.text for word in each_word(german))
    return _Forms(
        letters=_parted(map(fold, every)),
        spellings=_parted(map(spelling, every)),
        bases=_parted(spelling(word.removesuffix("s")) for word in every),
        stems=frozenset(map(german_stem, every)),
    )


def _parted(forms: Iterable[str]) -> str:
    return f" {' '.join(dict.fromkeys(forms))} "


@lru_cache(maxsize=512)
def english_names(text: str) -> tuple[Word, ...]:
    """Return the words of an English text that are parts of names; possessive 's is cut off.

    A word that opens a sentence counts if another name follows it at once, or if no German word translates it; in
    title case, only the latter count.
    """
    found = words(text)
    capitals = [word for word in found if _CAPITALISED.fullmatch(word.text)]
    long = [word for word in found if len(word.text) >= _SHORTEST and word.text.isalpha()]
    titled = len(long) > 4 and sum(word.text[0].isupper() for word in long) > _SHARE * len(long)
    starts = {word.start for word in capitals}
    names = (_bare(word) for word in capitals if _is_name_like(word.text))
    return tuple(
        word
        for word in names
        if (not titled and (not _opens(text, word) or word.end + 1 in starts))
        or (_is_untranslated(word.text) and english_odds(word.text) < _WORD)
    )


@lru_cache(maxsize=512)
def english_persons(text: str) -> tuple[Word, ...]:
    """Return the persons that an English text gives first and last name of, as a verb or a comma behind shows.

    No word of them may be one that German translates.
    """
    found = (match for match in _PERSON.finditer(text) if not _LONGER.search(text[: match.start("name")]))
    names = (Word(match.group("name"), *match.span("name")) for match in found)
    return tuple(name for name in names if all(_is_untranslated(part) for part in name.text.split()))


def _is_untranslated(word: str) -> bool:
    """Say whether no German word but the same translates the word, as far as the table knows."""
    stems = translations(word)
    if any(is_listed(stem.capitalize()) for stem in stems):
        return False
    return all(percent < _OFTEN or fold(word).startswith(stem) for stem, percent in stems.items())


def has_counterpart(name: str, german: str) -> bool:
    """Say whether the German has the name, a form or a compound of it, a transliteration or a translation."""
    folded, stems, there = fold(name), translations(name), _forms(german)
    parts = [stem for stem in stems if len(stem) > 3 and not folded.startswith(stem)]
    spellings = {spelling(name), spelling(name.replace("ou", "o"))}
    return (
        any(part in there.letters for part in (folded, *parts))
        or any(f" {form}" in there.spellings or f" {form} " in there.bases for form in spellings)
        or not there.stems.isdisjoint(stems)
        or any(form in german for form in _german_forms().get(name, ()))
    )


def likeness(name: str, german: str, source: str) -> Word | None:
    """Return the word of `german` that must be the name, misspelt: alike, but neither German nor in `source`."""
    known = {fold(word.text) for word in words(source)}
    for word in words(german):
        if _is_candidate(word.text, known) and _are_alike(fold(name), fold(word.text)):
            return word
    return None


def fold(name: str) -> str:
    """Return a name without accents, in small letters."""
    bare = unicodedata.normalize("NFKD", name.casefold().replace("ß", "ss"))
    return "".join(letter for letter in bare if letter.isalnum())


@lru_cache(maxsize=20_000)
def spelling(name: str) -> str:
    """Return a name without what transliterations into English and into German do differently."""
    text = fold(re.sub(r"['’]s?$", "", name))
    for spelt, heard in _SPELLINGS:
        text = text.replace(spelt, heard)
    return _GLIDE.sub("j", text)


def _is_candidate(word: str, known: set[str]) -> bool:
    """Say whether a German word may be a name that the source does not have."""
    if not word[:1].isupper() or len(word) < _SHORTEST:
        return False
    folded = fold(word)
    if known & {folded, folded.removesuffix("s"), folded + "s"}:
        return False
    return not (is_listed(word) or is_name(word) or english_odds(word) < _GERMAN)


def _are_alike(name: str, other: str) -> bool:
    """Say whether one may be a slip for the other: a letter in short names, two in longer ones."""
    if min(len(name), len(other)) < _SHORTEST or (name[0] != other[0] and name[1:] != other[1:]):
        return False
    country = other.removesuffix("s")
    if _PEOPLE.sub("", name) in {country, _COUNTRY.sub("", other)}:
        return False
    if _GERMANISED.fullmatch(f"{name} {other}") or _GERMANISED.fullmatch(f"{name} {country}"):
        return False
    if len(name) > len(country) + 1 and name.startswith(country):
        return False
    most = 1 if len(name) < 7 else 2
    return min(distance(name, other), distance(name, other.removesuffix("s"))) <= most


def _is_name_like(word: str) -> bool:
    """Say whether a capitalised word is no word that German translates or writes otherwise."""
    return len(word) >= _SHORTEST and not word.isupper() and not is_small(word)


def _bare(word: Word) -> Word:
    """Return the word without a possessive 's."""
    text = re.sub(r"['’]s?$", "", word.text)
    return Word(text, word.start, word.start + len(text))


def _opens(text: str, word: Word) -> bool:
    return bool(_OPENS.search(text[max(0, word.start - 4) : word.start]))


@cache
def _german_forms() -> dict[str, tuple[str, ...]]:
    """Return the German forms of each word of the table of places and persons."""
    forms: dict[str, tuple[str, ...]] = {}
    for english, german, *_ in rows("place_names"):
        for word in english.split():
            forms[word] = (*forms.get(word, ()), *_parts(german))
    return forms


def _parts(german: str) -> Iterator[str]:
    return (part for part in re.split(r"[\s,/]+", german) if len(part) > 3)
