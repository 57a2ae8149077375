"""An indicative in a reported clause without dass ("sagte, er war krank").

Why: the Konjunktiv keeps the paper at a distance from the claim; without dass it is the only sign that somebody else
    speaks, and without both the paper vouches for it.
Not flagged: words in quotation marks, clauses with dass, laut and nach, relative clauses.
Source: IDS grammis, "Indirekte Rede"; Duden, "Die Grammatik".
Measured: development data: 8 hits in 6 sources, 62 % marked by raters; no native hit.
"""

from collections.abc import Iterator

from tqe.core.check import Bad, Good, check
from tqe.core.document import Segment
from tqe.core.finding import Hit
from tqe.core.message import Message
from tqe.core.mqm import Category, Confidence, Severity
from tqe.text.reported import verb_second


@check(
    category=Category.GRAMMAR,
    severity=Severity.MINOR,
    confidence=Confidence.HIGH,
    examples=(
        Bad("Die Polizei teilte mit, der Mann [[ist|sei]] geflohen."),
        Bad("Sie sagte, er [[hat|habe]] Angst."),
        Bad("Reed erklärte am Montag, die neue Brücke [[war]] geschlossen."),
        Good("„Er ist weg“, sagte sie."),
        Good("Er sagte, dass er kommt. Laut Polizei ist er geflohen."),
        Good("Das sagte Stone, der Chef der Bank ist."),
        Good("Sie sagte, er habe Angst, und er ist wirklich krank."),
        Good("Sie fragte, wer da war, und berichtete, was geschehen ist."),
    ),
)
def indicative_in_reported_clause(segment: Segment) -> Iterator[Hit]:
    """Yield every indicative in second place after a verb of saying."""
    for reported in verb_second(segment.text):
        if segment.is_quoted(reported.verb):
            continue
        message = _message(reported.verb.of(segment.text), reported.konjunktiv)
        if reported.konjunktiv:
            yield Hit.replace(reported.verb, message, reported.konjunktiv)
        else:
            yield Hit(reported.verb, message)


def _message(found: str, right: str) -> Message:
    german = f" (hier „{right}“)" if right else " (etwa „sei gewesen“, „habe gehabt“)"
    english = f', here "{right}"' if right else ""
    return Message(
        f'Indicative "{found}" in reported speech: German uses the Konjunktiv{english}',
        f"Indikativ „{found}“ in indirekter Rede: Konjunktiv setzen{german}",
    )
