"""A sentence without its final stop where the source has one.

Why: a missing stop is plain at the end of a paragraph, and it often means that the end of the
    sentence is missing.
Not flagged: headings, list items and captions, a stop inside the closing quotation mark, colons, three dots.
Source: Amtliches Regelwerk § 67; LanguageTool PUNKT_ENDE_ABSATZ.
Measured: development data: 17 hits in 13 sources, 88 % marked by raters; native 0.03 per
    1,000 words (a heading).
"""

from collections.abc import Iterator

from tqe.core.check import Bad, Good, check
from tqe.core.document import Kind, Pair
from tqe.core.finding import Hit
from tqe.core.message import Message
from tqe.core.mqm import Category, Confidence, Severity
from tqe.core.pattern import Pattern
from tqe.core.span import Span

_ENDED = Pattern(r"[a-z0-9)%][.?!][\"”’')]*\s*$")
_OPEN_END = Pattern(r"(?P<word>[\w-]*\w[%)]?)(?P<mark>[“”\"«»]?)\s*$")
_LONGEST = 80
"""Code points of a last word that are looked at."""
_SHORTEST = 4
"""Words of a target that may be a sentence; below it, the source's stop may be an abbreviation's."""


@check(
    category=Category.PUNCTUATION,
    severity=Severity.MINOR,
    confidence=Confidence.HIGH,
    examples=(
        Bad("Das Amt blieb am Montag [[zu|zu.]]", en="The office remained closed on Monday[[.]]"),
        Bad("Kommt er morgen nach [[Rom|Rom?]]", en="Will he come to Rome tomorrow[[?]]"),
        Bad("Er nannte das Amt einen „[[Witz“|Witz“.]]", en="He called the office a “joke[[.]]”"),
        Good("Das Amt blieb am Montag zu.", en="The office remained closed on Monday."),
        Good("Das Amt bleibt am Montag zu", en="Office remains closed on Monday", kind=Kind.HEADLINE),
        Good(
            "Er sagte: „Das Amt bleibt am Montag zu.“", en="He said: “The office remains closed on Monday.”"
        ),
        Good("Er nannte drei gute Gründe:", en="He gave three good reasons."),
    ),
)
def missing_final_stop(pair: Pair) -> Iterator[Hit]:
    """Yield the last word of a target that lacks the source's final stop."""
    text, source = pair.target.text, pair.source.text
    ended, end = _ENDED.search(source), _OPEN_END.search(text, max(0, len(text) - _LONGEST))
    if pair.target.kind not in (Kind.PARAGRAPH, Kind.QUOTE) or not ended or not end:
        return
    if len(text.split()) >= _SHORTEST:
        sign = ended.group()[1]
        span = Span(end.start(), end.end("mark"))
        place = Span(ended.start() + 1, ended.start() + 2)
        yield Hit.replace(span, _message(sign), span.of(text) + sign, safe=True, source=place)


def _message(sign: str) -> Message:
    return Message(
        f'Final "{sign}" missing: add it and see whether the sentence is complete',
        f"Satzende ohne „{sign}“: ergänzen und prüfen, ob der Satz vollständig ist",
    )
