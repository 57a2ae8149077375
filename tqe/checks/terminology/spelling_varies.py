"""One word in two spellings within a text ("Radiomoderator" and "Radio-Moderator").

Why: both may be right, but a text that mixes them looks as if nobody had read it to the end.
Not flagged: words in quotation marks, inflected forms of one spelling, suspended hyphens, parts of longer compounds.
Source: LanguageTool coherency rules; Duden, "Schreibvarianten".
Measured: development data put together to 1,030 machine and 404 human texts: 18 hits and 2,
    all but three true.
"""

import re
from collections import defaultdict
from collections.abc import Iterator
from typing import NamedTuple

from tqe.core.check import Bad, Good, check
from tqe.core.document import Document, Profile
from tqe.core.finding import Hit
from tqe.core.message import Message
from tqe.core.mqm import Category, Confidence, Severity
from tqe.core.span import Span
from tqe.text.prose import masked
from tqe.text.quotes import quotations

_JOINED = re.compile(r"(?<![\w-])(?P<first>[^\W\d_]{2,})(?P<mark>-)(?P<second>[^\W\d_]{3,})(?![\w-])")
_OPEN = re.compile(r"(?<![\w-])(?P<first>[A-Z][a-z]{3,})(?P<mark> )(?=(?P<second>[A-Z][a-z]{3,})(?![\w-]))")
_SOLID = re.compile(r"(?<![\w@#-])(?P<first>[^\W\d_]{8,})(?P<mark>)(?P<second>)(?![\w-])")
_ENDING = re.compile(r"(?:en|er|es|em|e|s|n){1,2}$")
_SHORTEST = 8
"""Letters that a word needs: shorter ones meet by chance."""


class _Use(NamedTuple):
    """A word in one spelling: `cut` is where its first part ends, `mark` what stands there."""

    span: Span
    letters: str
    cut: int
    mark: str
    capital: bool

    def in_the_way_of(self, other: "_Use") -> str:
        """Return this word spelt as `other` is, its own ending kept."""
        if not other.mark:
            return self.letters[: self.cut] + self.letters[self.cut :].lower()
        first, second = self.letters[: other.cut], self.letters[other.cut :]
        return first + other.mark + (second[:1].upper() if other.capital else second[:1].lower()) + second[1:]


@check(
    category=Category.INCONSISTENT_TERM,
    severity=Severity.MINOR,
    confidence=Confidence.MEDIUM,
    profiles=(Profile.NEWS,),
    examples=(
        Bad(
            "Der Radiosender schweigt. Ein Radiosender warnt. Den [[Radio-Sendern|Radiosendern]] hört er zu."
        ),
        Bad(
            "Die indopazifische Region und der indopazifische Raum, das [[indo-pazifische|indopazifische]] Meer."
        ),
        Bad("Die Vinyl-Platte fehlt, die Vinyl-Platten sind rot. Eine [[Vinyl Platte|Vinyl-Platte]] half."),
        Good("Der Radiosender schweigt, und den Radiosendern fehlt Geld."),
        Good("Er las „Radio-Sender“ und gründete einen Radiosender."),
        Good("Die Ein- und Ausfuhr, die Einfuhr und der Aus-Knopf."),
    ),
)
def spelling_varies(document: Document) -> Iterator[Hit]:
    """Yield every use of the rarer spelling of a word."""
    words: defaultdict[str, list[_Use]] = defaultdict(list)
    for use in _uses(masked(document)):
        words[_ENDING.sub("", use.letters.lower())].append(use)
    for uses in words.values():
        spellings = [(use.mark, use.cut if use.mark else 0) for use in uses]
        if len(set(spellings)) > 1:
            usual = uses[spellings.index(max(spellings, key=spellings.count))]
            for use, spelling in zip(uses, spellings, strict=True):
                if spelling != (usual.mark, usual.cut if usual.mark else 0):
                    yield _hit(document.text, use, usual)


def _uses(text: str) -> Iterator[_Use]:
    """Yield the words outside quotations that may have another spelling."""
    quoted = quotations(text)
    for pattern in (_SOLID, _JOINED, _OPEN):
        for match in pattern.finditer(text):
            span = Span(match.start(), match.end("second"))
            letters = match["first"] + match["second"]
            if len(letters) >= _SHORTEST and not any(map(span.overlaps, quoted)):
                capital = match["second"][:1].isupper()
                yield _Use(span, letters, len(match["first"]), match["mark"], capital)


def _hit(text: str, use: _Use, usual: _Use) -> Hit:
    found, shown = use.span.of(text), usual.span.of(text)
    message = Message(
        f'"{found}" here, "{shown}" elsewhere: choose one spelling',
        f"Hier „{found}“, sonst „{shown}“: einheitlich schreiben",
    )
    return Hit.replace(use.span, message, use.in_the_way_of(usual))
