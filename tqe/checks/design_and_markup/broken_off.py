"""A text or a paragraph that breaks off in the middle.

Why: an engine that runs out of room, or a cut in copying, leaves a sentence without its end; what is lost is
    often the other half of the message.
Not flagged: headings, captions and lists, short lines without a stop, a colon before a list or quotation,
    three dots, credit lines, a text of one paragraph only.
Source: own observation.
Measured: development data put together to 1,030 machine and 404 human texts: 9 hits, all
    true, and 2.
"""

import re
from collections.abc import Iterator

from tqe.core.check import Bad, Good, check
from tqe.core.document import MASK, Document, Kind
from tqe.core.finding import Hit
from tqe.core.message import Message
from tqe.core.mqm import Category, Confidence, Severity
from tqe.core.span import Span
from tqe.text.credits import is_credit
from tqe.text.prose import Block, blocks

_LAST_WORD = re.compile(r"(?P<word>[^\s\"„“”»«(),;]*)(?P<mark>[,;]?)\s*$")
_FREE = (Kind.CAPTION, Kind.LIST, Kind.TABLE)
"""Kinds that need no stop. Headlines do not either, but a cut paragraph looks like one."""
_NEVER_LAST = frozenset(
    [
        *("der", "die", "das", "den", "dem", "des", "ein", "eine", "einen", "einem", "einer", "eines"),
        *("und", "oder", "dass", "weil", "wenn", "obwohl", "sondern", "sowie", "indem", "deren", "dessen"),
        *(
            "in",
            "im",
            "am",
            "vom",
            "zum",
            "zur",
            "beim",
            "für",
            "von",
            "gegen",
            "bei",
            "seit",
            "ohne",
            "zwischen",
        ),
        *("seine", "seinen", "seiner", "ihre", "ihren", "ihrer", "diese", "dieser", "diesen", "sehr"),
    ]
)
_LONGEST = 80
"""Code points of a last word that are looked at."""
_LONG = 12
"""A last sentence of so many words without any mark at its end is no caption or signature."""
_SENTENCE = re.compile(r"[.!?…][“”\"»«]?\s+(?=\S+$|\S+\s)")


@check(
    category=Category.TRUNCATION,
    severity=Severity.MAJOR,
    confidence=Confidence.MEDIUM,
    examples=(
        Bad("Das Amt schwieg lange. Dann kam die [[Behörde,]]\nEs wurde still."),
        Bad("Das Amt schwieg lange. Dann sagte der Sprecher von Paris [[und]]\nEs wurde still."),
        Bad(
            "Das Amt schwieg lange.\n\nDie Behörde hat den Plan nach langem Streit gestern doch noch neu "
            "gefasst, damit er im Herbst [[gilt]]"
        ),
        Good("Das Amt schwieg lange.\n\nVon Eva Muster"),
        Good("Ein Haus in der Stadt und\nEs wurde still."),
        Good("Er nannte drei Gründe:\n\nGeld, Zeit und Lust."),
        Good("Das Amt schwieg, und niemand weiß, wie es mit dem Plan im Herbst weitergehen soll …"),
    ),
)
def broken_off(document: Document) -> Iterator[Hit]:
    """Yield the last word of a paragraph that cannot end there, and of a last one without its stop."""
    found = tuple(blocks(document))
    for block in found:
        if block.segments[-1].kind not in _FREE and not is_credit(block.text):
            yield from _ending(block, is_last=block is found[-1] and len(found) > 1)


def _ending(block: Block, *, is_last: bool) -> Iterator[Hit]:
    match = _LAST_WORD.search(block.text, max(0, len(block.text) - _LONGEST))
    if match is None or MASK in match.group():
        return
    word, mark = match["word"], match["mark"]
    has_sentence = _SENTENCE.search(block.text) is not None
    open_end = bool(mark) or word in _NEVER_LAST
    last_sentence = _SENTENCE.split(block.text)[-1]
    too_long = is_last and not mark and word[-1:].isalpha() and len(last_sentence.split()) >= _LONG
    if (open_end and has_sentence) or too_long:
        yield Hit(Span(match.start(), match.end("mark")).shift(block.span.start), _MESSAGE)


_MESSAGE = Message(
    "The text breaks off here: compare the end of the paragraph with the source",
    "Der Text bricht hier ab: Ende des Absatzes mit der Vorlage vergleichen",
)
