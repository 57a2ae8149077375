"""A word that means the opposite of the source: "sank" for "rose", "Süden" for "north", "verlor" for "won".

Why: The sentence reads well and says the reverse; nothing in the German gives it away.
Not flagged: texts that negate, on either side; a German that has a word for the meaning of the source, too, or a
    source that has both; free translations, which may tell the same from the other side.
Source: own rule and table of opposites.
Measured: development data: 1 hit in 323,000 words of machine output, not marked; 1 in 139,000 words of human
    translations; none in native German. Of words turned round in good translations it finds 52 %
    (tests.benchmarks.inject_source).
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
        Bad("Die Preise [[sanken]] im Mai um 3 Prozent.", en="Prices [[rose]] by 3 percent in May."),
        Bad(
            "Das Dorf liegt im [[Süden]] des Landes.", en="The village lies in the [[north]] of the country."
        ),
        Bad("Die Mannschaft [[verlor]] das Spiel in Rom.", en="The team [[won]] the match in Rome."),
        Bad("Ihr [[Bruder]] besitzt die Bank.", en="Her [[sister]] owns the bank."),
        Good("Die Preise stiegen im Mai um 3 Prozent.", en="Prices rose by 3 percent in May."),
        Good("Die Preise sanken nicht, sondern stiegen.", en="Prices did not fall but rose."),
        Good("Die Mannschaft war im Spiel in Rom nicht zu schlagen.", en="The team won the match in Rome."),
        Good("Nach dem Sieg ging die Mannschaft unter.", en="The team won, then lost."),
        Good(
            "Die Händler klagen über die Erhöhung der Löhne.",
            en="Though reducing prices, traders complain of increases in wages.",
        ),
        Good(
            "Die Studenten müssen Projekte erstellen.",
            en="Students have to take final exams and do projects.",
        ),
    ),
)
def direction_reversed(pair: Pair) -> Iterator[Hit]:
    """Yield every word that stands for its opposite in the source."""
    for found in reversals("direction", pair.source.text, pair.target.text):
        here, there = found.span.of(pair.target.text), found.source.of(pair.source.text)
        message = Message(
            f'"{here}" means the opposite of "{there}" in the source',
            f"„{here}“ bedeutet das Gegenteil von „{there}“ in der Vorlage",
        )
        yield Hit(found.span, message, source=found.source)
