"""A sentence of more than 40 words.

Why: translators keep the sentences of the source, and German ones grow: the verb comes so late that the reader has
    lost the beginning. News desks aim at 15 to 20 words.
Not flagged: headings, lists and tables, sentences that are mostly a quotation.
Source: LanguageTool TOO_LONG_SENTENCE_DE; house rule of news agencies.
Measured: development data: 637 hits in 134 sources; native 0.42 per 1,000 words.
"""

from collections.abc import Iterator

from tqe.core.check import Bad, Good, check
from tqe.core.document import Kind, Profile, Segment
from tqe.core.finding import Hit
from tqe.core.message import Message
from tqe.core.mqm import Category, Confidence, Severity
from tqe.core.span import Span
from tqe.text.sentences import sentences
from tqe.text.words import count

_MOST = 40


@check(
    category=Category.AWKWARD,
    severity=Severity.NEUTRAL,
    confidence=Confidence.HIGH,
    profiles=(Profile.NEWS,),
    examples=(
        Bad(
            "[[Das Amt, das seit Montag geschlossen ist, weil der Plan, den die Stadt im Frühjahr gefasst hatte, von"
            " dem Gericht, das im Sommer darüber beriet, verworfen wurde, will nun im Herbst, wenn die Wahl vorbei"
            " ist und der Rat wieder tagt, neu öffnen.]]"
        ),
        Bad(
            "Es regnet. [[Die Frau, die den Mann kannte, der das Haus besaß, in dem der Arzt wohnte, der den Jungen"
            " heilte, der im Herbst aus der Schule kam, sagte dem Richter, der sie am Morgen befragte, dass sie von"
            " dem Brand erst am Abend durch das Radio erfahren habe.]]"
        ),
        Good("Das Amt ist seit Montag geschlossen. Es will im Herbst neu öffnen, wenn die Wahl vorbei ist."),
        Good("Kurz und gut: Das Amt bleibt zu."),
    ),
)
def sentence_too_long(segment: Segment) -> Iterator[Hit]:
    """Yield every long sentence of running text."""
    if segment.kind is not Kind.PARAGRAPH:
        return
    for span in sentences(segment.text):
        words = count(span.of(segment.text))
        if words > _MOST and _quoted(segment, span) < len(span) / 2:
            yield Hit(span, _message(words))


def _quoted(segment: Segment, span: Span) -> int:
    """Return how many code points of `span` stand in quotation marks."""
    overlaps = (min(quote.end, span.end) - max(quote.start, span.start) for quote in segment.quoted)
    return sum(overlap for overlap in overlaps if overlap > 0)


def _message(words: int) -> Message:
    return Message(
        f"{words} words in one sentence: make two or three of it",
        f"{words} Wörter in einem Satz: zwei oder drei daraus machen",
    )
