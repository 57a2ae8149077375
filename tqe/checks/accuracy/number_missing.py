"""A number of the source that is missing in the German, or has become another one.

Why: A dropped figure is a dropped fact, and often the first sign that a whole clause was left out.
Not flagged: what the German expresses otherwise: number words and compounds ("Zwölfjährige", "beide",
    "Drittel"), other notations, 24-hour times, decades, rounded conversions of units (5 %), years told as
    "dieses Jahr"; number words below 13, unless one replaced another; a wrong scale word
    (scale-word-shifted), date (date-changed) or conversion (unit-changed); a number that stands in the sentence
    before or behind.
Source: Okapi CheckMate and Xbench have the same test without the reading of words, units and times.
Measured: development data: 14 hits in 10 sources of machine output, those read all true;
    0.10 per 1,000 native words, 0.11 in human translations.
"""

from collections.abc import Iterator

from tqe.core.check import Bad, Good, check
from tqe.core.document import Bitext, Pair
from tqe.core.finding import Hit
from tqe.core.message import Message
from tqe.core.mqm import Category, Confidence, Severity
from tqe.core.span import Span
from tqe.text.german_figures import in_german
from tqe.text.number_moves import comparisons
from tqe.text.number_pairs import Change
from tqe.text.numbers import Value
from tqe.text.words import words


@check(
    category=Category.OMISSION,
    severity=Severity.MAJOR,
    confidence=Confidence.MEDIUM,
    examples=(
        Bad("63 Menschen in [[66|6]] Orten kamen.", en="63 people in [[6]] towns came."),
        Bad("Ein Plan über [[4,5 Milliarden|4,2 Milliarden]] Euro", en="a [[4.2 billion]] euro plan"),
        Bad("[[Vier]] Minister traten zurück.", en="[[Three]] ministers resigned."),
        Bad("[[Es]] gab Verletzte.", en="There were [[63]] injured."),
        Bad("[[Der]] Konzern zahlt eine hohe Strafe.", en="The company will pay a [[$4.2 billion]] fine."),
        Bad("[[Die]] Wahl fand statt.", en="The vote took place on [[September 14]]."),
        Bad("[[Die]] Zahl der Fälle stieg.", en="Cases rose by [[thirty-five percent]]."),
        Good("Sie begann um 18.30 Uhr.", en="It began at 6:30 p.m."),
        Good("Eine Zwölfjährige entkam.", en="A 12-year-old escaped."),
        Good("Die Musik der 1960er-Jahre lebt.", en="The music of the ’60s lives on."),
        Good("Sie fuhren 1130 Kilometer weit.", en="They drove 700 miles."),
        Good("Die Hälfte der Wähler kam.", en="About 50 percent of voters came."),
        Good("Es gab drei Milliarden Gründe.", en="There were three million reasons."),
        Good(
            "Der Angriff begann um 4.30 Uhr GMT, Ortszeit 6.30 Uhr.",
            en="The attack began at 0430 GMT (0630 local time).",
        ),
        Good(
            "Das Schiff lief um 17 Uhr aus, nach 1400 Stunden im Hafen.",
            en="The ship left at 1700 hours, after 1400 hours in port.",
        ),
        Good("Leutnant Reed ist rund um die Uhr erreichbar.", en="2nd Lieutenant Reed can be reached 24/7."),
        Good("Die Frist endete um 1400 GMT.", en="The deadline was 1400 GMT."),
        Good("Der Zug fährt um 0500 los.", en="The train leaves at 0500."),
        Good(
            "Der Umsatz sank von 4,2 auf 4,1 Milliarden Dollar.",
            en="Revenue dipped to $4.1 billion from $4.2 billion.",
        ),
        Good("Er war um die Jahreswende 1510/11 in Rom.", en="He was in Rome between 1510 and 1511."),
        Good(
            "Das sind 5 Prozent mehr als die 200 Millionen im Vorjahr.",
            en="That is up 5 percent from 200 million a year earlier.",
        ),
        Bad(
            "Bei den Kommunalwahlen [[2023|2024]] siegte die Partei.",
            en="The party won the [[2024]] local elections.",
        ),
        Good("Rom schied im Achtelfinale aus.", en="Rome went out in the last 16."),
        Good("Sie verdient 3.000 Singapur-Dollar (ca 1.730 Euro).", en="She earns S$3,000 ($2,400)."),
        Good(
            "Die Leitung schafft 62,3 Milliarden Kubikmeter.",
            en="The pipeline moves 2.2 trillion cubic feet.",
        ),
        Good(
            "Der Kurs ist donnerstags von 17:00 bis 18:00 Uhr.",
            en="The course is on Thursdays between 5 and 6.",
        ),
        Bad("Das kostet 90 Pfund ([[200|100]] Dollar).", en="It costs £90 ($[[100]])."),
        Good("Es war halb acht.", en="It was seven thirty."),
        Good("Um halb elf ist Schluss.", en="It ends at 10.30."),
        Good("Seitdem stieg der Umsatz um das Neunzigfache.", en="Sales have grown by 90 times since then."),
        Good("Die Regierung zahlte 580 Crore Rupien.", en="The government paid 580 crore rupees."),
        Good("Die Runde beginnt um zwanzig vor neun.", en="The round starts at 8:40."),
        Good("Montag um 5 Uhr 13 pfeift es.", en="At 5.13 on Monday it whistles."),
        Good(
            "Das kleine Siebenmillionenland beschloss es.",
            en="The small country of seven million decided it.",
        ),
        Good("Der Trainer wird die Stammelf ändern.", en="The coach will change his first choice 11."),
        Good("Hinweise nimmt sie unter 0800/6888000 entgegen.", en="It can be called on 0800/688 8000."),
        Good("Er ist ein 2 Meter großer Spieler.", en="He is a player 6'7\" tall."),
        Good("Die Bar ist von 17 bis 18 Uhr offen.", en="The bar is open from 5 to 6 p.m."),
        Good("Eine Viertelmillion Menschen kam.", en="A quarter of a million people came."),
        Good(
            "Das steht in „Wet Summer: Twenty Years Later“.", en="It is in “Wet Summer: Twenty Years Later”."
        ),
        Good("Es geht um die Billionen-Kronengrenze.", en="It is about the trillion crown limit."),
        Good("Sie kauften Häuser um 50-100.000 Euro.", en="They bought houses from 50,000 euros to 100,000."),
        Good("Die zweihunderttausendköpfige Armee zog ab.", en="The two-hundred-thousand strong army left."),
        Good("Er stahl mehr als hundert Millionen Euro.", en="He stole more than a hundred million euros."),
        Good("Sie nähert sich der Umsatzmilliarde.", en="It comes closer to a billion in turnover."),
        Good("Der CAC verlor am Montag.", en="On Monday, the CAC 40 lost."),
        Bad(
            "Sie hatten [[90|80]] Leute, Telefon 0800/6888000.",
            en="They had [[80]] people, call 0800/688 8000.",
        ),
    ),
)
def number_missing(bitext: Bitext) -> Iterator[Hit]:
    """Yield every number that replaced one of the source, and one hit at the first word for those that are gone."""
    for pair, comparison in comparisons(bitext):
        hits = [*map(_replaced, comparison.changed), *_gone(pair, comparison.missing)]
        yield from (hit.shift(pair.target.span.start, pair.source.span.start) for hit in hits)


