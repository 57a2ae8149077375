"""A reservation of the source that the German has dropped: "alleged", "reportedly", "suspected".

Why: Without its "alleged" a suspicion becomes a fact, and the paper convicts before the court does.
Not flagged: whatever German keeps its distance with: angeblich, mutmaßlich, offenbar, soll, laut, Verdacht, Vorwurf,
    the Konjunktiv of reported speech.
Source: press code of the German Press Council, 8 and 13; own rule.
Measured: development data: 3 hits in 1 machine-translated segment, not marked; 2 in human translations, both true; none
    in native German. Of reservations taken out by hand it finds a fifth: mostly another word keeps the distance.
"""

from collections.abc import Iterator

from tqe.core.check import Bad, Good, check
from tqe.core.document import Bitext
from tqe.core.finding import Hit
from tqe.core.message import Message
from tqe.core.mqm import Category, Confidence, Severity
from tqe.text.reservations import Reservation, lost


@check(
    category=Category.OMISSION,
    severity=Severity.MAJOR,
    confidence=Confidence.LOW,
    examples=(
        Bad(
            "Die Polizei nahm am Freitag den [[Dieb]] fest.",
            en="On Friday, police arrested the [[alleged]] thief.",
        ),
        Bad(
            "Die Firma [[zahlte]] dem Minister 300 Euro.",
            en="The company [[reportedly]] paid the minister 300 euros.",
        ),
        Good("Die Polizei nahm den mutmaßlichen Dieb fest.", en="Police arrested the alleged thief."),
        Good(
            "Die Firma soll dem Minister 300 Euro gezahlt haben.",
            en="The company reportedly paid the minister 300 euros.",
        ),
        Good("Die Firma habe gezahlt, hieß es.", en="The company allegedly paid, it was said."),
    ),
)
def hedge_lost(bitext: Bitext) -> Iterator[Hit]:
    """Yield the word that the source hedges and the German states."""
    for found in lost("hedge", bitext):
        yield Hit(found.span, _message(found, bitext), source=found.source)


def _message(found: Reservation, bitext: Bitext) -> Message:
    word = found.source.of(bitext.source.text)
    return Message(
        f'The source hedges ("{word}"), the German states it: check "angeblich", "mutmaßlich", "soll"',
        f"Die Vorlage schränkt ein („{word}“), das Deutsche behauptet: „angeblich“, „mutmaßlich“, „soll“ prüfen",
    )
