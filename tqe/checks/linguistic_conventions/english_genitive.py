"""An English genitive with an apostrophe ("Biden’s Plan").

Why: German adds a bare s to names (Bidens Plan), an apostrophe only after an s sound (Johannes’ Plan).
Not flagged: firm and work names (McDonald’s), contractions (geht’s, gibt’s), an English noun behind it,
    titles of works in quotation marks. The official rules allow names of firms such as "Eva’s Blumenladen".
Source: Amtliches Regelwerk § 96 and § 97.
Measured: development data: 9 hits in 6 sources, 89 % marked by raters; no native hit.
"""

import re
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
from tqe.text.language import english_odds

_NOUN = r"[A-ZÄÖÜ][\w-]+"
_ADJECTIVE = r"[a-zäöüß-]+(?:e|er|es|en|em)"
_GENITIVE = Pattern(
    r"(?<![\w’'-])(?P<name>[A-ZÄÖÜ][\w-]*[^\W\d_])(?P<mark> ?[’'`´]s)"
    rf"(?= (?:{_ADJECTIVE} ){{0,2}}(?P<noun>{_NOUN}))",
    needs=("’s", "'s", "`s", "´s"),
)
_SILENT = Pattern(r"(?:s|ß|x|z|ce)$")
_ENGLISH_NOUN = 0.6
"""Log odds from which the noun counts as English, and the whole as a kept name: "Cup" 0.7, "Plan" 0.4."""
_ENGLISH_OWNER = 1.5
"""Log odds from which the owner is an English word and no name: "President" 1.8, "Biden" 0.6."""
_TITLE = 40
"""A quotation shorter than this may be the title of a work."""


@check(
    category=Category.GRAMMAR,
    severity=Severity.MINOR,
    confidence=Confidence.HIGH,
    examples=(
        Bad("[[Biden’s|Bidens]] Plan scheiterte."),
        Bad("Er fand [[Reed 's|Reeds]] neues Handy."),
        Bad("Das war [[Jones's|Jones’]] Idee."),
        Bad("Sie lobte [[Deutschland's|Deutschlands]] Regierung."),
        Good("Er isst bei McDonald’s Pommes."),
        Good("Geht’s Ihnen gut? Gibt’s Neues?"),
        Good("Johannes’ Plan und Bidens Idee überzeugten."),
        Good("Der Film „Walker’s Garten“ läuft, und sie liegt im Children’s Hospital."),
    ),
)
def english_genitive(segment: Segment) -> Iterator[Hit]:
    """Yield every name with an apostrophe and s before a German noun."""
    for match in _GENITIVE.finditer(segment.text):
        span = Span(match.start("name"), match.end("mark"))
        if _is_kept(match) or any(len(quote) < _TITLE and quote.contains(span) for quote in segment.quoted):
            continue
        name = match["name"]
        german = name + ("’" if _SILENT.search(name) else "s")
        yield Hit.replace(span, _message(span.of(segment.text), german), german)


def _is_kept(match: re.Match[str]) -> bool:
    """Say whether the apostrophe belongs: a contraction or a name written so."""
    name = match["name"]
    english = english_odds(match["noun"]) >= _ENGLISH_NOUN or english_odds(name) >= _ENGLISH_OWNER
    return english or name in _names()


@cache
def _names() -> frozenset[str]:
    return frozenset(name for (name,) in rows("apostrophe_names"))


def _message(found: str, german: str) -> Message:
    return Message(
        f'English genitive "{found}": German writes "{german}"',
        f"Englischer Genitiv „{found}“: deutsch „{german}“",
    )
