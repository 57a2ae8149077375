"""A note to oneself or to the desk that was left in the text.

Why: "TODO", "[Name prüfen]" or "xxx" in a published article is embarrassing, and behind each note is a gap
    that somebody meant to fill.
Not flagged: XXX in names and as a Roman number, the book series „Die drei ???“, [sic], […],
    excited ??? after a word, notes of the desk (Anm. d. Red.).
Source: proselint typography; own list.
Measured: development data: no hit, native or machine.
"""

import re
from collections.abc import Iterator

from tqe.core.check import Bad, Good, check
from tqe.core.document import Segment
from tqe.core.finding import Hit
from tqe.core.message import Message
from tqe.core.mqm import Category, Confidence, Severity
from tqe.core.pattern import Pattern
from tqe.core.span import Span

_TASKS = "prüfen|einfügen|einfugen|ergänzen|einsetzen|nachtragen|klären"
_GAPS = (
    "Name|Datum|Ort|Titel|Link|Bild|Foto|Quelle|Platzhalter|Autor|URL|Zahl|unklar|unverständlich|unleserlich|unhörbar"
    "|fehlt|Lücke|leer"
)
_NOTE = Pattern(
    rf"""
    \b(?:TODO|FIXME|TBD|TBC|TKTK)\b:?
  | [\[(]\ ?(?:TK|XXX?|\?{{2,}})\ ?[\])]
  | \bxx{{2,}}\b(?!-) | \bXXXX+\b | \bXX\.\ ?XX\b
  | (?<![\w?!])(?<!drei\ )\?{{3,}}(?!\w)
  | [\[(][^\[\]()\n]{{0,40}}\b(?i:{_TASKS})[!.]?[\])]
  | \[[^\[\]\n]{{2,40}}\?\]
  | \[(?:{_GAPS})\]
  | \b(?:Achtung|Hinweis\ an\ die|Anm\.\ an\ die|@)\ ?Redaktion\b:?
  | \b[Ll]orem\ ipsum\b
  | [\[(][^\[\]()\n]{{0,20}}\b
    (?:Anm(?:\.|erkung)\ (?:d\.|de[rs])\ Ü(?:bers?\.|bersetzer(?:s|in)?|\.)|[Tt]ranslator['’]?s?\ [Nn]ote)
    [^\[\]()\n]{{0,200}}[\])]
  | (?<=\b(?:am|im|um|in|an|on)\ )XXX(?=\ [A-ZÄÖÜa-zäöü])
    """,
    re.VERBOSE,
    needs=(
        *[
            "TODO",
            "FIXME",
            "TBD",
            "TBC",
            "TK",
            "xx",
            "XX",
            "??",
            "?]",
            *(f"[{gap}" for gap in _GAPS.split("|")),
            "Redaktion",
            "ipsum",
            "Anm",
            "ranslator",
        ],
        *(
            form + end
            for task in _TASKS.split("|")
            for form in (task, task.capitalize(), task.upper())
            for end in ("]", ")", "!]", "!)", ".]", ".)")
        ),
    ),
)


@check(
    category=Category.LAYOUT,
    severity=Severity.MAJOR,
    confidence=Confidence.HIGH,
    examples=(
        Bad("Der Minister, [[TODO:]] Vorname, trat zurück."),
        Bad("Das Dorf hat [[xxx]] Einwohner."),
        Bad("Er heißt Muster [[[Vorname prüfen]]]."),
        Bad("Sie starb am [[XX.XX]].2020 in [[???]]."),
        Bad("Der Preis stieg um [[[TK]]] Prozent."),
        Bad("Sie sprach vom [[[Anm. d. Übers.: Wortspiel]]] Bären."),
        Bad("Der Preis stieg um [[XXX]] Prozent, sagte er [[[unverständlich]]]."),
        Bad("Er kam [[(Anmerkung des Übersetzers: nicht im Original)]] spät."),
        Bad("Sie sprach vom [[(Anm. d. Ü.: Wortspiel)]] Bären."),
        Good("Sie sprach vom Bären (Anm. d. Red.: der Berliner Bär)."),
        Good("Die Band XXX spielte beim Super Bowl XXX."),
        Good("„Die drei ???“ lösen den Fall, und er fragte: „Wie bitte???“"),
        Good("Das sei ein „Fehler [sic]“ gewesen, „den er […] bereut“."),
        Good("Die Behörde will das prüfen und Angaben ergänzen (siehe unten)."),
    ),
)
def note_left(segment: Segment) -> Iterator[Hit]:
    """Yield every note."""
    for match in _NOTE.finditer(segment.text):
        yield Hit(Span(*match.span()), _message(match.group()))


def _message(found: str) -> Message:
    return Message(
        f'Note "{found}" left in the text: settle it and delete it',
        f"Notiz „{found}“ im Text stehen geblieben: klären und löschen",
    )
