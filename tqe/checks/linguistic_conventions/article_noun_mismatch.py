"""A determiner and a noun that share no case, gender and number.

Why: "die Regiment" or "des Ministerium" is the plainest grammar fault engines leave; every reader sees it.
Not flagged: relative pronouns, names, English words and what stands beside them, nominalised adjectives,
    genitives that may lack their -s (des Kreml), "ihr", "am …sten", nouns of which nothing is known.
Source: Duden, "Die Grammatik", agreement in the noun phrase; LanguageTool DE_AGREEMENT.
Measured: on the development data 16 hits in 15 sources, agreement 94 %; 0.06 hits per 1,000 words of native
    German, both of them faults.
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
    severity=Severity.MAJOR,
    confidence=Confidence.MEDIUM,
    examples=(
        Bad("[[Die 12. Regiment|Das 12. Regiment]] rückte ab."),
        Bad("[[Das Freispruch|Der Freispruch]] kam am Montag."),
        Bad("Man baut [[die alte Küstenregiment|das alte Küstenregiment]] um."),
        Bad("Sie sprach mit [[einem Sprecherin|einer Sprecherin]] der Behörde."),
        Bad("[[Zum Verbesserung|Zur Verbesserung]] der Lage fehlt Geld."),
        Bad("Der Haushalt [[des Ministerium|des Ministeriums]] wuchs."),
        Bad("Man wählte [[den Präsident|den Präsidenten]] ab."),
        Good("Auf der einen Seite steht das Geld, auf der anderen die Zeit."),
        Good("Die am stärksten betroffene Region liegt im Norden."),
        Good("Der Ausschuss, der das Amt überwacht, tagt."),
        Good("Das bringt ihr Kritik ein, und das können Leser verstehen."),
        Good("Der Premier League fehlt ein Sponsor, den Los Angeles Lakers auch."),
        Good("Die Sprecher des Kreml und des Weißen Hauses wollten das Neue nicht loben."),
        Good("Das sechs Jahre alte Auto gehörte der Pariser Polizei und dem Milliarden schweren Konzern."),
        Good("Das bestätigten VW-Vertreter am Montag."),
        Good("Macht Ihnen das Angst?"),
        Good("Er lief einem Richtung Wald geworfenen Ball nach."),
        Good(
            "Eine Anfang Mai eröffnete und eine Ende dieses Jahres geplante Schau: bis zum Abend des 21. Dezember."
        ),
        Good("Nach der Sitzung sprach Jan van der Meer mit seiner Unerfahrenheit im Rücken."),
    ),
)
def article_noun_mismatch(segment: Segment) -> Iterator[Hit]:
    """Yield every noun phrase whose determiner cannot go with its noun."""
    for clash in clashes(segment.text):
        if clash.fault is Fault.NOUN:
            span = clash.phrase.span
            found = corrections(segment.text, clash)
            yield Hit(span, _message(clash), tuple(Fix((Edit(span, text),)) for text in found))


def _message(clash: Clash) -> Message:
    determiner, noun = clash.phrase.determiner.text, clash.phrase.noun.text
    return Message(
        f'"{determiner}" and "{noun}" do not agree: no gender, case and number fits both',
        f"„{determiner}“ und „{noun}“ passen nicht zusammen: kein Genus, Kasus und Numerus gilt für beide",
    )
