"""Du and Sie to the same hearer.

Why: English "you" is both; an engine that decides sentence by sentence lets a speaker change the form of address in
    mid-speech.
Not flagged: different quotations, Sie at the beginning of a sentence, ihr and Ihr, a quotation within a quotation.
Source: Duden, "Anrede"; LanguageTool DuUpperLowerCase.
Measured: development data put together to 1,030 machine and 404 human texts: 2 hits in 1, true; none.
"""

from collections.abc import Iterator

from tqe.core.check import Bad, Good, check
from tqe.core.document import Document
from tqe.core.finding import Edit, Fix, Hit
from tqe.core.message import Message
from tqe.core.mqm import Category, Confidence, Severity
from tqe.core.pattern import Pattern
from tqe.core.span import Span
from tqe.text.prose import blocks, masked
from tqe.text.quotes import quotations
from tqe.text.stretches import Stretches

_DU = Pattern(r"(?<![\w-])[Dd](?:u|ich|ir|ein|eine|einen|einem|einer|eines)(?![\w-])")
_SIE = Pattern(r"(?<=[a-zäöüß,] )(?:Sie|Ihnen|Ihre|Ihren|Ihrem|Ihrer)(?![\w-])")
_POLITE = {"dich": "Sie", "dir": "Ihnen", "dein": "Ihr"}
_FAMILIAR = {"Ihnen": "dir", "Ihre": "deine", "Ihren": "deinen", "Ihrem": "deinem", "Ihrer": "deiner"}
_INNER = Pattern(r"[‚›]|(?<!\A)[„“\"»«](?!\Z)")


@check(
    category=Category.ADDRESS_FORM,
    severity=Severity.MINOR,
    confidence=Confidence.MEDIUM,
    examples=(
        Bad("„Kommen Sie, ich habe auf [[dich|Sie]] gewartet.“"),
        Bad("„Nimm deine Jacke, [[Ihnen|dir]] ist kalt.“"),
        Bad("„Haben Sie Zeit? Ich zeige Ihnen das Haus, und [[du]] sagst mir, ob es gefällt“, sagte er."),
        Good("„Ich liebe dich“, sang er. „Kaufen Sie die Platte“, riet die Firma."),
        Good("„Sie kommt, und du gehst“, sagte sie."),
        Good("„Wenn du Eva siehst: Ihr geht es gut. Sie lacht“, sagte er."),
    ),
)
def du_sie_mixed(document: Document) -> Iterator[Hit]:
    """Yield the rarer form in every quotation, and in every paragraph outside them, that has both."""
    text = masked(document)
    quoted = quotations(text)
    for quote in quoted:
        if not _INNER.search(quote.of(text)):
            yield from _mixed(text, [quote])
    stretches = Stretches(quoted)
    for block in blocks(document):
        yield from _mixed(text, _outside(block.span, stretches))


def _outside(block: Span, quoted: Stretches) -> list[Span]:
    """Return the parts of `block` that stand in no quotation."""
    parts, start = [], block.start
    for quote in quoted.at(block):
        parts.append(Span(start, max(start, quote.start)))
        start = min(quote.end, block.end)
    return [*parts, Span(start, block.end)]


def _mixed(text: str, parts: list[Span]) -> Iterator[Hit]:
    du = [Span(*match.span()) for part in parts for match in _DU.finditer(text, part.start, part.end)]
    sie = [Span(*match.span()) for part in parts for match in _SIE.finditer(text, part.start, part.end)]
    if not du or not sie:
        return
    later = max(du, sie, key=lambda spans: spans[0])
    rarer = later if len(du) == len(sie) else min(du, sie, key=len)
    for span in rarer:
        found = span.of(text)
        fix = _POLITE.get(found) or _FAMILIAR.get(found)
        yield Hit(span, _message(found), (Fix((Edit(span, fix),)),) if fix else ())


def _message(found: str) -> Message:
    return Message(
        f'"{found}" beside the other form of address: use one for the same hearer',
        f"„{found}“ neben der anderen Anredeform: dieselbe Person einheitlich anreden",
    )
