"""A sentence of the German that the source does not have, or has once where the German has it twice.

Why: An engine that loops says a sentence again, or invents one; a reader takes it for the author's.
Not flagged: a sentence of which a noun or name stands in the source beside its place; what stands before or behind all
    that is translated, such as a teaser or a credit line; headlines, captions and tables;
    sentences with fewer than two nouns; a sentence that the source repeats, too.
Source: own rule: alignment by sentences, then a table of translations.
Measured: development data: 0.02 per 1,000 words of human translations put together to articles
    (tests.benchmarks.inject_source --noise), none in native German. Of sentences put in by hand it finds half, of
    sentences said twice 96 %.
"""

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence

from tqe.core.check import Bad, Good, check
from tqe.core.document import Bitext, Kind, Pair, Segment
from tqe.core.finding import Hit
from tqe.core.message import Message
from tqe.core.mqm import Category, Confidence, Severity
from tqe.text.coverage import backed
from tqe.text.places import whole, within
from tqe.text.words import words

_FEWEST = 2
"""Nouns and names that an added sentence must have."""
_LONGER = 1.4
"""How much longer than its source a German stretch must be to hold a sentence too many; 1.1 is usual."""
_LONG = 5
"""Words from which a sentence that stands twice is no phrase of the text."""
_BESIDE = 2
"""Stretches on either side of a sentence whose source it may have come from."""
_EDITORIAL = frozenset({Kind.HEADLINE, Kind.CAPTION, Kind.TABLE})
_ADDED = Message("The source has no such sentence here", "Die Vorlage hat hier keinen solchen Satz")
_TWICE = Message(
    "This sentence stands in the text before, and only once in the source",
    "Dieser Satz steht schon weiter oben, in der Vorlage aber nur einmal",
)


@check(
    category=Category.ADDITION,
    severity=Severity.MAJOR,
    confidence=Confidence.MEDIUM,
    examples=(
        Bad(
            "Die Polizei nahm zwei Männer fest. [[Das Museum zeigt alte Landkarten.]] "
            "Das Gericht entscheidet am Freitag.",
            en="[[Police arrested two men.]] The court will decide on Friday.",
        ),
        Bad(
            "Die Polizei nahm in Rom zwei Männer fest. Das Gericht entscheidet am Freitag. "
            "[[Die Polizei nahm in Rom zwei Männer fest.]]",
            en="Police arrested two men in Rome. [[The court will decide on Friday.]]",
        ),
        Good(
            "Die Polizei nahm zwei Männer fest. Es waren Brüder. Das Gericht entscheidet am Freitag.",
            en="Police arrested two men, who were brothers. The court will decide on Friday.",
        ),
        Good(
            "Es ist Zeit, nach Hause zu gehen. Das sagte der Minister. Es ist Zeit, nach Hause zu gehen.",
            en="It is time to go home. The minister said so. It is time to go home.",
        ),
    ),
)
def sentence_added(bitext: Bitext) -> Iterator[Hit]:
    """Yield every sentence that stands alone or stands twice."""
    twice = {segment.span: segment for segment in _repeated(bitext)}
    for segment in twice.values():
        yield _hit(segment, _TWICE, bitext)
    for segment in (*bitext.extra, *_surplus(bitext)):
        if segment.span not in twice and _is_strange(segment, bitext):
            yield _hit(segment, _ADDED, bitext)


def _surplus(bitext: Bitext) -> Iterator[Segment]:
    """Yield the German sentences that share a source with others and make it too long."""
    for pair in bitext.pairs:
        if len(pair.target.text) > _LONGER * len(pair.source.text):
            inside = within(pair.target.span, bitext.target.segments)
            yield from inside if len(inside) > 1 else ()


def _repeated(bitext: Bitext) -> Iterator[Segment]:
    """Yield the German sentences that were there before, unless a sentence of the source is repeated, too."""
    english = Counter(_key(segment) for segment in bitext.source.segments)
    if any(count > 1 and len(key) >= _LONG for key, count in english.items()):
        return
    seen: set[tuple[str, ...]] = set()
    for segment in bitext.target.segments:
        key = _key(segment)
        if key in seen and segment.kind not in _EDITORIAL:
            yield segment
        if len(key) >= _LONG:
            seen.add(key)


def _key(segment: Segment) -> tuple[str, ...]:
    return tuple(word.text for word in words(segment.text))


def _is_strange(segment: Segment, bitext: Bitext) -> bool:
    """Say whether nothing of a sentence is in the source of the stretches beside it."""
    before, own, after = _around(segment, bitext)
    if not before or not after:
        return False
    english = " ".join(pair.source.text for pair in (*before, *own, *after))
    nouns = backed(segment.text, english)
    return (
        segment.kind not in _EDITORIAL and len(nouns) >= _FEWEST and not any(noun.covered for noun in nouns)
    )


def _around(segment: Segment, bitext: Bitext) -> tuple[Sequence[Pair], Sequence[Pair], Sequence[Pair]]:
    """Return the pairs right before a sentence, that with it and those right behind it."""
    pairs = bitext.pairs
    start = bisect_right(pairs, segment.span.start, key=lambda pair: pair.target.span.end)
    stop = bisect_left(pairs, segment.span.end, lo=start, key=lambda pair: pair.target.span.start)
    return pairs[max(0, start - _BESIDE) : start], pairs[start:stop], pairs[stop : stop + _BESIDE]


def _hit(segment: Segment, message: Message, bitext: Bitext) -> Hit:
    """Return a hit at a sentence; its place in the source is the sentence behind which it would have to stand."""
    before, _, after = _around(segment, bitext)
    beside = (*before[-1:], *after[:1])
    place = beside[0].source.span if beside else None
    return Hit(whole(segment.text).shift(segment.span.start), message, source=place)
