"""Tags German words by HanTa's model, of which a run reads the few numbers that its words need."""

import json
from collections.abc import Iterable, Mapping, Sequence
from functools import cache, lru_cache, partial
from math import exp, inf, log1p
from typing import Any

from tqe.text.data import content, table

_EMPTY, _START, _END, _UNKNOWN = range(4)
"""Tags that stand for no part of speech."""
_WORD_BEAM = 3
"""States, the best of each place in a word, of which paths go on; within a factor of e of them others do too."""
_SENTENCE_BEAM = 5
"""The same for the words of a sentence."""
_CUTOFF = 5.0
"""How much less likely than its best one, in logarithms, a tag of an unlisted word may be."""
_WHOLE = 4.6
"""What it costs to take a whole word for one unknown morpheme."""
_SHORT, _SHORTEST = 4, 3
"""From these lengths on, of a word and of a piece of it, the piece may be an unknown morpheme."""
_LONGEST_SUFFIX = 4
_LONGEST = 24
"""The length from which on morphemes are alike."""
_QUOTES = frozenset({"`", "``", "´", "´´", "'", "''"})

Tag = int
"""A part of speech or a kind of morpheme; negative where it ends a word."""
State = tuple[Tag, Tag]
"""The tags of the last two morphemes, or words."""
Candidates = tuple[tuple[Tag, float], ...]
"""Tags with the logarithms of their probabilities."""


