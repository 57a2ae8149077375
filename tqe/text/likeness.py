"""How much likelier two stretches of text are as translations of each other than as strangers."""

from collections import Counter
from collections.abc import Iterable, Sequence
from functools import cache
from itertools import accumulate
from math import log
from typing import NamedTuple, TypeVar

from tqe.text.clues import Clues, Kind, echo_clues, english_clues, german_clues

T = TypeVar("T", int, float)

_SURVIVES = {
    Kind.NUMBER: 0.9, Kind.NAME: 0.75, Kind.COGNATE: 0.2, Kind.NOTION: 0.5, Kind.MARK: 0.9, Kind.ECHO: 0.5
}  # fmt: skip
"""How often a piece of evidence has its counterpart in the translation (human news translations: .90 of numbers,
.76 of names, .15 to .24 of other words' first letters, .43 to .65 of notions, .89 of marks)."""

_TRUST = 0.6
"""Pieces of evidence are not independent of each other: names come with cognates, notions with notions."""

_CHANCE = 20
"""A text is treated as if it had this many more sentences, so that a word that is rare in a short one is no proof."""

_LONGER = 0.1
"""Logarithm of how much longer German is than English."""

_STRANGERS = 0.8
"""Variance of the logarithm of the ratio of two unrelated sentences' lengths."""


class Side(NamedTuple):
    """One text: the keys of each sentence, and running totals over the sentences before each boundary.

    `drag` is what the keys cost if none has a counterpart, `echo_drag` those of the back-translation.
    """

    keys: tuple[frozenset[str], ...]
    drag: tuple[float, ...]
    echo_drag: tuple[float, ...]
    length: tuple[int, ...]


class Likeness:
    """Log-likelihood ratios of stretches of a target and a source."""

    def __init__(self, target: Sequence[str], source: Sequence[str], back: Sequence[str | None]) -> None:
        echoes = [echo_clues(text) if text else {} for text in back]
        target_keys = [german_clues(text) | echo for text, echo in zip(target, echoes, strict=True)]
        heard = any(echoes)
        source_keys = [english_clues(text) | (echo_clues(text) if heard else {}) for text in source]
        chances = _chances(target_keys, source_keys)
        self.target = _side(target, target_keys, chances)
        self.source = _side(source, source_keys, chances)
        self._weights = _weights(target_keys, source_keys, chances)
        self._shared: dict[tuple[int, int], tuple[frozenset[str], float]] = {}

    def odds(self, target: range, source: range) -> float:
        """Return how much likelier two ranges of sentences are as translations than as strangers."""
        t, s, a, b, c, d = self.target, self.source, target.start, target.stop, source.start, source.stop
        drag = t.drag[b] - t.drag[a] + s.drag[d] - s.drag[c]
        if echo := t.echo_drag[b] - t.echo_drag[a]:
            drag += echo + s.echo_drag[d] - s.echo_drag[c]
        return (
            drag
            + length_odds(t.length[b] - t.length[a], s.length[d] - s.length[c])
            + self._found(target, source)
        )

    def _found(self, target: range, source: range) -> float:
        """Return what the shared keys of two ranges say, each counted once."""
        found = [shared for i in target for j in source if (shared := self._share(i, j))[0]]
        if len(found) < 2:
            return found[0][1] if found else 0.0
        return sum(self._weights[key] for key in frozenset().union(*(keys for keys, _ in found)))

    def _share(self, i: int, j: int) -> tuple[frozenset[str], float]:
        """Return the keys that two sentences share, and what these say."""
        if (i, j) not in self._shared:
            keys = self.target.keys[i] & self.source.keys[j]
            self._shared[i, j] = (keys, sum(self._weights[key] for key in keys))
        return self._shared[i, j]


@cache
def length_odds(target: int, source: int) -> float:
    """Return the log-likelihood ratio of two lengths in characters (Gale & Church 1993, on a logarithmic scale).

    The variance falls with length as it does in human news translations.
    """
    ratio = log((target + 1) / (source + 1)) - _LONGER
    variance = min(_STRANGERS, 0.01 + 1.5 / (min(target, source) + 1))
    return (log(_STRANGERS / variance) - ratio * ratio * (1 / variance - 1 / _STRANGERS)) / 2


def _chances(target: Sequence[Clues], source: Sequence[Clues]) -> dict[str, float]:
    """Return how likely each key is in a sentence that has nothing to do with it."""
    there = Counter(key for keys in target for key in keys)
    here = Counter(key for keys in source for key in keys)
    size = max(len(target), len(source)) + _CHANCE
    return {key: min(0.9, (max(there[key], here[key]) + 1) / size) for key in there | here}


def _cost(kind: Kind, chance: float) -> float:
    """Return the log-likelihood ratio of a key without counterpart."""
    return min(0.0, _TRUST * log((1 - _SURVIVES[kind]) / (1 - chance)))


def _weights(target: Sequence[Clues], source: Sequence[Clues], chances: dict[str, float]) -> dict[str, float]:
    """Return what each shared key adds: its own odds, and the costs of having none taken back."""
    there = {key: kind for keys in target for key, kind in keys.items()}
    here = {key: kind for keys in source for key, kind in keys.items()}
    weights: dict[str, float] = {}
    for key in there.keys() & here.keys():
        survives = max(_SURVIVES[there[key]], _SURVIVES[here[key]])
        odds = max(0.0, _TRUST * log(survives / chances[key]))
        weights[key] = odds - _cost(there[key], chances[key]) - _cost(here[key], chances[key])
    return weights


def _side(texts: Sequence[str], keys: Sequence[Clues], chances: dict[str, float]) -> Side:
    costs = [[(kind, _cost(kind, chances[key])) for key, kind in each.items()] for each in keys]
    return Side(
        keys=tuple(frozenset(each) for each in keys),
        drag=_running(sum(cost for kind, cost in each if kind is not Kind.ECHO) for each in costs),
        echo_drag=_running(sum(cost for kind, cost in each if kind is Kind.ECHO) for each in costs),
        length=_running(len(text) for text in texts),
    )


def _running(values: Iterable[T]) -> tuple[T, ...]:
    return tuple(accumulate(values, initial=0))
