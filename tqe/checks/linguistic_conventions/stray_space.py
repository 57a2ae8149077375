"""A space where none belongs: before a stop or comma, around a slash, after a bracket, doubled.

Why: such spaces are left by machine processing ("gestern .", "„Hallo“ -Lied"); they break lines at the wrong
    place and show that nobody read the text.
Not flagged: three dots, spaced scores (2 : 1), slashes between lines of verse or in credit lines, a mark
    after a URL or code.
Source: DIN 5008; LanguageTool COMMA_PARENTHESIS_WHITESPACE.
Measured: development data: 120 hits in 54 sources, 93 % marked by raters;
    native 0.03 per 1,000 words (a true fault).
"""

import re
from collections.abc import Iterator

from tqe.core.check import Bad, Good, check
from tqe.core.document import MASK, Kind, Segment
from tqe.core.finding import Hit
from tqe.core.message import Message
from tqe.core.mqm import Category, Confidence, Severity
from tqe.core.pattern import Pattern
from tqe.core.span import Span
from tqe.text.prose import stretch_start

_BLANKS = "[ \u00a0\u202f]"


def _spaced(signs: str, *, before: bool = True, after: bool = True) -> tuple[str, ...]:
    """Return each of `signs` with each kind of blank on the sides that are asked for."""
    pairs = tuple((sign, blank) for sign in signs for blank in _BLANKS[1:-1])
    left = tuple(blank + sign for sign, blank in pairs if before)
    return left + tuple(sign + blank for sign, blank in pairs if after)


_BEFORE_MARK = Pattern(
    rf"[\w“”»«\"’%)\]]{MASK}*{_BLANKS}+(?:[.,!?](?![^\s\"“”»«)])|[;:](?![^\s\"“”»«])(?! \d))"
)
_INSIDE_BRACKET = Pattern(
    rf"[(\[„]{_BLANKS}+\w+|(?<!\w)\w{{1,60}}{_BLANKS}+[)\]](?!\w)",
    needs=(*_spaced("([„", before=False), *_spaced(")]", after=False)),
)
_BEFORE_HYPHEN = Pattern(
    rf"(?:[„“\"»‚][^„“”\"«»\n]{{1,60}}[“”\"«‘]|\b[A-Z]{{2,}}){_BLANKS}+-(?=[A-ZÄÖÜ][a-zäöüß])",
    needs=_spaced("-", after=False),
)
_AFTER_SIGN = Pattern(
    rf"(?<!\S)(?:#{_BLANKS}+[^\W\d_]|@{_BLANKS}+[a-z])\w+", needs=_spaced("@#", before=False)
)
"""A place has a capital: "Konzert @ London"."""
_SLASH = Pattern(
    rf"\b[^\W\d_]{{2,}}(?:{_BLANKS}+/{_BLANKS}*|/{_BLANKS}+)[^\W\d_]{{2,}}\b", needs=_spaced("/")
)
_LAST_BLANK = Pattern(rf"{_BLANKS}+(?=\S*$)")
_DOUBLED = Pattern(r"(?<=\S)  +(?=\S)", needs=("  ",))
_CREDIT = Pattern(
    r"\b(?:Fotos?|Bild|Quelle|Text|Autor|Montage|Collage)\b|©|\bdpa\b|\bAFP\b|\b(?:Reuters|REUTERS)\b|\bAP\b"
)
_VERSE = 2
"""As many spaced slashes in one segment are lines of verse or a list."""


@check(
    category=Category.PUNCTUATION,
    severity=Severity.MINOR,
    confidence=Confidence.HIGH,
    examples=(
        Bad("Das war [[gestern .|gestern.]]"),
        Bad("„Wir warten“, sagte [[sie ;|sie;]] mehr nicht."),
        Bad("Die [[Bund / Länder|Bund/Länder]]-Runde tagt."),
        Bad("Er sang das [[„Hallo“ -|„Hallo“-]]Lied."),
        Bad("Der [[US -|US-]]Präsident kam."),
        Bad("Sie schrieb unter [[# Heimat|#Heimat]] weiter."),
        Bad("Er blieb [[( bis|(bis]] Montag) im Amt."),
        Bad("Das Amt[[  | ]]schwieg."),
        Bad("Das \ue000Amt\ue000[[ ,|,]] so heißt es, schwieg."),
        Good("Das steht unter \ue000\ue000 , sagt man."),
        Good("Er zögerte … und ging."),
        Good("Er zögerte ... und ging."),
        Good("Das Spiel endete 2 : 1 für die Gäste."),
        Good("Mehr dazu unter www.beispiel.de im Netz."),
        Good("Foto: Muster / Agentur", kind=Kind.CAPTION),
        Good("Über allen Wipfeln / ist Ruh / in allen Zweigen"),
        Good("Am Montag ist das Konzert @ London."),
    ),
)
def stray_space(segment: Segment) -> Iterator[Hit]:
    """Yield every space that does not belong."""
    yield from _closing(segment.text, _BEFORE_MARK)
    yield from _closing(segment.text, _INSIDE_BRACKET)
    yield from _closing(segment.text, _BEFORE_HYPHEN)
    yield from _closing(segment.text, _AFTER_SIGN)
    if segment.kind is not Kind.TABLE:
        for match in _DOUBLED.finditer(segment.text):
            yield Hit.replace(Span(*match.span()), _DOUBLE, " ", safe=True)
        yield from _slashes(segment)


def _closing(text: str, pattern: Pattern) -> Iterator[Hit]:
    for match in pattern.finditer(text):
        _, _, found = match.group().rpartition(MASK)
        start = match.end() - len(found)
        # Back to the beginning of the word, so that the excerpt can be read; a blank behind markup stays.
        span = Span(min(start, stretch_start(text, start + 1)), match.end())
        found = span.of(text)
        yield Hit.replace(span, _message(found), _LAST_BLANK.sub("", found), safe=True)


def _slashes(segment: Segment) -> Iterator[Hit]:
    found = tuple(_SLASH.finditer(segment.text))
    if segment.kind is Kind.CAPTION or len(found) >= _VERSE or _CREDIT.search(segment.text):
        return
    for match in found:
        joined = re.sub(rf"{_BLANKS}*/{_BLANKS}*", "/", match.group())
        yield Hit.replace(Span(*match.span()), _message(match.group()), joined, safe=True)


def _message(found: str) -> Message:
    return Message(f'Stray space in "{found}": delete it', f"Überflüssiges Leerzeichen in „{found}“: löschen")


_DOUBLE = Message("Doubled space: keep one", "Doppeltes Leerzeichen: eines genügt")
