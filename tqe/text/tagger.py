"""Tags German words by HanTa's model; HanTa's own program opens numpy first, which takes twice as long as all this."""

import gc
import pickle
from collections.abc import Iterable, Mapping, Sequence
from functools import cache, lru_cache
from importlib.util import find_spec
from io import BytesIO
from math import exp, inf, log1p
from pathlib import Path
from struct import unpack
from typing import Any

from tqe.text.data import unpacked

MODEL = "morphmodel_ger.pgz"
"""The file in HanTa's package."""
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
_MANY = 5000
"""Morphemes of a kind from which on they are looked up as they lie: to turn them round takes longer than an article."""
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

    def __init__(self, model: Sequence[Any]) -> None:
        self._names: Mapping[Tag, str] = model[1]
        suffixes, self._lengths, self._unknown, self._rarity = model[2:6]
        self._open = {tag: suffixes[tag] for tag in self._rarity if tag in suffixes}
        self._many = tuple((tag, values) for tag, values in model[7].items() if len(values) >= _MANY)
        self._few = _by_piece({tag: values for tag, values in model[7].items() if len(values) < _MANY})
        self._between_words: Mapping[State, Mapping[Tag, float]] = model[9]
        self._overall: Mapping[Tag, float] = model[10]
        self._by_case: Mapping[Tag, Mapping[bool, float]] = model[11]
        self._listed: Mapping[str, Candidates] = model[15]
        self._inside = {state: _sorted_out(after, ends=False) for state, after in model[6].items()}
        self._ending = {state: _sorted_out(after, ends=True) for state, after in model[6].items()}
        self._analysed = lru_cache(maxsize=20_000)(self._analyse)
        self._guesses = lru_cache(maxsize=50_000)(self._guess)

    def tags(self, words: Sequence[str]) -> tuple[str, ...]:
        """Return the part of speech of each of `words`, a sentence: the likeliest sequence of them."""
        row: dict[State, float] = {(_EMPTY, _START): 0.0}
        ways: list[dict[State, State]] = []
        for index, word in enumerate(words):
            row, way = self._step(row, dict(self._candidates(word, opens=index == 0)))
            ways.append(way)
        final = {state: value + self._between_words[state].get(_END, -inf) for state, value in row.items()}
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
            between = self._between_words[state]
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
        listed = self._listed.get(low)
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

    def _known(self, piece: str) -> Candidates:
        """Return the kinds of morpheme that `piece` is listed as."""
        often = tuple((tag, values[piece]) for tag, values in self._many if piece in values)
        return often + self._few.get(piece, ())

    def _guess(self, piece: str) -> Candidates:
        """Return how likely an unlisted morpheme of each kind is `piece`, by its length and its last letters."""
        size = min(len(piece), _LONGEST)
        endings = [piece[-length:] for length in range(min(_LONGEST_SUFFIX, len(piece) - 1), 0, -1)]
        found = []
        for tag, suffixes in self._open.items():
            ending = next((ending for ending in endings if ending in suffixes), "")
            value = self._unknown + self._rarity[tag] + self._lengths[tag][size] + suffixes[ending]
            if value > -inf:
                found.append((tag, value))
        return tuple(found)


@cache
def tagger() -> Tagger:
    """Open HanTa's German model; without the collector's pauses that takes half as long."""
    packed = _model().read_bytes()
    collecting = gc.isenabled()
    gc.disable()
    try:
        return Tagger(_Reader(BytesIO(unpacked(packed))).load())
    finally:
        if collecting:
            gc.enable()


def _model() -> Path:
    """Return the file of the model, for which HanTa itself is not imported."""
    spec = find_spec("HanTa")
    if spec is None or spec.origin is None:
        raise ModuleNotFoundError("HanTa")
    return Path(spec.origin).with_name(MODEL)


class _Reader(pickle.Unpickler):
    """Reads a pickle of plain values; a few of the model's are numpy's numbers, for which numpy is not opened."""

    def find_class(self, module: str, name: str) -> Any:  # noqa: ANN401 - as the standard library has it
        """Return what stands for the class `name` of `module`; nothing that could do harm is known."""
        known = {"scalar": _number, "dtype": _Kind}
        if module.partition(".")[0] != "numpy" or name not in known:
            raise pickle.UnpicklingError(f"{module}.{name} is not expected in the model")
        return known[name]


class _Kind:
    """Numpy's type of a number: all are doubles."""

    def __init__(self, *_: object) -> None:
        pass

    def __setstate__(self, _: object) -> None:
        pass


def _number(_: _Kind, content: bytes) -> float:
    value: float = unpack("<d", content)[0]
    return value


def _by_piece(morphemes: Mapping[Tag, Mapping[str, float]]) -> dict[str, Candidates]:
    """Return what `morphemes` gives for each kind of them as what each of them can be."""
    found: dict[str, Candidates] = {}
    for tag, values in morphemes.items():
        for piece, value in values.items():
            found[piece] = (*found.get(piece, ()), (tag, value))
    return found


def _sorted_out(after: Mapping[Tag, float], *, ends: bool) -> Candidates:
    return tuple((tag, step) for tag, step in after.items() if (tag < 0) == ends)


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
