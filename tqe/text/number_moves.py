"""The numbers of a whole translation: what only stands a sentence further on is neither missing nor added."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from tqe.core.document import Bitext, Pair
from tqe.text.number_pairs import Change, Comparison, answers, compare
from tqe.text.numbers import Value

_REACH = 2
"""How many stretches away a number may stand where a translation orders the sentences of a paragraph anew."""


class _Stretch(NamedTuple):
    """A pair, or what only one side has, with the place in the target and what differs."""

    at: int
    pair: Pair | None
    found: Comparison


def comparisons(bitext: Bitext) -> Iterator[tuple[Pair, Comparison]]:
    """Yield every pair and how its values differ, without those that a neighbouring stretch settles."""
    stretches = sorted(_stretches(bitext), key=lambda stretch: stretch.at)
    for index, stretch in enumerate(stretches):
        if stretch.pair:
            near = stretches[max(0, index - _REACH) : index] + stretches[index + 1 : index + _REACH + 1]
            yield stretch.pair, _settled(stretch.found, [neighbour.found for neighbour in near])


def _stretches(bitext: Bitext) -> Iterator[_Stretch]:
    for pair in bitext.pairs:
        yield _Stretch(pair.target.span.start, pair, compare(pair.source.text, pair.target.text))
    for segment in bitext.extra:
        yield _Stretch(segment.span.start, None, compare("", segment.text))
    for gap in bitext.gaps:
        yield _Stretch(gap.after.span.end if gap.after else 0, None, compare(gap.source.text, ""))


def _settled(found: Comparison, near: list[Comparison]) -> Comparison:
    lost = [value for one in near for value in (*one.missing, *(change.source for change in one.changed))]
    new = [value for one in near for value in (*one.added, *(change.target for change in one.changed))]
    return found._replace(
        missing=tuple(_without(found.missing, new)),
        added=tuple(_without(found.added, lost)),
        changed=tuple(change for change in found.changed if not _has_moved(change, lost, new)),
    )


def _without(these: Iterable[Value], others: list[Value]) -> Iterator[Value]:
    return (value for value in these if not any(answers(value, other) for other in others))


def _has_moved(change: Change, lost: list[Value], new: list[Value]) -> bool:
    """Say whether one of the two values belongs to a neighbour, so that they do not stand for each other."""
    return any(answers(change.source, value) for value in new) or any(
        answers(change.target, value) for value in lost
    )
