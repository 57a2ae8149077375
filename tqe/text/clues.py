"""What a sentence shares with its translation: numbers, names, cognates and frequent words."""

import re
import unicodedata
from enum import StrEnum
from functools import cache, lru_cache

from tqe.core.pattern import Pattern
from tqe.text.data import rows

_TOKEN = Pattern(r"\d+(?:[.,]\d+)*|[^\W\d_]+|[?!%$€£\"“”„«»]")

_MARKS = dict.fromkeys('"“”„«»', "quote") | {"?": "question", "!": "exclamation"}

_COGNATE = 5
"""Letters that the forms of one name or loan word share at the front: Parlament, parliament."""

_FOLDED = str.maketrans({"ß": "ss", "z": "k", "c": "k", "y": "i"})
"""Letters that only spelling tells apart: Prozess, process."""


class Kind(StrEnum):
    """What kind of thing survives translation."""

    NUMBER = "number"
    NAME = "name"
    COGNATE = "cognate"
    NOTION = "notion"
    MARK = "mark"
    ECHO = "echo"


Clues = dict[str, Kind]
"""The clues in one sentence: what it shares with a translation of it, written alike in both languages."""


def german_clues(text: str) -> Clues:
    """Return the clues in a German sentence."""
    return _clues(text, 0)


def english_clues(text: str) -> Clues:
    """Return the clues in an English sentence."""
    return _clues(text, 1)


def echo_clues(text: str) -> Clues:
    """Return the words of an English sentence, to compare it with another in English."""
    return {f"+{_front(token)}": Kind.ECHO for token in _tokens(text) if token.isalpha()}


def _tokens(text: str) -> list[str]:
    found: list[str] = _TOKEN.findall(unicodedata.normalize("NFC", text))
    return found


def _clues(text: str, side: int) -> Clues:
    clues: Clues = {}
    opens = True
    for token in _tokens(text):
        if token[0].isdecimal():
            clues[f"#{_value(token)}"] = Kind.NUMBER
        elif token in _MARKS:
            clues[_MARKS[token]] = Kind.MARK
        else:
            clues.update(_word_clues(token, side, opens=opens))
            opens = False
    return clues


def _word_clues(word: str, side: int, *, opens: bool) -> Clues:
    if notions := _notions(word.lower(), side):
        return dict.fromkeys(notions, Kind.NOTION)
    if len(word) < 4 and not word.isupper():
        return {}
    named = side == 1 and word[0].isupper() and not opens
    return {f"={_front(word)}": Kind.NAME if named else Kind.COGNATE}


def _value(number: str) -> str:
    """Return a number without its notation: three digits after a separator are thousands in either language."""
    plain = re.sub(r"[.,](?=\d{3}(?!\d))", "", number).replace(",", ".")
    return plain.lstrip("0") or "0"


@lru_cache(maxsize=20_000)
def _front(word: str) -> str:
    """Return the first letters of a word, without what only spelling tells apart."""
    letters = unicodedata.normalize("NFKD", word.casefold())
    plain = "".join(letter for letter in letters if not unicodedata.combining(letter))
    return plain.translate(_FOLDED).replace("ph", "f")[:_COGNATE]


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
