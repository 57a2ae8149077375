"""One word in two spellings within a text ("Radiomoderator" and "Radio-Moderator").

Why: both may be right, but a text that mixes them looks as if nobody had read it to the end.
Not flagged: words in quotation marks, inflected forms of one spelling, suspended hyphens, parts of longer compounds,
    names (Karl-Heinz, Film Festival von Cannes), lists of sentences, such as a corpus.
Source: LanguageTool coherency rules; Duden, "Schreibvarianten".
Measured: development data put together to 1,030 machine and 404 human texts (--texts): 17 hits and 2, all but two
    true; people marked 65 % of them.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from typing import NamedTuple

from tqe.core.check import Bad, Good, check
from tqe.core.document import Document, Profile
from tqe.core.finding import Edit, Fix, Hit
from tqe.core.message import Message
from tqe.core.mqm import Category, Confidence, Severity
from tqe.core.pattern import Pattern
from tqe.core.span import Span
from tqe.text.nouns import is_name
from tqe.text.prose import is_collection, masked
from tqe.text.quotes import quotations
from tqe.text.stretches import Stretches

_JOINED = Pattern(r"(?<![\w-])(?P<first>[^\W\d_]{2,})(?P<mark>-)(?P<second>[^\W\d_]{3,})(?![\w-])")
_OPEN = Pattern(r"(?<![\w-])(?P<first>[A-Z][a-z]{3,})(?P<mark> )(?=(?P<second>[A-Z][a-z]{3,})(?![\w-]))")
_SOLID = Pattern(r"(?<![\w@#-])(?P<first>[^\W\d_]{8,})(?P<mark>)(?P<second>)(?![\w-])")
_TITLE = Pattern(r" (?:of|for|von|de) [A-Z]")
"""What follows the name of an event or a body written apart: Film Festival von Cannes."""
_ENDING = Pattern(r"(?:en|er|es|em|e|s|n){1,2}$")
_SHORTEST = 8
"""Letters that a word needs: shorter ones meet by chance."""


class _Use(NamedTuple):
    """A word in one spelling: `cut` is where its first part ends, `mark` what stands there."""

    span: Span
    letters: str
    cut: int
    mark: str
    capital: bool

    @property
    def stem(self) -> str:
        """What the word has in common with itself in other spellings and forms."""
        return _ENDING.sub("", self.letters.lower())

    @property
    def spelling(self) -> tuple[str, int]:
        """What stands between its parts, and where."""
        return self.mark, self.cut if self.mark else 0

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
        Good("Karl-Heinz kam, und Karlheinz ging. Das Film Festival von Cannes ist ein Filmfestival."),
        Good("Die Ein- und Ausfuhr, die Einfuhr und der Aus-Knopf."),
    ),
)
def spelling_varies(document: Document) -> Iterator[Hit]:
    """Yield one hit for each word with several spellings, at the first place of a rarer one."""
    if is_collection(document):
        return
    words: defaultdict[str, list[_Use]] = defaultdict(list)
    for use in _uses(masked(document)):
        words[use.stem].append(use)
    for uses in words.values():
        count = Counter(use.spelling for use in uses)
        if len(count) > 1:
            usual = next(use for use in uses if use.spelling == max(count, key=lambda form: count[form]))
            yield _hit(document.text, [use for use in uses if use.spelling != usual.spelling], usual)


def _uses(text: str) -> Iterator[_Use]:
    """Yield the words outside quotations that stand in parts somewhere: those solid first."""
    quoted = Stretches(quotations(text))
    parted = [use for pattern in (_JOINED, _OPEN) for use in _written(text, pattern, quoted)]
    stems = {use.stem for use in parted}
    yield from (use for use in _written(text, _SOLID, quoted) if use.stem in stems)
    yield from parted


def _written(text: str, pattern: Pattern, quoted: Stretches) -> Iterator[_Use]:
    """Yield the words that are written in one way, outside quotations."""
    for match in pattern.finditer(text):
        span = Span(match.start(), match.end("second"))
        letters = match["first"] + match["second"]
        if len(letters) < _SHORTEST or _is_name(text, match):
            continue
        if not quoted.at(span):
            capital = match["second"][:1].isupper()
            yield _Use(span, letters, len(match["first"]), match["mark"], capital)


def _is_name(text: str, match: re.Match[str]) -> bool:
    """Say whether two parts are a name: Karl-Heinz, Film Festival of ..."""
    first, second = match["first"], match["second"]
    if match["mark"] == "-":
        return is_name(first) and is_name(second)
    return match["mark"] == " " and _TITLE.match(text, match.end("second")) is not None


def _hit(text: str, rare: list[_Use], usual: _Use) -> Hit:
    """Return one hit for all uses of the rarer spellings; its fix mends them."""
    found, shown = rare[0].span.of(text), usual.span.of(text)
    message = Message(
        f'"{found}" here, "{shown}" elsewhere: choose one spelling',
        f"Hier „{found}“, sonst „{shown}“: einheitlich schreiben",
    )
    fix = Fix(tuple(Edit(use.span, use.in_the_way_of(usual)) for use in rare))
    return Hit(rare[0].span, message, (fix,))
