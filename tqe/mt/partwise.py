"""Translates sentences in parts that a model can take, in batches in which none depends on its neighbours."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby
from typing import NamedTuple, Protocol

from tqe.core.report import Model
from tqe.mt.folder import ModelFolder
from tqe.mt.forced import ScoringEngine, likelihoods
from tqe.mt.likelihood import Likelihood
from tqe.mt.splitting import split
from tqe.mt.translator import CUT, FORMAT, Progress, finished, prepared


@dataclass(frozen=True, slots=True)
class Decoding:
    """How a translation is searched for.

    `batch` is the number of source tokens, padding included, that are translated at once: speed and memory,
    not output. None leaves it to the engine.
    """

    beams: int = 4
    batch: int | None = None


USUAL = Decoding()


class Part(NamedTuple):
    """A stretch of a sentence that the model takes in one go, and the tokens its translation may have."""

    sentence: int
    ids: tuple[int, ...]
    room: int


class Engine(ScoringEngine, Protocol):
    """A loaded model that also translates: `batch` is how many tokens it takes at best.

    `pads` says whether parts of different lengths may share a batch without changing each other's output.
    """

    batch: int
    pads: bool

    def generate(self, batches: Iterable[Sequence[Part]]) -> Iterator[list[Sequence[int]]]:
        """Yield the translations of each of `batches`, in order; the parts of a batch have the same room."""
        ...


class PartwiseTranslator:
    """A model that `open_engine` loads when the first sentence needs it."""

    def __init__(
        self, folder: ModelFolder, engine: str, decoding: Decoding, open_engine: Callable[[], Engine]
    ) -> None:
        self.model = Model(folder.name, folder.digest, engine)
        self._decoding = decoding
        self._open = open_engine

    @property
    def signature(self) -> str:
        """The weights, the libraries that run them, and the search."""
        return f"{self.model.digest}|{self.model.engine}|beams:{self._decoding.beams}|format:{FORMAT}"

    def translate(self, sentences: Sequence[str], progress: Progress | None = None) -> tuple[str, ...]:
        """Return the translations in the order of `sentences`.

        A sentence longer than the model takes is translated in parts; CUT follows a part that the model did
        not bring to an end.
        """
        texts = [prepared(sentence) for sentence in sentences]
        parts = [part for index, text in enumerate(texts) if text for part in self._parts(index, text)]
        translated: dict[int, str] = {}
        waiting = Counter(part.sentence for part in parts)
        _tell(progress, len(texts) - len(waiting))
        for places, outputs in self._generated(parts):
            translated.update(zip(places, map(self._said, outputs), strict=True))
            waiting.subtract(parts[place].sentence for place in places)
            _tell(
                progress,
                sum(not waiting[sentence] for sentence in {parts[place].sentence for place in places}),
            )
        pieces: list[list[str]] = [[] for _ in texts]
        for place, part in enumerate(parts):
            pieces[part.sentence].append(translated[place])
        return tuple(finished(" ".join(piece)) for piece in pieces)

    def score(
        self, sources: Sequence[str], targets: Sequence[str], progress: Progress | None = None
    ) -> tuple[Likelihood, ...]:
        """Return how likely each of `targets` is as the translation of the source in the same place.

        What is longer than the model takes is scored as far as it fits: nobody knows how parts would match.
        """
        return likelihoods(lambda: self._engine, sources, targets, progress)

    @cached_property
    def _engine(self) -> Engine:
        return self._open()

    def _parts(self, sentence: int, text: str) -> Iterator[Part]:
        """Yield `text` in parts of which each and its translation have a place in the model."""
        engine = self._engine
        for stretch in split(text, lambda stretch: len(engine.tokens.ids(stretch)) <= engine.positions // 2):
            ids = engine.tokens.ids(stretch)
            yield Part(sentence, ids, _room(len(ids), engine.positions))

    def _generated(self, parts: Sequence[Part]) -> Iterator[tuple[list[int], list[Sequence[int]]]]:
        """Yield the places of a batch of `parts` with what the model makes of them."""
        if not parts:
            return
        limit = self._decoding.batch or self._engine.batch
        batches = list(_batches(parts, limit, mixed=self._engine.pads))
        outputs = self._engine.generate([parts[place] for place in batch] for batch in batches)
        yield from zip(batches, outputs, strict=True)

    def _said(self, ids: Sequence[int]) -> str:
        tokens = self._engine.tokens
        text = tokens.text(ids)
        return text if tokens.end in ids else f"{text} {CUT}"


def _tell(progress: Progress | None, done: int) -> None:
    if progress and done:
        progress(done)


def _batches(parts: Sequence[Part], tokens: int, *, mixed: bool) -> Iterator[list[int]]:
    """Yield the places of `parts` in batches of equal room, so that no output depends on its neighbours.

    Unless `mixed`, those in a batch are also equally long.
    """
    order = sorted(range(len(parts)), key=lambda place: len(parts[place].ids))
    for _, places in groupby(order, key=lambda place: parts[place].room if mixed else len(parts[place].ids)):
        batch: list[int] = []
        for place in places:
            if batch and (len(batch) + 1) * len(parts[place].ids) > tokens:
                yield batch
                batch = []
            batch.append(place)
        yield batch


def _room(tokens: int, positions: int) -> int:
    """Return how many tokens a translation of `tokens` may have: at least twice as many, in few steps."""
    step = 8
    while step < tokens:
        step *= 2
    return min(2 * step, positions - 1)
