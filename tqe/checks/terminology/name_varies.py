"""One person in two spellings or two orders of names (Selenskyj and Zelensky; Kishida Fumio and Fumio Kishida).

Why: the reader takes them for two people, and the search finds only one.
Not flagged: a genitive -s, words of the dictionary, names that share no first name and sound different, two names
    side by side (rief Eva Max) of people whose names are frequent.
Source: LanguageTool SimilarName rule.
Measured: development data put together to 1,030 machine and 404 human texts: 19 hits and 9,
    all but three true.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterator
from itertools import combinations, pairwise

from tqe.core.check import Bad, Good, check
from tqe.core.document import Document
from tqe.core.finding import Hit
from tqe.core.message import Message
from tqe.core.mqm import Category, Confidence, Severity
from tqe.core.span import Span
from tqe.text.language import english_odds, is_known
from tqe.text.name_forms import distance, sound
from tqe.text.nouns import is_name, readings
from tqe.text.prose import masked
from tqe.text.words import Word, words

_NAME = re.compile(r"[A-ZÄÖÜÁÉÍÓÚČŠŽ][a-zäöüßà-ž]+")
_LONG = 5
"""Letters of a surname from which a slip of one letter is likelier than two people with the same first name."""
_SINGLE = 6
"""Letters of a surname from which two that sound alike are one, without a first name to go by."""
_GERMAN = -0.8
"""Log odds up to which a word is German and no name."""


@check(
    category=Category.INCONSISTENT_TERM,
    severity=Severity.MINOR,
    confidence=Confidence.MEDIUM,
    examples=(
        Bad("Selenskyj kam. Später sprach Selenskyj, dann ging [[Zelenskyj|Selenskyj]] heim."),
        Bad(
            "Brett Kavanaugh kam. Dann schwor Brett Kavanaugh. Doch [[Brett Kavanagh|Brett Kavanaugh]] schwieg."
        ),
        Bad("Kishida Fumio kam. Dann ging [[Fumio Kishida|Kishida Fumio]] heim."),
        Good("Selenskyj kam, und Selenskyjs Frau ging."),
        Good("Petra Weber kam, und Peter Weber ging. Die Weberin blieb."),
        Good("Die Maße der Masse waren gering, Maßeinheit und Masseneinheit unklar."),
    ),
)
def name_varies(document: Document) -> Iterator[Hit]:
    """Yield every use of the rarer form of a name."""
    text = masked(document)
    capitals = [word for word in words(text) if _NAME.fullmatch(word.text)]
    tokens = [word for word in capitals if not _is_word(word.text)]
    pairs = [pair for pair in pairwise(capitals) if _adjoin(text, pair) and not _is_word(pair[1].text)]
    full = [
        Word(f"{first.text} {second.text}", Span(first.span.start, second.span.end))
        for first, second in pairs
    ]
    found = tuple(_rarer(full, _is_same_person))
    yield from found
    for hit in _rarer(tokens, _is_same_surname):
        if not any(other.span.contains(hit.span) for other in found):
            yield hit


def _rarer(names: list[Word], same: Callable[[str, str], bool]) -> Iterator[Hit]:
    """Yield every use of a form that is rarer than another form of the same name."""
    count = Counter(name.text for name in names)
    for first, second in combinations(count, 2):
        if same(first, second):
            usual, rare = (second, first) if count[second] > count[first] else (first, second)
            for name in names:
                if name.text == rare:
                    yield Hit.replace(name.span, _message(rare, usual), usual)


def _is_same_person(first: str, second: str) -> bool:
    """Say whether two full names are one: turned round, or with a slip in the surname."""
    (given, family), (other_given, other_family) = first.split(" "), second.split(" ")
    if (given, family) == (other_family, other_given):
        return not is_known(given) and not is_known(family)
    if given != other_given or min(len(family), len(other_family)) < _LONG:
        return False
    return distance(family, other_family) == 1 and not _is_inflected(family, other_family)


def _is_same_surname(first: str, second: str) -> bool:
    alike = min(len(first), len(second)) >= _SINGLE and sound(first) == sound(second)
    return alike and not _is_inflected(first, second)


def _is_inflected(first: str, second: str) -> bool:
    """Say whether one name is the other with an ending: a genitive, a plural, a female form."""
    short, long = sorted((first, second), key=len)
    return long.startswith(short) and long[len(short) :] in {"s", "n", "e", "en", "er", "es"}


def _is_word(text: str) -> bool:
    """Say whether the dictionary knows `text` as anything but a name."""
    return (readings(text) != 0 and not is_name(text)) or english_odds(text) <= _GERMAN


def _adjoin(text: str, pair: tuple[Word, Word]) -> bool:
    return pair[0].span.end + 1 == pair[1].span.start and text[pair[0].span.end] == " "


def _message(rare: str, usual: str) -> Message:
    return Message(
        f'"{rare}" here, "{usual}" elsewhere: one person should have one name',
        f"Hier „{rare}“, sonst „{usual}“: eine Person, ein Name",
    )
