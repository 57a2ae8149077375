"""A possibility that became a duty, or a duty that became a possibility: "muss" for "may", "könnte" for "must".

Why: What may happen, what should and what must are three pieces of news.
Not flagged: texts that negate, on either side ("must not" is "darf nicht"); a German that has a word for the mode of
    the source, too, or a source that has both; free translations.
Source: own rule and table of opposites.
Measured: development data: no hit in machine output; 1 in human translations and 1 in native German ("had to":
    "sollte"); of modals exchanged by hand it finds a quarter (tests.benchmarks.inject_source).
"""

from collections.abc import Iterator

from tqe.core.check import Bad, Good, check
from tqe.core.document import Pair
from tqe.core.finding import Hit
from tqe.core.message import Message
from tqe.core.mqm import Category, Confidence, Severity
from tqe.text.opposites import reversals


@check(
    category=Category.MISTRANSLATION,
    severity=Severity.MINOR,
    confidence=Confidence.MEDIUM,
    examples=(
        Bad("Die Bank [[kann]] eine Strafe zahlen.", en="The bank [[must]] pay a fine."),
        Bad("Die Regierung [[muss]] den Vertrag kündigen.", en="The government [[may]] cancel the treaty."),
        Good("Die Bank muss eine Strafe zahlen.", en="The bank must pay a fine."),
        Good("Die Bank darf die Strafe nicht zahlen.", en="The bank must not pay the fine."),
        Good("Die Bank hat eine Strafe zu zahlen.", en="The bank must pay a fine."),
    ),
)
def modality_changed(pair: Pair) -> Iterator[Hit]:
    """Yield every modal that stands for another one."""
    for found in reversals("modality", pair.source.text, pair.target.text):
        here, there = found.span.of(pair.target.text), found.source.of(pair.source.text)
        message = Message(
            f'"{here}" is no "{there}": how sure or how binding is it in the source?',
            f"„{here}“ ist kein „{there}“: Wie sicher oder verbindlich ist es in der Vorlage?",
        )
        yield Hit(found.span, message, source=found.source)
