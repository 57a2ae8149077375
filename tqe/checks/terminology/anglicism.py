"""An English noun for which German news has a plain word.

Why: "Deal", "Statement" and "Event" are what an engine copies when it does not decide; the German word says more
    (Abkommen? Geschäft? Einigung?).
Not flagged: compounds (Brexit-Deal, Jobabbau), quotations, names (New Deal, Eventim), words without a German twin
    (Team, Fans, Interview); words that the house accepts.
Source: compiled by the tqe project, "anglicisms".
Measured: development data: 134 hits in 35 segments, 52 % of them marked by people; 1 in 31,000 words of native
    German.
"""

import re
from collections.abc import Iterator
from functools import cache

from tqe.core.check import Bad, Good, check
from tqe.core.document import Profile, Segment
from tqe.core.finding import Hit
from tqe.core.message import Message
from tqe.core.mqm import Category, Confidence, Severity
from tqe.core.pattern import Pattern
from tqe.core.span import Span
from tqe.text.data import rows
from tqe.text.english import english_runs
from tqe.text.language import english_odds
from tqe.text.patterns import Choice

_NAME_BEFORE = Pattern(r"([A-ZÄÖÜ][\w.’'&]*)[ -]$")
_NAME_AFTER = Pattern(r" ([A-ZÄÖÜ][\w.’'&]*)")
_FOREIGN = -0.2
"""Log odds from which a capitalised neighbour counts as part of an English name; unknown words have 0."""


@check(
    category=Category.WRONG_TERM,
    severity=Severity.NEUTRAL,
    confidence=Confidence.MEDIUM,
    profiles=(Profile.NEWS,),
    examples=(
        Bad("Beide Seiten schlossen einen [[Deal]]."),
        Bad("Das [[Statement]] fiel vor dem [[Event]]."),
        Bad("Eine Studie des [[Think Tanks]] liegt vor."),
        Good("Der Brexit-Deal platzte, der Jobabbau geht weiter."),
        Good("„Das ist ein guter Deal“, sagte er."),
        Good("Roosevelts New Deal half der Wirtschaft."),
        Good("Das Team gab den Fans ein Interview."),
    ),
)
def anglicism(segment: Segment) -> Iterator[Hit]:
    """Yield every listed noun that stands alone."""
    text = segment.text
    for match in _pattern().finditer(text):
        span = Span(*match.span())
        if segment.is_quoted(span) or match.group() in segment.house.accepted or _is_in_name(text, span):
            continue
        yield Hit(span, _message(match.group(), _german()[match.group()]))


@cache
def _german() -> dict[str, str]:
    return {form: german for forms, german in rows("anglicisms") for form in forms.split("/")}


@cache
def _pattern() -> Choice:
    forms = sorted(_german(), key=len, reverse=True)
    return Choice(r"(?<![\w@#.-])", ((re.escape(form), (form,)) for form in forms), r"(?![\w’'-]|\.\w)")


def _is_in_name(text: str, span: Span) -> bool:
    """Say whether an English name or an English sentence surrounds the word."""
    before = _NAME_BEFORE.search(text[: span.start])
    after = _NAME_AFTER.match(text, span.end)
    neighbours = [match.group(1) for match in (before, after) if match]
    if any(english_odds(word) > _FOREIGN for word in neighbours):
        return True
    return any(run.overlaps(span) for run in english_runs(text))


def _message(found: str, german: str) -> Message:
    return Message(
        f'"{found}": German has a word for it, "{german}"',
        f"„{found}“: Dafür gibt es ein deutsches Wort, „{german}“",
    )
