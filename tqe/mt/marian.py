"""Translates with MarianMT models through transformers: any folder that `save_pretrained` wrote."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from importlib.metadata import version
from itertools import groupby
from typing import NamedTuple

from tqe.core.report import Model
from tqe.mt.folder import ModelFolder
from tqe.mt.loading import load
from tqe.mt.splitting import split
from tqe.mt.translator import CUT, FORMAT, Progress, finished, prepared


@dataclass(frozen=True, slots=True)
class Decoding:
    """How a translation is searched for.

    `batch` is the number of source tokens, padding included, that are translated at once: speed, not output.
    """

    beams: int = 4
    batch: int = 1024


class _Part(NamedTuple):
    """A stretch of a sentence that the model takes in one go, and the tokens its translation may have."""

    sentence: int
    ids: tuple[int, ...]
    room: int


class MarianTranslator:
    """A Marian model; its weights are loaded when the first sentence needs them."""

    def __init__(self, folder: ModelFolder, decoding: Decoding = Decoding()) -> None:
        engine = f"transformers {version('transformers')}, torch {version('torch')}"
        self.model = Model(folder.name, folder.digest, engine)
        self._folder = folder
        self._decoding = decoding

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
        parts = [part for index, text in enumerate(texts) if text for part in self._marian.parts(index, text)]
        translated: dict[int, str] = {}
        told = 0
        for batch in _batches(parts, self._decoding.batch):
            outputs = self._marian.generate([parts[place] for place in batch])
            translated.update(zip(batch, outputs, strict=True))
            waiting = {part.sentence for place, part in enumerate(parts) if place not in translated}
            told = _tell(progress, len(texts) - len(waiting), told)
        _tell(progress, len(texts), told)
        pieces: list[list[str]] = [[] for _ in texts]
        for place, part in enumerate(parts):
            pieces[part.sentence].append(translated[place])
        return tuple(finished(" ".join(piece)) for piece in pieces)

    @cached_property
    def _marian(self) -> "_Marian":
        return _Marian(self._folder, self._decoding.beams)


def _tell(progress: Progress | None, done: int, told: int) -> int:
    if progress and done > told:
        progress(done - told)
    return max(done, told)


def _batches(parts: Sequence[_Part], tokens: int) -> Iterator[list[int]]:
    """Yield the places of `parts` in batches of equal room, so that no output depends on its neighbours."""
    order = sorted(range(len(parts)), key=lambda place: (parts[place].room, len(parts[place].ids)))
    for _, places in groupby(order, key=lambda place: parts[place].room):
        batch: list[int] = []
        for place in places:
            if batch and (len(batch) + 1) * len(parts[place].ids) > tokens:
                yield batch
                batch = []
            batch.append(place)
        yield batch


class _Marian:
    """The loaded model: text to tokens, tokens to translations."""

    def __init__(self, folder: ModelFolder, beams: int) -> None:
        self._model, self._tokenizer = load(folder)
        self._positions = self._model.config.max_position_embeddings
        search = self._model.generation_config
        search.update(num_beams=beams, do_sample=False, max_length=None, forced_eos_token_id=None)
        codes = self._tokenizer.supported_language_codes
        self._into = next((f"{code} " for code in (">>eng<<", ">>en<<") if code in codes), "")

    def parts(self, sentence: int, text: str) -> Iterator[_Part]:
        """Yield `text` in parts of which each and its translation have a place in the model."""
        limit = self._positions // 2
        for stretch in split(text, lambda stretch: len(self._ids(stretch)) <= limit):
            ids = self._ids(stretch)
            yield _Part(sentence, ids, _room(len(ids), self._positions))

    def _ids(self, text: str) -> tuple[int, ...]:
        return tuple(self._tokenizer(self._into + text, truncation=False)["input_ids"])

    def generate(self, parts: Sequence[_Part]) -> list[str]:
        """Return the translations of `parts`, which all have the same room."""
        import torch

        padded = self._tokenizer.pad({"input_ids": [list(part.ids) for part in parts]}, return_tensors="pt")
        with torch.inference_mode():
            rows = self._model.generate(**padded, max_new_tokens=parts[0].room)
        return [self._text(row[1:].tolist()) for row in rows]

    def _text(self, ids: list[int]) -> str:
        text: str = self._tokenizer.decode(ids, skip_special_tokens=True)
        return text if self._model.config.eos_token_id in ids else f"{text} {CUT}"


def _room(tokens: int, positions: int) -> int:
    """Return how many tokens a translation of `tokens` may have: at least twice as many, in few steps."""
    step = 8
    while step < tokens:
        step *= 2
    return min(2 * step, positions - 1)