class Tagger:
    """A model of the second order for the words of a sentence, and another for the morphemes of a word.

    Wartena, "A Probabilistic Morphology Model for German Lemmatization", KONVENS 2019, describes both.
    """

    def __init__(self, model: Mapping[str, Any]) -> None:
        self._names: Mapping[Tag, str] = _numbered(model["names"])
        self._rarity: Mapping[Tag, float] = _numbered(model["rarity"])
        lengths: Mapping[Tag, Sequence[float]] = _numbered(model["lengths"])
        self._by_length = tuple(
            tuple(
                (tag, model["unknown"] + rarity + lengths[tag][size]) for tag, rarity in self._rarity.items()
            )
            for size in range(_LONGEST + 1)
        )
        self._usual: Mapping[Tag, Candidates] = _numbered(model["usual"])
        self._overall: Mapping[Tag, float] = _numbered(model["overall"])
        self._by_case: Mapping[Tag, Sequence[float]] = _numbered(model["by_case"])
        self._inside = {
            (first, last): _sorted_out(after, ends=False) for first, last, after in model["inside"]
        }
        self._ending = {
            (first, last): _sorted_out(after, ends=True) for first, last, after in model["inside"]
        }
        self._between_words = lru_cache(maxsize=4096)(self._between)
        self._listed = lru_cache(maxsize=50_000)(partial(_row, "words"))
        self._known = lru_cache(maxsize=50_000)(partial(_row, "morphemes"))
        self._endings = lru_cache(maxsize=10_000)(partial(_row, "endings"))
        self._tails = lru_cache(maxsize=10_000)(self._tail)
        self._analysed = lru_cache(maxsize=20_000)(self._analyse)
        self._guesses = lru_cache(maxsize=50_000)(self._guess)

    def tags(self, words: Sequence[str]) -> tuple[str, ...]:
        """Return the part of speech of each of `words`, a sentence: the likeliest sequence of them."""
        row: dict[State, float] = {(_EMPTY, _START): 0.0}
        ways: list[dict[State, State]] = []
        for index, word in enumerate(words):
            row, way = self._step(row, dict(self._candidates(word, opens=index == 0)))
            ways.append(way)
        final = {state: value + self._between_words(state).get(_END, -inf) for state, value in row.items()}
        state = max(final, key=final.__getitem__)
        found = []
        for way in reversed(ways):
            found.append(self._names[state[1]])
            state = way[state]
        return tuple(reversed(found))

    def _step(
        self, row: Mapping[State, float], candidates: Mapping[Tag, float]
    ) -> tuple[dict[State, float], dict[State, State]]:
        """Return the states behind the next word with their values, and the state each comes from."""
        after: dict[State, float] = {}
        way: dict[State, State] = {}
        for state, value in _likely(row, _SENTENCE_BEAM):
            between = self._between_words(state)
            for tag, gain in candidates.items() if candidates else dict.fromkeys(between, 0.0).items():
                total = value + between[tag] + gain
                if tag != _END and total > after.get(new := (state[1], tag), -inf):
                    after[new], way[new] = total, state
        return after, way

    def _candidates(self, word: str, *, opens: bool) -> Candidates:
        """Return what `word` may be, as likely as it is for a word of this tag; nothing if it may be anything.

        At the beginning of a sentence it does not matter whether it is capitalised.
        """
        low = '"' if word in _QUOTES else word.lower()
        listed = self._listed(low)
        is_upper = word[0].isupper()
        found = [
            (tag, value + (0 if opens else self._by_case[tag][is_upper]) - self._overall[tag])
            for tag, value in (listed or self._analysed(low))
        ]
        limit = max((value for _, value in found), default=0) - (inf if listed else _CUTOFF)
        return tuple((tag, value) for tag, value in found if value >= limit)

    def _analyse(self, word: str) -> Candidates:
        """Return the tags that `word` can have by its morphemes, of which some may be unknown."""
        rows: list[dict[State, float]] = [{(_EMPTY, _START): 0.0}, *({} for _ in word)]
        for start, row in enumerate(rows[:-1]):
            steps = self._steps(row)
            for end in range(start + 1, len(word) + 1) if steps else ():
                after = rows[end]
                for tag, emission in self._emissions(word, start, end):
                    for last, value in steps.get(tag, ()):
                        total = value + emission
                        if total > after.get(new := (last, tag), -inf):
                            after[new] = total
        return self._finished(rows[-1])

    def _steps(self, row: Mapping[State, float]) -> dict[Tag, list[tuple[Tag, float]]]:
        """Return the tags that may follow, each with the tags before it and the values so far."""
        steps: dict[Tag, list[tuple[Tag, float]]] = {}
        for state, value in _likely(row, _WORD_BEAM):
            for tag, step in self._inside.get(state, ()):
                steps.setdefault(tag, []).append((state[1], value + step))
        return steps

    def _finished(self, row: Mapping[State, float]) -> Candidates:
        """Return the tags in which a word may end: with several ways to its last morpheme the best one counts."""
        best: dict[State, float] = {}
        for state, value in row.items():
            for tag, step in self._ending.get(state, ()):
                ending = (state[1], tag)
                best[ending] = max(value + step, best.get(ending, -inf))
        found: dict[Tag, float] = {}
        for (_, tag), value in best.items():
            found[-tag] = _added(found[-tag], value) if -tag in found else value
        return tuple(found.items())

    def _emissions(self, word: str, start: int, end: int) -> Candidates:
        """Return the kinds of morpheme that the piece of `word` can be, with how likely it is one of that kind."""
        piece = word[start:end]
        known = self._known(piece)
        if len(word) >= _SHORT and end - start < _SHORTEST:
            return known
        loss = _WHOLE if end - start == len(word) else 0.0
        found = {tag: value - loss for tag, value in self._guesses(piece)}
        found.update(known)
        return tuple(found.items())

    def _guess(self, piece: str) -> Candidates:
        """Return how likely an unlisted morpheme of each kind is `piece`, by its length and its last letters."""
        tail = piece[len(piece) - min(_LONGEST_SUFFIX, len(piece) - 1) :]
        totals = zip(self._by_length[min(len(piece), _LONGEST)], self._tails(tail), strict=True)
        return tuple((tag, total) for (tag, value), last in totals if (total := value + last) > -inf)

    def _tail(self, tail: str) -> tuple[float, ...]:
        """Return how likely the last letters of a morpheme of each kind are `tail`, or the longest end of it listed."""
        found: dict[Tag, float] = {}
        for length in range(len(tail) + 1):
            found.update(self._endings(tail[len(tail) - length :]))
        return tuple(found[tag] for tag in self._rarity)

    def _between(self, state: State) -> Mapping[Tag, float]:
        """Return how likely each part of speech is behind the two of `state`."""
        return dict(self._usual[state[1]]) | dict(_row("states", "{} {}".format(*state)))


@cache
def tagger() -> Tagger:
    """Return the tagger of German."""
    return Tagger(json.loads(content("tagger.json")))


def _numbered(values: Mapping[str, Any]) -> dict[Tag, Any]:
    return {int(tag): value for tag, value in values.items()}


def _row(name: str, key: str) -> Candidates:
    """Return what the list `name` has for `key`, nothing if it is not listed."""
    found = table(f"tagger_{name}").get(key)
    if found is None:
        return ()
    pairs = (entry.split(" ") for entry in found.split("\t"))
    return tuple((int(tag), float(value)) for tag, value in pairs)


def _sorted_out(after: Iterable[tuple[Tag, float]], *, ends: bool) -> Candidates:
    return tuple((tag, step) for tag, step in after if (tag < 0) == ends)


def _likely(row: Mapping[State, float], beam: int) -> Iterable[tuple[State, float]]:
    """Return the states of `row` that are hardly less likely than the best `beam` and one of them."""
    if len(row) <= beam:
        return row.items()
    bound = sorted(row.values(), reverse=True)[beam] - 1
    return [(state, value) for state, value in row.items() if value >= bound]


def _added(one: float, other: float) -> float:
    """Return the logarithm of the sum of two probabilities that are given by theirs."""
    high, low = max(one, other), min(one, other)
    return high if low == -inf else high + log1p(exp(low - high))
