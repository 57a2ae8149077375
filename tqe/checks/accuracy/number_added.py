"""A number in the German that the source does not have.

Why: A wrong figure is the costliest error of news; corrections name it in public.
Not flagged: another way to write a number of the source: 24-hour times, decades, conversions of units and
    money, number words, fractions, a year for "this year", the century of a year, the age from which a rated film
    may be seen; number words below 13, unless one stands for another; numbers of the sentence before or behind.
Source: own rule; XTM checks numbers both ways.
Measured: development data: 1 hit in machine output (number-missing takes those that replaced one), marked; 0.10
    per 1,000 native words, 0.04 in human translations.
"""

from collections.abc import Iterator

from tqe.core.check import Bad, Good, check
from tqe.core.document import Bitext
from tqe.core.finding import Hit
from tqe.core.message import Message
from tqe.core.mqm import Category, Confidence, Severity
from tqe.text.number_moves import comparisons


@check(
    category=Category.ADDITION,
    severity=Severity.MAJOR,
    confidence=Confidence.MEDIUM,
    examples=(
        Bad("Es gab [[63]] Verletzte.", en="There were people injured."),
        Bad("Der Preis stieg um 5 Prozent auf [[80]] Euro.", en="The price rose by 5 percent."),
        Bad("Im Jahr [[2021]] zahlte sie nichts.", en="She paid nothing."),
        Bad("Rund [[fünfunddreißig]] Menschen kamen.", en="Some people came."),
        Good("Sie begann um 18.30 Uhr.", en="It began at half past six."),
        Good("In den 1960er-Jahren war das anders.", en="It was different in the ’60s."),
        Good("Sie zahlte 100 Dollar (rund 90 Euro).", en="She paid $100."),
        Good("Im Jahr 2019 war es so.", en="It was so last year."),
        Good("Er wog 90 Kilogramm.", en="He weighed 200 pounds."),
        Good("Das Finale (22.42) ist heute.", en="The final (10.42pm) is today."),
        Good("Das kostet 1.250 Pfund (rund 1.400 Euro).", en="It costs £1,250."),
        Good("Die Schulden erreichen eine Billion Kronen.", en="Debts reach the trillion crown mark."),
        Good("Die 2. Mannschaft stieg auf.", en="The second team was promoted."),
        Good("Sie fanden mehrere hunderttausend Euro.", en="They found several hundred thousand euros."),
        Good("Der Index stieg auf 10 471,50 Punkte.", en="The index rose to 10 471.50 points."),
        Bad("Es war [[halb neun]].", en="It was seven thirty."),
        Good("Es war halb eins.", en="It was 12:30."),
        Good("Tom fiel aus dem 2. Stock.", en="Tom fell from the third floor."),
        Bad("Tom fiel aus dem [[5]]. Stock.", en="Tom fell from the third floor."),
        Good("Zum 200. Geburtstag erscheint ein Buch.", en="A book marks the bicentenary of her birth."),
        Good(
            "Der Tod mehrerer zehntausend Menschen ist ein Schock.",
            en="The death of tens of thousands is a shock.",
        ),
        Good("Das ist hundertprozentig sicher.", en="That is certain."),
        Good("Der Handel erreicht 60 Milliarden Euro.", en="Trade reaches 60 milliards euros."),
        Good("Die 60. Messe ist eröffnet.", en="The sixtieth fair is open."),
        Good("Sie strich eine halbe Milliarde Dollar.", en="It cut half-a-billion dollars."),
        Good("Das Bad ist 365 Tage im Jahr offen.", en="The spa is open every day of the year."),
        Good("Ab dem Geschäftsjahr 2018 gilt das.", en="That holds from FY18."),
        Good("Das war bis ins 20. Jahrhundert so.", en="That was so up to the XXth century."),
        Good(
            "Es kostet fast eine Million Pfund (1,1 Millionen Euro).", en="It costs almost a million pounds."
        ),
    ),
)
def number_added(bitext: Bitext) -> Iterator[Hit]:
    """Yield every number that answers none of the source and replaced none."""
    for pair, comparison in comparisons(bitext):
        for value in comparison.added:
            message = Message(
                f'"{value.text}" is not in the source: check the number',
                f"„{value.text}“ steht nicht in der Vorlage: Zahl prüfen",
            )
            yield Hit(value.span.shift(pair.target.span.start), message, source=pair.source.span)
