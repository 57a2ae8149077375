"""The English name of a public body, a law or an institution that has a German one.

Why: "State Department" is the Außenministerium; the English name slows the reader down and is often declined
    wrongly.
Not flagged: names with a German noun before them or brackets around or behind them, quotations, universities,
    firms and police forces, names that the house accepts.
Source: compiled by the tqe project, "english_organisations".
Measured: development data: 80 hits in 21 sources, only 35 % of them marked by people, so a remark; none in
    native German.
"""

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
from tqe.text.names import is_address, is_in_foreign_name
from tqe.text.nouns import is_name, readings
from tqe.text.phrases import Phrases

_BRACKET = Pattern(r"[(\[][^)\]]*$")
_GLOSS = Pattern(r"[“\"]? [(\[]|, (?:de[rmn]|die|das|eine?[nrm]?|also)\b")
_NOUN = Pattern(r"([A-ZÄÖÜ][\wäöüß]{3,}) [„\"]?$")


@check(
    category=Category.WRONG_TERM,
    severity=Severity.NEUTRAL,
    confidence=Confidence.MEDIUM,
    profiles=(Profile.NEWS,),
    examples=(
        Bad("Das [[State Department]] schwieg zu der Frage."),
        Bad("Die [[House of Commons]] stimmten ab, die [[European Commission]] wartete."),
        Bad("Das [[Census Bureau]] zählt neu."),
        Good("Die Umweltbehörde Environmental Protection Agency klagt."),
        Good("Das Außenministerium (State Department) schwieg."),
        Good("Das Supreme Court-Urteil und der Secret Service waren Thema."),
        Good("„Das State Department weiß Bescheid“, sagte er."),
    ),
)
def english_organisation(segment: Segment) -> Iterator[Hit]:
    """Yield every English name of the list that nothing explains."""
    text = segment.text
    for match in _names().find(text):
        english, german = match.row
        if english not in segment.house.accepted and not _is_kept(segment, match.span):
            yield Hit(match.span, _message(match.span.of(text), german))


@cache
def _names() -> Phrases:
    return Phrases(rows("english_organisations"), genitive=True)


def _is_kept(segment: Segment, span: Span) -> bool:
    """Say whether the name may stay: quoted, explained, or part of an English sentence."""
    text, before = segment.text, segment.text[: span.start]
    if segment.is_quoted(span) or is_address(text, span) or is_in_foreign_name(text, span):
        return True
    if text[span.end : span.end + 1] == "-" or _BRACKET.search(before) or _GLOSS.match(text, span.end):
        return True
    noun = _NOUN.search(before)
    if noun and readings(noun.group(1)) and not is_name(noun.group(1)):
        return True
    return any(run.overlaps(span) for run in english_runs(text))


def _message(found: str, german: str) -> Message:
    return Message(
        f'English name "{found}": in German "{german}"',
        f"Englischer Name „{found}“: deutsch „{german}“",
    )
