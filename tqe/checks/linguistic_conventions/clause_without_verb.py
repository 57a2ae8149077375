"""A subordinate clause that breaks off before its verb.

Why: Engines lose the verb when a number or a bracket breaks the clause; half a sentence is left to the reader.
Not flagged: clauses with any form of a verb in them, clauses that do not end in a noun, ellipses of up to
    three words (wenn nötig), the stop of an abbreviation, clauses with code or a link in them.
Source: Duden, "Die Grammatik", the verb at the end of subordinate clauses.
Measured: development data: 3 hits in 3 sources, all of them marked by people; no hit in human translations
    or native German.
"""

from collections.abc import Iterator

from tqe.core.check import Bad, Good, check
from tqe.core.document import Segment
from tqe.core.finding import Hit
from tqe.core.message import Message
from tqe.core.mqm import Category, Confidence, Severity
from tqe.text.clauses import verbless_clauses


@check(
    category=Category.GRAMMAR,
    severity=Severity.MAJOR,
    confidence=Confidence.HIGH,
    examples=(
        Bad("Das gelingt, [[indem das 3. Bataillon in ein Küstenregiment]]."),
        Bad("Sie werben [[dafür, diese Pläne mit den Partnern]]."),
        Bad("„Wir sind froh, [[dass die Regierung endlich das neue Gesetz]].“"),
        Bad("[[Weil der Präsident am Donnerstag nach Tokio]], wurde die Sitzung verschoben."),
        Bad("[[Obwohl die Armee große Verluste]], setzte sie den Angriff fort."),
        Good("Er kam, nachdem die Drohnen am 14. September gestartet waren."),
        Good("Dafür sprechen 44 Prozent, dagegen die anderen."),
        Good("Sie ist froh, dass er lebt, trotz des Unfalls am Sonntag in St. Louis."),
        Good("Wenn auch mit Verspätung, begann die Sitzung am Freitag in Berlin."),
        Good("Er bat darum, die Pläne mit den Partnern am Tisch zu besprechen, so ein Sprecher."),
        Good("Weil Ferien sind, fehlen viele, darunter der Minister und seine Mitarbeiter."),
        Good("Er sagte, dass die Behörden die Lage besser einschätzen als die Regierung."),
        Good("Sie sagt, dass dies zwar bedauerlich, aber irgendwie akzeptabel sei."),
        Good("Er hofft, dass sie nicht mehr ständig in der alten Sache herumstochere."),
        Good("Wir entscheiden, wen wir morgen wählen, ob für Reed oder für Stone."),
        Good("Die Regeln sind so, dass ich seit Mai, so sagte er, nur eine Person einstellen konnte."),
        Good("Sie sagte, dass sie die Regeln als Plage, aber erträglich ansehe."),
    ),
)
def clause_without_verb(segment: Segment) -> Iterator[Hit]:
    """Yield every clause that a conjunction opens and no verb ends."""
    for span in verbless_clauses(segment.text):
        yield Hit(span, _message(span.of(segment.text).partition(" ")[0].rstrip(",")))


def _message(opening: str) -> Message:
    return Message(
        f'The clause that "{opening}" opens has no verb: complete it',
        f"Dem Satz, den „{opening}“ einleitet, fehlt das Verb: ergänzen",
    )
