"""Numbers written out in German and in English: cardinals, ordinals, halves, fractions, "zwölfjährig"."""

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache, lru_cache

from tqe.core.document import MASK
from tqe.core.pattern import Pattern
from tqe.core.span import Span
from tqe.text.numerals import Numeral, scale_after
from tqe.text.units import Tongue

_TOKEN = Pattern(r"\w+|[^\w\s]")
_NO_NUMBERS = {
    "millionen",
    "milliarden",
    "billionen",
    "hunderte",
    "tausende",
    "second",
    "seconds",
    "tens",
    "oh",
    "o",
}
"""What text2num reads as numbers although nothing is counted, or time is."""
_VAGUE = frozenset({"hundred", "thousand", "million", "billion", "hundert", "tausend", "milliarde"})
_COUNTED = Pattern(r"\b(?:a|one|per|half|eine[rm]?|pro|je)[ -]\Z", re.IGNORECASE)
"""Without one of these a lone scale word counts nothing in particular: "multi-billion", "tausend Dinge"."""
SOME = Pattern(r"\b(?:einige|mehrere|viele|etliche|wenige|paar|zig)[nr]? \Z", re.IGNORECASE)
"""Before a scale word of which nobody says how many: "mehrere hunderttausend", "mehrere hundert Millionen"."""
_ATTENTION = Pattern(r"\b(?:außer|in|gib|gibt|gebt|geben)\s+\Z", re.IGNORECASE)
"""Before these German "acht" is a word for attention."""

_DENOMINATORS: dict[Tongue, dict[str, int]] = {
    "en": {"third": 3, "quarter": 4, "fourth": 4, "fifth": 5, "sixth": 6, "eighth": 8, "tenth": 10},
    "de": {"Drittel": 3, "Viertel": 4, "Fünftel": 5, "Sechstel": 6, "Achtel": 8, "Neuntel": 9, "Zehntel": 10},
}
_NUMERATORS: dict[Tongue, dict[str, int]] = {
    "en": {"a": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "nine": 9},
    "de": {"ein": 1, "einem": 1, "eines": 1, "zwei": 2, "drei": 3, "vier": 4, "fünf": 5, "neun": 9},
}
_FRACTIONS: dict[Tongue, Pattern] = {
    language: Pattern(
        rf"\b(?P<over>{'|'.join(_NUMERATORS[language])})[ -](?P<under>{'|'.join(under)})s?\b",
        needs=tuple(under),
    )
    for language, under in _DENOMINATORS.items()
}
_HALVES: dict[Tongue, Pattern] = {
    "en": Pattern(
        r"\b(?:(?P<whole>one|two|three|four|five|six|seven|eight|nine|ten)[ -]and[ -]a[ -]half"
        r"|half[ -](?:a|an)(?=[ -]\w)|(?:a )?half(?=[ -](?:million|billion|trillion|"
        r"dozen|hour|mile|year|century|day)))\b",
        re.IGNORECASE,
    ),
    "de": Pattern(
        r"\b(?:(?P<whole>[a-zäöü]+?)(?:und)?einhalb|anderthalb|(?P<one>ein)einhalb"
        r"|halbe[nrms]?(?= [A-ZÄÖÜ])|halb(?=stündig|jährig))",
        re.IGNORECASE,
        needs=tuple(
            form
            for half in ("einhalb", "anderthalb", "halbe", "halbstündig", "halbjährig")
            for form in (half, half.capitalize(), half.upper())
        ),
    ),
}
_MEASURES = "jährig|tägig|stündig|wöchig|monatig|minütig|prozentig"
_MEASURED = Pattern(
    rf"\b(?P<stem>[a-zäöüß]{{3,}}?)-?(?:{_MEASURES})[a-zäöü]*\b",
    re.IGNORECASE,
    needs=tuple(word[1:] for words in (_MEASURES, _MEASURES.upper()) for word in words.split("|")),
)
_LONE_SCALES = (
    (
        Pattern(
            r"\b(?:a|one) dozen\b|\b(?:ein|einem|eines|das|dem) (?:gute[sn]? )?Dutzend\b",
            needs=("dozen", "Dutzend"),
        ),
        Decimal(12),
    ),
    (Pattern(r"\b(?:a|one|per|[Tt]he)[ -][Tt]rillion\b", needs=("rillion",)), Decimal(10) ** 12),
)
"""Scale words that text2num does not know, standing for one of their kind."""


