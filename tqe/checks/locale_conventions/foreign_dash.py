"""An English em dash (—) or a double hyphen (--) instead of the German dash.

Why: German sets an en dash with blanks around it ( – ); the long dash without blanks is English,
    "--" is typewriting.
Not flagged: rules of three hyphens and more, signatures, options in code (--help).
Source: DIN 5008; Duden, "Gedankenstrich".
Measured: development data: 50 hits in 21 sources, 80 % marked by raters; no native hit.
"""

from collections.abc import Iterator

from tqe.core.check import Bad, Good, check
from tqe.core.document import Segment
from tqe.core.finding import Hit
from tqe.core.message import Message
from tqe.core.mqm import Category, Confidence, Severity
from tqe.core.pattern import Pattern
from tqe.core.span import Span

_DASH = Pattern(
    r"(?P<before>[ \u00a0\u202f]*)(?:—|(?<!-)--(?!-))(?P<after>[ \u00a0\u202f]*)", needs=("—", "--")
)
_OPTION = Pattern(r"(?:^|(?<=\s))--\w")
_NO_BLANK_AFTER = tuple(",;:.!?)]")


@check(
    category=Category.LOCALE_PUNCTUATION,
    severity=Severity.MINOR,
    confidence=Confidence.HIGH,
    examples=(
        Bad("Der Plan[[ -- | – ]]so heißt es – ruht."),
        Bad("Der Plan[[—| – ]]so heißt es[[ —| –]], ruht."),
        Bad("Von 2019[[—|–]]2021 blieb er im Amt."),
        Bad("[[— |– ]]Wer kommt?"),
        Good("Der Plan – so heißt es – ruht."),
        Good("Das Programm startet mit --help ohne Netz."),
        Good("Ende des Teils --- weiter im Text."),
    ),
)
def foreign_dash(segment: Segment) -> Iterator[Hit]:
    """Yield every em dash and double hyphen with the blanks around it."""
    text = segment.text
    for match in _DASH.finditer(text):
        if _OPTION.match(text, match.end("before")):
            continue
        german = _german(text[: match.start()], text[match.end() :])
        if german != match.group():
            yield Hit.replace(Span(*match.span()), _MESSAGE, german, safe=True)


def _german(before: str, after: str) -> str:
    """Return the dash with the blanks it takes between `before` and `after`."""
    if before[-1:].isdigit() and after[:1].isdigit():
        return "–"
    left = " " if before and before[-1] not in "([„»" else ""
    right = " " if after and not after.startswith(_NO_BLANK_AFTER) else ""
    return f"{left}–{right}"


_MESSAGE = Message(
    "English dash: German sets an en dash with blanks around it ( – )",
    "Englischer Strich: deutsch Halbgeviertstrich mit Leerzeichen ( – )",
)
