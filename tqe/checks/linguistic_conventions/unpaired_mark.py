"""A quotation mark or a bracket without its partner.

Why: without the second mark nobody knows where the words of the speaker end and those of the paper begin.
Not flagged: quotations over several paragraphs that open again in each, lists with a), inch marks,
    apostrophes, smileys; in a text of one paragraph, or a list of sentences, a quotation that may have begun
    before it or go on behind it.
Source: Amtliches Regelwerk § 89; LanguageTool DE_UNPAIRED_QUOTES.
Measured: development data put together to 1,030 machine and 404 human texts (--texts): 0.6 and 0.5 hits per 1,000
    words, nearly all true, 79 % of those in machine texts marked by people; 0.03 in native German.
"""

import re
from bisect import bisect
from collections.abc import Iterator

from tqe.core.check import Bad, Good, check
from tqe.core.document import Document
from tqe.core.finding import Hit
from tqe.core.message import Message
from tqe.core.mqm import Category, Confidence, Severity
from tqe.core.pattern import Pattern
from tqe.core.span import Span
from tqe.text.prose import Block, blocks, is_collection, masked
from tqe.text.quote_glyphs import Role
from tqe.text.quotes import Mark, marks

_BRACKET = Pattern(r"(?P<smiley>[:;]-?[()])|(?P<item>(?<![\w.])(?:[a-z]|\d{1,2}|[ivx]+))?(?P<glyph>[()\[\]])")
_PARTNER = {")": "(", "]": "["}
_WORD_AFTER = Pattern(r" ?[\w-]*")
_WORD_BEFORE = Pattern(r"[\w-]*[.,!?]? ?$")


@check(
    category=Category.PUNCTUATION,
    severity=Severity.MINOR,
    confidence=Confidence.MEDIUM,
    examples=(
        Bad("Das Amt schwieg.\n\nSie sagte: [[„Wir]] warten. Dann ging sie."),
        Bad("Das Amt schwieg.\n\nWir warten [[ab“]], sagte sie gestern."),
        Bad("„Wir warten“, sagte sie. „Wir gehen nicht.“[[“]]"),
        Bad("Das Amt [[(früher]] Behörde genannt, schwieg."),
        Bad("Das Amt, früher [[Behörde)]] genannt, schwieg."),
        Good("Sie sagte: „Wir warten.“ (Und ging.)"),
        Good("„Wir warten.\n\n„Wir gehen nicht“, sagte sie."),
        Good("Man muss a) warten, b) gehen oder 3) bleiben :)"),
        Good("Der Film hat 24 Bilder [sic], sagte sie (leise)."),
    ),
)
def unpaired_mark(document: Document) -> Iterator[Hit]:
    """Yield every quotation mark and every bracket that lacks its partner."""
    text, parts = masked(document), tuple(blocks(document))
    for mark in _lone_quotes(marks(text), parts, is_cut=len(parts) == 1 or is_collection(document)):
        yield Hit(_with_word(text, mark.span, opens=mark.role is Role.OPENING), _quote_message(mark))
    for block in parts:
        for span in _lone_brackets(block.text):
            place = span.shift(block.span.start)
            yield Hit(_with_word(text, place, opens=place.of(text) in "(["), _BRACKET_MESSAGE)


def _lone_quotes(found: tuple[Mark, ...], parts: tuple[Block, ...], *, is_cut: bool) -> Iterator[Mark]:
    """Yield the marks without a partner; if the text `is_cut`, the missing one may stand where it was cut off."""
    starts = [block.span.start for block in parts]
    for index, mark in enumerate(found):
        rivals = (
            found[index + 1 : index + 2] if mark.role is Role.OPENING else found[max(0, index - 1) : index]
        )
        own = bisect(starts, mark.span.start)
        inside = any(bisect(starts, rival.span.start) == own for rival in rivals)
        if mark.is_unpaired and (inside or not is_cut):
            yield mark


def _lone_brackets(text: str) -> Iterator[Span]:
    opened: list[re.Match[str]] = []
    for match in _BRACKET.finditer(text):
        glyph = match["glyph"]
        if glyph is None:
            continue
        if glyph in "([":
            opened.append(match)
        elif opened and opened[-1]["glyph"] == _PARTNER[glyph]:
            opened.pop()
        elif not match["item"]:
            yield Span(*match.span("glyph"))
    yield from (Span(*match.span("glyph")) for match in opened)


def _with_word(text: str, mark: Span, *, opens: bool) -> Span:
    """Return the mark with the word it leans on, so that the excerpt says where it is."""
    if opens:
        word = _WORD_AFTER.match(text, mark.end)
        return Span(mark.start, word.end() if word else mark.end)
    before = _WORD_BEFORE.search(text, max(0, mark.start - 40), mark.start)
    return Span(before.start() if before else mark.start, mark.end)


def _quote_message(mark: Mark) -> Message:
    if mark.role is Role.OPENING:
        return Message("Quotation is never closed", "Anführung wird nicht geschlossen")
    return Message("Quotation is closed but never opened", "Anführung wird geschlossen, aber nie geöffnet")


_BRACKET_MESSAGE = Message("Bracket without its partner", "Klammer ohne Gegenstück")
