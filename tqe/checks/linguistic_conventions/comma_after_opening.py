"""A comma between what opens a sentence and its verb ("Laut Polizei, kam er").

Why: English sets off an opening phrase, German does not: the comma tears the sentence apart.
Not flagged: a clause or a participle before the comma (Davon überzeugt, ging er), an apposition, an insertion
    (In Bonn, so hieß es, sei Ruhe), verbs of saying.
Source: Duden, "Komma": adverbial phrases in front.
Measured: development data: 2 hits in 1 source in machine output, both marked by raters, 12 in human translations, all
    true; none in native German.
"""

from collections.abc import Iterator

from tqe.core.check import Bad, Good, check
from tqe.core.document import Segment
from tqe.core.finding import Hit
from tqe.core.message import Message
from tqe.core.mqm import Category, Confidence, Severity
from tqe.core.span import Span
from tqe.text.openings import opening_comma


@check(
    category=Category.PUNCTUATION,
    severity=Severity.MINOR,
    confidence=Confidence.HIGH,
    examples=(
        Bad("Laut der örtlichen [[Polizei,|Polizei]] wurde niemand verletzt."),
        Bad("Trotz seiner 93 [[Jahre,|Jahre]] ist er noch voll dabei."),
        Bad("[[Allerdings,|Allerdings]] hat die Firma das nie bestätigt."),
        Bad("Im Jahr [[2019,|2019]] stieg die Zahl auf 500."),
        Good("Laut der örtlichen Polizei wurde niemand verletzt."),
        Good("Von der Idee überzeugt, ging er ans Werk."),
        Good("In der Stadt, sagte er, sei alles ruhig."),
        Good("In der Stadt, hieß es am Montag, sei alles ruhig."),
        Good("Bei Regen, Schnee und Sturm fährt er Rad."),
        Good("Für alle, die kommen, gibt es Kuchen."),
        Good("Im Fall, dass er kommt, gibt es Kuchen."),
    ),
)
def comma_after_opening(segment: Segment) -> Iterator[Hit]:
    """Yield the word before the comma, with it."""
    text = segment.text
    comma = opening_comma(text)
    if comma:
        start = text.rfind(" ", 0, comma.start) + 1
        word = text[start : comma.start]
        message = Message(
            f'German sets no comma between "{word}" and the verb',
            f"Zwischen „{word}“ und dem Verb steht im Deutschen kein Komma",
        )
        yield Hit.replace(Span(start, comma.end), message, word)
