"""An indicative in a reported clause with dass ("sagte, dass er krank ist").

Why: the norm allows it, for dass marks the clause as reported; careful papers use the Konjunktiv all the same where
    they do not vouch for the claim.
Not flagged: words in quotation marks, clauses within clauses.
Source: IDS grammis, "Indirekte Rede".
Measured: development data: 83 hits in 31 sources, 40 % marked by raters; no native hit.
"""

from collections.abc import Iterator

from tqe.core.check import Bad, Good, check
from tqe.core.document import Profile, Segment
from tqe.core.finding import Hit
from tqe.core.message import Message
from tqe.core.mqm import Category, Confidence, Severity
from tqe.text.reported import after_dass


@check(
    category=Category.GRAMMAR,
    severity=Severity.NEUTRAL,
    confidence=Confidence.LOW,
    profiles=(Profile.NEWS,),
    examples=(
        Bad("Sie sagte, dass er krank [[ist|sei]]."),
        Bad("Reed teilte mit, dass die Brücke geschlossen [[hat|habe]], weil es regnet."),
        Good("Sie sagte, dass er krank sei."),
        Good("Sie weiß, dass er krank ist."),
        Good("„Sie sagte, dass er krank ist“, rief er."),
    ),
)
def indicative_after_dass(segment: Segment) -> Iterator[Hit]:
    """Yield every indicative at the end of a clause with dass after a verb of saying."""
    for reported in after_dass(segment.text):
        if reported.konjunktiv and not segment.is_quoted(reported.verb):
            message = _message(reported.verb.of(segment.text), reported.konjunktiv)
            yield Hit.replace(reported.verb, message, reported.konjunktiv)


def _message(found: str, right: str) -> Message:
    return Message(
        f'"{found}" after dass: "{right}" unless the paper vouches for it',
        f"„{found}“ nach dass: „{right}“, wenn die Redaktion nicht dafür einsteht",
    )