def _gone(pair: Pair, missing: tuple[Value, ...]) -> Iterator[Hit]:
    first = next(iter(words(pair.target.text)), None)
    if missing and first:
        place = Span(_with_unit(missing[0]).start, _with_unit(missing[-1]).end)
        yield Hit(first.span, _message(pair.source.text, missing), source=place)


def _replaced(change: Change) -> Hit:
    source, target = change.source.text, change.target
    message = Message(
        f'The source has "{source}", not "{target.text}"',
        f"In der Vorlage steht „{source}“, nicht „{target.text}“",
    )
    german = None if target.words else in_german(source)
    if german is None:
        return Hit(target.span, message, source=change.source.span)
    return Hit.replace(target.span, message, german, source=change.source.span)


def _message(source: str, missing: tuple[Value, ...]) -> Message:
    found = [_with_unit(value).of(source) for value in missing]
    english = ", ".join(f'"{text}"' for text in found)
    german = ", ".join(f"„{text}“" for text in found)
    return Message(
        f"The source has {english}, the German has not: check what was left out",
        f"{german} aus der Vorlage fehlt hier: prüfen, was weggefallen ist",
    )


def _with_unit(value: Value) -> Span:
    unit = value.unit_span or value.span
    return Span(min(value.span.start, unit.start), max(value.span.end, unit.end))
