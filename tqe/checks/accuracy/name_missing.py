"""A person whom the source names in full and the German nowhere.

Why: Who says or does something is half of the news; a name that is gone cannot be asked for.
Not flagged: names in any form, transliteration or compound; names elsewhere in the German; sentences that are
    missing altogether (sentence-missing); misspelt names (name-changed); organisations and titles of works.
Source: own rule.
Measured: development data: no hit in machine output; 3 in human translations, all names misspelt beyond
    recognition. Of names taken out of good translations it finds 45 %: most stand elsewhere, too.
"""

import re
from collections.abc import Iterator

from tqe.core.check import Bad, Good, check
from tqe.core.document import Bitext, Pair
from tqe.core.finding import Hit
from tqe.core.message import Message
from tqe.core.mqm import Category, Confidence, Severity
from tqe.text.places import first_word
from tqe.text.proper_names import english_persons, has_counterpart, likeness


@check(
    category=Category.OMISSION,
    severity=Severity.MINOR,
    confidence=Confidence.MEDIUM,
    examples=(
        Bad(
            "[[Der]] Plan sei gut, sagte ein Sprecher.",
            en="The plan is good, said [[Karen Kowalsky]], a spokeswoman.",
        ),
        Bad("[[Gestern]] trat er in Bonn zurück.", en="Yesterday, [[David Kowalsky]] resigned in Bonn."),
        Good("Der Plan sei gut, sagte Kowalskys Büro.", en="The plan is good, said Karen Kowalsky."),
        Good("Der Plan sei gut, sagte Kowalski.", en="The plan is good, said Karen Kowalsky."),
        Good("Der Plan der Weltbank ist gut.", en="The plan of the World Bank is good."),
        Good(
            "Er sei gut, sagte sie. Kowalsky leitet das Amt.",
            en="It is good, Karen Kowalsky said. She heads the office.",
        ),
    ),
)
def name_missing(bitext: Bitext) -> Iterator[Hit]:
    """Yield the first word of each sentence whose source names a person that the German does not have."""
    german = re.sub(r"\s+", " ", " ".join(segment.text for segment in bitext.target.segments))
    seen: set[str] = set()
    for pair in bitext.pairs:
        for name in english_persons(pair.source.text):
            if name.text not in seen and not _is_there(name.text, pair, german):
                place = first_word(pair.target.text).shift(pair.target.span.start)
                yield Hit(place, _message(name.text), source=name.span.shift(pair.source.span.start))
            seen.add(name.text)


def _is_there(name: str, pair: Pair, german: str) -> bool:
    """Say whether the surname stands anywhere in the German, or here misspelt."""
    surname = name.rpartition(" ")[2]
    return (
        has_counterpart(surname, pair.target.text)  # where nearly all are, and quick in a long text
        or has_counterpart(surname, german)
        or likeness(surname, pair.target.text, pair.source.text) is not None
    )


def _message(name: str) -> Message:
    return Message(
        f'The source names "{name}" here, the German text nowhere',
        f"Die Vorlage nennt hier „{name}“, der deutsche Text nirgends",
    )
