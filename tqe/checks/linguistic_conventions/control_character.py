"""An invisible character inside the text: zero width, direction mark, control code, stray soft hyphen.

Why: nobody sees it, but searching for the word fails and some layouts print a box.
Not flagged: joiners inside emoji and in scripts that need them, soft hyphens inside a word (the CMS
    hyphenates so), protected spaces.
Source: Unicode, chapter 23; Okapi CheckMate.
Measured: development data: 3 hits in 3 sources, none marked by raters (they cannot see them), no native hit.
"""

from collections.abc import Iterator
from unicodedata import name

from tqe.core.check import Bad, Good, check
from tqe.core.document import Segment
from tqe.core.finding import Hit
from tqe.core.message import Message
from tqe.core.mqm import Category, Confidence, Severity
from tqe.core.pattern import Pattern
from tqe.core.span import Span

_HIDDEN = (
    r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufffc]"
    r"|(?<![^\x00-\u02ff])[\u200c\u200d](?![^\x00-\u02ff])"
    r"|(?<!\w)\xad|\xad(?!\w)"
)
_WORD = Pattern(rf"(?:(?<![\w-])[\w-]{{1,60}})?(?:{_HIDDEN})(?:[\w-]|{_HIDDEN})*")
_ONE = Pattern(_HIDDEN)


@check(
    category=Category.CHARACTER_ENCODING,
    severity=Severity.MINOR,
    confidence=Confidence.HIGH,
    examples=(
        Bad("Das [[Minis\u200bterium|Ministerium]] schwieg."),
        Bad("Das Amt [[\ufeffschwieg\u200e|schwieg]]."),
        Bad("Die [[Regierung\xad|Regierung]] tagt."),
        Bad("Der [[Be\x0bricht|Bericht]] liegt vor."),
        Good("Die Bundes\xadregierung tagt."),
        Good("Sie schickte 👩\u200d🚀 als Gruß."),
        Good("Er zahlte 5\u202f000\u00a0Euro."),
    ),
)
def control_character(segment: Segment) -> Iterator[Hit]:
    """Yield every word with an invisible character in it."""
    if not _ONE.search(segment.text):
        return
    for match in _WORD.finditer(segment.text):
        clean = _ONE.sub("", match.group())
        hidden = _ONE.search(segment.text, match.start())
        if hidden:
            yield Hit.replace(Span(*match.span()), _message(hidden.group()), clean, safe=True)


def _message(character: str) -> Message:
    code = f"U+{ord(character):04X} {name(character, 'CONTROL')}"
    return Message(f"Invisible character {code}: delete it", f"Unsichtbares Zeichen {code}: löschen")
