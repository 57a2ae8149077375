"""A capital or small letter in the wrong place ("…, Und er ging"; "Us-Präsident").

Why: such letters are left where a machine cut the sentence elsewhere; the reader stumbles at once.
Not flagged: titles in quotation marks, names (Zur Linden), the polite Sie and Ihr, abbreviations before a small letter,
    brands (iPhone), lists and headings, a row of titles between semicolons.
Source: Amtliches Regelwerk § 53 to § 66; LanguageTool DE_CASE.
Measured: development data: 9 hits in 9 sources, 89 % marked by raters; no native hit.
"""

from collections.abc import Iterator

from tqe.core.check import Bad, Good, check
from tqe.core.document import Kind, Segment
from tqe.core.finding import Hit
from tqe.core.message import Message
from tqe.core.mqm import Category, Confidence, Severity
from tqe.core.pattern import Pattern
from tqe.core.span import Span
from tqe.text.names import is_in_title

_FUNCTION = (
    "Und|Oder|Aber|Sondern|Denn|Dass|Weil|Wenn|Obwohl|Nachdem|Bevor|Während|Damit|Sodass|Ob|Als|Wie|Um|Indem|Falls"
    "|Sobald|Wobei|Wodurch|Womit|Welche|Welcher|Welches|Deren|Dessen|Nicht|Auch|Ist|Sind|War|Hat|Haben"
    "|Der|Die|Das|Den|Dem|Ein|Eine|Einen|Einem|Einer|Er|Es|Wir|Man|Wer|Wo|Was|Dann|Also|Doch|So|Nur|Noch|Sehr"
    "|In|Im|Am|Auf|Mit|Von|Bei|Für|Nach|Vor|Zu|Aus|Seit|Sich|Sein|Seine|Ihre|Kein|Keine"
)
_CONJUNCTION = "Dass|Weil|Sondern|Obwohl|Nachdem|Sodass|Indem|Falls|Und|Oder|Wenn|Aber"
_AFTER_COMMA = Pattern(
    rf"(?<=[a-zäöüß], )(?:(?:{_FUNCTION})(?= [a-zäöüß])|(?:{_CONJUNCTION})(?= [A-ZÄÖÜ]))",
    needs=tuple(f", {word} " for word in _FUNCTION.split("|")),
)
_STARTERS = (
    "der|die|das|ein|eine|er|sie|es|wir|man|und|aber|doch|in|im|am|auf|mit|nach|für|als|wenn|dies|diese|dieser|dabei"
    "|damit|auch|jedoch|laut|zudem|außerdem|seit|bei|trotz|dort|dann"
)
_AFTER_STOP = Pattern(
    rf"(?<=[a-zäöüß]{{5}}\. )(?:{_STARTERS})(?= [\wäöüÄÖÜ])",
    needs=tuple(f". {word} " for word in _STARTERS.split("|")),
)
_SENTENCE_WORDS = (
    "Aber|Am|Auf|Das|Dann|Der|Dies|Diese|Dieser|Die|Doch|Ein|Eine|Er|Es|Für|Im|In|Man|Mit|Nach|Oder|Und|Wir"
)
_AFTER_SEMICOLON = Pattern(rf"(?<=[a-zäöüß]; )(?:{_SENTENCE_WORDS})(?= [\wäöüÄÖÜ])", needs=("; ",))
_FIRST = Pattern(rf"(?:{_STARTERS})(?= [\wäöüÄÖÜ])")
_ACRONYMS = "Us|Eu|Un|Uno|Fbi|Cia|Usa|Tv|Nsa|Bbc|Cnn|Gps|Dna"
_ACRONYM = Pattern(
    rf"(?<![\w-])(?:{_ACRONYMS})(?=-[A-ZÄÖÜ])|(?<=[a-zäöüß] )Usa\b",
    needs=("Usa", *(f"{word}-" for word in _ACRONYMS.split("|"))),
)


@check(
    category=Category.SPELLING,
    severity=Severity.MINOR,
    confidence=Confidence.HIGH,
    examples=(
        Bad("Er stand auf, [[Und|und]] ging hinaus."),
        Bad("Das Amt war geschlossen. [[die|Die]] Leute warteten."),
        Bad("Der [[Us|US]]-Präsident kam."),
        Bad("[[die|Die]] Leute warteten lange."),
        Bad("Er lobt den Plan, [[Der|der]] aus Berlin kommt."),
        Bad("Der Plan blieb lange geheim; [[Der|der]] Film erzählt davon."),
        Bad("„Wir sind heute froh, [[Dass|dass]] es nun endlich vorbei ist“, sagte sie."),
        Good("Sie las „Ich kam, Und dann“ und sah Die Linke, Die Welt und Der Spiegel."),
        Good("Er liest gern; Die Zeit liebt er; Der Spiegel liegt auf dem Tisch."),
        Good("Er stand auf, und „Und dann?“, fragte er."),
        Good("Sie wohnt im Hotel, Zur Linden genannt, und liest z. B. die Zeit."),
        Good("Das Amt bittet, Sie und Ihr Team mögen warten."),
        Good("der Reihe nach gehen", kind=Kind.LIST),
        Good("Der EU-Gipfel endete, als alle müde waren."),
    ),
)
def wrong_case(segment: Segment) -> Iterator[Hit]:
    """Yield every word with the wrong first letter, and every acronym in small letters."""
    text = segment.text
    found = {match.span(): match.group().lower() for match in _AFTER_COMMA.finditer(text)}
    found |= {match.span(): match.group().capitalize() for match in _AFTER_STOP.finditer(text)}
    new_clauses = list(_AFTER_SEMICOLON.finditer(text))
    if len(new_clauses) == 1:
        found[new_clauses[0].span()] = new_clauses[0].group().lower()
    first = _FIRST.match(text)
    if first and segment.opens and segment.kind is Kind.PARAGRAPH:
        found[first.span()] = first.group().capitalize()
    for place, right in found.items():
        span = Span(*place)
        if not is_in_title(segment, span):
            yield Hit.replace(span, _message(span.of(text), right), right, safe=True)
    for match in _ACRONYM.finditer(text):
        right = match.group().upper()
        yield Hit.replace(Span(*match.span()), _message(match.group(), right), right, safe=True)


def _message(found: str, right: str) -> Message:
    return Message(f'"{found}" should be "{right}" here', f"„{right}“ statt „{found}“")
