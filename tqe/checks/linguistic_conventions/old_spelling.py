"""A spelling from before the reform of 1996 ("daß", "Prozeß").

Why: it comes from old texts that the engine learned on, and no paper prints it today.
Not flagged: names (Haßloch, Eva Haß), short titles in quotation marks („Der Prozeß“), words that keep their ß
    after a long vowel (Fuß, groß), spellings that are still allowed (aufwendig). Swiss text has no ß.
Source: Amtliches Regelwerk § 25; LanguageTool OLD_SPELLING_RULE.
Measured: development data: 1 hit, marked by raters; no native hit.
"""

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import NamedTuple

from tqe.core.check import Bad, Good, check
from tqe.core.document import Profile, Segment
from tqe.core.finding import Hit
from tqe.core.message import Message
from tqe.core.mqm import Category, Confidence, Severity
from tqe.core.pattern import Pattern
from tqe.core.span import Span
from tqe.text.data import rows
from tqe.text.phrases import Phrases
from tqe.text.words import words

_TITLE = 40
"""A quotation shorter than this may be the title of a work."""
_FIRST_NAME = Pattern(r"(?<![\w.])(?!Dieser|Dieses|Jener|Unser|Seiner|Ihrer)[A-ZÄÖÜ][a-zäöüß]{3,} $")
"""A longer word with a capital just before makes it a surname: Eva Haß, Andreas Kunzfluß."""


@check(
    category=Category.SPELLING,
    severity=Severity.MINOR,
    confidence=Confidence.HIGH,
    profiles=(Profile.NEWS, Profile.DIN5008),
    examples=(
        Bad("Sie sagte, [[daß|dass]] der [[Prozeß|Prozess]] endet."),
        Bad("Der [[Parteiausschuß|Parteiausschuss]] [[mußte|musste]] warten."),
        Bad("Er kam [[gestern abend|gestern Abend]] an."),
        Bad("[[Daß|Dass]] sie [[numerierte|nummerierte]] Karten hat, ist neu."),
        Good("Er grüßte die große Straße und stieß sich den Fuß."),
        Good("Der Roman „Der Prozeß“ erschien in Haßloch."),
        Good("Sie weiß, dass es Spaß macht, und arbeitet selbständig und aufwendig."),
        Good("Er kam heute und blieb am Abend."),
    ),
)
def old_spelling(segment: Segment) -> Iterator[Hit]:
    """Yield every spelling that the reform gave up."""
    for span, new in (*_single(segment.text), *_phrases(segment.text)):
        is_title = any(len(quote) < _TITLE and quote.contains(span) for quote in segment.quoted)
        if not is_title and not _is_surname(segment.text, span):
            yield Hit.replace(span, _message(span.of(segment.text), new), new, safe=True)


def _is_surname(text: str, span: Span) -> bool:
    return text[span.start].isupper() and _FIRST_NAME.search(text[: span.start]) is not None


def _single(text: str) -> Iterator[tuple[Span, str]]:
    for word in words(text):
        new = _renewed(word.text)
        if new:
            yield word.span, new


def _phrases(text: str) -> Iterator[tuple[Span, str]]:
    for match in _table().find(text):
        yield match.span, match.row[1]


@lru_cache(maxsize=4096)
def _renewed(word: str) -> str | None:
    """Return `word` in its new spelling; what stands around the listed part stays."""
    low = word.lower()
    if "ß" not in low and not _listed().search(low):
        return None
    for rule in _rules(eszett="ß" in low):
        start = low.find(rule.old)
        end = start + len(rule.old)
        if start >= 0 and (rule.opens or not start) and (rule.goes_on or end == len(low)):
            new = rule.new.capitalize() if word[start].isupper() else rule.new
            return word[:start] + new + word[end:]
    return None


class _Rule(NamedTuple):
    """A listed part of a word; `opens` and `goes_on` say whether letters may stand before and after it."""

    old: str
    new: str
    opens: bool
    goes_on: bool


@cache
def _listed() -> Pattern:
    """Return what finds any of the listed parts without ß, which few of so many words have."""
    return Pattern("|".join(re.escape(rule.old) for rule in _rules(eszett=False)))


@cache
def _rules(*, eszett: bool) -> tuple[_Rule, ...]:
    listed = ((old, new) for old, new in rows("old_spelling") if " " not in old and eszett == ("ß" in old))
    return tuple(_Rule(old.strip("*"), new, old.startswith("*"), old.endswith("*")) for old, new in listed)


@cache
def _table() -> Phrases:
    listed = tuple((old, new) for old, new in rows("old_spelling") if " " in old)
    return Phrases((*listed, *((old[0].upper() + old[1:], new[0].upper() + new[1:]) for old, new in listed)))


def _message(old: str, new: str) -> Message:
    return Message(f'Old spelling "{old}": today "{new}"', f"Alte Rechtschreibung „{old}“: heute „{new}“")
