"""An adjective whose ending does not fit the determiner and the noun around it.

Why: "ein neuer Abkommen" or "mit einem offenem Brief" is a fault of declension that readers stumble over.
Not flagged: the first of two adjectives, which may be an adverb (der teuer gekaufte Star), decades (der
    neunziger Jahre), names, English words, adjectives without a determiner.
Source: Duden, "Die Grammatik", weak and mixed declension of adjectives; LanguageTool DE_AGREEMENT.
Measured: on the development data 5 hits in 5 sources, agreement 80 %; one hit in native German, a fault.
"""

from collections.abc import Iterator

from tqe.core.check import Bad, Good, check
from tqe.core.document import Segment
from tqe.core.finding import Edit, Fix, Hit
from tqe.core.message import Message
from tqe.core.mqm import Category, Confidence, Severity
from tqe.text.agreement import Clash, Fault, clashes
from tqe.text.inflection import corrections


@check(
    category=Category.GRAMMAR,
    severity=Severity.MINOR,
    confidence=Confidence.MEDIUM,
    examples=(
        Bad("Sie schlossen [[ein neuer Abkommen|ein neues Abkommen]] über den Handel."),
        Bad("Er antwortete in [[einem offenem Brief|einem offenen Brief]]."),
        Bad("[[Die informelle Beratungen|Die informellen Beratungen]] dauern an."),
        Bad("Gegen [[eine weiteren Erhöhung|eine weitere Erhöhung]] stimmte niemand."),
        Good("Der teuer eingekaufte Star traf, das selten gezeigte Bild hing schief."),
        Good("Ende der neunziger Jahre galten die strengen Regeln nicht."),
        Good("Ein neues Abkommen und eine weitere, längere Erhöhung folgten."),
        Good("Der frühere Minister und seine engen Mitarbeiter schwiegen."),
        Good("Das war eine super Entscheidung des Ministers."),
        Good("Das gilt für alle, die warten und die neue Verträge abschließen."),
    ),
)
def adjective_noun_mismatch(segment: Segment) -> Iterator[Hit]:
    """Yield every noun phrase in which only the adjective's ending is wrong."""
    for clash in clashes(segment.text):
        if clash.fault is Fault.ADJECTIVE:
            span = clash.phrase.span
            found = corrections(segment.text, clash)
            yield Hit(span, _message(clash), tuple(Fix((Edit(span, text),)) for text in found))


def _message(clash: Clash) -> Message:
    adjective, noun = clash.phrase.adjectives[-1].text, clash.phrase.noun.text
    determiner = clash.phrase.determiner.text
    return Message(
        f'The ending of "{adjective}" does not fit "{determiner}" and "{noun}"',
        f"Die Endung von „{adjective}“ passt nicht zu „{determiner}“ und „{noun}“",
    )
