"""A comma or stop on the wrong side of the closing quotation mark, as American English sets it.

Why: German puts the comma after the mark („Wir warten“, sagte sie) and the stop of the sentence behind a
    quotation that is only a part of it (ein „Fehler“.); „Wir warten,“ is the plainest trace of the source.
Not flagged: a quotation that is a sentence of its own, question and exclamation marks, three dots.
Source: Amtliches Regelwerk § 89 to § 94.
Measured: development data: 65 hits in 40 sources, 65 % marked by raters; no native hit.
"""

from collections.abc import Iterator

from tqe.core.check import Bad, Good, check
from tqe.core.document import Segment
from tqe.core.finding import Hit
from tqe.core.message import Message
from tqe.core.mqm import Category, Confidence, Severity
from tqe.core.span import Span
from tqe.text.prose import stretch_start
from tqe.text.quote_glyphs import Role
from tqe.text.quotes import Mark, marks


@check(
    category=Category.PUNCTUATION,
    severity=Severity.MINOR,
    confidence=Confidence.HIGH,
    examples=(
        Bad("„Wir [[warten,“|warten“,]] sagte sie."),
        Bad("Es sei „ein [[Fehler.“|Fehler“.]]"),
        Bad("Er nannte es „ein großes [[Glück.“|Glück“.]] Dann ging er."),
        Bad("„Wir \ue000warten\ue000[[,“|“,]] sagte sie."),
        Good("„Wir warten“, sagte sie. „Nein!“, rief er."),
        Good("Sie sagte: „Wir warten.“ Dann ging sie."),
        Good("„Warum?“, fragte er. Es sei „ein Fehler“."),
        Good("Er sagte: „und ging …“ Mehr nicht."),
    ),
)
def american_quote_punctuation(segment: Segment) -> Iterator[Hit]:
    """Yield every comma before a closing mark, every stop inside a quotation within a sentence."""
    text = segment.text
    found = marks(text)
    for mark in found:
        inside, after = text[: mark.span.start], text[mark.span.end :]
        if mark.role is Role.OPENING or not inside.endswith((",", ".")) or inside[-2:-1].isspace():
            continue
        partner = found[mark.partner] if mark.partner is not None else None
        if inside.endswith(",") or (_ends_sentence(inside, after) and partner and _is_part(text, partner)):
            start = max(stretch_start(text, mark.span.start), partner.span.end if partner else 0)
            span = Span(start, mark.span.end)
            german = inside[span.start : -1] + mark.span.of(text) + inside[-1]
            yield Hit.replace(span, _message(inside[-1]), german, safe=True)


def _ends_sentence(inside: str, after: str) -> bool:
    """Say whether the stop before the mark ends the sentence, not an abbreviation or an ellipsis."""
    word = inside[:-1].rpartition(" ")[2]
    return len(word) > 3 and word[-1].isalpha() and "." not in word and (not after or after[0].isspace())


def _is_part(text: str, opening: Mark) -> bool:
    """Say whether the quotation begins with a small letter in the middle of a sentence."""
    before = text[: opening.span.start]
    first = text[opening.span.end : opening.span.end + 1]
    return first.islower() and before.endswith(" ") and before.rstrip()[-1:].isalpha()


def _message(sign: str) -> Message:
    name, german = ("Comma", "Komma") if sign == "," else ("Stop", "Punkt")
    return Message(
        f"{name} before the closing quotation mark: German sets it after the mark",
        f"{german} vor dem schließenden Anführungszeichen: im Deutschen dahinter",
    )
