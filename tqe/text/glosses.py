"""Foreign acronyms: whether the German words beside one explain it, and those that would."""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from tqe.core.pattern import Pattern
from tqe.core.span import Span
from tqe.text.data import rows
from tqe.text.nouns import is_name, readings

_FORMS = {
    "f": "die der zur",
    "m": "der den dem im beim vom zum",
    "n": "das dem im beim vom zum",
    "p": "die der",
}
"""The determiners that go with each gender; "p" is the plural."""
_WEAK_E = {("f", "die"), ("m", "der"), ("n", "das")}
"""Where an adjective after the article ends in -e; elsewhere it ends in -en."""
_DETERMINER = Pattern(r"\b(\w+) $")
_WORD_BEFORE = Pattern(r"([A-ZÄÖÜ][\w.]*[a-zäöüß]{2})[“\"»]? [„\"«]?$")
_NO_NOUNS = {"Das", "Dem", "Den", "Der", "Die", "Dank", "Eine", "Kein", "Laut", "Seit", "Statt", "Trotz"}
"""Words that begin a sentence and happen to be nouns too."""
_BRACKET_BEFORE = Pattern(r"[(\[–—/-]\s?(?:kurz:? |abgekürzt |genannt )?$|\b(?:kurz|abgekürzt|genannt) $")
_AFTER = Pattern(
    r"[-‑/]\w|[“\"»]? [(\[]|[“\"»]?,? (?:kurz für|also|das heißt|steht für)"
    r"|, (?:de[rmn]|die|das|eine?[nrm]?|einer) (?:[\w-]+e[nrs]? ){0,2}[A-ZÄÖÜ]"
)


class Acronym(NamedTuple):
    """A row of the list; the gloss stands beside the acronym if it `is_kept`, else in its place."""

    name: str
    gender: str
    gloss: str
    is_kept: bool
    adjective: str
    context: Pattern | None


def mentions(text: str) -> Iterator[tuple[Span, Acronym]]:
    """Yield the listed acronyms of `text`."""
    for match in _pattern().finditer(text):
        yield Span(*match.span()), _acronyms()[match.group()]


def is_explained(text: str, span: Span) -> bool:
    """Say whether a German noun, brackets or an apposition beside the acronym explain it."""
    before, after = text[max(0, span.start - 80) : span.start], text[span.end : span.end + 80]
    if _BRACKET_BEFORE.search(before) or _AFTER.match(after):
        return True
    noun = _WORD_BEFORE.search(before)
    if not noun or noun.group(1) in _NO_NOUNS:
        return False
    return bool(readings(noun.group(1))) and not is_name(noun.group(1))


def gloss(text: str, span: Span, acronym: Acronym) -> str | None:
    """Return what to write in place of the acronym where the article before it tells the case."""
    found = _DETERMINER.search(text[: span.start])
    determiner = found.group(1).lower() if found else ""
    if determiner not in _FORMS.get(acronym.gender, "").split():
        return None
    phrase = f"{acronym.gloss} {acronym.name}" if acronym.is_kept else acronym.gloss
    if acronym.adjective == "-":
        return phrase
    ending = "e" if (acronym.gender, determiner) in _WEAK_E else "en"
    return f"{acronym.adjective}{ending} {phrase}"


def advice(acronym: Acronym) -> str:
    """Return the explanation as a message names it, the adjective inflected as without an article."""
    ending = {"m": "er", "n": "es"}.get(acronym.gender, "e")
    adjective = "" if acronym.adjective == "-" else f"{acronym.adjective}{ending} "
    return adjective + (f"{acronym.gloss} {acronym.name}" if acronym.is_kept else acronym.gloss)


@cache
def _acronyms() -> dict[str, Acronym]:
    return {
        name: Acronym(
            name, gender, noun, kept == "keep", adjective, None if context == "-" else Pattern(context)
        )
        for name, gender, noun, kept, adjective, context in rows("acronyms")
    }


@cache
def _pattern() -> Pattern:
    names = "|".join(sorted(map(re.escape, _acronyms()), key=len, reverse=True))
    return Pattern(rf"(?<![\w@#.&])(?<!\w[-‑])(?:{names})(?![\w&]|\.\w)", needs=tuple(_acronyms()))
