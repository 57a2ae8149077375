"""Batches of pairs of like length, capped by their number of subwords, in an order that a seed decides."""

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from models.train.corpus import PASSES, Pair

MAX_SUBWORDS = 200
POOL = 20_000
"""Pairs that are sorted by length together: enough for little padding, few enough for a random order."""

Example = tuple[list[int], list[int]]
"""The subwords of a source and of its target, each closed by the end of sentence."""


@dataclass(frozen=True, slots=True)
class Subwords:
    """Encodes sentences as the tokenizer of the finished model will."""

    model: Any
    table: dict[str, int]
    sample: bool

    @classmethod
    def read(cls, folder: Path, *, sample: bool) -> "Subwords":
        """Return the encoder of the vocabulary in `folder`; `sample` draws segmentations (Kudo 2018)."""
        import json

        import sentencepiece

        table = json.loads((folder / "vocab.json").read_text(encoding="utf-8"))
        return cls(sentencepiece.SentencePieceProcessor(model_file=str(folder / "source.spm")), table, sample)

    def encode(self, text: str, code: str | None = None) -> list[int]:
        """Return the subword numbers of `text`, after the token `code` if there is one."""
        options = {"enable_sampling": True, "alpha": 0.2, "nbest_size": -1} if self.sample else {}
        pieces = self.model.encode(text, out_type=str, **options)
        unknown = self.table["<unk>"]
        numbers = [self.table.get(piece, unknown) for piece in pieces]
        return ([self.table[code]] if code else []) + numbers + [self.table["</s>"]]


def examples(
    pairs: Sequence[Pair], subwords: Subwords, directions: Sequence[str], seed: int
) -> Iterator[Example]:
    """Yield encoded pairs without end, pass after pass, in every direction asked for."""
    order = random.Random(seed)  # noqa: S311 - an order, not a secret
    while True:
        shown = [
            (pair, direction)
            for direction in directions
            for pair in pairs
            for _ in range(_times(PASSES[pair.file][direction], order))
        ]
        order.shuffle(shown)
        for pair, direction in shown:
            code = f">>{direction[-2:]}<<" if len(directions) > 1 else None
            sides = (pair.german, pair.english) if direction == "de-en" else (pair.english, pair.german)
            source, target = subwords.encode(sides[0], code), subwords.encode(sides[1])
            if max(len(source), len(target)) <= MAX_SUBWORDS:
                yield source, target


def _times(passes: float, order: random.Random) -> int:
    """Return how often a pair is shown in this pass: 1.5 is once or twice."""
    return int(passes) + (order.random() < passes % 1)


def batches(stream: Iterator[Example], subwords: int, seed: int) -> Iterator[list[Example]]:
    """Yield batches of at most `subwords` padded subwords on the longer side."""
    order = random.Random(seed)  # noqa: S311 - an order, not a secret
    while True:
        pool = sorted((next(stream) for _ in range(POOL)), key=lambda pair: (len(pair[1]), len(pair[0])))
        cut = list(_cut(pool, subwords))
        order.shuffle(cut)
        yield from cut


def _cut(pool: list[Example], subwords: int) -> Iterator[list[Example]]:
    batch: list[Example] = []
    longest = 0
    for pair in pool:
        longest = max(longest, len(pair[0]), len(pair[1]))
        if batch and longest * (len(batch) + 1) > subwords:
            yield batch
            batch, longest = [], max(len(pair[0]), len(pair[1]))
        batch.append(pair)
    if batch:
        yield batch