class _Token:
    """A word as text2num wants it."""

    def __init__(self, match: re.Match[str]) -> None:
        self.span = Span(*match.span())
        self._text = match.group()

    def text(self) -> str:
        return self._text

    def nt_separated(self, _previous: "_Token") -> bool:
        return False

    def not_a_number_part(self) -> bool:
        return self._text[0].isdigit()


def _runs(text: str, language: Tongue) -> Iterator[tuple[Span, Decimal, bool]]:
    """Yield every run of number words as text2num reads it: where, amount, whether an ordinal."""
    from text_to_num import find_numbers

    tokens = [_Token(match) for match in _TOKEN.finditer(text)]
    for run in find_numbers(tokens, language, 0):
        span = Span(tokens[run.start].span.start, tokens[run.end - 1].span.end)
        if not re.search(r"\d", span.of(text)):
            amount = Decimal(int(run.value)) if run.value == int(run.value) else Decimal(str(run.value))
            yield span, amount, run.is_ordinal


@cache
def word_amount(word: str, language: Tongue) -> Decimal | None:
    """Return what one word counts, None if it is no number word."""
    found = [amount for span, amount, _ in _runs(word, language) if len(span) == len(word)]
    return found[0] if found else None


@lru_cache(maxsize=512)
def word_numerals(text: str, language: Tongue) -> tuple[Numeral, ...]:
    """Return the numbers that `text` writes out, 0, 1 and "first" left out, from left to right."""
    found: list[Numeral] = []
    for find in (_fractions, _halves, _lone_scales, _measured, _plain):
        blanked = _blank(text, [numeral.span for numeral in found])
        found.extend(find(blanked, language))
    return tuple(sorted(found))


def _blank(text: str, spans: list[Span]) -> str:
    for span in spans:
        text = text[: span.start] + MASK * len(span) + text[span.end :]
    return text


def _fractions(text: str, language: Tongue) -> Iterator[Numeral]:
    over, under = _NUMERATORS[language], _DENOMINATORS[language]
    for match in _FRACTIONS[language].finditer(text):
        amount = Decimal(over[match.group("over")]) / under[match.group("under")]
        yield Numeral(Span(*match.span()), amount, words=True)


def _halves(text: str, language: Tongue) -> Iterator[Numeral]:
    for match in _HALVES[language].finditer(text):
        whole = match.group("whole")
        amount = (
            word_amount(whole.lower(), language)
            if whole
            else Decimal(1 if "anderthalb" in match.group().lower() else 0)
        )
        if amount is None:
            continue
        yield _scaled(text, Span(*match.span()), amount + Decimal("0.5"), language)


def _lone_scales(text: str, _language: Tongue) -> Iterator[Numeral]:
    for pattern, amount in _LONE_SCALES:
        for match in pattern.finditer(text):
            yield Numeral(Span(*match.span()), amount, words=True, scaled=amount > 12)


def _measured(text: str, language: Tongue) -> Iterator[Numeral]:
    if language == "en":
        return
    for match in _MEASURED.finditer(text):
        amount = word_amount(match.group("stem").lower(), language)
        if amount is not None and amount > 1:
            yield Numeral(Span(*match.span("stem")), amount, words=True)


def _plain(text: str, language: Tongue) -> Iterator[Numeral]:
    for span, amount, ordinal in _runs(text, language):
        word = span.of(text).lower()
        before = text[max(0, span.start - 12) : span.start]
        attention = word == "acht" and _ATTENTION.search(before)
        vague = all(map(_is_scale, word.split())) and not (
            _COUNTED.search(before) or _is_round(word, before, language)
        )
        if amount < 2 or word in _NO_NUMBERS or attention or vague:
            continue
        if ordinal:
            yield Numeral(span, amount, words=True, ordinal=True)
        else:
            yield _scaled(text, span, amount, language)


def _is_round(word: str, before: str, language: Tongue) -> bool:
    """Say whether a hundred or a thousand of a larger scale is meant as it is: "mehr als hundert Millionen"."""
    first, *others = word.split()
    return language == "de" and first in {"hundert", "tausend"} and bool(others) and not SOME.search(before)


def _is_scale(word: str) -> bool:
    """Say whether a word is a scale word, in the singular or the plural of either language."""
    return not _VAGUE.isdisjoint({word, word[:-1], word[:-2]})


def _scaled(text: str, span: Span, amount: Decimal, language: Tongue) -> Numeral:
    scale = scale_after(text, span.end, language)
    if scale:
        return Numeral(Span(span.start, scale[1]), amount * scale[0], words=True, scaled=True)
    big = amount >= 10**6
    return Numeral(span, amount, words=True, scaled=big)
