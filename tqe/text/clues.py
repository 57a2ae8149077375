"""What a sentence shares with its translation: numbers, names, cognates and frequent words."""

import re
import unicodedata
from enum import StrEnum
from functools import cache, lru_cache

from tqe.text.data import rows

_TOKEN = re.compile(r"\d+(?:[.,]\d+)*|[^\W\d_]+|[?!%$€£]|[\"“”„«»‚‘]")
_MARKS = {"%": "percent", "$": "dollar", "€": "euro", "£": "pound"}
_COGNATE = 5
"""Letters that two forms of one name or loan word share at the front: Parlament, parliament."""
_FOLD = str.maketrans({"ß": "ss", "z": "k", "c": "k", "y": "i"})


class Kind(StrEnum):
    """How a piece of evidence survives translation."""

    NUMBER = "number"
    NAME = "name"
    COGNATE = "cognate"
    NOTION = "notion"
    MARK = "mark"
    ECHO = "echo"


Clues = dict[str, Kind]
"""Pieces of evidence in one sentence; equal keys of both sides speak for a translation."""


def german_clues(text: str) -> Clues:
    """Return the evidence in a German sentence."""
    return _clues(text, 0)


def english_clues(text: str) -> Clues:
    """Return the evidence in an English sentence."""
    return _clues(text, 1)


def echo_clues(text: str) -> Clues:
    """Return the words of an English sentence, to compare it with another in English."""
    return {f"+{_fold(token)[:_COGNATE]}": Kind.ECHO for token in _TOKEN.findall(text) if token.isalpha()}


def _clues(text: str, side: int) -> Clues:
    keys: Clues = {}
    opens = True
    for token in _TOKEN.findall(text):
        if token[0].isdigit():
            keys[f"#{_value(token)}"] = Kind.NUMBER
        elif not token.isalpha():
            keys[_MARKS.get(token, token if token in "?!" else '"')] = Kind.MARK
        else:
            keys.update(_word_clues(token, side, opens=opens))
        opens = opens and not token.isalpha()
    return keys


def _word_clues(word: str, side: int, *, opens: bool) -> Clues:
    if notions := _notions(word.lower(), side):
        return dict.fromkeys(notions, Kind.NOTION)
    if len(word) < 4 and not word.isupper():
        return {}
    named = side == 1 and word[0].isupper() and not opens
    return {f"={_fold(word)[:_COGNATE]}": Kind.NAME if named else Kind.COGNATE}


def _value(number: str) -> str:
    """Return a number without its notation: three digits after a separator are thousands in both languages."""
    plain = re.sub(r"[.,](?=\d{3}(?!\d))", "", number).replace(",", ".")
    return plain.lstrip("0") or "0"


@lru_cache(maxsize=20_000)
def _fold(word: str) -> str:
    letters = unicodedata.normalize("NFKD", word.casefold())
    return (
        "".join(letter for letter in letters if not unicodedata.combining(letter))
        .translate(_FOLD)
        .replace("ph", "f")
    )


@lru_cache(maxsize=20_000)
def _notions(word: str, side: int) -> tuple[str, ...]:
    exact, stems = _lexicon(side)
    if word in exact:
        return exact[word]
    fitting = (stems[word[:end]] for end in range(len(word), 1, -1) if word[:end] in stems)
    return next(fitting, ())


@cache
def _lexicon(side: int) -> tuple[dict[str, tuple[str, ...]], dict[str, tuple[str, ...]]]:
    """Return what each whole word and each stem of one language means."""
    exact: dict[str, tuple[str, ...]] = {}
    stems: dict[str, tuple[str, ...]] = {}
    for number, row in enumerate(rows("lexicon")):
        for word in row[side].split():
            table, form = (stems, word[:-1]) if word.endswith("*") else (exact, word)
            table[form] = (*table.get(form, ()), f"~{number}")
    return exact, stems
