"""An editor's insertion in square brackets that stayed English.

Why: Sources explain quotations in brackets; engines copy the words, and "[also]" even looks German while it
    means "auch". The reader stumbles over every one.
Not flagged: [sic], […], names, German words, figures, link texts.
Source: MQM "untranslated".
Measured: development data, no hit; the fault comes from sources with many quotations.
"""

import re
from collections.abc import Iterator

from tqe.core.check import Bad, Good, check
from tqe.core.document import Segment
from tqe.core.finding import Hit
from tqe.core.message import Message
from tqe.core.mqm import Category, Confidence, Severity
from tqe.core.pattern import Pattern
from tqe.core.span import Span
from tqe.text.english import FUNCTION_WORDS
from tqe.text.language import english_odds
from tqe.text.words import words

_BRACKETS = Pattern(r"\[([^\[\]]*)\](?!\()")
_LOOKALIKE = Pattern(r"\s*(?:also|so)\s*", re.IGNORECASE)
_TWIN = Pattern(r"(?i)\b(?:auch|ebenso|ebenfalls|so|also)\W{0,3}$")
_TWIN_AFTER = Pattern(r"(?i)\W{0,3}(?:auch|ebenso|ebenfalls|so)\b")
_ENGLISH = 1.0
"""Log odds from which a lower-case word in brackets counts as English; "video" has 0.6, "help" 2.1."""
_KEPT = ("sic", "email protected", "via", "live")


@check(
    category=Category.UNTRANSLATED,
    severity=Severity.MAJOR,
    confidence=Confidence.HIGH,
    examples=(
        Bad("Man habe Geld [ [[to buy]] ] Raketen bewilligt."),
        Bad("Man wolle [ [[in order to help]] ] bleiben."),
        Bad("Es gab nicht nur Gespräche, sondern auch [ [[also]] ] viel Streit."),
        Bad("„Wir haben [ [[their]] ] Vorschlag [ [[emphasis added]] ] geprüft“, sagte sie."),
        Bad("„[ [[The]] ] Lage ist ernst“, sagte er."),
        Good("„Er [Biden] hat zugestimmt“, sagte sie."),
        Good("Das sei ein „Fehler [sic]“, „den [wir] so […] nicht hinnehmen“."),
        Good("Die Zeitung AiF [Argumenti i Fakti] nennt Gründe."),
        Good("Die Zahl [2] steht im Anhang [Anm. d. Red.]."),
        Good("Der Bund wolle [also] sparen, heißt es in [New York]."),
    ),
)
def bracketed_english(segment: Segment) -> Iterator[Hit]:
    """Yield the words in every pair of brackets that holds English."""
    for match in _BRACKETS.finditer(segment.text):
        inside = match.group(1)
        start = match.start(1) + len(inside) - len(inside.lstrip())
        span = Span(start, max(start, match.start(1) + len(inside.rstrip())))
        if _LOOKALIKE.fullmatch(inside):
            if _repeats(segment.text, match):
                yield Hit(span, _delete(inside.strip()))
        elif _is_english(inside):
            yield Hit(span, _translate(inside.strip()))


def _repeats(text: str, match: re.Match[str]) -> bool:
    """Say whether "[also]" stands beside the "auch" that already translates it."""
    return bool(_TWIN.search(text[: match.start()]) or _TWIN_AFTER.match(text, match.end()))


def _is_english(inside: str) -> bool:
    if inside.strip(" .!?").lower() in _KEPT:
        return False
    odds = [(word.text, english_odds(word.text)) for word in words(inside)]
    if any(value <= -_ENGLISH for _, value in odds):
        return False
    return any(
        (word.islower() or word.lower() in FUNCTION_WORDS) and len(word) > 1 and value >= _ENGLISH
        for word, value in odds
    )


def _translate(found: str) -> Message:
    return Message(
        f'English insertion "{found}" in brackets: translate it or drop the brackets with it',
        f"Englischer Einschub „{found}“ in Klammern: übersetzen oder mit den Klammern streichen",
    )


def _delete(found: str) -> Message:
    return Message(
        f'"[{found}]" is English and already translated beside it: delete it with its brackets',
        f"„[{found}]“ ist englisch und steht daneben schon auf Deutsch: samt Klammern streichen",
    )
