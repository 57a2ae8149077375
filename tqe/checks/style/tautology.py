"""A phrase that says the same thing twice.

Why: "fatally shot" becomes "tödlich erschossen", as if one could survive it; every shooting story has one.
Not flagged: "tödlich verletzt", which is right.
Source: compiled by the tqe project, "tautologies"; Duden, "Pleonasmus".
Measured: development data: 18 hits in 4 segments, all of them marked by people; 1 in 31,000 words of native
    German.
"""

from collections.abc import Iterator

from tqe.core.check import Bad, Good, check
from tqe.core.document import Segment
from tqe.core.finding import Hit
from tqe.core.message import Message
from tqe.core.mqm import Category, Confidence, Severity
from tqe.core.span import Span
from tqe.text.patterns import found


@check(
    category=Category.AWKWARD,
    severity=Severity.MINOR,
    confidence=Confidence.HIGH,
    examples=(
        Bad("Er wurde [[tödlich erschossen|erschossen]]."),
        Bad("Sie sah die [[drohende Bedrohung|Bedrohung]] nicht."),
        Bad("Das hat er [[bereits schon|bereits]] gesagt."),
        Bad("Er [[erschoss tödlich|erschoss]] zwei Menschen."),
        Good("Sie wurde tödlich verletzt."),
        Good("Die drohende Gefahr war bereits bekannt, schon früh."),
    ),
)
def tautology(segment: Segment) -> Iterator[Hit]:
    """Yield every listed tautology."""
    for match, (replacement,) in found("tautologies", segment.text):
        german = match.expand(replacement)
        yield Hit.replace(Span(*match.span()), _message(match.group(), german), german)


def _message(phrase: str, german: str) -> Message:
    return Message(
        f'"{phrase}" says it twice: "{german}" is enough',
        f"„{phrase}“ ist doppelt gesagt: „{german}“ genügt",
    )
