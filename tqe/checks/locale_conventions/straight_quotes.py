"""Straight quotation marks ("…") instead of typographic ones („…“).

Why: German newspapers set „…“; straight marks come from plain typing or from the English copy.
    One remark a text, never more.
Not flagged: apostrophes, inch, foot and minute marks, code.
Source: Duden, "Anführungszeichen"; LanguageTool TYPOGRAFISCHE_ANFUEHRUNGSZEICHEN.
Measured: development data: 1,388 hits in 472 sources; native 9.9 per 1,000 words, but that
    corpus is flattened to ASCII.
"""

from collections.abc import Iterator

from tqe.core.check import Bad, Good, check
from tqe.core.document import Document, House, Profile
from tqe.core.finding import Edit, Hit
from tqe.core.message import Message
from tqe.core.mqm import Category, Confidence, Severity
from tqe.text.house_quotes import house_mark
from tqe.text.prose import bundle, masked
from tqe.text.quote_glyphs import Style
from tqe.text.quotes import marks


@check(
    category=Category.LOCALE_PUNCTUATION,
    severity=Severity.NEUTRAL,
    confidence=Confidence.HIGH,
    examples=(
        Bad('[["|„]]Gut[["|“]], sagte er.', joined=True),
        Bad('[["|„]]Gut[["|“]], sagte er.\n\nSie rief: [["|„]]Nein![["|“]]', joined=True),
        Bad("Er rief: [[\"|„]]Sie hat [['|‚]]Nein[['|‘]] gesagt.[[\"|“]]", joined=True),
        Bad('Er rief: [["|«]]Nein![["|»]]', house=House(Profile.CH), joined=True),
        Good("„Gut“, sagte er. „Sie hat ‚Nein‘ gesagt.“"),
        Good("Der Monitor misst 24\", und Johannes' Plan gilt."),
    ),
)
def straight_quotes(document: Document) -> Iterator[Hit]:
    """Yield one hit for all straight marks that have a partner."""
    found = [m for m in marks(masked(document)) if m.style is Style.STRAIGHT and not m.is_unpaired]
    if found:
        edits = tuple(Edit(mark.span, house_mark(mark, document.house.profile)) for mark in found)
        yield bundle(edits, _message(len(found)), safe=True)


def _message(count: int) -> Message:
    found = "1 straight quotation mark" if count == 1 else f"{count} straight quotation marks"
    return Message(
        f"{found} in this text: set typographic ones",
        f"{count} gerade{'s' if count == 1 else ''} Anführungszeichen im Text: typografisch setzen",
    )
