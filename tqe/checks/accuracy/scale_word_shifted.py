"""A scale word that makes the number a thousand times too large or too small: Billion for "billion".

Why: English "billion" is Milliarde, "trillion" is Billion; the mistake is wrong by a factor of a thousand
    and easy to overlook.
Not flagged: the same value in another form ("1,500 million" and "1,5 Milliarden"); a source that has the
    higher scale word too; lakh and crore, which are converted.
Source: Duden, "Milliarde", "Billion".
Measured: on the development data no hit in machine output and in native German, 1 true hit in human
    translations.
"""

import re
from collections.abc import Iterator

from tqe.core.check import Bad, Good, check
from tqe.core.document import Pair
from tqe.core.finding import Edit, Fix, Hit
from tqe.core.message import Message
from tqe.core.mqm import Category, Confidence, Severity
from tqe.core.span import Span
from tqe.text.number_pairs import Change, compare

_POWERS = {
    "Tausend": 3, "tausend": 3, "Tsd.": 3, "Million": 6, "Millionen": 6, "Mio.": 6, "Mio": 6, "Milliarde": 9,
    "Milliarden": 9, "Mrd.": 9, "Mrd": 9, "Billion": 12, "Billionen": 12, "Bio.": 12,
}  # fmt: skip
_SCALE_WORD = re.compile(
    r"(?:Tausend|tausend|Million(?:en)?|Milliarden?|Billion(?:en)?|(?:Tsd|Mio|Mrd|Bio)\b\.?)\Z"
)
_SHAPES = (
    ("Million", "Milliarde", "Billion"),
    ("Millionen", "Milliarden", "Billionen"),
    ("Mio.", "Mrd.", "Bio."),
)
_BARE = re.compile(r"(?<![\d,.] )(?<![\d-])\bBillion(?P<rest>ärin(?:nen)?|ären|ärs?|en)?\b")
_ENGLISH = re.compile(r"(?P<word>million|billion|trillion)|\d(?P<short>mn?|bn?|tr?n)\b", re.IGNORECASE)
_WORD = re.compile(r"\w+")
_LETTERS = {"m": "million", "b": "billion", "t": "trillion"}


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
        Good("Man zählt Billionen Suchanfragen.", en="There are trillions of searches."),
        Good("Das sind 1,5 Milliarden.", en="That is 1,500 million."),
        Good("Milliarden stehen Billionen gegenüber.", en="Billions stand against trillions."),
        Good("Er gab 30 Millionen Rupien aus.", en="He spent 3 crore rupees."),
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
    """Yield every Billion without number where "billion" is the only scale word of the source."""
    english = list(_ENGLISH.finditer(pair.source.text))
    if {_family(match) for match in english} != {"billion"} or "illiard" in pair.target.text:
        return
    for match in _BARE.finditer(pair.target.text):
        right = "Milliard" + (match.group("rest") or "e")
        message, source = _message(match.group(), "billion"), _whole_word(english[0])
        yield Hit.replace(Span(*match.span()), message, right, source=source)


def _whole_word(match: re.Match[str]) -> Span:
    """Return the word that a scale word begins: "billions", "billionaire"."""
    word = _WORD.match(match.string, match.start())
    return Span(*word.span()) if word else Span(*match.span())


def _family(match: re.Match[str]) -> str:
    return match.group("word").lower() if match.group("word") else _LETTERS[match.group("short")[0].lower()]


def _message(found: str, source: str) -> Message:
    return Message(
        f'"{found}" is off by a factor of a thousand or more: the source says "{source}"',
        f"„{found}“ ist um den Faktor tausend oder mehr falsch: In der Vorlage steht „{source}“",
    )
