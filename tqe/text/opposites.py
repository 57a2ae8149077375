"""Words that a translation has turned round: the source rises, the German falls."""

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from tqe.core.document import MASK
from tqe.core.pattern import Pattern
from tqe.core.span import Span
from tqe.text.coverage import coverage
from tqe.text.data import rows
from tqe.text.negation import english_negations, german_negations
from tqe.text.patterns import any_of

_ENOUGH = 0.5
"""Share of the source's words that the German must show: a freer translation may say it from the other side."""

_IDIOM = Pattern(
    r"\b(?:each other|quite a few|a good few|all but)\b", needs=("each other", " few", "all but")
)
"""English that has a word of quantity and means another: "quite a few" are many."""
_DENIED = Pattern(r"\b[Nn]icht \Z")
"""Before a word that it turns into its opposite: "nicht selten"."""


class Reversal(NamedTuple):
    """A German word and the word of the source whose opposite it means."""

    span: Span
    source: Span


class _Side(NamedTuple):
    """The words for one meaning; `shown` are German words that may express it, `certain` those that can only do so."""

    english: Pattern
    shown: Pattern
    certain: Pattern


def reversals(family: str, english: str, german: str) -> Iterator[Reversal]:
    """Yield the words of a family that mean the opposite of the source.

    The source must name one side only, the German the other alone, neither may negate, and the rest must fit.
    """
    if english_negations(english) or german_negations(german):
        return
    english = _IDIOM.sub(lambda found: MASK * len(found.group()), english)
    for one, two in _table(family):
        for right, wrong in ((one, two), (two, one)):
            said = right.english.search(english)
            if not said or wrong.english.search(english) or right.shown.search(german):
                continue
            found = wrong.certain.search(german)
            if (
                found
                and not _DENIED.search(german, 0, found.start())
                and _is_close(english, german, Span(*said.span()))
            ):
                yield Reversal(Span(*found.span()), Span(*said.span()))


def _is_close(english: str, german: str, but: Span) -> bool:
    """Say whether the German shows the other words of the source."""
    others = [content.covered for content in coverage(english, german) if not content.word.span.overlaps(but)]
    return sum(others) >= _ENOUGH * len(others) > 0


@cache
def _table(family: str) -> tuple[tuple[_Side, _Side], ...]:
    cells = (row[1:] for row in rows("opposites") if row[0] == family)
    return tuple((_side(a, b), _side(c, d)) for a, b, c, d in cells)


def _side(english: str, german: str) -> _Side:
    words = german.split("/")
    certain = [word for word in words if not word.startswith("~")]
    return _Side(
        Pattern(rf"(?<![\w-])(?:{any_of(english.split('/'))})(?![\w-])"),
        _pattern([word.removeprefix("~") for word in words]),
        _pattern(certain),
    )


def _pattern(words: list[str]) -> Pattern:
    return Pattern(rf"(?<!\w)(?:{any_of(words)})(?!\w)")
