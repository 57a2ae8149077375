"""A name from the source left unjoined before a German noun ("der Acme Foods Anwalt").

Why: German couples a name and the noun it belongs to; the blank makes two subjects of one.
Not flagged: a noun before the name (Premierminister Trudeau), adjectives of towns (Ratinger Straße), a
    subject next to its object: the same name must stand before the same noun in the source.
Source: Amtliches Regelwerk § 44 and § 50.
Measured: development data: 45 hits in 25 sources, 82 % marked by raters; native 0.03 per 1,000 words.
"""

import re
from collections.abc import Iterator

from tqe.core.check import Bad, Good, check
from tqe.core.document import Pair
from tqe.core.finding import Hit
from tqe.core.message import Message
from tqe.core.mqm import Category, Confidence, Severity
from tqe.core.pattern import Pattern
from tqe.core.span import Span
from tqe.text.compounds import Head, couple, head_of, unjoined_acronyms
from tqe.text.morphology import tagged
from tqe.text.word_classes import word_class

_NAME = r"[A-ZÄÖÜÉ][\w’'.]*\w"
_NOUN = Pattern(r"(?<=\w )[A-ZÄÖÜ][a-zäöüß]{2,}(?!\w)")
_BEFORE = Pattern(rf"(?<![\w-]){_NAME}(?: {_NAME}){{0,3}}(?= $)")
_FARTHEST = 120
"""Characters before the noun in which its name is looked for."""


@check(
    category=Category.SPELLING,
    severity=Severity.MINOR,
    confidence=Confidence.HIGH,
    examples=(
        Bad(
            "Die [[Boston Polizei|Boston-Polizei]] ermittelt.", en="The [[Boston police]] are investigating."
        ),
        Bad(
            "Der [[Acme Foods Anwalt|Acme-Foods-Anwalt]] schwieg.", en="The [[Acme Foods lawyer]] was silent."
        ),
        Bad(
            "Sie zeigte die [[Webb Teleskop|Webb-Teleskop]]-Bilder.",
            en="She showed the [[Webb telescope]] images.",
        ),
        Bad(
            "Das sagte der [[Fed Vorsitzende|Fed-Vorsitzende]] Jerome Powell.",
            en="[[Fed Chair]] Jerome Powell said so.",
        ),
        Good("Premierminister Trudeau kam.", en="Prime Minister Trudeau came."),
        Good("Die Ratinger Straße ist gesperrt.", en="Ratinger Street is closed."),
        Good(
            "Weil Ohio Polizisten sucht, wirbt es.",
            en="Because Ohio is looking for police officers, it advertises.",
        ),
        Good("Der US-Präsident traf Reed.", en="The US president met Reed."),
        Good("Am Montag traf Reed Außenminister Stone.", en="On Monday Reed met Secretary of State Stone."),
        Good("Absolute Rakete von Reed ins Tor.", en="Absolute rocket from Reed into the goal."),
        Good("In Interviews schwieg er.", en="In interviews he was silent."),
        Good("Die Beamten stellten Manning Fragen.", en="Officers would ask Manning questions."),
    ),
)
def missing_compound_hyphen(pair: Pair) -> Iterator[Hit]:
    """Yield every name that stands before its noun in the source as in the target, but unjoined."""
    text, source = pair.target.text, pair.source.text
    acronyms = tuple(found.span for found in unjoined_acronyms(text))
    for match in _NOUN.finditer(text):
        before = _BEFORE.search(text[max(0, match.start() - _FARTHEST) : match.start()])
        head = head_of(match.group()) if before else None
        if before is None or head is None or _occurs(match.group(), source):
            continue
        found = _longest_name(before.group(), head, source)
        if found:
            name, place = found
            span = Span(match.start() - 1 - len(name), match.end())
            if not any(map(span.overlaps, acronyms)) and not _opens_with_small_word(text, span):
                yield Hit.replace(span, _message(span.of(text)), couple(span.of(text)), source=place)


def _longest_name(words: str, head: Head, source: str) -> tuple[str, Span] | None:
    """Return the end of `words`, as long as possible, that the source has as a name before the noun, and where."""
    parts = words.split(" ")
    for start in range(len(parts)):
        name = " ".join(parts[start:])
        english = "|".join(map(re.escape, head.english))
        spelt = re.escape(name).replace("US", r"U\.?S\.?")
        found = re.search(rf"(?<![\w-]){spelt} (?i:{english})(?:s|es)?\b", source)
        if found:
            return name, Span(*found.span())
    return None


def _opens_with_small_word(text: str, span: Span) -> bool:
    """Say whether what opens a sentence is no name: "Absolute Mehrheit", "In Interviews"."""
    words = span.of(text).split()
    if span.start or len(words) != 2:
        return False
    first = words[0].lower()
    return first in word_class("prepositions") or tagged(f"{first} {words[1]}")[0].tag == "ADJ(A)"


def _occurs(word: str, source: str) -> bool:
    return re.search(rf"\b{word.removesuffix('s')}s?\b", source) is not None


def _message(found: str) -> Message:
    return Message(
        f'"{found}" is one word in German: couple name and noun with hyphens',
        f"„{found}“ ist ein Wort: Name und Nomen mit Bindestrichen koppeln",
    )
