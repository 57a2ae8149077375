"""Whether a German text has a term of the user's glossary: inflected, in a compound, or by what stands for it."""

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from tqe.core.pattern import Pattern
from tqe.core.span import Span
from tqe.text.morphology import lemmas
from tqe.text.nouns import heads, likely_readings, readings_of
from tqe.text.stems import german_base
from tqe.text.words import Word, words

_SHORTEST = 4
"""Letters from which a word is looked for at an end of a compound."""
_INSIDE = 5
"""Letters from which a word is looked for anywhere in a compound."""
_SMALL = 3
"""Letters up to which a small word of a phrase says nothing: Straße von Hormus."""
_CHAIN = Pattern(r"\w+(?:[-‑]\w+)+")
_SUSPENDED = Pattern(r"(?<!\w)(\w{2,})[-‑](?= (?:und|oder|bzw\.|sowie|als) |[,/] ?)")
_GAPS = {" ", "-", "‑", "\u00a0"}
_PREFIXES = (
    "zurück", "zusammen", "durch", "nach", "fest", "hin", "her", "vor", "ein", "aus", "auf", "mit", "bei", "weg",
    "los", "an", "ab", "um", "zu",
)  # fmt: skip
_PRONOUNS = {
    readings_of("Nm"): {"er", "ihn", "ihm", "dieser", "diesen", "diesem", "dessen"},
    readings_of("Nf"): {"sie", "ihr", "diese", "dieser", "deren"},
    readings_of("Nn"): {"es", "ihm", "dieses", "diesem", "dessen", "das"},
    readings_of("Np"): {"sie", "ihnen", "diese", "diesen", "deren"},
}


class _Written(NamedTuple):
    """The words of a text, with those that hyphens join, and the beginnings that await a second part."""

    words: tuple[str, ...]
    suspended: tuple[str, ...]


def is_rendered(term: str, german: str) -> bool:
    """Say whether the German has `term`: its words inflected, in any order, or as parts of compounds."""
    return all(_is_there(part, german) for part in _parts(term))


def place_of(term: str, german: str) -> Span | None:
    """Return the word of the German that is, or contains, the last word of `term`."""
    last = _parts(term)[-1]
    return next((word.span for word in words(german) if _carries(last, word.text)), None)


def stands_for(term: str, german: str) -> bool:
    """Say whether the German may mean `term`, which was there before: by the head of it or by a pronoun."""
    there = _written(german).words
    last = words(term)[-1].text
    if any(german_base(head) == german_base(word) for head in (*heads(last), last) for word in there):
        return True
    small, possible = {word.lower() for word in there}, likely_readings(last)
    return any(forms & small for reading, forms in _PRONOUNS.items() if not possible or possible & reading)


def places(term: str, text: str) -> Iterator[Span]:
    """Yield where `term` stands in a German text word by word, inflected, no part of a longer word."""
    parts, tokens = [word.text for word in words(term)], words(text)
    for index in range(len(tokens) - len(parts) + 1):
        found = tokens[index : index + len(parts)]
        if all(map(_is_form, found, parts)) and all(
            text[one.end : two.start] in _GAPS for one, two in pairwise(found)
        ):
            yield Span(found[0].start, found[-1].end)


def _is_form(word: Word, part: str) -> bool:
    has_case = word.text[0].isupper() == part[0].isupper() or not word.start
    return has_case and german_base(word.text) == german_base(part)


def _parts(term: str) -> tuple[str, ...]:
    """Return the words of a term that carry its meaning."""
    found = [word.text for word in words(term)]
    return tuple(part for part in found if not (part.islower() and len(part) <= _SMALL)) or tuple(found)


@lru_cache(maxsize=512)
def _written(text: str) -> _Written:
    chains = (re.sub(r"[-‑]", "", match.group()) for match in _CHAIN.finditer(text))
    suspended = tuple(match[1].lower() for match in _SUSPENDED.finditer(text))
    return _Written((*(word.text for word in words(text)), *chains), suspended)


def _is_there(part: str, german: str) -> bool:
    written = _written(german)
    if any(_carries(part, word) for word in written.words):
        return True
    if any(_completes(part, start, word) for start in written.suspended for word in written.words):
        return True
    return part.islower() and part.endswith("n") and _is_conjugated(part, german)


def _carries(part: str, word: str) -> bool:
    """Say whether a German word is a form of `part`, or a compound that begins or ends with one."""
    base, whole = german_base(part), german_base(word)
    if base == whole:
        return True
    if len(part) < _SHORTEST:
        return any(german_base(head) == base for head in heads(word))
    low = word.lower()
    if len(part) >= _INSIDE and (part.lower() in low or (len(base) >= _INSIDE and base in whole)):
        return True
    return (
        whole.endswith(base)
        or low.startswith(part.lower())
        or (len(base) >= _SHORTEST and whole.startswith(base))
    )


def _completes(part: str, start: str, word: str) -> bool:
    """Say whether `word` ends as the compound `part` does, which begins with the suspended `start`."""
    rest = german_base(part).removeprefix(german_base(start))
    return part.lower().startswith(start) and len(rest) >= _SMALL and german_base(word).endswith(rest)


def _is_conjugated(verb: str, german: str) -> bool:
    """Say whether a form of `verb` is there, its prefix perhaps at the end of the clause."""
    prefix = next((prefix for prefix in _PREFIXES if verb.startswith(prefix)), "")
    found = {lemma.lower() for lemma in lemmas(german)}
    return verb in found or (bool(prefix) and verb.removeprefix(prefix) in found)
