"""A person's name that the German renders as a word: "Herr Braun" for Mr Brown, "Apulien" for Mr Puglia.

Why: The person cannot be found under that name, and the reader takes a man for a region.
Not flagged: names that stand somewhere in the German as they are, transliterations, words that another word of the
    source accounts for, names without Mr, Mrs, Ms, Dr, Sen., Rep. or Gov. before them, "Mr. President".
Source: own rule.
Measured: development data: 5 hits in 2 machine-translated segments, all marked by people; none in human translations
    or native German.
"""

from collections.abc import Iterator

from tqe.core.check import Bad, Good, check
from tqe.core.document import Pair, Profile
from tqe.core.finding import Hit
from tqe.core.message import Message
from tqe.core.mqm import Category, Confidence, Severity
from tqe.core.pattern import Pattern
from tqe.core.span import Span
from tqe.text.lexicon import translates
from tqe.text.proper_names import fold, spelling
from tqe.text.words import Word, words

_OFFICE = (
    "(?:Ambassador|Attorney|Chair(?:wo)?man|Chancellor|Chief|Director|General|Governor|Judge|Justice|Leader|Mayor|"
    "Minister|President|Secretary|Senator|Speaker|Vice)"
)
_PERSON = Pattern(
    r"\b(?:(?:Mr|Mrs|Ms|Dr)\.?|(?:Sen|Rep|Gov)\.) (?:[A-Z][a-z]+ (?:[A-Z]\. )?)?"
    rf"(?!{_OFFICE}\b)(?P<name>[A-Z][a-z]{{2,}})\b(?! [A-Z])"
)
_LIKELY = 10
"""Probability in hundredths from which a German word translates an English one."""
_OPENING = 3
"""Letters that a name and its transliteration share."""


@check(
    category=Category.MISTRANSLATION,
    severity=Severity.MINOR,
    confidence=Confidence.MEDIUM,
    profiles=(Profile.NEWS,),
    examples=(
        Bad("Am Montag trat [[König|King]] zurück.", en="On Monday, Mr [[King]] resigned."),
        Bad("Der Abgeordnete John [[Jäger|Hunter]] lachte.", en="Rep. John [[Hunter]] laughed."),
        Bad("Das sagte Herr [[Braun|Brown]].", en="That is what Mr. [[Brown]] said."),
        Good("Am Montag trat King zurück.", en="On Monday, Mr King resigned."),
        Good("Er sprach mit dem König.", en="Mr King spoke with the king."),
        Good("Der Präsident lachte.", en="Mr. President laughed."),
    ),
)
def name_translated(pair: Pair) -> Iterator[Hit]:
    """Yield every German word that translates the surname of a person, if the name itself is not there."""
    english, german = pair.source.text, pair.target.text
    there = fold(german)
    for match in _PERSON.finditer(english):
        name = match["name"]
        if fold(name) in there:
            continue
        others = [word.text for word in words(english) if word.text != name]
        found = next((word for word in words(german) if _renders(word, name, others)), None)
        if found:
            yield Hit.replace(found.span, _message(name), name, source=Span(*match.span("name")))


def _renders(word: Word, name: str, others: list[str]) -> bool:
    """Say whether a German word translates the name, and no other word of the source."""
    if not word.text[0].isupper() or spelling(word.text)[:_OPENING] == spelling(name)[:_OPENING]:
        return False
    return translates(word.text, name) >= _LIKELY and not any(
        translates(word.text, other) >= _LIKELY for other in others
    )


def _message(name: str) -> Message:
    return Message(
        f'The source has a person named "{name}": keep the name',
        f"In der Vorlage heißt ein Mensch „{name}“: den Namen stehen lassen",
    )
