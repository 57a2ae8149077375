"""A term of the user's glossary that the source has and the German sentence does not.

Why: a house that has settled on a term wants it; a reader who meets three words for one thing looks for three things.
Not flagged: inflected forms, compounds, parts of joined compounds (Innen- und Außenminister); a later mention by
    the head of the compound or by a pronoun; a term that has moved to a neighbouring sentence or stayed English;
    names and compounds of which the English word is a part (Summit County, budget-friendly).
Source: the user's own glossary ("glossary").
Measured: a glossary of 50 words on 135,470 words translated by people who did not know it: 206 hits for 1,675
    mentions. Of 45 that were read none has the term in any form, in 8 the English means something else ("in
    charge", a tennis court); in the others people chose another word (tests.benchmarks.glossary).
"""

from collections.abc import Iterator

from tqe.core.check import Bad, Good, check
from tqe.core.document import Bitext, House, Pair
from tqe.core.finding import Hit
from tqe.core.glossary import Glossary, Term
from tqe.core.message import Message
from tqe.core.mqm import Category, Confidence, Severity
from tqe.core.span import Span
from tqe.text.coverage import coverage
from tqe.text.places import first_word
from tqe.text.renderings import is_rendered, stands_for
from tqe.text.terms import Mention, mentions

_HOUSE = House(
    glossary=Glossary(
        (
            Term("climate summit", ("Klimagipfel",)),
            Term("interior minister", ("Innenminister",)),
            Term("hospital", ("Krankenhaus", "Klinik"), note="never Spital"),
            Term("to indict", ("anklagen",)),
        )
    )
)


@check(
    category=Category.TERMINOLOGY_RESOURCE,
    severity=Severity.MINOR,
    confidence=Confidence.MEDIUM,
    examples=(
        Bad("[[Das]] Spital wurde geräumt.", en="The [[hospital]] was evacuated.", house=_HOUSE),
        Bad(
            "Am Montag beginnt das Treffen zum [[Klima]].",
            en="The [[climate summit]] begins on Monday.",
            house=_HOUSE,
        ),
        Bad("[[Der]] Mann kam vor Gericht.", en="The man was [[indicted]].", house=_HOUSE),
        Good("Die Universitätskliniken wurden geräumt.", en="The hospitals were evacuated.", house=_HOUSE),
        Good(
            "Innen- und Außenminister kamen.", en="The interior minister came with a colleague.", house=_HOUSE
        ),
        Good("Das Gericht klagte den Mann an.", en="The court indicted the man.", house=_HOUSE),
        Good(
            "Der Klimagipfel beginnt am Montag. Er endet am Freitag.",
            en="The climate summit begins on Monday. The climate summit ends on Friday.",
            house=_HOUSE,
        ),
        Good("Er lebt in Hospital Hill.", en="He lives in Hospital Hill.", house=_HOUSE),
    ),
)
def glossary_term_missing(bitext: Bitext) -> Iterator[Hit]:
    """Yield the word for, or else the first word of, every sentence that lacks a term."""
    asked = [_mentions(pair) for pair in bitext.pairs]
    seen: set[Term] = set()
    for index, pair in enumerate(bitext.pairs):
        beside = [at for at in (index - 1, index + 1) if 0 <= at < len(asked)]
        for term, mention in asked[index].items():
            if _has(pair, term):
                seen.add(term)
            elif not _is_excused(pair, mention, is_known=term in seen) and not any(
                term not in asked[at] and _has(bitext.pairs[at], term) for at in beside
            ):
                place = _place(pair, mention).shift(pair.target.span.start)
                yield Hit(place, _message(term), source=mention.span.shift(pair.source.span.start))


def _mentions(pair: Pair) -> dict[Term, Mention]:
    """Return the terms in the source that have a German one, each once."""
    found = mentions(pair.source.text, pair.target.house.glossary)
    return {mention.term: mention for mention in found if mention.term.targets}


def _has(pair: Pair, term: Term) -> bool:
    return any(is_rendered(target, pair.target.text) for target in term.targets)


def _is_excused(pair: Pair, mention: Mention, *, is_known: bool) -> bool:
    """Say whether something stands for a term that is known, or another check points at what does.

    Those are glossary-term-banned and, where the English is still there, the checks of what is untranslated.
    """
    text, term = pair.target.text, mention.term
    if is_known and any(stands_for(target, text) for target in term.targets):
        return True
    if any(is_rendered(target, text) for target in term.forbidden):
        return True
    return mention.span.of(pair.source.text).lower() in text.lower()


def _place(pair: Pair, mention: Mention) -> Span:
    """Return the German word that stands for the term as far as the table knows, or else the first one."""
    found = coverage(mention.span.of(pair.source.text), pair.target.text)
    partners = [content.partner for content in found if content.partner]
    return partners[-1].span if partners else first_word(pair.target.text)


def _message(term: Term) -> Message:
    note = f" ({term.note})" if term.note else ""
    english, german = " or ".join(term.targets), " oder ".join(f"„{target}“" for target in term.targets)
    return Message(
        f'The glossary has "{english}" for "{term.source}"{note}',
        f"Im Glossar steht für „{term.source}“ {german}{note}",
    )
