"""A measure before a noun that is not joined to it: "5 Millionen Dollar Hypothek".

Why: German couples it with hyphens: "5-Millionen-Dollar-Hypothek"; unjoined it is English word order.
Not flagged: nouns of mass, of doing and of what is owed, which stand beside a measure ("5 Millionen Dollar
    Schulden", "nach 3 Stunden Flug"), unless "ein" or the like stands before it; strokes in swimming.
Source: Amtliches Regelwerk, § 44.
Measured: on the development data 2 hits in 1 source, agreement 100 %; no hit in native German.
"""

from collections.abc import Iterator

from tqe.core.check import Bad, Good, check
from tqe.core.document import Segment
from tqe.core.finding import Hit
from tqe.core.message import Message
from tqe.core.mqm import Category, Confidence, Severity
from tqe.core.pattern import Pattern
from tqe.core.span import Span
from tqe.text.measured import coupled, joined

_UNITS = (
    "Dollar|Euro|Pfund|Franken|Yen|Yuan|Rubel|Kilometer|Meter|Meilen|Fuß|Tage|Stunden|Minuten|Sekunden|Wochen|Monate|"
    "Jahre|Tonnen|Kilo|Kilogramm|Liter|Hektar|Quadratmeter|Megawatt|Gigawatt|Prozent|Punkte|Seiten|Sterne|Zimmer"
)
_SCALES = "Millionen|Million|Milliarden|Milliarde|Billionen|Billion"
_WORDS = "zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf|zwanzig|dreißig|fünfzig|hundert"
_MEASURE = Pattern(
    rf"(?<![\w.,-])(?:\d+(?:[.,]\d+)*|(?i:{_WORDS}))[ -](?:(?:{_SCALES})[ -])?(?:US-)?(?:{_UNITS})(?= [A-ZÄÖÜ])",
    needs=tuple(f"{unit} " for unit in _UNITS.split("|")),
)


@check(
    category=Category.MEASUREMENT_FORMAT,
    severity=Severity.MINOR,
    confidence=Confidence.MEDIUM,
    examples=(
        Bad("Er nahm eine [[5 Millionen Dollar Hypothek|5-Millionen-Dollar-Hypothek]] auf."),
        Bad("Nach einem [[1.500 Meter Lauf|1.500-Meter-Lauf]] war Schluss."),
        Bad("Die [[30 Tage Frist|30-Tage-Frist]] endet."),
        Bad("Das ist Teil seines [[zwei Billionen Dollar Pakets|Zwei-Billionen-Dollar-Pakets]]."),
        Bad("Es geht zurück auf unser [[2 Prozent Inflationsziel|2-Prozent-Inflationsziel]]."),
        Good("Er hat 5 Millionen Dollar Schulden und zahlt 2.000 Euro Strafe."),
        Good("Die 30-Tage-Frist endet nach dem 1.500-Meter-Lauf."),
        Good("Sie lief 30 Kilometer. Woche für Woche."),
        Good("Nach acht Stunden Flug war er mit diesen 40 Minuten Wartezeit nicht zufrieden."),
        Good("Er gewann im 100 Meter Freistil eine von 10 Tonnen Kohle befeuerte Fahrt."),
    ),
)
def measure_compound(segment: Segment) -> Iterator[Hit]:
    """Yield every number, unit and noun that form one thing but are not joined."""
    text = segment.text
    for match in _MEASURE.finditer(text):
        noun = coupled(text, *match.span())
        if noun:
            german = joined(match.group(), noun)
            message = Message(
                f'Measure and noun form one word: "{german}"', f"Maß und Nomen bilden ein Wort: „{german}“"
            )
            yield Hit.replace(Span(match.start(), match.end() + 1 + len(noun)), message, german)
