"""Conventions of which a text should keep one: how it writes percent, thousands, currencies, acronyms, quotations."""

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

from tqe.core.pattern import Pattern
from tqe.core.span import Span
from tqe.text.data import rows
from tqe.text.quote_glyphs import Style
from tqe.text.quotes import marks


class Form(NamedTuple):
    """One way to write something, where it stands, and how to turn it into another form (None: not plainly)."""

    name: str
    span: Span
    others: dict[str, str]


Convention = Callable[[str], Iterator[Form]]

_PERCENT = Pattern(
    r"(?P<number>\d[\d.,]*)(?P<gap>[ \u00a0\u202f]?)(?P<form>%|Prozent)(?![\w-])", needs=("%", "Prozent")
)
_THOUSANDS = Pattern(
    r"(?<![\w.,’'])(?<!\d )\d{2,3}(?P<mark>[. ’'\u00a0\u202f])\d{3}(?:(?P=mark)\d{3})*(?![\w]|[.,]\d)"
)
_CURRENCIES = {"$": "Dollar", "€": "Euro", "£": "Pfund"}
_CURRENCY = Pattern(
    r"(?:\d|Mio\.|Mrd\.|Millionen|Million|Milliarden?)(?P<gap>[ \u00a0\u202f]?)"
    r"(?P<form>[$€£]|Dollar|Euro|Pfund)(?![\w-])",
    needs=("$", "€", "£", "Dollar", "Euro", "Pfund"),
)
_BRACKET = 200
"""Code points back in which a bracket counts as open."""
_BLANK = {" ": " ", "\u00a0": " ", "\u202f": " ", "'": "’"}
_GUILLEMETS = {Style.INWARD: "»…«", Style.OUTWARD: "«…»", Style.GERMAN: "„…“"}


def _percent(text: str) -> Iterator[Form]:
    """Yield percent signs and words; signs in brackets, where they save space, are left out."""
    for match in _PERCENT.finditer(text):
        before = text[max(0, match.start() - _BRACKET) : match.start()].rpartition("\n")[2]
        if before.count("(") > before.count(")"):
            continue
        number = match["number"]
        others = {"%": f"{number} %", "Prozent": f"{number} Prozent"}
        yield Form(match["form"], Span(*match.span()), others)


def _thousands(text: str) -> Iterator[Form]:
    for match in _THOUSANDS.finditer(text):
        groups = re.split(r"\D", match.group())
        name = _BLANK.get(match["mark"], match["mark"])
        yield Form(f"1{name}000", Span(*match.span()), {f"1{sign}000": sign.join(groups) for sign in ". ’"})


def _currency(sign: str, word: str) -> Convention:
    def find(text: str) -> Iterator[Form]:
        for match in _CURRENCY.finditer(text):
            if match["form"] in {sign, word}:
                blank = "" if match["gap"] else " "
                yield Form(match["form"], Span(*match.span("form")), {sign: blank + sign, word: blank + word})

    return find


def _acronym(one: str, two: str) -> Convention:
    def find(text: str) -> Iterator[Form]:
        for match in re.finditer(rf"(?<![\w-])(?:{one}|{two})(?![\w])", text):
            yield Form(match.group(), Span(*match.span()), {one: one, two: two})

    return find


def _guillemets(text: str) -> Iterator[Form]:
    """Yield opening marks of the styles that no check of its own looks at."""
    for mark in marks(text):
        if mark.partner is not None and mark.style in _GUILLEMETS and mark.level % 2 == 0 and not mark.single:
            yield Form(_GUILLEMETS[mark.style], mark.span, {})


def conventions() -> tuple[Convention, ...]:
    """Return everything that may be written in several ways, each as a function that finds the forms in a text."""
    acronyms = (_acronym(one, two) for one, two in rows("acronym_spellings"))
    currencies = (_currency(sign, word) for sign, word in _CURRENCIES.items())
    return (_percent, _thousands, _guillemets, *currencies, *acronyms)
