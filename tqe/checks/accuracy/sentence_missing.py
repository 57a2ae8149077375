"""A sentence of the source that has no translation.

Why: Engines drop sentences, and editors who read only the German cannot see what is not there.
Not flagged: sentences whose words stand in the neighbouring German ones (merged or split), headings, captions
    and tables, sentences with fewer than two content words.
Source: OpusFilter; own rule: alignment by sentences, then coverage by a table of translations.
Measured: development data: 73 hits in 49 machine-translated segments, in 93 % of the segments people marked an
    omission; in whole articles 0.10 per 1,000 words of human translations. Of sentences taken out of good
    translations it finds 79 % (tests.benchmarks.inject_source).
"""

from bisect import bisect_left
from collections.abc import Iterator
from itertools import groupby

from tqe.core.check import Bad, Good, check
from tqe.core.document import Bitext, Kind, Pair, Segment
from tqe.core.finding import Hit
from tqe.core.message import Message
from tqe.core.mqm import Category, Confidence, Severity
from tqe.core.span import Span
from tqe.text.coverage import coverage
from tqe.text.places import end, first_word, within
from tqe.text.words import words

_FEWEST = 2
"""Content words that a sentence must have."""
_ALONE = 0.45
"""Share of them that neighbours may have at most if alignment found no partner (1 in 20 true translations has less)."""
_WITHIN = 0.2
"""Share of them that a partner may have at most if alignment gave it the sentence with another one."""
_SHORT = 0.95
"""Share of the source's length that a text without one of its sentences has at most."""
_WINDOW = 1
"""Target segments around the place that may hold the sentence."""
_EDITORIAL = frozenset({Kind.HEADLINE, Kind.CAPTION, Kind.TABLE})


@check(
    category=Category.OMISSION,
    severity=Severity.MAJOR,
    confidence=Confidence.MEDIUM,
    examples=(
        Bad(
            "Die Sonde startet im Frühjahr, sagte der [[Minister.]] Kanada zahlt den größten Teil des Geldes.",
            en="The probe will be launched in spring, the minister said. [[Critics doubt that the rocket is safe.]] "
            "Canada will pay most of the money.",
        ),
        Bad(
            "In Bremen nahm die Polizei zwei Männer [[fest.]]\n\nDas Gericht entscheidet am Freitag.",
            en="In Bremen, police arrested two men.\n\n[[Their lawyer rejected the allegations. "
            "The knife was found in a garden.]]\n\nThe court will decide on Friday.",
        ),
        Bad(
            "Ein Sturm zerstörte 40 [[Häuser.]] Der Strom fiel aus.",
            en="A storm destroyed 40 houses. [[The mayor invited the neighbours to the town hall.]] Power failed.",
        ),
        Good(
            "Die Polizei nahm zwei Männer fest, deren Anwalt die Vorwürfe zurückwies.",
            en="Police arrested two men. Their lawyer rejected the allegations.",
        ),
        Good(
            "Der Fluss stieg in der Nacht. Zwei Dörfer wurden geräumt. Niemand wurde verletzt.",
            en="The river rose overnight, and two villages were evacuated. No one was injured.",
        ),
        Good(
            "Das Gericht entscheidet am Freitag.",
            en="The court will decide on Friday. So be it.",
        ),
    ),
)
def sentence_missing(bitext: Bitext) -> Iterator[Hit]:
    """Yield the place where each sentence, or run of sentences, should stand."""
    for after, run in groupby(bitext.gaps, key=lambda gap: gap.after):
        around = _around(after, bitext)
        missing = [gap.source for gap in run if _is_uncovered(gap.source, around, _ALONE)]
        if missing:
            place = end(after.text).shift(after.span.start) if after else _start(bitext)
            yield Hit(place, _message(missing), source=Span(missing[0].span.start, missing[-1].span.end))
    for pair in bitext.pairs:
        yield from _within(pair, bitext)


def _within(pair: Pair, bitext: Bitext) -> Iterator[Hit]:
    """Yield sentences that share a partner with others without having left a trace in it or around it."""
    sentences = within(pair.source.span, bitext.source.segments)
    if len(sentences) < 2 or len(pair.target.text) > _SHORT * len(pair.source.text):
        return
    german = within(pair.target.span, bitext.target.segments)
    if len(german) >= len(sentences):
        return
    around = _around(german[-1], bitext)
    for at, sentence in enumerate(sentences):
        if _is_uncovered(sentence, around, _WITHIN):
            before = german[min(at, len(german)) - 1] if at else german[0]
            place = end(before.text) if at else first_word(before.text)
            yield Hit(place.shift(before.span.start), _message([sentence]), source=sentence.span)


def _around(after: Segment | None, bitext: Bitext) -> str:
    """Return the German before and behind a place."""
    segments = bitext.target.segments
    at = bisect_left(segments, after.span.end, key=lambda each: each.span.end) + 1 if after else 0
    return " ".join(segment.text for segment in segments[max(0, at - _WINDOW) : at + _WINDOW])


def _is_uncovered(sentence: Segment, german: str, most: float) -> bool:
    if sentence.kind in _EDITORIAL:
        return False
    found = coverage(sentence.text, german)
    return len(found) >= _FEWEST and sum(content.covered for content in found) < most * len(found)


def _start(bitext: Bitext) -> Span:
    """Return the first word of the target."""
    first = next((segment for segment in bitext.target.segments if words(segment.text)), None)
    return first_word(first.text).shift(first.span.start) if first else Span(0, 0)


def _message(missing: list[Segment]) -> Message:
    text = " ".join(" ".join(segment.raw.split()) for segment in missing)
    shown = text if len(text) <= 100 else text[:100].rpartition(" ")[0] + " …"
    count = len(missing)
    return Message(
        f'{"A sentence" if count == 1 else f"{count} sentences"} of the source missing here: "{shown}"',
        f"Hier {'fehlt ein Satz' if count == 1 else f'fehlen {count} Sätze'} der Vorlage: „{shown}“",
    )
