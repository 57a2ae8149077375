"""A German word that only looks like the English one.

Why: "officer" is no Offizier, an oil "spill" no Verschüttung: the engine takes the word that sounds alike,
    and the sentence is fluent and wrong. Only the source shows it.
Not flagged: the German word where the source has no such trigger, or has what makes the word right ("army
    officers", "space station"); words that have their own check (leader-fuehrer, tautology,
    scale-word-shifted).
Source: compiled by the tqe project, "false_friends"; most rows were seen in machine translations of news.
Measured: development data: 177 hits in 47 segments, 94 % of them marked by people; none in native German.
"""

from collections.abc import Iterator

from tqe.core.check import Bad, Good, check
from tqe.core.document import Pair
from tqe.core.finding import Edit, Fix, Hit
from tqe.core.message import Message
from tqe.core.mqm import Category, Confidence, Severity
from tqe.text.cognates import Cognate, cognates


@check(
    category=Category.MISTRANSLATION,
    severity=Severity.MAJOR,
    confidence=Confidence.HIGH,
    examples=(
        Bad("Zwei [[Offiziere|Polizisten]] wurden verletzt.", en="Two [[officers]] were hurt."),
        Bad("Die [[Verschüttung|Ölpest]] bedroht die Küste.", en="The oil [[spill]] threatens the coast."),
        Bad("Es war die dritte [[Massenerschießung|Bluttat]].", en="It was the third [[mass shooting]]."),
        Bad("Er wurde auf [[Parole]] entlassen.", en="He was released on [[parole]]."),
        Bad("Die neue [[Truppenhaltung]] gilt ab Mai.", en="The new force [[posture]] takes effect in May."),
        Bad("Er teilt militärische [[Intelligenz]].", en="He shares military [[intelligence]]."),
        Good("Drei Offiziere wurden befördert.", en="Three army officers were promoted."),
        Good("Sie arbeitete auf einer Raumstation, der Station im All.", en="She worked on a space station."),
        Good("Die Rechnung kam mit der Post.", en="The bill came by mail."),
        Good("Die Truppen marschierten im März.", en="Troops moved in March and marched on."),
        Good("Reed gehört dem Freedom Caucus an.", en="Reed is a member of the Freedom Caucus."),
        Good("Er wurde dauerhaft von Twitter verbannt.", en="He was permanently banned from Twitter."),
    ),
)
def false_friend(pair: Pair) -> Iterator[Hit]:
    """Yield every false friend whose English word is in the source."""
    text = pair.target.text
    for cognate in cognates("false_friends", text, pair.source.text):
        fixes = (Fix((Edit(cognate.span, cognate.fix),)),) if cognate.fix else ()
        yield Hit(cognate.span, _message(cognate, cognate.span.of(text)), fixes, cognate.source)


def _message(cognate: Cognate, found: str) -> Message:
    return Message(
        f'Source says "{cognate.trigger}": here "{cognate.right}" rather than "{found}"',
        f"Vorlage sagt „{cognate.trigger}“: hier „{cognate.right}“ statt „{found}“",
    )
