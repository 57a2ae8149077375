"""A heading with capitals on verbs, prepositions and articles, as English sets it.

Why: German headings are written like sentences ("Reed trifft Stone in Rom"); capitals on small words
    show the English pattern, and they hide which words are nouns.
Not flagged: the first word, the first word after a colon, dash or quotation mark, titles of works, a single
    capital that may belong to a name (Die Zeit).
Source: Amtliches Regelwerk § 54; LanguageTool DE_CASE.
Measured: development data: no headings are marked in it, so nothing could be measured.
"""

from collections.abc import Iterator

from tqe.core.check import Bad, Good, check
from tqe.core.document import Kind, Segment
from tqe.core.finding import Edit, Fix, Hit
from tqe.core.message import Message
from tqe.core.mqm import Category, Confidence, Severity
from tqe.core.pattern import Pattern
from tqe.core.span import Span

_SMALL = (
    "In|Im|An|Am|Auf|Aus|Bei|Beim|Mit|Nach|Von|Vom|Vor|Zu|Zum|Zur|Für|Gegen|Über|Unter|Um|Durch|Ohne|Bis|Seit|Und|Oder"
    "|Aber|Als|Wie|Dass|Weil|Wenn|Der|Die|Das|Den|Dem|Des|Ein|Eine|Einen|Einer|Ist|Sind|War|Wird|Werden|Hat|Haben"
    "|Kann|Will|Soll|Muss|Sich|Nicht|Auch|Noch|Nur|Sein|Seine|Ihre|Ihren|Nun|Neue|Neuen|Neuer|Neues"
)
_CAPITAL = Pattern(rf"(?<=[\w,] )(?:{_SMALL})(?![\w-])")
_LEAST = 2


@check(
    category=Category.SPELLING,
    severity=Severity.MINOR,
    confidence=Confidence.MEDIUM,
    examples=(
        Bad(
            "Reed Trifft Stone [[In|in]] Rom [[Und|und]] Kritisiert [[Die|die]] Lage",
            kind=Kind.HEADLINE,
            joined=True,
        ),
        Bad("Warum [[Die|die]] Stadt [[Nicht|nicht]] Schläft", kind=Kind.HEADLINE, joined=True),
        Good("Reed trifft Stone in Rom", kind=Kind.HEADLINE),
        Good("Streit um Die Zeit: Die Reaktionen im Netz", kind=Kind.HEADLINE),
        Good("Warum Die Stadt Nicht Schläft, erklärt das Buch."),
    ),
)
def title_case_heading(segment: Segment) -> Iterator[Hit]:
    """Yield the heading's capital small words, if there are several: one hit for all."""
    if segment.kind is not Kind.HEADLINE:
        return
    found = [Span(*match.span()) for match in _CAPITAL.finditer(segment.text)]
    found = [span for span in found if not segment.is_quoted(span)]
    if len(found) < _LEAST:
        return
    edits = tuple(Edit(span, span.of(segment.text).lower()) for span in found)
    yield Hit(Span(found[0].start, found[-1].end), _MESSAGE, (Fix(edits),))


_MESSAGE = Message(
    "English capitals in a heading: only nouns, names and the first word take one",
    "Englische Großschreibung in der Überschrift: groß nur Nomen, Namen und das erste Wort",
)
