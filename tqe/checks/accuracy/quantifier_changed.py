"""A word of quantity that says more or less than the source: "einige" for "all", "weniger als" for "more than".

Why: "All flights" and "some flights" are two pieces of news; figures catch the eye, words of quantity do not.
Not flagged: texts that negate, on either side; a German that has a word for the quantity of the source, too, or a
    source that has both; free translations.
Source: own rule and table of opposites.
Measured: development data: no hit, neither in machine output nor in human translations or native German; of words of
    quantity exchanged by hand it finds 39 % (tests.benchmarks.inject_source).
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
    severity=Severity.MAJOR,
    confidence=Confidence.MEDIUM,
    examples=(
        Bad("[[Einige]] Flüge aus Rom wurden gestrichen.", en="[[All]] flights from Rome were cancelled."),
        Bad("Es kamen [[weniger als]] 300 Gäste.", en="[[More than]] 300 guests came."),
        Bad("Das Haus ist [[höchstens]] 100 Jahre alt.", en="The house is [[at least]] 100 years old."),
        Good("Alle Flüge aus Rom wurden gestrichen.", en="All flights from Rome were cancelled."),
        Good("Es kamen über 300 Gäste.", en="More than 300 guests came."),
        Good(
            "Sämtliche und nicht nur einige Flüge fielen aus.",
            en="All and not just some flights were cancelled.",
        ),
        Good("Die Flüge aus Rom wurden gestrichen.", en="All flights from Rome were cancelled."),
        Good("Unfälle sind selten, ihre Folgen schwer.", en="Accidents are infrequent but often serious."),
        Good("Nicht selten ist die Störung schwer.", en="The disorder is often serious."),
        Good("Das ist mehr als doppelt so viel.", en="It is two and a half times as much."),
        Good("Er hat ziemlich viele Bücher.", en="He has quite a few books."),
        Good(
            "Einige Männer stehen nebeneinander auf einer Bühne.",
            en="Men stand next to each other on a stage.",
        ),
        Good("Die Kantine gibt es jederzeit.", en="The canteen has several rooms and is there."),
    ),
)
def quantifier_changed(pair: Pair) -> Iterator[Hit]:
    """Yield every word of quantity that stands for one of another extent."""
    for found in reversals("quantity", pair.source.text, pair.target.text):
        here, there = found.span.of(pair.target.text), found.source.of(pair.source.text)
        message = Message(
            f'"{here}" is another quantity than "{there}" in the source',
            f"„{here}“ ist eine andere Menge als „{there}“ in der Vorlage",
        )
        yield Hit(found.span, message, source=found.source)
