"""A scale word that makes the number a thousand times too large or too small: Billion for "billion".

Why: English "billion" is Milliarde, "trillion" is Billion; the mistake is wrong by a factor of a thousand
    and easy to overlook.
Not flagged: the same value in another form ("1,500 million" and "1,5 Milliarden"); a source that has the
    higher scale word too; lakh and crore, which are converted.
Source: Duden, "Milliarde", "Billion".
Measured: development data: no hit in machine output and in native German, 2 true ones in human translations; of
    scale words exchanged by hand it finds 95 % (tests.benchmarks.inject_source).
"""

import re
from collections.abc import Iterable, Iterator

from tqe.core.check import Bad, Good, check
from tqe.core.document import Pair
from tqe.core.finding import Edit, Fix, Hit
from tqe.core.message import Message
from tqe.core.mqm import Category, Confidence, Severity
from tqe.core.pattern import Pattern
from tqe.core.span import Span
from tqe.text.number_pairs import Change, compare
from tqe.text.numbers import Value, values

_POWERS = {
    "Tausend": 3, "tausend": 3, "Tsd.": 3, "Million": 6, "Millionen": 6, "Mio.": 6, "Mio": 6, "Milliarde": 9,
    "Milliarden": 9, "Mrd.": 9, "Mrd": 9, "Billion": 12, "Billionen": 12, "Bio.": 12,
}  # fmt: skip
_SCALE_WORD = Pattern(
    r"(?:Tausend|tausend|Million(?:en)?|Milliarden?|Billion(?:en)?|(?:Tsd|Mio|Mrd|Bio)\b\.?)\Z"
)
_SHAPES = (
    ("Million", "Milliarde", "Billion"),
    ("Millionen", "Milliarden", "Billionen"),
    ("Mio.", "Mrd.", "Bio."),
)
_STEMS = {"million": "Million", "billion": "Milliard", "trillion": "Billion"}
"""How German begins each English scale word; "Milliarde" alone has another letter behind that."""
_GERMAN = Pattern(r"(?i)(?<!\w)(?:multi-?)?(?P<stem>million|milliard|billion)(?P<rest>[^\W\d_]*)")
_ENGLISH = Pattern(r"(?i)(?P<stem>million|billion|trillion)\w*")


@check(
    category=Category.MISTRANSLATION,
    severity=Severity.CRITICAL,
    confidence=Confidence.HIGH,
    examples=(
        Bad("Es kostet drei [[Billionen|Milliarden]] Dollar.", en="It costs $[[3 billion]]."),
        Bad("Das ist eine [[Billion|Milliarde]] Euro.", en="That is a [[billion]] euros."),
        Bad(
            "Der Schaden beträgt 4,2 [[Millionen|Milliarden]] Euro.",
            en="The damage is [[4.2 billion]] euros.",
        ),
        Bad("Sie ist eine [[Billionärin|Milliardärin]].", en="She is a [[billionaire]]."),
        Bad("Er hat [[Billionen|Milliarden]] verloren.", en="He lost [[billions]]."),
        Bad(
            "Die Proteste brachten [[Milliarden|Millionen]] auf die Straße.",
            en="Protests drew [[millions]] to the streets.",
        ),
        Good("Man zählt Billionen Suchanfragen.", en="There are trillions of searches."),
        Good("Das sind 1,5 Milliarden.", en="That is 1,500 million."),
        Good("Milliarden stehen Billionen gegenüber.", en="Billions stand against trillions."),
        Good("Er gab 30 Millionen Rupien aus.", en="He spent 3 crore rupees."),
        Good("Auf der Erde leben 7 Milliarden Menschen.", en="There are 7 thousand million people on Earth."),
        Good("Das Schatzamt hat 40 Milliarden Euro.", en="The treasury has 40.000 million euros."),
    ),
)
def scale_word_shifted(pair: Pair) -> Iterator[Hit]:
    """Yield every scale word that is off, beside a number or alone."""
    shifted = compare(pair.source.text, pair.target.text).shifted
    yield from (hit for change in shifted for hit in _beside_number(change))
    if not shifted:
        yield from _alone(pair)


def _beside_number(change: Change) -> Iterator[Hit]:
    target = change.target
    match = _SCALE_WORD.search(target.text)
    if not match:
        yield Hit(target.span, _message(target.text, change.source.text), source=change.source.span)
        return
    span = Span(*match.span()).shift(target.span.start)
    power = _POWERS[match.group()] + (change.source.amount / target.amount).adjusted()
    right = _word_for(power, like=match.group())
    message = _message(match.group(), change.source.text)
    fixes = (Fix((Edit(span, right),)),) if right else ()
    yield Hit(span, message, fixes, change.source.span)


def _word_for(power: int, *, like: str) -> str | None:
    """Return the scale word for a power of ten in the number and shape of another."""
    shape = next((shape for shape in _SHAPES if like in shape), None)
    return shape[power // 3 - 2] if shape and power in {6, 9, 12} else None


def _alone(pair: Pair) -> Iterator[Hit]:
    """Yield every scale word without number, if the source has no such word but one of another size in its place."""
    source, target = pair.source.text, pair.target.text
    english, german = list(_ENGLISH.finditer(source)), list(_GERMAN.finditer(target))
    names = {stem.lower(): name for name, stem in _STEMS.items()}
    here = {names[match["stem"].lower()] for match in german}
    there = {match["stem"].lower() for match in english}
    lost = [match for match in _bare(english, values(source, "en")) if match["stem"].lower() not in here]
    new = [
        match for match in _bare(german, values(target, "de")) if names[match["stem"].lower()] not in there
    ]
    if len({match["stem"].lower() for match in lost}) != 1:
        return
    for match in new:
        yield _misnamed(match, lost[0])


def _bare(found: Iterable[re.Match[str]], numbers: tuple[Value, ...]) -> Iterator[re.Match[str]]:
    """Yield the scale words that belong to no number."""
    scaled = [value.span for value in numbers if value.scaled]
    return (match for match in found if not any(span.overlaps(Span(*match.span())) for span in scaled))


def _misnamed(match: re.Match[str], source: re.Match[str]) -> Hit:
    stem, rest = _STEMS[source["stem"].lower()], match["rest"]
    if rest in {"", "e"}:
        rest = "e" if stem == "Milliard" else ""
    wrong = Span(match.start("stem"), match.end("rest"))
    right = (stem if match["stem"][0].isupper() else stem.lower()) + rest
    message = _message(wrong.of(match.string), source.group())
    return Hit.replace(wrong, message, right, source=Span(*source.span()))


def _message(found: str, source: str) -> Message:
    return Message(
        f'"{found}" is off by a factor of a thousand or more: the source says "{source}"',
        f"„{found}“ ist um den Faktor tausend oder mehr falsch: In der Vorlage steht „{source}“",
    )
