"""A text or a paragraph that breaks off in the middle.

Why: an engine that runs out of room, or a cut in copying, leaves a sentence without its end; what is lost is
    often the other half of the message.
Not flagged: headings, captions and lists, short lines that end in a name, calls (lesen Sie hier), a
    colon before a list or quotation, three dots, credit lines, a text of one paragraph or of lines without stops.
Source: own observation.
Measured: development data put together to 1,030 machine and 404 human texts (--texts): 8 hits and 2, all
    true; none in native German.
"""

from collections.abc import Iterator

from tqe.core.check import Bad, Good, check
from tqe.core.document import MASK, Document, Kind
from tqe.core.finding import Hit
from tqe.core.message import Message
from tqe.core.mqm import Category, Confidence, Severity
from tqe.core.pattern import Pattern
from tqe.core.span import Span
from tqe.text.credits import is_credit
from tqe.text.prose import Block, blocks

_LAST_WORD = Pattern(r"(?P<word>[^\s\"„“”»«(),;]*)(?P<mark>\s?[,;–—]?)\s*$")
_FREE = (Kind.CAPTION, Kind.LIST, Kind.TABLE)
"""Kinds that need no stop. Headlines do not either, but a cut paragraph looks like one."""
_NEVER_LAST = {
    "der", "die", "das", "den", "dem", "des", "ein", "eine", "einen", "einem", "einer", "eines", "und", "oder", "dass",
    "weil", "wenn", "obwohl", "sondern", "sowie", "indem", "deren", "dessen", "in", "im", "am", "vom", "zum", "zur",
    "beim", "für", "von", "gegen", "bei", "seit", "ohne", "zwischen", "seine", "seinen", "seiner", "ihre", "ihren",
    "ihrer", "diese", "dieser", "diesen", "sehr",
}  # fmt: skip
_SELDOM_LAST = Pattern(r"[a-zäöüß]{2,}")
"""A small word ends a line without a stop in headings and captions, but seldom a text."""
_CALL = {
    "hier", "weiter", "unten", "oben", "lesen", "testen", "anmelden", "abonnieren", "vorbehalten", "verboten",
}  # fmt: skip
"""Small words that end calls and imprints: Mehr zum Thema lesen Sie hier."""
_SHORT, _SHORTER = 5, 3
"""Words that the last line of a text needs to be no signature: with a small word at its end, or one that joins."""
_LONGEST = 80
"""Code points of a last word that are looked at."""
_LONG = 12
"""A last sentence of so many words without any mark at its end is no caption or signature."""
_ENTITY = Pattern(r"&(?:\w+|#\d+);\s*$", needs=("&",))
"""A quotation mark that a wrong encoding has left, say; that is said already."""
_STOP = Pattern(r"[.!?…][“”\"»«)]*\s*$")
_SENTENCE = Pattern(r"[.!?…][“”\"»«]?\s+(?=\S+$|\S+\s)")


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
        Bad("Das Amt schwieg lange.\n\nDie Behörde hat den Plan [[gestern]]"),
        Bad("Das Amt schwieg lange.\n\nEs wurde still. Die Behörde [[hat]]"),
        Bad("Das Amt schwieg lange.\n\nAuch Anwohner mit einem Stellplatz [[im]]"),
        Good("Das Amt schwieg lange.\n\nVon Eva Muster"),
        Good("Das Amt schwieg lange.\n\nDen ganzen Bericht lesen Sie hier"),
        Good("Das Amt schwieg lange. Es wurde still.\n\nEva Muster lebt in Köln"),
        Good("Ein Haus in der Stadt und\nEs wurde still."),
        Good("Er nannte drei Gründe:\n\nGeld, Zeit und Lust."),
        Good("Das Amt schwieg, und niemand weiß, wie es mit dem Plan im Herbst weitergehen soll …"),
    ),
)
def broken_off(document: Document) -> Iterator[Hit]:
    """Yield the last word of a paragraph that cannot end there, and of a last one without its stop."""
    found = tuple(blocks(document))
    has_stops = any(_STOP.search(block.text) for block in found[:-1])
    for block in found:
        if block.segments[-1].kind not in _FREE and not is_credit(block.text):
            yield from _ending(block, is_last=block is found[-1] and has_stops)


def _ending(block: Block, *, is_last: bool) -> Iterator[Hit]:
    match = _LAST_WORD.search(block.text, max(0, len(block.text) - _LONGEST))
    if match is None or MASK in match.group() or _ENTITY.search(match.group()):
        return
    if _is_cut(block.text, match["word"], match["mark"], is_last=is_last):
        yield Hit(Span(match.start(), match.end("mark")).shift(block.span.start), _MESSAGE)


def _is_cut(text: str, word: str, mark: str, *, is_last: bool) -> bool:
    """Say whether a block that ends in `word` and the comma or semicolon `mark` lacks its end."""
    whole_sentences, length = _SENTENCE.search(text) is not None, len(_SENTENCE.split(text)[-1].split())
    open_end = bool(mark) or word in _NEVER_LAST
    if not is_last:
        return open_end and whole_sentences
    if open_end:
        return whole_sentences or length >= _SHORTER
    if _SELDOM_LAST.fullmatch(word) and word not in _CALL:
        return length >= (_SHORTER if whole_sentences else _SHORT)
    return word[-1:].isalpha() and length >= _LONG


_MESSAGE = Message(
    "The text breaks off here: compare the end of the paragraph with the source",
    "Der Text bricht hier ab: Ende des Absatzes mit der Vorlage vergleichen",
)
