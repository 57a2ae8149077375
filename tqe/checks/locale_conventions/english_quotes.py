"""English quotation marks (“…”) in a German text.

Why: German opens at the foot of the line and closes with the mark that opens in English („…“); “…” is the
    first thing that gives a translation away, and „…” is half mended.
Not flagged: “ as the German closing mark after „.
Source: Duden, "Anführungszeichen"; LanguageTool FALSCHES_ANFUEHRUNGSZEICHEN.
Measured: development data: 6 hits in 5 sources, 67 % marked by raters; no native hit.
"""

from collections.abc import Iterator

from tqe.core.check import Bad, Good, check
from tqe.core.document import Document, House, Profile
from tqe.core.finding import Edit, Hit
from tqe.core.message import Message
from tqe.core.mqm import Category, Confidence, Severity
from tqe.text.house_quotes import house_mark
from tqe.text.prose import bundle, masked
from tqe.text.quote_glyphs import Role, Style
from tqe.text.quotes import Mark, marks


@check(
    category=Category.LOCALE_PUNCTUATION,
    severity=Severity.MINOR,
    confidence=Confidence.HIGH,
    examples=(
        Bad("[[“|„]]Ein Freund[[”|“]]", joined=True),
        Bad("„Das ist ein Sieg“, sagte er. „Er gilt für alle im Jahr.[[”|“]]"),
        Bad("Er sagte: [[“|«]]Nein.[[”|»]]", house=House(Profile.CH), joined=True),
        Bad("Er rief: „Sie hat [[‘|‚]]Nein[[’|‘]] gesagt.“", joined=True),
        Good("„Ein Freund“, sagte er."),
        Good("Er rief: »Sie hat ›Nein‹ gesagt.«"),
        Good("«Ein Freund», sagte er.", house=House(Profile.CH)),
    ),
)
def english_quotes(document: Document) -> Iterator[Hit]:
    """Yield every pair with an English mark in it, and every English mark without a partner."""
    found = marks(masked(document))
    for mark in found:
        partner = found[mark.partner] if mark.partner is not None else None
        if partner is not None and mark.role is Role.CLOSING:
            continue
        edits = tuple(_edits((mark, partner), document.house.profile))
        if edits:
            yield bundle(edits, _MESSAGE, safe=True)


def _edits(pair: tuple[Mark | None, ...], profile: Profile) -> Iterator[Edit]:
    """Yield what mends the pair if one of its marks is English, in Swiss text the other one, too."""
    present = [mark for mark in pair if mark]
    if any(mark.style is Style.ENGLISH for mark in present):
        for mark in present:
            if mark.style is Style.ENGLISH or profile is Profile.CH:
                yield Edit(mark.span, house_mark(mark, profile))


_MESSAGE = Message(
    "English quotation mark: German sets „…“ (Swiss «…»)",
    "Englisches Anführungszeichen: deutsch „…“ (Schweiz «…») setzen",
)
