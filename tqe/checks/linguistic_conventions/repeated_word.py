"""The same small word twice in a row ("ist ist").

Why: the eye jumps over it, above all at the end of a line, and spelling checkers often do, too.
Not flagged: doublings that grammar allows (die die, sie sie, sich sich, zu zu), emphasis (sehr
    sehr, viel viel), a comma in between, names.
Source: LanguageTool GERMAN_WORD_REPEAT_RULE.
Measured: development data: 4 hits in human translations, all true; none in machine output or native text.
"""

import re
from collections.abc import Iterator

from tqe.core.check import Bad, Good, check
from tqe.core.document import Segment
from tqe.core.finding import Hit
from tqe.core.message import Message
from tqe.core.mqm import Category, Confidence, Severity
from tqe.core.span import Span

_TWICE = re.compile(r"(?<![\w’'-])([a-zäöüß]{2,})[ \u00a0]+\1(?![\w’'-])")
_ALLOWED = frozenset(
    [
        *(
            "die",
            "der",
            "das",
            "den",
            "dem",
            "des",
            "sie",
            "ihr",
            "ihnen",
            "uns",
            "euch",
            "sich",
            "was",
            "wer",
        ),
        *(
            "in",
            "an",
            "auf",
            "aus",
            "bei",
            "mit",
            "nach",
            "um",
            "unter",
            "von",
            "vor",
            "zu",
            "über",
            "durch",
            "ab",
        ),
        *(
            "sehr",
            "ganz",
            "viel",
            "weit",
            "lange",
            "lang",
            "nie",
            "immer",
            "wieder",
            "so",
            "ja",
            "nein",
            "na",
            "bla",
        ),
        *(
            "bitte",
            "schnell",
            "langsam",
            "leise",
            "tief",
            "hoch",
            "groß",
            "klein",
            "gut",
            "mehr",
            "noch",
            "doch",
        ),
        *("ha", "hi", "he", "ho", "ah", "oh", "tick", "klopf", "gaga", "dada", "tam", "zack", "hopp", "nun"),
        *("sein", "haben", "werden", "waren", "worden", "würden", "einen", "sieht"),
    ]
)


@check(
    category=Category.SPELLING,
    severity=Severity.MINOR,
    confidence=Confidence.HIGH,
    examples=(
        Bad("Das Amt [[ist ist|ist]] zu."),
        Bad("Er kam [[nicht nicht|nicht]] mehr wieder, [[und und|und]] blieb fort."),
        Good("Die, die die Stadt kennen, wissen, dass sie sie lieben."),
        Good("Er stellt sich sich selbst vor, und das sehr sehr gern."),
        Good("Sie kam, kam aber zu spät, und sang mit Duran Duran."),
        Good("Es war ihm zu zu hohen Preisen gekauft."),
    ),
)
def repeated_word(segment: Segment) -> Iterator[Hit]:
    """Yield every small word that stands twice where grammar does not allow it."""
    for match in _TWICE.finditer(segment.text):
        if match.group(1) not in _ALLOWED:
            yield Hit.replace(Span(*match.span()), _message(match.group(1)), match.group(1))


def _message(word: str) -> Message:
    return Message(f'"{word}" stands twice: delete one', f"„{word}“ steht zweimal: eines löschen")
