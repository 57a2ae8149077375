"""A percent sign in running text: "8 %".

Why: Newspapers write "8 Prozent"; a remark on house style, not an error.
Not flagged: tables, lists, headlines, captions, figures in brackets; a sign without blank
    (percent-without-space).
Source: house style of German newspapers (dpa).
Measured: on the development data 39 hits in 18 sources, agreement 26 %, so a remark only; no hit in native
    German.
"""

from collections.abc import Iterator

from tqe.core.check import Bad, Good, check
from tqe.core.document import Kind, Profile, Segment
from tqe.core.finding import Hit
from tqe.core.message import Message
from tqe.core.mqm import Category, Confidence, Severity
from tqe.core.pattern import Pattern
from tqe.core.span import Span

_SIGN = Pattern(r"(?<=\d[ \u00a0\u202f])%(?![\w-])", needs=("%",))
_PROSE = {Kind.PARAGRAPH, Kind.QUOTE}


@check(
    category=Category.NUMBER_FORMAT,
    severity=Severity.NEUTRAL,
    confidence=Confidence.HIGH,
    profiles=(Profile.NEWS,),
    examples=(
        Bad("Die Zahl stieg um 8 [[%|Prozent]]."),
        Bad("Erst 8 [[%|Prozent]], dann 9,5 [[%|Prozent]] mehr."),
        Good("Die Zahl stieg um 8 Prozent."),
        Good("Zölle steigen um 8 %", kind=Kind.HEADLINE),
        Good("Die Partei (8 %) bleibt im Parlament."),
    ),
)
def percent_sign(segment: Segment) -> Iterator[Hit]:
    """Yield every percent sign behind a blank in running text, brackets left out."""
    if segment.kind not in _PROSE:
        return
    message = Message('In running text write "Prozent"', "Im Fließtext „Prozent“ schreiben")
    for match in _SIGN.finditer(segment.text):
        before = segment.text[: match.start()]
        if before.count("(") <= before.count(")"):
            yield Hit.replace(Span(*match.span()), message, "Prozent")
