"""Whether an English text speaks of a person as of a woman or a man: by Mr and Ms, spokeswoman, she and his."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from enum import StrEnum
from functools import lru_cache
from typing import NamedTuple

from tqe.core.pattern import Pattern
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
    Sex.WOMAN: Pattern(r"\b(?:Mrs|Ms|Miss|Lady|Queen|[a-zA-Z]*woman|actress)\b\.? (?:[A-Z][\w'’]+ )?\Z"),
    Sex.MAN: Pattern(r"\b(?:Mr|Sir|King|(?i:spokes|congress|business)man)\b\.? (?:[A-Z][\w'’]+ )?\Z"),
}
_REACH = 60
"""How far before a name its title may begin."""
_PRONOUN = Pattern(r"\b(?:(?P<woman>she|her|hers|herself)|he|his|him|himself)\b")
_BREAK = Pattern(
    r"[\"“”]|\b[A-Z]|\b(?:wife|husband|mother|father|daughter|sons?|sister|brother|woman|man|girl|boy|women|men"
    r"|people|victim)\b"
)
"""What stands between a name and a pronoun that is somebody else's: a quotation, a name, another person."""
_LONGEST = 600
"""Characters of a sentence from which a pronoun may be anybody's."""
_WORD = Pattern(r"[^\W_]+")
_MIDDLE = Pattern(r"[\w,] [A-Z]|[\"“”]")
_BEFORE = Pattern(r"[A-Z][\w'’]*\.?$")
_TITLE = Pattern(
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
    for place in _places(surname, english):
        start = max(0, place - _REACH)
        for sex, title in _TITLES.items():
            match = title.search(english, start, place)
            if match:
                yield Clue(sex, Span(match.start(), place + len(surname)))


def _places(surname: str, english: str) -> Iterator[int]:
    """Yield where the surname stands as a word."""
    for place in _capitals(english).get(_front(surname), ()):
        end = place + len(surname)
        if english.startswith(surname, place) and not english[end : end + 1].isalnum():
            yield place


def _front(surname: str) -> str:
    """Return the first word of a surname, which may have a hyphen or an apostrophe."""
    first = _WORD.search(surname)
    return first.group() if first else ""


@lru_cache(maxsize=4)
def _capitals(english: str) -> Mapping[str, Sequence[int]]:
    """Return where each capitalised word stands."""
    found: dict[str, list[int]] = defaultdict(list)
    for match in _WORD.finditer(english):
        if match.group()[0].isupper():
            found[match.group()].append(match.start())
    return found


def _spoken_of(surname: str, english: str) -> Iterator[Clue]:
    """Yield every pronoun that follows the surname in a sentence that has named nobody else so far."""
    for sentence in _sentences_with(english).get(_front(surname), ()):
        text = sentence.of(english)
        for match in re.finditer(rf"\b{re.escape(surname)}\b(?!['’])", text):
            pronoun = _PRONOUN.search(text, match.end())
            if pronoun and _is_theirs(text, match, pronoun):
                sex = Sex.WOMAN if pronoun["woman"] else Sex.MAN
                yield Clue(sex, Span(match.start(), pronoun.end()).shift(sentence.start))


@lru_cache(maxsize=4)
def _sentences_with(english: str) -> Mapping[str, Sequence[Span]]:
    """Return for each capitalised word the sentences that it stands in."""
    found: dict[str, list[Span]] = defaultdict(list)
    for sentence in sentences(english, "en"):
        if len(sentence) <= _LONGEST:
            for word in set(_WORD.findall(sentence.of(english))):
                if word[0].isupper():
                    found[word].append(sentence)
    return found


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
    places = (place - 1 for place in _places(surname, english) if english[place - 1 : place] == " ")
    found = (_BEFORE.search(english[max(0, place - 30) : place]) for place in places)
    return {match.group() for match in found if match and not _TITLE.fullmatch(match.group())}
