"""One thing written in two ways in one text: "%" and "Prozent", "12.000" and "15 000", "Nato" and "NATO".

Why: A text made of several machine outputs or hands shows it in its conventions; one text, one system.
Not flagged: years and four-digit numbers, which may stay closed; percent signs in brackets, tables and
    headlines; quotations in straight or English marks (straight-quotes, english-quotes); lists of sentences,
    such as a corpus.
Source: house style; DIN 5008.
Measured: development data put together to 1,030 machine and 404 human texts (--texts): 5 hits and 4, all true, 40 %
    of the former marked by people; no hit in native German.
"""

from collections import Counter
from collections.abc import Iterator

from tqe.core.check import Bad, Good, check
from tqe.core.document import Document, House, Kind, Profile
from tqe.core.finding import Edit, Fix, Hit
from tqe.core.message import Message
from tqe.core.mqm import Category, Confidence, Severity
from tqe.text.conventions import Form, conventions
from tqe.text.prose import is_collection, masked
from tqe.text.stretches import Stretches

_SPARSE = {Kind.TABLE, Kind.HEADLINE, Kind.CAPTION}
_PREFERRED = ("Prozent", "Dollar", "Euro", "Pfund", "1.000", "„…“")
"""What wins where both forms are equally frequent; among acronyms the one that comes first."""


@check(
    category=Category.NUMBER_FORMAT,
    severity=Severity.MINOR,
    confidence=Confidence.MEDIUM,
    examples=(
        Bad("Es waren 5 Prozent, später [[7 %|7 Prozent]]."),
        Bad("12.000 Helfer und [[15 000|15.000]] Zelte"),
        Bad("Die Nato berät. Die Nato-Staaten zögern, die [[NATO|Nato]] nicht."),
        Bad("Sie zahlte 5 Dollar, er 7 Dollar, beide 8 [[$|Dollar]]."),
        Bad("Er rief: „Nein!“ Sie rief: „Ja!“ Beide: [[»]]Doch!«"),
        Bad("Sie zahlte 12’000 und 14’000, er [[15.000|15’000]].", house=House(Profile.CH)),
        Good("2019 kamen 4.000 Gäste."),
        Good("Das kostet 5340 Euro und 12.000 Euro."),
        Good("Die Partei (7 Prozent) verlor, die Nato-Staaten berieten."),
    ),
)
def convention_varies(document: Document) -> Iterator[Hit]:
    """Yield one hit at the first place of each rarer form; its fix mends all of them."""
    if is_collection(document):
        return
    text = masked(document)
    skipped = Stretches(segment.span for segment in document.segments if segment.kind in _SPARSE)
    for find in conventions():
        forms = [form for form in find(text) if not skipped.contain(form.span)]
        counts = Counter(form.name for form in forms)
        if len(counts) > 1:
            yield from _rarer(forms, counts)


def _rarer(forms: list[Form], counts: Counter[str]) -> Iterator[Hit]:
    usual = max(counts, key=lambda name: (counts[name], name in _PREFERRED))
    rare = [form for form in forms if form.name != usual]
    message = Message(
        f'"{rare[0].name}" here, but "{usual}" elsewhere in the text ({len(rare)} against {counts[usual]})',
        f"Hier „{rare[0].name}“, sonst im Text „{usual}“ ({len(rare)} gegen {counts[usual]})",
    )
    edits = tuple(Edit(form.span, form.others[usual]) for form in rare if usual in form.others)
    yield Hit(rare[0].span, message, (Fix(edits),) if edits else ())
