"""A sentence that was not translated at all.

Why: An English sentence in a German text is the engine's total failure, and a reader sees it at once.
Not flagged: names, titles of works, credits and datelines (English without lower-case words that only English
    has), fewer than four words, quotations kept in English on purpose.
Source: MQM "untranslated"; word frequencies of wordfreq.
Measured: development data: 10 hits in 10 segments, all of them marked by people; none in native German.
"""

from collections.abc import Iterator

from tqe.core.check import Bad, Good, check
from tqe.core.document import Pair
from tqe.core.finding import Hit
from tqe.core.message import Message
from tqe.core.mqm import Category, Confidence, Severity
from tqe.core.span import Span
from tqe.text.english import TITLE_PARTICLES, is_free
from tqe.text.language import english_odds
from tqe.text.words import Word, words

_SHORTEST = 4
"""Words that a segment must have."""
_SHARE = 0.6
"""Share of its words that must be English."""
_ENGLISH = 0.5
"""Log odds from which a word is English."""


@check(
    category=Category.UNTRANSLATED,
    severity=Severity.CRITICAL,
    confidence=Confidence.HIGH,
    examples=(
        Bad("[[The talks will go on until Friday.]]", en="The talks will go on until Friday."),
        Bad(
            "[[Prices rose again last month, officials said.]]", en="Prices rose again in May, officials say."
        ),
        Bad("[[Die talks will go on until Friday.]]", en="The talks will go on until Friday."),
        Good("Die Gespräche gehen bis Freitag weiter.", en="The talks will go on until Friday."),
        Good("The Wall Street Journal, New York City", en="The Wall Street Journal, New York City"),
        Good("Best of Berlin", en="Best of Berlin"),
        Good("Keine Reform: weiter Best-of-five", en="No reform: best-of-five continues"),
        Good("Washington (Reuters)", en="Washington (Reuters)"),
        Good(
            "„I have a dream that one day“ – mit diesen Worten begann die berühmteste Rede Kings.",
            en='"I have a dream that one day" - with these words began the most famous speech of King.',
        ),
    ),
)
def untranslated_segment(pair: Pair) -> Iterator[Hit]:
    """Yield the segment if it is English, whether or not it equals its source."""
    text = pair.target.text
    found = words(text)
    if len(found) < _SHORTEST or not _has_english_sentence(found):
        return
    english = sum(_is_english(word.text) for word in found if is_free(text, word.span))
    if text.strip() == pair.source.text.strip() or english > _SHARE * len(found):
        span = Span(len(text) - len(text.lstrip()), len(text.rstrip()))
        yield Hit(
            span, Message("Not translated: the sentence is English", "Nicht übersetzt: Der Satz ist englisch")
        )


def _is_english(word: str) -> bool:
    return english_odds(word) >= _ENGLISH


def _has_english_sentence(found: tuple[Word, ...]) -> bool:
    """Say whether two words in lower case are English, one of them no part of titles in title case."""
    small = [word.text for word in found if word.text.islower() and _is_english(word.text)]
    return len(small) >= 2 and bool(set(small) - TITLE_PARTICLES)
