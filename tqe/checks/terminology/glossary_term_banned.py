"""A word that the house has banned.

Why: A house that has settled on a term wants it everywhere; its own list decides, with the word to use instead.
Not flagged: quotations, names of which the word is a part, handles and addresses, words that the house accepts.
Source: the user's own list ("banned").
Measured: development data: no house list there, so no hit.
"""

from collections.abc import Iterator
from functools import lru_cache

from tqe.core.check import Bad, Good, check
from tqe.core.document import House, Segment
from tqe.core.finding import Edit, Fix, Hit
from tqe.core.message import Message
from tqe.core.mqm import Category, Confidence, Severity
from tqe.core.span import Span
from tqe.text.names import is_address, is_in_foreign_name
from tqe.text.phrases import Match, Phrases

_HOUSE = House(banned=(("Event", "Veranstaltung"), ("am Ende des Tages", "letztlich"), ("Asylant*", "")))


@check(
    category=Category.TERMINOLOGY_RESOURCE,
    severity=Severity.MINOR,
    confidence=Confidence.HIGH,
    examples=(
        Bad(
            "Das [[Event|Veranstaltung]] war gut besucht.", house=House(banned=(("Event", "Veranstaltung"),))
        ),
        Bad("[[Am Ende des Tages|Letztlich]] zählt der Sieg.", house=House(banned=_HOUSE.banned)),
        Bad("Zwei [[Asylanten]] kamen.", house=_HOUSE),
        Good("„Ein tolles Event“, rief er.", house=_HOUSE),
        Good("Die Event Group lud ein.", house=_HOUSE),
        Good("Die Veranstaltung war letztlich gut besucht.", house=_HOUSE),
    ),
)
def glossary_term_banned(segment: Segment) -> Iterator[Hit]:
    """Yield every banned word outside quotations and names."""
    text = segment.text
    for match in _phrases(segment.house.banned).find(text):
        found = match.span.of(text)
        if found in segment.house.accepted or segment.is_quoted(match.span):
            continue
        if not (is_address(text, match.span) or is_in_foreign_name(text, match.span)):
            better = _better(match, found)
            yield Hit(match.span, _message(found, better), _fixes(match.span, better))


@lru_cache(maxsize=8)
def _phrases(banned: tuple[tuple[str, str], ...]) -> Phrases:
    """Return the banned words, each also with a capital as at the beginning of a sentence."""
    return Phrases(
        ((form, better) for term, better in banned for form in {term, term[:1].upper() + term[1:]}),
        genitive=True,
    )


def _better(match: Match, found: str) -> str:
    """Return the word to use instead, with a capital where the banned one has it though its entry has none."""
    better = match.row[1]
    return better[:1].upper() + better[1:] if found[:1].isupper() and " " in found else better


def _fixes(span: Span, better: str) -> tuple[Fix, ...]:
    return (Fix((Edit(span, better),)),) if better else ()


def _message(found: str, better: str) -> Message:
    if not better:
        return Message(
            f'"{found}" is on the list of banned words',
            f"„{found}“ steht auf der Liste der Wörter, die nicht verwendet werden",
        )
    return Message(
        f'"{found}" is on the list of banned words: use "{better}"',
        f"„{found}“ steht auf der Liste der nicht verwendeten Wörter: „{better}“",
    )
