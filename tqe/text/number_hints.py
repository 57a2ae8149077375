"""Amounts that words may stand for without being numbers: "both", "Drittel", "Siebenmillionenland"."""

import re
from collections.abc import Mapping
from decimal import Decimal
from functools import cache, lru_cache
from typing import TypeAlias

from tqe.core.pattern import Pattern
from tqe.text.data import rows
from tqe.text.number_words import word_amount
from tqe.text.units import Tongue
from tqe.text.words import words

_Amounts: TypeAlias = frozenset[Decimal]
_NUMBER_STEM = Pattern(
    r"(?:ver)?(?P<stem>dreizehn|vierzehn|fünfzehn|sechzehn|siebzehn|achtzehn|neunzehn|zwanzig|dreißig|vierzig|fünfzig|"
    r"sechzig|siebzig|achtzig|neunzig|zwei|zwo|zwie|drei|dritt|vier|fünf|sechs|sech|sieben|sieb|acht|neun|zehn|elf|zwölf)"
    r"(?P<scale>hundert|tausend|millionen|milliarden)?",
    re.IGNORECASE,
)
_IRREGULAR = {
    "zwie": Decimal(2),
    "dritt": Decimal(3),
    "sech": Decimal(6),
    "sieb": Decimal(7),
    "zwo": Decimal(2),
}
_PARTS = 8
"""Letters that a number of several parts has at least."""
_SCALES = {
    "hundert": Decimal(100),
    "tausend": Decimal(1000),
    "millionen": Decimal(10) ** 6,
    "milliarden": Decimal(10) ** 9,
}


@lru_cache(maxsize=512)
def hinted(text: str, language: Tongue) -> frozenset[Decimal]:
    """Return the amounts that words of `text` may stand for without naming them: "both" or "Drittel"."""
    found: set[Decimal] = set()
    exact, stems, endings = _hints(language)
    for word in words(text):
        found |= exact.get(word.text, frozenset()) | exact.get(word.text.lower(), frozenset())
        for stem, amounts in stems.items():
            if word.text.startswith(stem):
                found |= amounts
        for ending, amounts in endings.items():
            if word.text.endswith(ending):
                found |= amounts
        if language == "de" and (match := _NUMBER_STEM.match(word.text)):
            found |= _stem_amounts(match)
    return frozenset(found)


@cache
def _hints(language: Tongue) -> tuple[Mapping[str, _Amounts], Mapping[str, _Amounts], Mapping[str, _Amounts]]:
    """Return what words, their beginnings and their endings may stand for."""
    exact, stems, endings = dict[str, _Amounts](), dict[str, _Amounts](), dict[str, _Amounts]()
    for tongue, word, amounts in rows("number_words"):
        if tongue == language:
            table = stems if word.endswith("*") else endings if word.startswith("*") else exact
            table[word.strip("*")] = frozenset(map(Decimal, amounts.split()))
    return exact, stems, endings


def _stem_amounts(match: re.Match[str]) -> _Amounts:
    """Return what the number that opens a word may stand for, with its scale: "Siebenmillionenland"."""
    stem, scale = match.group("stem").lower(), (match.group("scale") or "").lower()
    amount = _IRREGULAR.get(stem) or _longest(match.string.lower()) or word_amount(stem, "de")
    if amount is None:
        return frozenset()
    return frozenset({amount, amount * _SCALES.get(scale, Decimal(1))})


@lru_cache(maxsize=512)
def _longest(word: str) -> Decimal | None:
    """Return the longest number of several parts that opens a word: "zweihunderttausendköpfig"."""
    if not any(part in word for part in ("hundert", "tausend", "und")):
        return None
    found = (word_amount(word[:length], "de") for length in range(len(word), _PARTS, -1))
    return next((amount for amount in found if amount is not None), None)
