"""A word that the house has banned, or a term that its glossary forbids.

Why: A house that has settled on a term wants it everywhere; its own list decides, with the word to use instead.
Not flagged: quotations, names of which the word is a part, handles and addresses, words that the house accepts,
    compounds of a forbidden term.
Source: the user's own list ("banned") and glossary ("glossary").
Measured: development data: no house list there, so no hit.
"""

from collections.abc import Iterator
from functools import lru_cache

from tqe.core.check import Bad, Good, check
from tqe.core.document import House, Segment
from tqe.core.finding import Edit, Fix, Hit
from tqe.core.glossary import Glossary, Term
from tqe.core.message import Message
from tqe.core.mqm import Category, Confidence, Severity
from tqe.core.span import Span
from tqe.text.names import is_address, is_in_foreign_name
from tqe.text.phrases import Match, Phrases
from tqe.text.renderings import places
from tqe.text.stems import german_base
from tqe.text.words import words

_HOUSE = House(banned=(("Event", "Veranstaltung"), ("am Ende des Tages", "letztlich"), ("Asylant*", "")))

_Found = tuple[Span, Message, tuple[Fix, ...]]
_GLOSSARY = House(glossary=Glossary((Term("leader", ("Chef", "Vorsitzender"), ("Führer", "Leiter")),)))


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
        Bad("Der [[Leiter|Chef]] der Partei kam mit den [[Leitern]] der Verbände.", house=_GLOSSARY),
        Good("Der Parteileiter kam über die Leiterplatte.", house=_GLOSSARY),
        Good("„Ein tolles Event“, rief er.", house=_HOUSE),
        Good("Die Event Group lud ein.", house=_HOUSE),
        Good("Die Veranstaltung war letztlich gut besucht.", house=_HOUSE),
    ),
)
def glossary_term_banned(segment: Segment) -> Iterator[Hit]:
    """Yield every banned word outside quotations and names."""
    text = segment.text
    for span, message, fixes in (*_banned(segment), *_forbidden(segment)):
        if span.of(text) in segment.house.accepted or segment.is_quoted(span):
            continue
        if not (is_address(text, span) or is_in_foreign_name(text, span)):
            yield Hit(span, message, fixes)


def _banned(segment: Segment) -> Iterator[_Found]:
    """Yield what is on the house list."""
    for match in _phrases(segment.house.banned).find(segment.text):
        found = match.span.of(segment.text)
        better = _better(match, found)
        yield match.span, _message(found, better), _fixes(match.span, better)


def _forbidden(segment: Segment) -> Iterator[_Found]:
    """Yield what the glossary forbids; only where it stands uninflected its substitute fits."""
    table = _by_first_word(segment.house.glossary)
    starts = dict.fromkeys(german_base(word.text) for word in words(segment.text)) if table else ()
    for forbidden, term in (row for start in starts for row in table.get(start, ())):
        for span in places(forbidden, segment.text):
            found, better = span.of(segment.text), next(iter(term.targets), "")
            yield span, _forbids(found, term), _fixes(span, better) if found == forbidden else ()


@lru_cache(maxsize=8)
def _by_first_word(glossary: Glossary) -> dict[str, list[tuple[str, Term]]]:
    table: dict[str, list[tuple[str, Term]]] = {}
    for term in glossary.terms:
        for forbidden in term.forbidden:
            table.setdefault(german_base(words(forbidden)[0].text), []).append((forbidden, term))
    return table


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


def _forbids(found: str, term: Term) -> Message:
    english = f': "{" or ".join(term.targets)}"' if term.targets else ""
    german = f": {' oder '.join(f'„{target}“' for target in term.targets)}" if term.targets else ""
    return Message(
        f'The glossary forbids "{found}" for "{term.source}"{english}',
        f"Das Glossar verbietet „{found}“ für „{term.source}“{german}",
    )
