"""A denial of the source that the German does not have: "denied" told as "sagte".

Why: "Er bestritt" and "er bestätigte" differ by a few letters; who is accused of what depends on them.
Not flagged: every German word that denies, refuses or negates (bestritt, dementierte, wies zurück, lehnte ab, nicht).
Source: own rule.
Measured: development data: no hit in machine output, 1 in human translations, none in native German; of denials turned
    into assent by hand it finds 70 % (tests.benchmarks.inject_source).
"""

from collections.abc import Iterator

from tqe.core.check import Bad, Good, check
from tqe.core.document import Bitext
from tqe.core.finding import Hit
from tqe.core.message import Message
from tqe.core.mqm import Category, Confidence, Severity
from tqe.text.reservations import lost


@check(
    category=Category.MISTRANSLATION,
    severity=Severity.MAJOR,
    confidence=Confidence.MEDIUM,
    examples=(
        Bad(
            "[[Der]] Minister bestätigte die Vorwürfe am Montag.",
            en="The minister [[denied]] the allegations on Monday.",
        ),
        Bad("[[Die]] Bank nahm das Angebot aus London an.", en="The bank [[refused]] the offer from London."),
        Good(
            "Der Minister wies die Vorwürfe am Montag zurück.",
            en="The minister denied the allegations on Monday.",
        ),
        Good("Der Minister war es nach eigenen Angaben nicht.", en="The minister denied it was him."),
        Good("Fachleute lehnen den Spruch ab.", en="Experts refuse the slogan."),
        Good("Weigern sich die Leute, das zu lernen?", en="Do people refuse to learn it?"),
        Good(
            "Die Firmen sagen, dass sie das Angebot ausschlugen.",
            en="The firms say that they refused the offer.",
        ),
        Good(
            "Ihr Sprecher sagte, dass er die Echtheit der Fotos abstritt.",
            en="Her spokesman denied that the photos were real.",
        ),
    ),
)
def denial_lost(bitext: Bitext) -> Iterator[Hit]:
    """Yield the first word of a German sentence in which nobody denies although somebody does in the source."""
    for found in lost("denial", bitext):
        word = found.source.of(bitext.source.text)
        message = Message(
            f'The source says "{word}", the German denies nothing: check the verb',
            f"In der Vorlage steht „{word}“, das Deutsche bestreitet nichts: Verb prüfen",
        )
        yield Hit(found.span, message, source=found.source)
