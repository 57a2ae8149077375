"""Several words of the source in a row that have no counterpart in a German text that is short besides.

Why: Engines skip a clause that is hard, and the sentence that remains reads well.
Not flagged: a German text as long as is usual, however free it is; names and words that the table of translations
    does not know; short sentences.
Source: own rule: coverage by a table of translations, and length.
Measured: development data: of 11 machine-translated segments that it hits, people marked an omission in 8 and a major
    error in 10. 0.06 hits per 1,000 words of human translations; native German has more (0.42), because its English,
    being the translation, is longer.
"""

from collections.abc import Iterator

from tqe.core.check import Bad, Good, check
from tqe.core.document import Pair
from tqe.core.finding import Hit
from tqe.core.message import Message
from tqe.core.mqm import Category, Confidence, Severity
from tqe.core.span import Span
from tqe.text.coverage import Content, coverage
from tqe.text.places import first_word, whole

_RATIOS = ((2, 0.7), (3, 0.8), (4, 0.85))
"""How many words must be missing in a row where the German has less than this share of the source's length."""
_SHORTEST = 60
"""Characters a source must have for its length to mean anything."""


@check(
    category=Category.OMISSION,
    severity=Severity.MINOR,
    confidence=Confidence.LOW,
    examples=(
        Bad(
            "Der [[Minister]] besuchte am Freitag die Fabrik.",
            en="On Friday the minister, who had [[rejected every criticism of the expensive bridge]], "
            "visited the factory.",
        ),
        Bad(
            "Die Polizei nahm zwei [[Männer]] fest.",
            en="Police arrested two men and found a [[stolen painting, three knives and a gun in their house]].",
        ),
        Good(
            "Am Freitag besuchte der Minister, der jede Kritik an der teuren Brücke zurückgewiesen hatte, die Fabrik.",
            en="On Friday the minister, who had rejected every criticism of the expensive bridge, visited the factory.",
        ),
        Good(
            "Nach Angaben der Umweltbehörde EPA floss am Montag Öl in die Bucht.",
            en="According to the Environmental Protection Agency, oil was flowing into the bay on Monday.",
        ),
        Good("Zwei Männer wurden festgenommen.", en="Police arrested two men with a stolen painting."),
    ),
)
def content_missing(pair: Pair) -> Iterator[Hit]:
    """Yield the word after which the longest run of words without counterpart should stand."""
    source, target = pair.source.text, pair.target.text
    shown = len(whole(target)) / max(1, len(whole(source)))
    if len(source) < _SHORTEST or shown >= _RATIOS[-1][1]:
        return
    before, run = _longest_gap(coverage(source, target))
    if any(len(run) >= fewest and shown < ratio for fewest, ratio in _RATIOS):
        missing = Span(run[0].word.start, run[-1].word.end)
        place = before.partner.span if before and before.partner else first_word(target)
        yield Hit(place, _message(" ".join(missing.of(source).split())), source=missing)


def _longest_gap(found: tuple[Content, ...]) -> tuple[Content | None, list[Content]]:
    """Return the longest run of words without counterpart, and the covered word before it.

    Capitalised words are left out: German may shorten a name to its initials.
    """
    best: tuple[Content | None, list[Content]] = (None, [])
    before: Content | None = None
    run: list[Content] = []
    for content in found:
        if not content.covered and content.word.text[0].isupper():
            continue
        if content.covered:
            before, run = content, []
            continue
        run = [*run, content]
        if len(run) > len(best[1]):
            best = (before, run)
    return best


def _message(missing: str) -> Message:
    return Message(
        f'Behind this word something of the source may be missing: "{missing}"',
        f"Hinter diesem Wort fehlt vielleicht etwas aus der Vorlage: „{missing}“",
    )
