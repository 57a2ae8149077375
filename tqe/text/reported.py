"""Clauses that report what somebody said: the verb of saying, and the finite verb in the indicative."""

from collections.abc import Iterator
from functools import cache, lru_cache
from typing import NamedTuple

from tqe.core.pattern import Pattern
from tqe.core.span import Span
from tqe.text.data import rows

_NAME = r"(?:[A-ZÄÖÜ][\w-]+ ){0,2}[A-ZÄÖÜ][\w-]+"
_ADJECTIVE = r"(?:[a-zäöüß-]+(?:e|en|er|es) )?"
_PHRASE = (
    "(?:die|der|das|ein|eine|sein|seine|ihr|ihre|dieser|diese|dieses|mein|meine|kein|keine)"
    rf" {_ADJECTIVE}[A-ZÄÖÜ][\w-]+"
)
_PRONOUN = r"er|sie|es|man|ich|wir|dies|das|niemand|jemand|alles|nichts"
_PLACE = r"(?:am|im|in|auf|bei|dem|der|zu|gegenüber|vor) [^,.„“\"»«]{1,40}"
_SPEAKER = rf"(?: (?:{_PRONOUN}|{_PHRASE}|{_NAME}))?(?: {_PLACE})?"


class Reported(NamedTuple):
    """A finite verb in reported speech; `konjunktiv` is what it should be, empty if that takes more than a verb."""

    verb: Span
    konjunktiv: str


def verb_second(text: str) -> Iterator[Reported]:
    """Yield the indicative right after the subject of a clause without a conjunction (sagte, er war …)."""
    yield from (found for place, found in _found(text) if place == "second")


def after_dass(text: str) -> Iterator[Reported]:
    """Yield the indicative at the end of a clause with dass (sagte, dass er krank ist)."""
    yield from (found for place, found in _found(text) if place == "last")


@lru_cache(maxsize=512)
def _found(text: str) -> tuple[tuple[str, Reported], ...]:
    """Return the verbs that stand second or last in their clause, each with which of both."""
    return tuple(
        (
            "last" if match["dass"] else "second",
            Reported(Span(*match.span("verb")), _konjunktiv()[match["verb"]]),
        )
        for match in _reported().finditer(text)
    )


@cache
def _reported() -> Pattern:
    """Return the pattern of what is said: behind "dass" the verb stands last, else behind the subject."""
    opening = rf"(?:(?P<dass>dass [^,.;:!?„“\"»«]{{3,160}})|{_PRONOUN}|{_PHRASE}|{_NAME})"
    verb = rf"(?P<verb>{'|'.join(_konjunktiv())})(?(dass)(?=[.,;])| (?=[\w„“\"»]))"
    return Pattern(rf"{_saying()}, {opening} {verb}")


def _saying() -> str:
    """Return the pattern of a verb of saying, what may stand between it and the comma, and its particle."""
    alone = "|".join(verb for *verbs, particle in rows("speech_verbs") for verb in verbs if particle == "-")
    split = {particle: "|".join(verbs) for *verbs, particle in rows("speech_verbs") if particle != "-"}
    verbs = "|".join(rf"(?P<{particle}>{forms})" for particle, forms in split.items())
    particles = "".join(rf"(?({particle}) {particle})" for particle in split)
    return rf"\b(?:{alone}|{verbs}){_SPEAKER}{particles}"


@cache
def _konjunktiv() -> dict[str, str]:
    return {form: "" if konjunktiv == "-" else konjunktiv for form, konjunktiv in rows("konjunktiv")}
