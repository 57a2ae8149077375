"""The same small word twice in a row ("ist ist").

Why: the eye jumps over it, above all at the end of a line, and spelling checkers often do, too.
Not flagged: doublings that grammar allows (die die, sie sie, sich sich, zu zu, die einen einen, in in Berlin
    gebauten Autos), emphasis (sehr sehr, viel viel), a comma in between, names.
Source: LanguageTool GERMAN_WORD_REPEAT_RULE.
Measured: development data: 2 hits in machine output and 5 in human translations, all true and marked by raters;
    no native hit.
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

_TWICE = Pattern(r"(?<![\w’'-])([a-zäöüß]{2,})[ \u00a0]+\1(?![\w’'-])")
_ALLOWED = {
    "die", "der", "das", "den", "dem", "des", "sie", "ihr", "ihnen", "uns", "euch", "sich", "was", "wer", "zu",
    "um", "ab", "sein", "werden", "sehr", "ganz", "viel", "weit", "lang", "lange", "nie", "immer", "wieder",
    "so", "ja", "nein", "na", "bla", "bitte", "schnell", "langsam", "leise", "tief", "hoch", "groß", "klein",
    "gut", "mehr", "noch", "doch", "nun", "ha", "hi", "he", "ho", "ah", "oh", "tick", "klopf", "gaga", "dada",
    "tam", "zack", "hopp",
}  # fmt: skip
_PREPOSITIONS = {
    "in", "an", "auf", "aus", "bei", "mit", "nach", "unter", "von", "vor", "über", "durch", "für", "gegen",
    "ohne",
}  # fmt: skip
_NOBILITY = Pattern(r" (?:der )?[A-ZÄÖÜ]")
_ATTRIBUTE = Pattern(r"(?: [\wäöüß-]+){1,5}? [a-zäöüß]+(?:t|en|nd)e[nrms]? [A-ZÄÖÜ]")
"""What follows where an attribute has a preposition of its own: mit mit Holz verkleideten Wänden."""


@check(
    category=Category.SPELLING,
    severity=Severity.MINOR,
    confidence=Confidence.HIGH,
    examples=(
        Bad("Das Amt [[ist ist|ist]] zu."),
        Bad("Er kam [[nicht nicht|nicht]] mehr wieder, [[und und|und]] blieb fort."),
        Bad("Sie stand [[mit mit|mit]] zwei Kindern am Stand, und er sah [[einen einen|einen]] Film."),
        Bad("Der Priester, der [[vor vor|vor]] Jahrzehnten hier lebte, starb."),
        Good("Sie stand in in Berlin gebauten Häusern mit mit Holz verkleideten Wänden."),
        Good("Während die einen einen Sieg sehen, zitiert man auch von von Storch."),
        Good("Die, die die Stadt kennen, wissen, dass sie sie lieben."),
        Good("Er stellt sich sich selbst vor, und das sehr sehr gern."),
        Good("Sie kam, kam aber zu spät, und sang mit Duran Duran."),
        Good("Es war ihm zu zu hohen Preisen gekauft."),
    ),
)
def repeated_word(segment: Segment) -> Iterator[Hit]:
    """Yield every small word that stands twice where grammar does not allow it."""
    for match in _TWICE.finditer(segment.text):
        if not _is_allowed(segment.text, match):
            yield Hit.replace(Span(*match.span()), _message(match.group(1)), match.group(1))


def _is_allowed(text: str, match: re.Match[str]) -> bool:
    word = match.group(1)
    if word in _PREPOSITIONS:
        named = word == "von" and _NOBILITY.match(text, match.end())
        return bool(named or _ATTRIBUTE.match(text, match.end()))
    if word == "einen":
        return text[: match.start()].lower().endswith("die ")
    return word in _ALLOWED


def _message(word: str) -> Message:
    return Message(f'"{word}" stands twice: delete one', f"„{word}“ steht zweimal: eines löschen")
