"""How much likelier two stretches of text are as translations of each other than as strangers."""

from collections import Counter
from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import accumulate
from math import fsum, log
from typing import NamedTuple

from tqe.core.document import MASK
from tqe.text.clues import Clues, Kind, echo_clues, english_clues, german_clues

_SURVIVES = {
    Kind.NUMBER: 0.9,
    Kind.NAME: 0.75,
    Kind.COGNATE: 0.2,
    Kind.NOTION: 0.5,
    Kind.MARK: 0.9,
    Kind.ECHO: 0.25,
}
"""How often a clue has its counterpart in the translation.

In human news translations it is .90 of numbers, .76 of names, .15 to .24 of other words, .43 to .65 of notions
and .89 of marks. The words of a back-translation are set lower than they are found, as they say again what the
other clues say.
"""

_DISTRUST = 0.6
"""What a clue without counterpart counts: a free translation loses several at once."""

_CHANCE = 20
"""A text counts as this many sentences longer, so that being rare in a short one proves nothing."""

_MARKED = 0.2
"""Share of sentences in the news with quotation marks, whatever it is in this text."""

_LONGER = 0.1
"""Logarithm of how much longer German is than English."""

_STRANGERS = 0.8
"""Variance of the logarithm of the ratio of two unrelated sentences' lengths."""

_RECENT = 50_000
"""Pairs of sentences whose shared clues are remembered: those around the place that is worked at are far fewer."""


class Side(NamedTuple):
    """One text: the clues of each sentence, and running totals over the sentences before each boundary.

    `drag` is what the clues cost if none has a counterpart, `echo_drag` those of the back-translation.
    """

    clues: tuple[frozenset[str], ...]
    drag: tuple[float, ...]
    echo_drag: tuple[float, ...]
    length: tuple[float, ...]


class Likeness:
    """Log-likelihood ratios of stretches of a target and a source."""

    def __init__(self, target: Sequence[str], source: Sequence[str], back: Sequence[str | None]) -> None:
        echoes = [echo_clues(text) if text else {} for text in back]
        target_clues = [german_clues(text) | echo for text, echo in zip(target, echoes, strict=True)]
        heard = any(echoes)
        source_clues = [english_clues(text) | (echo_clues(text) if heard else {}) for text in source]
        chances = _chances(target_clues, source_clues)
        self.target = _side(target, target_clues, chances)
        self.source = _side(source, source_clues, chances)
        self._weights = _weights(target_clues, source_clues, chances)
        self._shared: dict[tuple[int, int], tuple[frozenset[str], float]] = {}

    def odds(self, target: range, source: range) -> float:
        """Return how much likelier two ranges of sentences are as translations than as strangers."""
        t, s, a, b, c, d = self.target, self.source, target.start, target.stop, source.start, source.stop
        drag = t.drag[b] - t.drag[a] + s.drag[d] - s.drag[c]
        if echo := t.echo_drag[b] - t.echo_drag[a]:
            drag += echo + s.echo_drag[d] - s.echo_drag[c]
        lengths = _length_odds(t.length[b] - t.length[a], s.length[d] - s.length[c])
        return drag + lengths + self._found(target, source)

    def most(self, target: range, source: range) -> float:
        """Return what two sentences in two ranges say at most."""
        return max(self._share(i, j)[1] for i in target for j in source)

    def _found(self, target: range, source: range) -> float:
        """Return what the shared clues of two ranges say, each counted once; in whatever order, hence `fsum`."""
        found = [shared for i in target for j in source if (shared := self._share(i, j))[0]]
        if len(found) == 1:
            return found[0][1]
        clues: frozenset[str] = frozenset().union(*(clues for clues, _ in found))
        return fsum(self._weights[clue] for clue in clues)

    def _share(self, i: int, j: int) -> tuple[frozenset[str], float]:
        """Return the clues that two sentences share, and what these say."""
        if (i, j) not in self._shared:
            if len(self._shared) == _RECENT:
                self._shared.clear()
            clues = self.target.clues[i] & self.source.clues[j]
            self._shared[i, j] = (clues, fsum(self._weights[clue] for clue in clues))
        return self._shared[i, j]


@lru_cache(maxsize=100_000)
def _length_odds(target: float, source: float) -> float:
    """Return the log-likelihood ratio of two lengths in characters.

    After Gale & Church (1993), but on a logarithmic scale; the variance falls with length as it does in human
    news translations.
    """
    ratio = log((target + 1) / (source + 1)) - _LONGER
    variance = min(_STRANGERS, 0.01 + 1.5 / (min(target, source) + 1))
    return (log(_STRANGERS / variance) - ratio * ratio * (1 / variance - 1 / _STRANGERS)) / 2


def _chances(target: Sequence[Clues], source: Sequence[Clues]) -> dict[str, float]:
    """Return how likely each key is in a sentence that has nothing to do with it."""
    there = Counter(key for clues in target for key in clues)
    here = Counter(key for clues in source for key in clues)
    size = max(len(target), len(source)) + _CHANCE
    kinds = {key: kind for clues in (*target, *source) for key, kind in clues.items()}
    least = {Kind.MARK: _MARKED}
    return {
        key: min(0.9, max(least.get(kind, 0.0), (max(there[key], here[key]) + 1) / size))
        for key, kind in kinds.items()
    }


def _cost(kind: Kind, chance: float) -> float:
    """Return the log-likelihood ratio of a key without counterpart."""
    return min(0.0, _DISTRUST * log((1 - _SURVIVES[kind]) / (1 - chance)))


def _weights(target: Sequence[Clues], source: Sequence[Clues], chances: dict[str, float]) -> dict[str, float]:
    """Return what each shared key adds: its own odds, and the costs of having none taken back."""
    there = {key: kind for clues in target for key, kind in clues.items()}
    here = {key: kind for clues in source for key, kind in clues.items()}
    weights: dict[str, float] = {}
    for key in there.keys() & here.keys():
        survives = max(_SURVIVES[there[key]], _SURVIVES[here[key]])
        odds = max(0.0, log(survives / chances[key]))
        weights[key] = odds - _cost(there[key], chances[key]) - _cost(here[key], chances[key])
    return weights


def _side(texts: Sequence[str], clues: Sequence[Clues], chances: dict[str, float]) -> Side:
    costs = [[(kind, _cost(kind, chances[key])) for key, kind in each.items()] for each in clues]
    return Side(
        clues=tuple(frozenset(each) for each in clues),
        drag=_running(sum(cost for kind, cost in each if kind is not Kind.ECHO) for each in costs),
        echo_drag=_running(sum(cost for kind, cost in each if kind is Kind.ECHO) for each in costs),
        length=_running(len(text) - text.count(MASK) for text in texts),
    )


def _running(values: Iterable[float]) -> tuple[float, ...]:
    return tuple(accumulate(values, initial=0.0))
