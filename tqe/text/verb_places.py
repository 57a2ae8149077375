"""Finds verbs where English has them: "Gestern er kam", "dass es ist wahr"."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from tqe.core.pattern import Pattern
from tqe.core.span import Span
from tqe.text.morphology import tagged
from tqe.text.openings import ADVERBS, PHRASE, PREPOSITIONS

_CONJUNCTIONS = "Wenn(?! auch| (?:Sie|ihr|du) )|Nachdem|Obwohl|Weil|Bevor|Sobald|Falls|Solange"
_PERSON = "er|sie|es|wir|ich|man"
_NOUN = r"(?:der|die|das|ein|eine|sein|seine|ihr|ihre|diese|dieser) (?:[a-zäöüß]+e[nrs]? )?[A-ZÄÖÜ][\w-]+"
_FINITE = (
    "ist|sind|war|waren|hat|hatte|hatten|wird|wurde|wurden|kann|konnte|konnten|muss|musste|mussten|soll|sollte|sollten|will"
    "|wollte|wollten|darf|durfte"
)
"""Forms that are no infinitives, unlike "haben", and do not tell what somebody says, unlike "würde"."""
_DAY = "[MDFS][a-z]+tag|Mittwoch"
_MONTH = "(?:Sept|Nov|Dez)ember|Januar|Februar|März|April|Mai|Juni|Juli|August|Oktober"
_WHEN = rf"(?:Im Jahre?|In) (?:1\d|20)\d\d|(?:Am|Im) (?:{_DAY}|{_MONTH})(?: (?:19|20)\d\d)?"
_QUOTE = r"[„“\"»«]?"
_THIRD = tuple(
    Pattern(rf"{_QUOTE}(?!Vor allem ){opening} (?P<subject>{subject}) (?P<verb>{verb})\b")
    for opening, subject, verb in (
        (rf"(?:{ADVERBS}|(?:{PREPOSITIONS}) {PHRASE})", _PERSON, "[a-zäöüß]+"),
        (rf"(?:{ADVERBS}|{_WHEN})", _NOUN, _FINITE),
        (rf"(?:{PREPOSITIONS}) {PHRASE}", r"(?:die|das) [A-ZÄÖÜ][\w-]+", "[a-zäöüß]+"),
        (
            rf"(?:{_CONJUNCTIONS}) [^,;:.!?]{{4,80}} (?P<ends>\w+),",
            _PERSON,
            r"(?!würde|sei|hab|wär|hätt)[a-zäöüß]+",
        ),
    )
)
"""What opens a sentence, its subject and its verb: the verb is third where German has it second."""
_EARLY = Pattern(
    rf"\b(?:dass|weil|obwohl) (?P<subject>{_PERSON}|{_NOUN}) (?P<verb>{_FINITE}) (?!und\b|oder\b|als\b|wie\b)"
    r"(?P<rest>\w[^,.;:!?–—()„“”\"»«]*)(?=[,.;!?])",
    needs=("dass ", "weil ", "obwohl "),
)
_INFINITIVES = Pattern(r"(?:e[rl]?n) \w+e[rl]?n$")
"""Two at the end of a clause: "dass er hat kommen wollen" is right."""


class Misplaced(NamedTuple):
    """A verb in the wrong place; with `right` the words of `span` in their order."""

    span: Span
    verb: str
    right: str | None = None


def misplaced_verbs(text: str) -> Iterator[Misplaced]:
    """Yield the verbs of `text`, a sentence, that stand third in the main clause or too early behind "dass"."""
    opening = next((match for pattern in _THIRD if (match := pattern.match(text))), None)
    if opening and _is_third(text, opening):
        span = Span(opening.start("subject"), opening.end("verb"))
        yield Misplaced(span, opening["verb"], f"{opening['verb']} {opening['subject']}")
    for match in _EARLY.finditer(text):
        if not _INFINITIVES.search(match["rest"]) and not _has_finite(text, Span(*match.span("rest"))):
            yield Misplaced(Span(*match.span("verb")), match["verb"])


def _is_third(text: str, opening: re.Match[str]) -> bool:
    """Say whether the verb is one, and what opens the sentence has none or is a clause that ends in its own."""
    if not _has_finite(text, Span(*opening.span("verb"))):
        return False
    if "ends" in opening.groupdict():
        return _has_finite(text, Span(*opening.span("ends")))
    return not _has_finite(text, Span(0, opening.start("subject")))


def _has_finite(text: str, span: Span) -> bool:
    return any(token.is_finite for token in tagged(text) if span.contains(token.span))
