"""Names the back-translations that are no evidence about the German text, because the model failed."""

from enum import StrEnum

from tqe.core.pattern import Pattern
from tqe.mt.translator import CUT, prepared
from tqe.text.language import english_odds
from tqe.text.words import words


class Defect(StrEnum):
    """A way in which a model fails; what it said is reported and not scored."""

    EMPTY = "empty"
    LOOP = "loop"
    COPY = "copy"
    TRUNCATED = "truncated"
    TOO_LONG = "too-long"


PERIOD = 10
"""Words in the longest stretch whose immediate repetition is looked for."""
SHORT_REPEATS, LONG_REPEATS = 3, 2
"""How often one or two words stand in a row in a loop ("very, very" is none), and how often more do."""
_STAMMER = Pattern(r"([^\W\d_])\1{4}|([^\W\d_]{2})\2{3}|([^\W\d_]{3,8})\3{2}")
"""A letter five times, two four times or a longer syllable three times on end."""

COPIED = 0.5
"""Share of the lower-case words that the source has too, and in its language, from which a translation is a copy."""
COPY_WORDS = 5
"""Words of a source from which a copy can be told from a name."""

SHORT, LONG, SLACK = 0.4, 2.0, 25
"""Bounds of the characters of a translation: its source's times SHORT less SLACK, times LONG plus SLACK.

Of 2,000 human translations of news sentences none lies outside.
"""


def defect(source: str, translation: str, *, german: bool = True) -> Defect | None:
    """Return why `translation` says nothing about `source`, None if it can be used.

    The source is German and the translation English, or the reverse if it is not `german`.
    """
    source = prepared(source)
    if not source:
        return None
    if not words(translation):
        return Defect.EMPTY
    if _loops(source, translation):
        return Defect.LOOP
    if _is_copy(source, translation, german=german):
        return Defect.COPY
    if CUT in translation and CUT not in source and "..." not in source:
        return Defect.TRUNCATED
    return _length(source, translation)


def _loops(source: str, translation: str) -> bool:
    """Say whether the translation repeats itself in a row as no text does and as its source does not."""
    said, given = _lower(translation), _lower(source)
    for period in range(1, PERIOD + 1):
        repeats = _repeats(said, period)
        if repeats >= (SHORT_REPEATS if period < 3 else LONG_REPEATS) and repeats > _repeats(given, period):
            return True
    return bool(_STAMMER.search(translation)) and not _STAMMER.search(source)


def _repeats(tokens: list[str], period: int) -> int:
    """Return how often the most repeated stretch of `period` tokens stands in a row."""
    longest = run = 0
    for earlier, later in zip(tokens, tokens[period:], strict=False):
        run = run + 1 if earlier == later else 0
        longest = max(longest, run)
    return longest // period + 1


def _is_copy(source: str, translation: str, *, german: bool) -> bool:
    """Say whether the translation is the source or most of it; names and numbers are no sign."""
    given = {word.text for word in words(source)}
    if len(words(source)) < COPY_WORDS:
        return False
    said = [word.text for word in words(translation) if word.text.islower()]
    own = [word for word in said if word in given and (odds := english_odds(word)) and (odds < 0) == german]
    return len(own) >= 3 and len(own) >= COPIED * len(said)


def _length(source: str, translation: str) -> Defect | None:
    given, said = len(source), len(translation)
    if said < SHORT * given - SLACK:
        return Defect.TRUNCATED
    if said > LONG * given + SLACK:
        return Defect.TOO_LONG
    return None


def _lower(text: str) -> list[str]:
    return [word.text.lower() for word in words(text)]
