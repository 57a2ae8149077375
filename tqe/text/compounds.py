"""Compounds of a name and a German noun that were left unjoined ("US Präsident", "Epoch Times Artikel")."""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from tqe.core.pattern import Pattern
from tqe.core.span import Span
from tqe.text.data import rows
from tqe.text.language import english_odds
from tqe.text.word_classes import word_class

_ATTRIBUTE_ONLY = "a"
_UNKNOWN = "?"
"""The gender of an acronym that is not listed."""
_ROMAN = frozenset("IVXLC")
_COUNTRIES = frozenset(("USA", "UK", "VAE", "UAE", "UDSSR"))
_GERMAN = -0.3
"""Log odds up to which a capitalised word counts as German: "Marine" has -0.4, "Open" 0.5."""
_ENGLISH = 0.6
_CAPITALISED = r"[A-ZÄÖÜ][A-Za-zÄÖÜäöüß]+"
_SHORTEST = 5
"""A head this long is looked for at the end of longer words; "Land" is too short ("Island")."""
_MASCULINE_OR_NEUTER = frozenset(("dem", "des", "vom", "zum", "beim", "im", "am"))
_OWN = {
    "f": frozenset(("die", "der", "zur")),
    "n": frozenset(("das", "dem", "des", "im", "am", "zum", "vom", "beim", "ins", "ans")),
    "m": frozenset(("der", "dem", "den", "des", "im", "am", "zum", "vom", "beim")),
}
"""The determiners that a name of this gender may have itself."""
_OF_NOUNS_ONLY = frozenset(
    [
        *("ein", "eine", "einem", "einen", "eines", "einer", "jeder", "jedem", "dieser", "diesem", "diesen"),
        *(
            "zwei",
            "drei",
            "vier",
            "fünf",
            "mehrere",
            "einige",
            "viele",
            "alle",
            "aller",
            "beide",
            "beiden",
            "vielen",
        ),
    ]
)
"""Words that stand before nouns but not before these names: "ein FBI" is nothing."""
_ARTICLES = frozenset(("die", "der", "das", "den", "dem", "des"))
_OFFICES = frozenset(("Chef", "Vize"))
"""Heads whose singular stands without an article as a predicate only."""
_DETERMINERS = _ARTICLES.union(*_OWN.values())


class Head(NamedTuple):
    """A noun that ends compounds: its dictionary form, and the English words it translates."""

    lemma: str
    english: frozenset[str]
    bare: bool

    def is_singular(self, form: str) -> bool:
        """Say whether `form` is one thing that cannot stand without an article."""
        ambiguous = self.bare or self.lemma.endswith(("er", "el", "en", "te", "de", "nds"))
        return form.endswith("in") or (not ambiguous and form.lower().endswith(self.lemma.lower()))


class Unjoined(NamedTuple):
    """A name and a noun with a blank between them; `joined` is the compound."""

    span: Span
    joined: str


def head_of(word: str) -> Head | None:
    """Return the listed head of `word`, a noun or a compound with it."""
    heads = _heads()
    if word in heads:
        return heads[word]
    for start in range(2, len(word) - _SHORTEST + 1):
        found = heads.get(word[start:].capitalize())
        if found:
            return found
    return None


def couple(phrase: str) -> str:
    """Return `phrase` with hyphens for its blanks."""
    return re.sub(r"[ \u00a0\u202f]+", "-", phrase)


def unjoined_acronyms(text: str) -> Iterator[Unjoined]:
    """Yield every listed name or acronym before a German noun where the two can be nothing but a compound.

    A name and a plural may also be subject and object ("dass die EU Staaten fördert"); so a plural counts
    only where the words before it rule that out.
    """
    for match in _pattern().finditer(text):
        name, noun = match["name"], match["noun"]
        gender = _names().get(name, _UNKNOWN)
        if gender == _UNKNOWN and (name in _COUNTRIES or not set(name) - _ROMAN):
            continue
        if gender == _ATTRIBUTE_ONLY:
            joins = head_of(noun) is not None or _is_german(noun, match["next"])
        else:
            joins = _is_compound(match, gender)
        if joins:
            span = Span(match.start("name"), match.end("noun"))
            yield Unjoined(span, couple(span.of(text)))


def _is_compound(match: re.Match[str], gender: str) -> bool:
    head = head_of(match["noun"])
    if head is None or (match["next"] and english_odds(match["noun"]) >= _ENGLISH):
        return False
    if head.is_singular(match["noun"]):
        return True
    before, opens = (match["before"] or "").strip().lower(), match["opens"] is not None
    if head.lemma in _OFFICES and before in _ARTICLES and not _follows_preposition(match):
        return True
    if before in _OF_NOUNS_ONLY or (gender == "-" and before in _MASCULINE_OR_NEUTER):
        return True
    if gender in _OWN and before in _DETERMINERS and before not in _OWN[gender]:
        return True
    return before in _ARTICLES and (opens or gender == "-")


def _follows_preposition(match: re.Match[str]) -> bool:
    """Say whether a preposition stands before the article: bei der CIA Chef sein."""
    word = match.string[: match.start("before")].rstrip().rpartition(" ")[2]
    return word.lower() in word_class("prepositions")


def _is_german(noun: str, following: str | None) -> bool:
    """Say whether `noun` is a German word and no English name goes on after it (US Marine Corps)."""
    return english_odds(noun) <= _GERMAN and (following is None or english_odds(following) < _ENGLISH)


@cache
def _names() -> dict[str, str]:
    return {row[0]: row[1] for row in rows("attributive_names")}


@cache
def _pattern() -> Pattern:
    """Return the pattern of a listed name or an acronym before a capitalised word; longer names come first."""
    names = "|".join(re.escape(name) for name in sorted(_names(), key=len, reverse=True))
    return Pattern(
        rf"(?:(?P<opens>(?:^|(?<=[.!?:“] )))?(?P<before>\b\w+ ))?(?<![\w-])(?P<name>{names}|[A-ZÄÖÜ]{{2,5}})"
        rf" (?P<noun>{_CAPITALISED})(?![\w’'])(?=(?: (?P<next>{_CAPITALISED}))?)",
        re.MULTILINE,
    )


@cache
def _heads() -> dict[str, Head]:
    found: dict[str, Head] = {}
    for lemma, forms, english, bare in rows("compound_heads"):
        head = Head(lemma, frozenset(english.split()), bare == "bare")
        found |= dict.fromkeys([lemma, *forms.split()], head)
    return found
