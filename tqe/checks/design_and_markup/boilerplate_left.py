"""A piece of the web page that was copied along: "Read more", "(VIDEO)", "AP Photo", " | CNN" after the headline.

Why: it is no part of the article, and an engine that translates it makes it look like one.
Not flagged: the same words inside a quotation, credits of pictures in captions, outlets in running text.
Source: own observation.
Measured: development data: no hit, native or machine.
"""

from collections.abc import Iterator
from functools import cache

from tqe.core.check import Bad, Good, check
from tqe.core.document import Kind, Segment
from tqe.core.finding import Hit
from tqe.core.message import Message
from tqe.core.mqm import Category, Confidence, Severity
from tqe.core.pattern import Pattern
from tqe.core.span import Span
from tqe.text.data import rows
from tqe.text.phrases import Phrases

_TAGS = "VIDEO|PHOTO|FOTO|WATCH|LIVE|UPDATE|UPDATED|GALLERY|PICTURES|PICS|AUDIO|MAP|Video|Photo|Watch"
_NOTICES = "ADVERTISEMENT|Advertisement|Anzeige|ANZEIGE|WATCH:|VIDEO:|UPDATE:|EXCLUSIVE:"
_TAG = Pattern(
    rf"[(\[](?:{_TAGS})[sS]?[)\]]|^(?:{_NOTICES})(?=\s|$)",
    needs=(*_TAGS.split("|"), *_NOTICES.split("|")),
)
_OUTLETS = (
    "CNN|BBC|BBC News|Reuters|AP News|The Guardian|The New York Times|Fox News|NBC News|CBS News|The Epoch Times"
    "|Epoch Times|Washington Post|The Washington Post|Bloomberg|Politico|The Independent"
)
_OUTLET = Pattern(rf"\s[|–—-]\s(?:{_OUTLETS})$", needs=tuple(_OUTLETS.split("|")))
_CREDITED = frozenset(("AP", "Getty", "Photo", "Image", "File", "FILE", "Courtesy"))


@check(
    category=Category.LAYOUT,
    severity=Severity.MINOR,
    confidence=Confidence.HIGH,
    examples=(
        Bad("Das Amt schwieg. [[Read more]] im Netz."),
        Bad("Das Haus brennt [[(VIDEO)]]."),
        Bad("Das Haus brennt[[ – CNN]]", kind=Kind.HEADLINE),
        Bad("[[Lesen Sie auch]]: Das Haus brennt"),
        Good("Auf dem Schild stand „Read more“ in Rot."),
        Good("Foto: AP Photo", kind=Kind.CAPTION),
        Good("Das sagte er am Abend bei CNN."),
    ),
)
def boilerplate_left(segment: Segment) -> Iterator[Hit]:
    """Yield every listed phrase, every tag, and an outlet at the end of a headline."""
    text = segment.text
    found = [match.span for match in _phrases().find(text)]
    if segment.kind is Kind.CAPTION:
        found = [span for span in found if span.of(text).split(" ")[0] not in _CREDITED]
    found += [Span(*match.span()) for match in _TAG.finditer(text)]
    if segment.kind is Kind.HEADLINE:
        found += [Span(*match.span()) for match in _OUTLET.finditer(text)]
    for span in found:
        if not segment.is_quoted(span):
            yield Hit(span, _message(span.of(text).strip()))


@cache
def _phrases() -> Phrases:
    return Phrases(rows("boilerplate"))


def _message(found: str) -> Message:
    return Message(
        f'"{found}" belongs to the web page, not to the article: delete it',
        f"„{found}“ gehört zur Webseite, nicht zum Artikel: löschen",
    )
