"""Whether an English text speaks of a person as of a woman or a man: by Mr and Ms, spokeswoman, she and his."""

import re
from collections.abc import Iterator
from enum import StrEnum
from functools import lru_cache
from typing import NamedTuple

from tqe.core.span import Span
from tqe.text.proper_names import english_names
from tqe.text.sentences import sentences


class Sex(StrEnum):
    """What the words for a person say of it."""

    WOMAN = "woman"
    MAN = "man"


class Clue(NamedTuple):
    """Words that tell the sex of a person."""

    sex: Sex
    span: Span


_TITLES = {
    Sex.WOMAN: r"\b(?:Mrs|Ms|Miss|Lady|Queen|[a-zA-Z]*woman|actress)\b\.? (?:[A-Z][\w'’]+ )?",
    Sex.MAN: r"\b(?:Mr|Sir|King|(?i:spokes|congress|business)man)\b\.? (?:[A-Z][\w'’]+ )?",
}
_PRONOUN = re.compile(r"\b(?:(?P<woman>she|her|hers|herself)|he|his|him|himself)\b")
_BREAK = re.compile(
    r"[\"“”]|\b[A-Z]|\b(?:wife|husband|mother|father|daughter|sons?|sister|brother|woman|man|girl|boy|women|men"
    r"|people|victim)\b"
)
"""What stands between a name and a pronoun that is somebody else's: a quotation, a name, another person."""
_LONGEST = 600
"""Characters of a sentence from which a pronoun may be anybody's."""
_MIDDLE = re.compile(r"[\w,] [A-Z]|[\"“”]")
_BEFORE = re.compile(r"[A-Z][\w'’]*\.?$")
_TITLE = re.compile(
    r"(?:M[rs]s?|Miss|Dr|Sir|Lady|Sen|Rep|Gov|President|Minister|Secretary|Senator|Chancellor|Judge|Justice|Speaker"
    r"|Governor|Mayor|Actor|Actress|Ambassador|General|Leader|Director|Prof|Professor|\w*(?:wo)?man)\.?"
)


@lru_cache(maxsize=1024)
def sex_of(surname: str, english: str) -> Clue | None:
    """Return the first clue to the sex of a person, None without one, if clues differ, or if two share the surname."""
    clues = (*_titled(surname, english), *_spoken_of(surname, english))
    if len({clue.sex for clue in clues}) != 1 or len(_first_names(surname, english)) > 1:
        return None
    return clues[0]


def _titled(surname: str, english: str) -> Iterator[Clue]:
    for sex, title in _TITLES.items():
        for match in re.finditer(rf"{title}{re.escape(surname)}\b", english):
            yield Clue(sex, Span(*match.span()))


def _spoken_of(surname: str, english: str) -> Iterator[Clue]:
    """Yield every pronoun that follows the surname in a sentence that has named nobody else so far."""
    for sentence in _sentences(english):
        text = sentence.of(english)
        for match in re.finditer(rf"\b{re.escape(surname)}\b(?!['’])", text):
            pronoun = _PRONOUN.search(text, match.end())
            if pronoun and _is_theirs(text, match, pronoun):
                sex = Sex.WOMAN if pronoun["woman"] else Sex.MAN
                yield Clue(sex, Span(match.start(), pronoun.end()).shift(sentence.start))


@lru_cache(maxsize=4)
def _sentences(english: str) -> tuple[Span, ...]:
    return tuple(sentence for sentence in sentences(english, "en") if len(sentence) <= _LONGEST)


def _is_theirs(text: str, name: re.Match[str], pronoun: re.Match[str]) -> bool:
    head = _without_title(text[: name.start()])
    if _MIDDLE.search(head) or english_names(head) or _PRONOUN.search(head):
        return False
    return not _BREAK.search(text, name.end(), pronoun.start())


def _without_title(head: str) -> str:
    """Return what stands before a name without the capitalised words right before it."""
    found = head.split(" ")
    while found and (not found[-1] or found[-1][0].isupper()):
        found.pop()
    return " ".join(found)


def _first_names(surname: str, english: str) -> set[str]:
    """Return the capitalised words right before the surname that are no titles."""
    places = re.finditer(rf" {re.escape(surname)}\b", english)
    found = (_BEFORE.search(english[max(0, place.start() - 30) : place.start()]) for place in places)
    return {match.group() for match in found if match and not _TITLE.fullmatch(match.group())}
