"""English words in the German that come back from the back-translation letter by letter.

Why: A model copies what it takes for English, so words that survive the way back unchanged were never German.
    That finds short remains which the German alone leaves in doubt.
Not flagged: names and titles with capitals, single words (english-run), phrases that German has borrowed ("fair play"),
    words that German shares with English.
Source: MQM "untranslated"; word frequencies of wordfreq.
"""

from collections.abc import Iterator
from itertools import pairwise

from tqe.core.check import Bad, Good, check
from tqe.core.document import RoundTrip
from tqe.core.finding import Hit
from tqe.core.message import Message
from tqe.core.mqm import Category, Confidence, Severity
from tqe.core.span import Span
from tqe.text.english import TITLE_PARTICLES, is_loan
from tqe.text.language import english_odds
from tqe.text.words import Word, words

_ENGLISH = 0.4
"""Log odds that every word of a stretch must exceed: "live" has 0.6, "Team" 0.2, names about 0."""
_SURE = 2.0
"""Odds that its lower-case words must reach together: "worse than" has 5, "online shop" 0.9."""


@check(
    category=Category.UNTRANSLATED,
    severity=Severity.MAJOR,
    confidence=Confidence.MEDIUM,
    examples=(
        Bad("Die Lage ist [[worse than before]].", back="The situation is worse than before."),
        Bad("Er nannte das Angebot [[too little]].", back="He called the offer too little."),
        Bad("Die Firma will [[more time]] und Geld.", back="The company wants more time and money."),
        Good("Die Lage ist schlimmer als zuvor.", back="The situation is worse than before."),
        Good("Er arbeitet für die New York Times.", back="He works for the New York Times."),
        Good(
            "Das war fair play und last but not least gut.",
            back="That was fair play and last but not least good.",
        ),
        Good("Er schrieb „worse“ an die Tafel.", back="He wrote worse on the blackboard."),
    ),
)
def english_unchanged(trip: RoundTrip) -> Iterator[Hit]:
    """Yield every stretch of two or more English words that the back-translation repeats."""
    text = trip.target.text
    back = [word.text for word in words(trip.back_translation)]
    for run in _runs(text, set(pairwise(back))):
        span = Span(run[0].start, run[-1].end)
        yield Hit(span, _message(span.of(text)))


def _runs(text: str, pairs: set[tuple[str, str]]) -> Iterator[tuple[Word, ...]]:
    """Yield the stretches of English words, each of which stands beside the next one in `pairs` too."""
    run: list[Word] = []
    for word in words(text):
        if run and not (text[run[-1].end : word.start] == " " and (run[-1].text, word.text) in pairs):
            yield from _accepted(run)
            run = []
        if english_odds(word.text) > _ENGLISH and not is_loan(text, word.span):
            run.append(word)
        else:
            yield from _accepted(run)
            run = []
    yield from _accepted(run)


def _accepted(run: list[Word]) -> Iterator[tuple[Word, ...]]:
    """Yield the run without the capitals at its ends if enough of it is in lower case."""
    while run and not run[0].text.islower():
        run = run[1:]
    while run and not run[-1].text.islower():
        run = run[:-1]
    small = [word.text for word in run if word.text.islower()]
    if len(run) >= 2 and set(small) - TITLE_PARTICLES and sum(map(english_odds, small)) >= _SURE:
        yield tuple(run)


def _message(found: str) -> Message:
    return Message(
        f'"{found}" stayed English: the back-translation repeats it letter by letter',
        f"„{found}“ blieb englisch: die Rückübersetzung wiederholt es Buchstabe für Buchstabe",
    )
