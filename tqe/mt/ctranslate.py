"""Translates with MarianMT models through CTranslate2: the same weights in eight bits, for the CPU."""

import os
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from importlib.metadata import version
from pathlib import Path
from typing import Any, TypeAlias, TypeVar

from tqe.mt.conversion import QUANTIZATION
from tqe.mt.conversions import converted
from tqe.mt.folder import CONFIG, GENERATION_CONFIG, ModelFolder, number, read_json
from tqe.mt.forced import Forced
from tqe.mt.partwise import USUAL, Decoding, Part, PartwiseTranslator
from tqe.mt.tokens import Tokens, vocabularies

Opened: TypeAlias = Any
"""A model in CTranslate2, which has no types."""
Pending: TypeAlias = Any
"""A batch that CTranslate2 is still busy with."""

T = TypeVar("T")

BATCH = 512
"""Source tokens in a batch; more are no faster."""
PATIENCE = 2
"""Times as many finished translations as beams end a search: it comes closest to the one of transformers."""
MOST_THREADS = 4
EXACT = "float32"
"""How to calculate with the weights of eight bits when scoring.

In eight bits a processor without VNNI overflows: a token's log-probability is off by 0.08 in the mean and by up to 2.7,
in single precision by 0.01 and 0.24 and on every machine the same, for twice the time.
"""


class CTranslator(PartwiseTranslator):
    """A Marian model with weights of eight bits, converted when the first sentence needs it."""

    def __init__(self, folder: ModelFolder, decoding: Decoding = USUAL) -> None:
        engine = f"ctranslate2 {version('ctranslate2')} {QUANTIZATION}"
        super().__init__(folder, engine, decoding, lambda: _Converted(folder, decoding.beams))


class _Converted:
    """The loaded model: tokens to translations, a batch a thread."""

    batch = BATCH
    pads = False  # how attention is rounded depends on the width of the batch: two sentences in a thousand change

    def __init__(self, folder: ModelFolder, beams: int) -> None:
        self.tokens = Tokens(folder.path, folder.direction)
        self.positions = number(read_json(folder.path / CONFIG), "max_position_embeddings", 512)
        self._threads = _threads()
        self._folder = folder
        source, self._numbers = vocabularies(folder.path)
        self._words = {place: token for token, place in source.items()}
        self._spoken = {place: token for token, place in self._numbers.items()}
        self._search = {"beam_size": beams, "patience": PATIENCE, **_search(folder.path, self._spoken)}

    @cached_property
    def _translator(self) -> Opened:
        return self._opened(QUANTIZATION)

    @cached_property
    def _scorer(self) -> Opened:
        return self._opened(EXACT)

    def _opened(self, compute_type: str) -> Opened:
        from ctranslate2 import Translator

        return Translator(
            self._folder.digest,
            device="cpu",
            compute_type=compute_type,
            inter_threads=self._threads,
            intra_threads=1,  # two threads in one matrix take twice the CPU time of one
            files=converted(self._folder),
        )

    def generate(self, batches: Iterable[Sequence[Part]]) -> Iterator[list[Sequence[int]]]:
        """Yield the translations of each of `batches`, in order; the parts of a batch have the same room."""
        return map(self._ended, self._pending(batches, self._started))

    def score(self, pairs: Iterable[Forced]) -> Iterator[Sequence[float]]:
        """Yield for each of `pairs`, in order, the log-probabilities of its target's tokens."""
        pairs = tuple(pairs)
        for pair, pending in zip(pairs, self._pending(pairs, self._forced), strict=True):
            yield pending[0].result().log_probs[: len(pair.target)]

    def _pending(self, batches: Iterable[T], start: Callable[[T], list[Pending]]) -> Iterator[list[Pending]]:
        """Yield the started `batches` in order: as many as there are threads are under way, and as many wait."""
        pending: deque[list[Pending]] = deque()
        for batch in batches:
            pending.append(start(batch))
            if len(pending) == 2 * self._threads:
                yield pending.popleft()
        yield from pending

    def _forced(self, pair: Forced) -> list[Pending]:
        """Start to score a pair; CTranslate2 closes the target itself."""
        pending: list[Pending] = self._scorer.score_batch(
            [[self._words[number] for number in pair.source]],
            [[self._spoken[number] for number in (pair.target[:-1] if pair.ends else pair.target)]],
            asynchronous=True,
            max_input_length=0,
        )
        return pending

    def _started(self, batch: Sequence[Part]) -> list[Pending]:
        pending: list[Pending] = self._translator.translate_batch(
            [[self._words[number] for number in part.ids] for part in batch],
            asynchronous=True,
            return_end_token=True,
            max_input_length=0,
            min_decoding_length=0,
            max_decoding_length=batch[0].room,
            **self._search,
        )
        return pending

    def _ended(self, pending: Sequence[Pending]) -> list[Sequence[int]]:
        spoken = (result.result().hypotheses[0] for result in pending)
        return [[self._numbers[token] for token in tokens if token in self._numbers] for tokens in spoken]


def _threads() -> int:
    """Return how many batches to translate at once: a core each, or as OMP_NUM_THREADS says."""
    wanted = os.environ.get("OMP_NUM_THREADS", "")
    if wanted.isdecimal() and int(wanted):
        return int(wanted)
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    return min(cores, MOST_THREADS)


def _search(folder: Path, spoken: Mapping[int, str]) -> dict[str, Any]:
    """Return how the model wants to be searched; older ones say so in config.json."""
    file = folder / GENERATION_CONFIG
    wishes = read_json(file if file.is_file() else folder / CONFIG)
    bad = wishes.get("bad_words_ids")
    unspeakable = [
        [spoken[place] for place in places]
        for places in (bad if isinstance(bad, list) else ())
        if all(place in spoken for place in places)
    ]
    penalties = {
        name: wishes[name]
        for name in ("length_penalty", "repetition_penalty", "no_repeat_ngram_size")
        if wishes.get(name) is not None
    }
    return {"suppress_sequences": unspeakable or None, **penalties}
