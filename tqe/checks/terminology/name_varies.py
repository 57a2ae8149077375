"""One person in two spellings or two orders of names (Selenskyj and Zelensky; Kishida Fumio and Fumio Kishida).

Why: the reader takes them for two people, and the search finds only one.
Not flagged: a genitive -s, words of the dictionary, names that share no first name and sound different, two names
    side by side (rief Eva Max) of people whose names are frequent; lists of sentences, such as a corpus.
Source: LanguageTool SimilarName rule.
Measured: development data put together to 1,030 machine and 404 human texts (--texts): 19 hits and 9, all but three
    true; people marked 26 % of them.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from itertools import chain, combinations, pairwise

from tqe.core.check import Bad, Good, check
from tqe.core.document import Document
from tqe.core.finding import Edit, Fix, Hit
from tqe.core.message import Message
from tqe.core.mqm import Category, Confidence, Severity
from tqe.core.pattern import Pattern
from tqe.text.language import english_odds, is_known
from tqe.text.name_forms import distance, sound
from tqe.text.nouns import is_name, readings
from tqe.text.prose import is_collection, masked
from tqe.text.stretches import Stretches
from tqe.text.words import Word, each_word

_NAME = Pattern(r"[A-ZÄÖÜÁÉÍÓÚČŠŽ][a-zäöüßà-ž]+")
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
        Bad("Prigoschin kam. Prigoschin ging. Dann rief [[Prigozhin|Prigoschin]] an."),
        Good("Selenskyj kam, und Selenskyjs Frau ging."),
        Good("Petra Weber kam, und Peter Weber ging. Die Weberin blieb."),
        Good("Die Maße der Masse waren gering, Maßeinheit und Masseneinheit unklar."),
    ),
)
def name_varies(document: Document) -> Iterator[Hit]:
    """Yield one hit for each name that has several forms, at the first place of a rarer one."""
    if is_collection(document):
        return
    tokens, full = _names(masked(document))
    found = tuple(_variants(full, _same_persons))
    yield from found
    known = Stretches(edit.span for hit in found for fix in hit.fixes for edit in fix.edits)
    rest = [token for token in tokens if not known.contain(token.span)]
    yield from _variants(rest, _same_surnames)


def _names(text: str) -> tuple[list[Word], list[Word]]:
    """Return the words of `text` that may be a name, and the pairs that may be a first name and a surname."""
    tokens: list[Word] = []
    full: list[Word] = []
    capitals = (word for word in each_word(text) if _NAME.fullmatch(word.text))
    for first, second in pairwise(chain(capitals, (None,))):
        if first and not _is_word(first.text):
            tokens.append(first)
        if first and second and _adjoin(text, first, second) and not _is_word(second.text):
            full.append(Word(f"{first.text} {second.text}", first.start, second.end))
    return tokens, full


def _variants(names: list[Word], same: Callable[[Counter[str]], Iterator[tuple[str, str]]]) -> Iterator[Hit]:
    """Yield one hit for the rarer forms of each name; its fix mends all of them."""
    count = Counter(name.text for name in names)
    usual: dict[str, str] = {}
    for pair in same(count):
        first, second = (usual.get(form, form) for form in pair)
        if first != second:
            kept, rare = (second, first) if count[second] > count[first] else (first, second)
            usual = {form: kept if old == rare else old for form, old in usual.items()}
            usual[rare] = kept
    places: defaultdict[str, list[Word]] = defaultdict(list)
    for name in names:
        if name.text in usual:
            places[usual[name.text]].append(name)
    for kept, found in places.items():
        fix = Fix(tuple(Edit(name.span, kept) for name in found))
        yield Hit(found[0].span, _message(tuple(dict.fromkeys(name.text for name in found)), kept), (fix,))


def _same_persons(count: Counter[str]) -> Iterator[tuple[str, str]]:
    """Yield full names that are one: turned round, or with a slip in the surname."""
    by_given: defaultdict[tuple[str, str], list[str]] = defaultdict(list)
    seen: set[str] = set()
    for name in count:
        given, family = name.split(" ")
        turned = f"{family} {given}"
        if turned in seen and not is_known(given) and not is_known(family):
            yield turned, name
        seen.add(name)
        if len(family) >= _LONG:
            for part in (family[:2], family[-2:]):  # one slip leaves the beginning or the end as it is
                by_given[given, part].append(family)
    for (given, _), families in by_given.items():
        for family, other in combinations(families, 2):
            if distance(family, other) == 1 and not _is_inflected(family, other):
                yield f"{given} {family}", f"{given} {other}"


def _same_surnames(count: Counter[str]) -> Iterator[tuple[str, str]]:
    """Yield surnames that sound alike."""
    by_sound: defaultdict[str, list[str]] = defaultdict(list)
    for name in count:
        if len(name) >= _SINGLE:
            by_sound[sound(name)].append(name)
    for alike in by_sound.values():
        yield from (pair for pair in combinations(alike, 2) if not _is_inflected(*pair))


def _is_inflected(first: str, second: str) -> bool:
    """Say whether one name is the other with an ending: a genitive, a plural, a female form."""
    short, long = sorted((first, second), key=len)
    return long.startswith(short) and long[len(short) :] in {"s", "n", "e", "en", "er", "es"}


def _is_word(text: str) -> bool:
    """Say whether the dictionary knows `text` as anything but a name."""
    return (readings(text) != 0 and not is_name(text)) or english_odds(text) <= _GERMAN


def _adjoin(text: str, first: Word, second: Word) -> bool:
    return first.end + 1 == second.start and text[first.end] == " "


def _message(rare: tuple[str, ...], usual: str) -> Message:
    english, german = (", ".join(marks % form for form in rare) for marks in ('"%s"', "„%s“"))
    return Message(
        f'{english} here, "{usual}" elsewhere: one person should have one name',
        f"Hier {german}, sonst „{usual}“: eine Person, ein Name",
    )
