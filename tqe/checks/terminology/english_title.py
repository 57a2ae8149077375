"""The English title of an office: Attorney General, Secretary of State.

Why: German news translates offices ("Justizminister"); the English title leaves readers guessing what the person
    does.
Not flagged: quotations, titles in brackets beside the German word, names that are usual in German (CEO, First
    Lady, Sheriff, Sir), English names of which the title is a part.
Source: compiled by the tqe project, "english_titles".
Measured: development data: 37 hits in 9 segments, 54 % of them marked by people; none in native German.
"""

import re
from collections.abc import Iterator
from functools import cache

from tqe.core.check import Bad, Good, check
from tqe.core.document import Segment
from tqe.core.finding import Edit, Fix, Hit
from tqe.core.message import Message
from tqe.core.mqm import Category, Confidence, Severity
from tqe.core.pattern import Pattern
from tqe.core.span import Span
from tqe.text.data import rows
from tqe.text.english import english_runs
from tqe.text.names import is_address
from tqe.text.phrases import Phrases

_BRACKET = Pattern(r"[(\[][^)\]]*$")
_WOMAN = Pattern(r"\b(?:[Dd]ie|[Ss]eine|[Ii]hre|[Ee]ine|[Ff]rau) (?:[\w-]+ )?$")


@check(
    category=Category.WRONG_TERM,
    severity=Severity.MINOR,
    confidence=Confidence.HIGH,
    examples=(
        Bad("[[Attorney General|Justizminister]] Ford trat zurück."),
        Bad("Gestern kam [[Secretary of State|Außenminister]] Miller."),
        Bad("Das sagte die [[Press Secretary]] am Montag."),
        Bad("Der [[Chief Constable|Polizeichef]] schwieg."),
        Good("CEO Lee trat zurück, Prof. Stein und Sir David auch."),
        Good("Der Vorstandschef (Chief Executive Officer) ging."),
        Good("„Wir brauchen den Attorney General“, rief er."),
        Good("Die First Lady sprach mit dem Sheriff."),
    ),
)
def english_title(segment: Segment) -> Iterator[Hit]:
    """Yield every English title of the list."""
    text = segment.text
    for match in _titles().find(text):
        if _is_kept(segment, match.span):
            continue
        german = re.sub(r" \(.*?\)", "", match.row[1])
        fixes = () if match.ending or _WOMAN.search(text[: match.span.start]) else _fixes(match.span, german)
        yield Hit(match.span, _message(match.span.of(text), match.row[1]), fixes)


@cache
def _titles() -> Phrases:
    return Phrases(rows("english_titles"), genitive=True)


def _is_kept(segment: Segment, span: Span) -> bool:
    """Say whether the title may stay English: quoted, glossed, or part of an English sentence."""
    text = segment.text
    if segment.is_quoted(span) or is_address(text, span) or _BRACKET.search(text[: span.start]):
        return True
    return any(run.overlaps(span) for run in english_runs(text))


def _fixes(span: Span, german: str) -> tuple[Fix, ...]:
    return tuple(Fix((Edit(span, title),)) for title in german.split(", "))


def _message(found: str, german: str) -> Message:
    return Message(
        f'English title "{found}": in German "{german}" (mind gender and case)',
        f"Englischer Titel „{found}“: deutsch „{german}“ (Geschlecht und Fall beachten)",
    )
