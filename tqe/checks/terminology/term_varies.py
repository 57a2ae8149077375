"""One term of the glossary that the text calls by two of the names that the glossary admits.

Why: either name is right, but a reader who meets both looks for two things.
Not flagged: the short form beside the long one (Gipfel after Klimagipfel); names that are used for different terms
    of the source; terms with one German name.
Source: the user's own glossary ("glossary").
Measured: 57 in 135,470 words translated by people, with a glossary of 50 words that they did not know
    (tests.benchmarks.glossary).
"""

from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from tqe.core.check import Bad, Good, check
from tqe.core.document import Bitext, House, Pair
from tqe.core.finding import Hit
from tqe.core.glossary import Glossary, Term
from tqe.core.message import Message
from tqe.core.mqm import Category, Confidence, Severity
from tqe.core.span import Span
from tqe.text.places import first_word
from tqe.text.renderings import is_rendered, place_of
from tqe.text.terms import mentions

_HOUSE = House(
    glossary=Glossary(
        (
            Term("hospital", ("Krankenhaus", "Klinik")),
            Term("clinic", ("Klinik",)),
            Term("climate summit", ("Klimagipfel", "Gipfel")),
        )
    )
)


class _Use(NamedTuple):
    """A German name of a term, and where the two stand in their texts."""

    name: str
    place: Span
    source: Span


@check(
    category=Category.INCONSISTENT_TERM,
    severity=Severity.NEUTRAL,
    confidence=Confidence.MEDIUM,
    examples=(
        Bad(
            "Das Krankenhaus brannte. Die Krankenhäuser halfen. Die [[Klinik]] schließt.",
            en="The hospital burned. The hospitals helped. The [[hospital]] closes.",
            house=_HOUSE,
        ),
        Bad(
            "Die Klinik brannte. Das [[Krankenhaus]] schließt.",
            en="The hospital burned. The [[hospital]] closes.",
            house=_HOUSE,
        ),
        Good(
            "Das Krankenhaus brannte. Die Klinik half.",
            en="The hospital burned. The clinic helped.",
            house=_HOUSE,
        ),
        Good(
            "Der Klimagipfel beginnt. Der Gipfel ist kurz.",
            en="The climate summit begins. The climate summit is short.",
            house=_HOUSE,
        ),
    ),
)
def term_varies(bitext: Bitext) -> Iterator[Hit]:
    """Yield the first place of every name that is used less often than another, or later."""
    for term, uses in _uses(bitext).items():
        (usual, _), *rarer = Counter(use.name for use in uses).most_common()
        for name, _ in rarer:
            if not (is_rendered(name, usual) or is_rendered(usual, name)):
                first = next(use for use in uses if use.name == name)
                yield Hit(first.place, _message(term, usual, name), source=first.source)


def _uses(bitext: Bitext) -> dict[Term, list[_Use]]:
    """Return by what names each term is called, sentence by sentence."""
    found: dict[Term, list[_Use]] = {}
    for pair in bitext.pairs:
        asked = {m.term: m.span for m in mentions(pair.source.text, bitext.target.house.glossary)}
        for term, span in asked.items():
            others = {target for other in asked if other != term for target in other.targets}
            for target in term.targets:
                if target not in others and is_rendered(target, pair.target.text):
                    use = _Use(target, _place(target, pair), span.shift(pair.source.span.start))
                    found.setdefault(term, []).append(use)
    return found


def _place(name: str, pair: Pair) -> Span:
    text = pair.target.text
    return (place_of(name, text) or first_word(text)).shift(pair.target.span.start)


def _message(term: Term, usual: str, name: str) -> Message:
    return Message(
        f'"{term.source}" is "{usual}" elsewhere in this text, here "{name}"',
        f"„{term.source}“ heißt in diesem Text sonst „{usual}“, hier „{name}“",
    )
