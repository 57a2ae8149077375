"""Mr, Mrs or Ms left before a name, or Herr and Frau with their stop ("Herr. Stone").

Why: German news names people without courtesy titles, and quoted speech says Herr or Frau.
Not flagged: names of works and figures (Mr. Bean, Mrs. Dalloway), quotations in English.
Source: house style of German news agencies; Duden, "Mister".
Measured: development data: 21 hits in 9 segments, 81 % of them marked by people; none in native German.
"""

from collections.abc import Iterator
from functools import cache

from tqe.core.check import Bad, Good, check
from tqe.core.document import Segment
from tqe.core.finding import Hit
from tqe.core.message import Message
from tqe.core.mqm import Category, Confidence, Severity
from tqe.core.pattern import Pattern
from tqe.core.span import Span
from tqe.text.data import rows
from tqe.text.english import english_runs

_TITLE = Pattern(
    r"(?<![\w-])(?:(?P<title>M(?:rs?|s))\.?|(?:Herr, )?(?P<stopped>Herrn?|Frau)\.)\s(?P<name>[A-ZÄÖÜ][\w’'-]*)",
    needs=("Mr", "Ms", "Herr.", "Herrn.", "Frau."),
)
"""Where "Frau." ends a sentence, what follows is in the next one."""
_GERMAN = {"Mr": "Herr", "Mrs": "Frau", "Ms": "Frau"}


@check(
    category=Category.ADDRESS_FORM,
    severity=Severity.MINOR,
    confidence=Confidence.HIGH,
    examples=(
        Bad("[[Mr. Stone|Stone]] ergänzte das."),
        Bad("Gestern sprach [[Mrs Reed|Reed]] mit [[Ms. Brown|Brown]]."),
        Bad("Das sagte [[Herr. Stone|Stone]] am Montag."),
        Bad("„Ich kenne [[Ms Brown|Frau Brown]]“, sagte er."),
        Good("Rowan Atkinson spielt Mr. Bean, sie liest „Mrs. Dalloway“."),
        Good("Stone ergänzte das, Frau Holle nicht."),
        Good("Der Wert lag bei 20 ms."),
    ),
)
def english_courtesy_title(segment: Segment) -> Iterator[Hit]:
    """Yield every English courtesy title before a name."""
    for match in _TITLE.finditer(segment.text):
        span = Span(*match.span())
        if match.group("name") in _figures() or any(run.overlaps(span) for run in english_runs(segment.text)):
            continue
        if _fills_quotation(segment, span):
            continue
        quoted = segment.is_quoted(span)
        title = match["stopped"] or _GERMAN[match["title"]]
        german = f"{title} {match['name']}" if quoted else match["name"]
        yield Hit.replace(span, _message(match.group(), german), german)


@cache
def _figures() -> frozenset[str]:
    return frozenset(name for (name,) in rows("courtesy_names"))


def _fills_quotation(segment: Segment, span: Span) -> bool:
    """Say whether the name begins a short quotation: the title of a work."""
    return any(
        quote.contains(span) and span.start - quote.start <= 1 and len(quote) <= len(span) + 12
        for quote in segment.quoted
    )


def _message(found: str, german: str) -> Message:
    return Message(
        f'English courtesy title "{found}": write "{german}"',
        f"Englische Anrede „{found}“: besser „{german}“",
    )
