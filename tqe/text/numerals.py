"""Numbers written in digits, in German and in English notation, with their fractions and scale words."""

import re
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

from tqe.core.pattern import Pattern
from tqe.core.span import Span
from tqe.text.units import Tongue

_SCALES: dict[Tongue, dict[str, int]] = {
    "en": {
        "dozen": 12, "hundred": 10**2, "thousand": 10**3, "lakh": 10**5, "million": 10**6, "crore": 10**7,
        "billion": 10**9, "trillion": 10**12, "quadrillion": 10**15,
        "milliard": 10**9, "k": 10**3, "m": 10**6, "mn": 10**6, "b": 10**9, "bn": 10**9, "tn": 10**12, "trn": 10**12,
    },
    "de": {
        "dutzend": 12, "hundert": 10**2, "tausend": 10**3, "tsd.": 10**3, "million": 10**6,
        "mio.": 10**6, "mio": 10**6,
        "milliarde": 10**9, "mrd.": 10**9, "mrd": 10**9, "billion": 10**12, "bio.": 10**12,
        "billiarde": 10**15, "trillion": 10**18, "lakh": 10**5, "crore": 10**7, "krore": 10**7,
    },
}  # fmt: skip
"""What a scale word multiplies by; keys in the singular and lower case."""
_SCALE: dict[Tongue, Pattern] = {
    "en": Pattern(
        r"(?:[ \u00a0-]?(?P<word>dozen|hundred|thousand|lakh|million|crore|milliard|billion|trillion|quadrillion)s?"
        r"|(?P<short>mn|bn|trn|tn|[mkb]))(?![^\W_])",
        re.IGNORECASE,
    ),
    "de": Pattern(
        r"[ \u00a0\u202f-]?(?:(?P<word>[Dd]utzend|[Hh]undert|[Tt]ausend|"
        r"(?:Million|Billion|Trillion)(?=(?:en)?\b)|Milliarde|Billiarde|Lakh|[CK]rore)(?:en|n)?(?![^\W_])|(?P<short>(?:Tsd|Mio|Mrd|Bio)\.|(?:Mio|Mrd)\b))",
        needs=("utzend", "undert", "ausend", "illion", "illiard", "Lakh", "rore", "Tsd", "Mio", "Mrd", "Bio"),
    ),
}
_GAPS = "\u00a0\u202f\u2009'’"
_DIGITS: dict[Tongue, Pattern] = {
    "en": Pattern(rf"(?<![\d.,])\d{{1,3}}(?:[{_GAPS} ]\d{{3}})+(?!,?\d)(?:\.\d+)?|\d+(?:[.,]\d+)*"),
    "de": Pattern(rf"(?<![\d.,])\d{{1,3}}(?:[{_GAPS} ]\d{{3}})+(?!\.?\d)(?:,\d+)?|\d+(?:[.,]\d+)*"),
}
_NOTATION: dict[Tongue, Pattern] = {
    "en": Pattern(rf"\d{{1,3}}(?:[, {_GAPS}]\d{{3}})+(?:\.\d+)?|\d+(?:\.\d+)?"),
    "de": Pattern(rf"\d{{1,3}}(?:[. {_GAPS}]\d{{3}})+(?:,\d+)?|\d+(?:,\d+)?"),
}
_GLYPHS = {
    "½": "0.5",
    "¼": "0.25",
    "¾": "0.75",
    "⅓": "0.333",
    "⅔": "0.667",
    "⅛": "0.125",
    "⅜": "0.375",
    "⅝": "0.625",
}
_FRACTION = Pattern(
    rf"[ \u00a0]?(?P<glyph>[{''.join(_GLYPHS)}])|(?:[ \u00a0]|-)(?P<over>[1-9])[/⁄](?P<under>[2-9])(?![\d/])",
    needs=(*_GLYPHS, "/", "⁄"),
)
_ORDINAL = Pattern(r"(?:st|nd|rd|th)\b")
_NAME_BEFORE = Pattern(r"(?:[^\W\d_][-_.]?|[#@/_\\])\Z")
_LEADING_ZERO = Pattern(r"0\d")
_SHORTENED_YEAR = Pattern(r"(?<!\d)((?:1[5-9]|20)\d\d)\s?[-–/]\Z")


class Numeral(NamedTuple):
    """A number as written; `span` takes in fraction, scale word and English ordinal ending, but no unit.

    `words`: written out; `code`: it names something (F-16, 2.1.3) rather than counts;
    `scaled`: with scale word.
    """

    span: Span
    amount: Decimal
    words: bool = False
    ordinal: bool = False
    code: bool = False
    scaled: bool = False


def interpret(digits: str, language: Tongue) -> Decimal | None:
    """Return what digits with stops, commas and gaps mean in `language`; None if it does not write so."""
    if not _NOTATION[language].fullmatch(digits):
        return None
    point, group = (",", ".") if language == "de" else (".", ",")
    return Decimal(re.sub(rf"[{group} {_GAPS}]", "", digits).replace(point, "."))


def other(language: Tongue) -> Tongue:
    """Return the other of the two languages."""
    return "en" if language == "de" else "de"


def scale_after(text: str, position: int, language: Tongue) -> tuple[int, int] | None:
    """Return what the scale word after a number multiplies by, and where that word ends."""
    match = _SCALE[language].match(text, position)
    if not match:
        return None
    factor = _SCALES[language][(match.group("word") or match.group("short")).lower()]
    more = _SCALE[language].match(text, match.end()) if match.group("word") else None
    if more and more.group("word"):  # 7 thousand million
        return factor * _SCALES[language][more.group("word").lower()], more.end()
    return factor, match.end()


@lru_cache(maxsize=512)
def digit_numerals(text: str, language: Tongue) -> tuple[Numeral, ...]:
    """Return the numbers that `text` writes in digits, from left to right."""
    found: list[Numeral] = []
    for match in _DIGITS[language].finditer(text):
        if not found or found[-1].span.end <= match.start():
            found.append(_numeral(match, language))
    return tuple(found)


def _numeral(match: re.Match[str], language: Tongue) -> Numeral:
    text, (start, end) = match.string, match.span()
    amount = interpret(match.group(), language)
    if amount is None:
        amount = interpret(match.group(), other(language))
    named = (
        _NAME_BEFORE.search(text, max(0, start - 2), start) is not None
        or _LEADING_ZERO.match(match.group()) is not None
    )
    if amount is None:
        return Numeral(Span(start, end), Decimal(re.split(r"\D", match.group())[0]), code=True)
    year = _SHORTENED_YEAR.search(text, max(0, start - 7), start)
    if year and len(match.group()) == 2:
        return Numeral(Span(start, end), Decimal(year.group(1)[:2] + match.group()))
    amount, end = _with_fraction(amount, text, end)
    scale = scale_after(text, end, language)
    if scale:
        return Numeral(Span(start, scale[1]), amount * scale[0], code=named, scaled=True)
    ordinal = _ORDINAL.match(text, end)
    return Numeral(Span(start, ordinal.end() if ordinal else end), amount, ordinal=bool(ordinal), code=named)


def _with_fraction(amount: Decimal, text: str, end: int) -> tuple[Decimal, int]:
    """Return the amount with the vulgar fraction that follows it, as in 2½ or 2 1/2."""
    match = _FRACTION.match(text, end)
    if not match:
        return amount, end
    if match.group("glyph"):
        return amount + Decimal(_GLYPHS[match.group("glyph")]), match.end()
    return amount + Decimal(match.group("over")) / Decimal(match.group("under")), match.end()
