"""ß, German quotation marks or points between thousands in a Swiss text.

Why: Swiss Standard German writes ss, «…» and 1’000; anything else shows that the text was not made for
    Switzerland.
Not flagged: any other house profile; ß in surnames, after a given name or a title.
Source: Schweizerische Bundeskanzlei, "Rechtschreibung" and "Schreibweisungen"; Duden, "ss und ß".
Measured: no Swiss text in the development data.
"""

from collections.abc import Iterator

from tqe.core.check import Bad, Good, check
from tqe.core.document import House, Profile, Segment
from tqe.core.finding import Edit, Hit
from tqe.core.message import Message
from tqe.core.mqm import Category, Confidence, Severity
from tqe.core.pattern import Pattern
from tqe.core.span import Span
from tqe.text.house_quotes import house_mark
from tqe.text.prose import bundle
from tqe.text.quote_glyphs import Style
from tqe.text.quotes import marks

_CH = House(Profile.CH)
_NAME = Pattern(r"(?:\b(?:Herrn?|Frau|Familie)|\b(?:Dr|Prof)\.|(?<=\w )[A-ZÄÖÜ][a-zäöü]+) \Z")
_NAMES = {"Strauß", "Voß", "Weiß", "Groß", "Preuß", "Heß", "Reuß", "Meßmer", "Neuß", "Rößler"}
_ESZETT = Pattern(r"\w*ß\w*")
_GROUPED = Pattern(r"(?<![\w.,])[1-9]\d{0,2}(?:\.\d{3})+(?![\w]|\.\d)")


@check(
    category=Category.LOCALE_PUNCTUATION,
    severity=Severity.MINOR,
    confidence=Confidence.HIGH,
    profiles=(Profile.CH,),
    examples=(
        Bad("Auf der [[Straße|Strasse]] ist ein [[großer|grosser]] Hund.", house=_CH),
        Bad("Es kamen [[12.000|12’000]] Menschen.", house=_CH),
        Bad("Sie rief: [[„|«]]Nein![[“|»]]", house=_CH, joined=True),
        Good("Die Strasse ist gross, und 12’000 Menschen grüssen Frau Dreßen und Richard Strauß.", house=_CH),
        Good("In der Gasse gab es 1’250 Gäste.", house=_CH),
        Good("Am 3.12.2023 riefen sie «Nein!».", house=_CH),
    ),
)
def swiss_eszett(segment: Segment) -> Iterator[Hit]:
    """Yield every ß and point between thousands, and the German quotation marks of a segment as one."""
    for span, swiss in sorted((*_words(segment.text), *_numbers(segment.text))):
        message = Message(f'Swiss texts write "{swiss}"', f"In der Schweiz schreibt man «{swiss}»")
        yield Hit.replace(span, message, swiss, safe=True)
    quotes = tuple(_quotes(segment.text))
    if quotes:
        yield bundle(quotes, Message("Swiss texts quote «so»", "In der Schweiz zitiert man «so»"), safe=True)


def _words(text: str) -> Iterator[tuple[Span, str]]:
    for match in _ESZETT.finditer(text):
        word = match.group()
        named = word in _NAMES or _NAME.search(text[max(0, match.start() - 24) : match.start()]) is not None
        if word[0].islower() or not named:
            yield Span(*match.span()), word.replace("ß", "ss")


def _numbers(text: str) -> Iterator[tuple[Span, str]]:
    for match in _GROUPED.finditer(text):
        yield Span(*match.span()), match.group().replace(".", "’")


def _quotes(text: str) -> Iterator[Edit]:
    for mark in marks(text):
        if mark.style is Style.GERMAN and not mark.is_unpaired:
            yield Edit(mark.span, house_mark(mark, Profile.CH))
