"""A credit line at the end of a text that breaks off at its colon.

Why: naming the original is a duty of the licence, and the link is what gets lost when a text is copied;
    the last line is also the one that nobody proofreads.
Not flagged: a credit that names its source after the colon, a link on the same or the next line.
Source: own observation.
Measured: development data: no hit, native or machine.
"""

from collections.abc import Iterator

from tqe.core.check import Bad, Good, check
from tqe.core.document import Document
from tqe.core.finding import Hit
from tqe.core.message import Message
from tqe.core.mqm import Category, Confidence, Severity
from tqe.core.pattern import Pattern
from tqe.core.span import Span
from tqe.text.credits import is_credit
from tqe.text.prose import blocks

_LINE = Pattern(r"[^\n]*\S")
_LINK = Pattern(r"https?:|www\.|\.(?:com|de|org|net|eu)\b")


@check(
    category=Category.LINK,
    severity=Severity.MINOR,
    confidence=Confidence.HIGH,
    examples=(
        Bad("Das Amt schwieg.\n[[Dies ist eine Übersetzung aus der Daily Post:]]"),
        Bad("Das Amt schwieg.\n\n[[Quelle:]]\n"),
        Bad("[[Der Artikel erschien zuerst hier:]]"),
        Good("Das Amt schwieg.\nQuelle: Daily Post"),
        Good("Das Amt schwieg.\nDies ist eine Übersetzung aus der Daily Post:\nhttps://beispiel.de/artikel"),
        Good("Das Amt schwieg.\nZum Original: www.beispiel.de"),
        Good("Quelle der Angst:\nDie Stadt schläft nicht mehr."),
        Good("Aus dem Englischen von A. Muster."),
    ),
)
def dangling_credit(document: Document) -> Iterator[Hit]:
    """Yield the last line of the text if it is a credit that ends in a colon."""
    for last in tuple(blocks(document))[-1:]:
        (*_, line) = _LINE.finditer(last.text)
        span = Span(*line.span()).shift(last.span.start)
        if (
            line.group().endswith(":")
            and is_credit(line.group())
            and not _LINK.search(document.text, span.start)
        ):
            yield Hit(span, _MESSAGE)


_MESSAGE = Message(
    "Credit line ends in a colon: add the title, the author or the link of the original",
    "Quellenzeile endet mit Doppelpunkt: Titel, Verfasser oder Link des Originals ergänzen",
)
