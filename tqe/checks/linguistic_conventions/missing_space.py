"""A space that is missing after a stop, a comma, an ordinal or before a unit in words.

Why: "fest.Die" and "10.Februar" are leftovers of cutting and pasting; they also hide a sentence border.
Not flagged: domains and file names, abbreviations (z.B.), gender forms (Lehrer:innen), numbers,
    names of clubs (1.FC).
Source: DIN 5008; LanguageTool DE_SENTENCE_WHITESPACE.
Measured: development data: 40 hits in 26 sources, 98 % marked by raters;
    native 0.03 per 1,000 words (a true fault).
"""

from collections.abc import Iterator

from tqe.core.check import Bad, Good, check
from tqe.core.document import Segment
from tqe.core.finding import Hit
from tqe.core.message import Message
from tqe.core.mqm import Category, Confidence, Severity
from tqe.core.pattern import Pattern
from tqe.core.span import Span

_SENTENCE = Pattern(r"(?<!&)\b[^\W\d_]*[a-zäöüß]{2}[.!?;](?=[A-ZÄÖÜ][a-zäöüß])[^\W\d_]+\b(?![.@/:])")
_CLAUSE = Pattern(r"\b[^\W\d_]*[a-zäöüß]{2},(?=[^\W\d_]{2})[^\W\d_]+\b(?![.@/])")
_ORDINAL = Pattern(r"(?<![\w.,:/-])\d{1,2}\.(?=[A-ZÄÖÜ][a-zäöüß]{2})[^\W\d_]+")
_UNIT = Pattern(
    r"(?<![\w-])[\d.,]*\d(?:Uhr|Euro|Dollar|Prozent|Millionen|Milliarden|Kilometer|Meter|Jahre)\b(?!-)"
)
_INSIDE = Pattern(r"(?<=[.!?;,])(?=[^\W\d_])|(?<=\d)(?=[^\W\d_])")
_NO_TEXT = Pattern(r"[@/\\_]|www")


@check(
    category=Category.PUNCTUATION,
    severity=Severity.MINOR,
    confidence=Confidence.HIGH,
    examples=(
        Bad("Das steht [[fest.Die|fest. Die]] Partei schweigt."),
        Bad("Sie tagt am [[10.Mai|10. Mai]] in Rom."),
        Bad("Er kam um [[1.30Uhr|1.30 Uhr]] nach Hause."),
        Bad("Er [[sagte,dass|sagte, dass]] er komme."),
        Good("Das steht auf beispiel.de und in bericht.Entwurf.pdf, z.B. ganz oben."),
        Good("Die Lehrer:innen kamen um 14.30 Uhr am 3. Mai."),
        Good("Der 1.FC Nürnberg und Yahoo!s Chef einigten sich auf 2,5 Prozent."),
        Good("Es gilt Version 2.Beta/Rot von www.Beispiel.Seite.de weiter."),
    ),
)
def missing_space(segment: Segment) -> Iterator[Hit]:
    """Yield every word or number that is glued to the next word."""
    for pattern in (_SENTENCE, _CLAUSE, _ORDINAL, _UNIT):
        for match in pattern.finditer(segment.text):
            if _NO_TEXT.search(_token(segment.text, match.start())):
                continue
            found = match.group()
            spaced = _INSIDE.sub(" ", found)
            yield Hit.replace(Span(*match.span()), _message(found, spaced), spaced, safe=True)


def _token(text: str, position: int) -> str:
    """Return the stretch between white space around `position`."""
    return text[:position].rpartition(" ")[2] + text[position:].partition(" ")[0]


def _message(found: str, spaced: str) -> Message:
    return Message(
        f'Missing space: "{found}" should be "{spaced}"', f"Fehlendes Leerzeichen: „{spaced}“ statt „{found}“"
    )
