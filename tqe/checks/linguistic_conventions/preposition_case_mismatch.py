"""A noun phrase in another case than the preposition before it asks for.

Why: "mit den Bericht" or "dank eine Änderung" is a plain grammar fault, often left by a rebuilt sentence.
Not flagged: prepositions of two cases, those that also stand behind their noun (nach, aus) or open an
    infinitive (um, ohne), the dative after "wegen" and its like, "was für ein", "mit das Schönste", names.
Source: Duden, "Die Grammatik", government of prepositions; LanguageTool PRAEP_AKK, PRAEP_DAT.
Measured: development data: 1 hit, marked by people; 5 hits in human translations, no hit in native German.
"""

from collections.abc import Iterator

from tqe.core.check import Bad, Good, check
from tqe.core.document import Segment
from tqe.core.finding import Edit, Fix, Hit
from tqe.core.message import Message
from tqe.core.mqm import Category, Confidence, Severity
from tqe.text.agreement import Clash, Fault, clashes
from tqe.text.inflection import corrections
from tqe.text.morphology import tokens


@check(
    category=Category.GRAMMAR,
    severity=Severity.MAJOR,
    confidence=Confidence.MEDIUM,
    examples=(
        Bad("Dank [[eine Gesetzesänderung|einer Gesetzesänderung]] sinkt der Preis."),
        Bad("Er beginnt mit [[einen ruhigen Teil|einem ruhigen Teil]]."),
        Bad("Das Geld ist für [[dem Bericht|den Bericht]] bestimmt."),
        Good("Was für ein Tag! Der Preis sank um bis zu ein Drittel."),
        Good("Der Legende nach lebte ein Riese im Berg, meiner Ansicht nach ein Märchen."),
        Good("Wegen dem Regen kamen sie ohne der Mannschaft zu helfen."),
        Good("Das gehört mit zum Schönsten, und sie nahm die Kinder mit ins Büro."),
        Good("Er warnt vor der Briefwahl – bei der ältere Mitglieder Druck gemacht hätten."),
        Good("Er wirbt für seinen neuen Tesla."),
        Good("Das für den 16. anberaumte Treffen fiel aus."),
        Good("Mit die größte Schwierigkeit war das Geld."),
    ),
)
def preposition_case_mismatch(segment: Segment) -> Iterator[Hit]:
    """Yield every noun phrase that its preposition cannot govern."""
    for clash in clashes(segment.text):
        if clash.fault is Fault.PREPOSITION:
            span = clash.phrase.span
            found = corrections(segment.text, clash)
            yield Hit(span, _message(segment.text, clash), tuple(Fix((Edit(span, text),)) for text in found))


def _message(text: str, clash: Clash) -> Message:
    preposition, phrase = tokens(text)[clash.phrase.place - 1].text, clash.phrase.span.of(text)
    return Message(
        f'"{phrase}" is in the wrong case after "{preposition}"',
        f"„{phrase}“ steht nach „{preposition}“ im falschen Kasus",
    )
