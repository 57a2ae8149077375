"""Numbers that a translation need not answer with a number, and those that it may give besides."""

import re
from collections.abc import Iterable
from decimal import Decimal

from tqe.core.pattern import Pattern
from tqe.core.span import Span
from tqe.text.number_words import SOME
from tqe.text.numbers import Kind, Value
from tqe.text.units import Tongue

_RELATIVE_YEAR: dict[Tongue, Pattern] = {
    "en": Pattern(
        r"\b(?:this|last|next|that|same|previous|past|following) year\b"
        r"|\byears? (?:ago|later|earlier|before)\b"
    ),
    "de": Pattern(
        r"\b(?:diese[nms]?|letzte[nms]?|vergangene[nms]?|vorige[nms]?|nächste[nms]?|kommende[nms]?|gleichen|selben|"
        r"laufenden|folgende[nms]?) Jahr|\bJahre?n? (?:zuvor|später|danach|darauf)\b|\bvor \w+ Jahr|"
        r"\b[Hh]euer\b|Vorjahr"
    ),
}
_ALL_DAY: dict[Tongue, Pattern] = {
    "en": Pattern(
        r"\b(?:a?round|by)[ -]the[ -]clock\b|\bevery day of the year\b|\byear[ -]round\b",
        needs=("clock", "day of", "round"),
    ),
    "de": Pattern(
        r"\brund um die Uhr\b|\bTag und Nacht\b|\b(?:ohne Unterbrechung|ununterbrochen|ganzjährig)\b",
        needs=("rund um", "Tag und", "nterbr", "ganzj"),
    ),
}
"""What "24/7" and "24 hours a day, 365 days a year" are told as."""
_ALL_DAY_NUMBERS = frozenset(map(Decimal, (24, 7, 365)))
_RANK = Pattern(r" ?(?:[Ll]ieutenant|Lt\b|[Ss]ergeant|Sgt\b)")
"""Behind an ordinal: "2nd Lieutenant" is a "Leutnant"."""
_ROUND = Pattern(r"\b(?:last|round of) \Z", needs=("last ", "round of "))
"""Before a number of players or teams: the last 16 play the "Achtelfinale"."""
_CONVERTED: dict[Tongue, Pattern] = {
    "en": Pattern(r"\d[^()\n]{0,30}\((?:(?:about|around|some|nearly|over|US|[€$£]) ?){0,2}\Z"),
    "de": Pattern(
        r"(?:(?:\d|[Mm]illi(?:on|arde))[^()\n]{0,30}\(|\bumgerechnet )"
        r"(?:(?:rund|etwa|ca\.?|gut|knapp|fast|das sind|umgerechnet|[€$£]) ?){0,3}\Z"
    ),
}
_INDEX = Pattern(r"\b(?:CAC|[Ii]bex|IBEX|FTSE|S&P|Stoxx|STOXX|Nikkei|DAX)[ -]\Z")
"""Before the number of shares in a stock index, which is often left out."""
_PHONE = Pattern(r"(?:\+|\b0|\b1-)\d[\d/ ().-]{6,}\d")
"""Figures whose groups say nothing."""
_STOREY: dict[Tongue, Pattern] = {
    "en": Pattern(r"[ -](?:floor|store?y)", needs=("floor", "stor")),
    "de": Pattern(
        r"\.? ?(?:Stock|Etage|Geschoss|Obergeschoss|OG\b)", needs=("Stock", "Etage", "eschoss", "OG")
    ),
}
"""Behind an ordinal. The American first floor is the German Erdgeschoss: "third floor" is "zweiter Stock"."""


def is_year(value: Value) -> bool:
    """Say whether the number is written as a year is."""
    return (
        value.kind is Kind.NUMBER
        and not value.scaled
        and re.fullmatch(r"(?:1[5-9]|20)\d\d", value.text) is not None
    )


def may_be_missing(value: Value, source: str, target: str, german: Iterable[Value]) -> bool:
    """Say whether the German needs no number for this value of the source; `german` are its own values."""
    return (
        _is_told(value, target, "de")
        or _is_name(value, source, target)
        or _is_same_phone(value, source, target)
        or _is_kept(value, source, target)
        or any(_are_one_storey(value, source, other, target) for other in german)
    )


def may_be_added(value: Value, source: str, target: str, english: Iterable[Value]) -> bool:
    """Say whether this value of the German needs no number in the source; `english` are the source's values."""
    return (
        _is_told(value, source, "en")
        or _is_vague(value, target)
        or any(_are_one_storey(other, source, value, target) for other in english)
    )


def _is_told(value: Value, text: str, language: Tongue) -> bool:
    """Say whether the other text says it in words: "this year", "vor zwei Jahren", "rund um die Uhr"."""
    if value.amount in _ALL_DAY_NUMBERS:
        return _ALL_DAY[language].search(text) is not None
    return is_year(value) and _RELATIVE_YEAR[language].search(text) is not None


def _is_kept(value: Value, source: str, target: str) -> bool:
    """Say whether the German has it letter by letter, as a title or a measure that was left: "5ft 5in"."""
    if not any(map(str.isalpha, value.text)):
        return False
    written = source[value.span.start : max(value.span.end, value.unit_span.end if value.unit_span else 0)]
    return re.search(rf"(?<!\w){re.escape(written)}(?!\d|(?<=\D)\w)", target) is not None


def _is_name(value: Value, source: str, target: str) -> bool:
    """Say whether the number is part of a rank, a round or an index that German names by a word."""
    if _INDEX.search(source, 0, value.span.start):
        return True
    if value.kind is Kind.ORDINAL:
        return _RANK.match(source, value.span.end) is not None
    return "finale" in target and _ROUND.search(source, 0, value.span.start) is not None


def is_conversion(value: Value, text: str, language: Tongue) -> bool:
    """Say whether a sum only tells the one before it in another currency: "90 Pfund (100 Euro)"."""
    return value.kind is Kind.MONEY and _CONVERTED[language].search(text, 0, value.span.start) is not None


def _are_one_storey(english: Value, source: str, german: Value, target: str) -> bool:
    """Say whether the source counts a storey from the ground and the German from the one above it."""
    return (
        english.amount - german.amount == 1
        and _STOREY["en"].match(source, english.span.end) is not None
        and _STOREY["de"].match(target, german.span.end) is not None
    )


def _is_vague(value: Value, target: str) -> bool:
    """Say whether nobody says how many: "mehrere hunderttausend"."""
    if target.startswith("prozentig", value.span.end) and value.amount == 100:  # hundertprozentig
        return True
    is_round = value.words or (value.scaled and value.amount.normalize().as_tuple().digits == (1,))
    return is_round and SOME.search(target, 0, value.span.start) is not None


def _is_same_phone(value: Value, text: str, other: str) -> bool:
    """Say whether the value is a group of a telephone number that the other text groups otherwise."""
    phones = (match for match in _PHONE.finditer(text) if Span(*match.span()).contains(value.span))
    return any(_figures(phone.group()) in _figures(other) for phone in phones)


def _figures(text: str) -> str:
    return re.sub(r"[/ ().-]", "", text)
