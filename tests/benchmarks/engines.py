"""The same sentences through tqe, through bare loops of CTranslate2 and through one of transformers.

All have the same weights, four beams and one thread. One loop of CTranslate2 makes the batches that tqe makes, of
sentences equally long; the other is given all sentences at once and lets CTranslate2 pad them, as many tokens in a batch
as tqe takes. The loop of transformers takes 32 sentences at a time, as they come.
"""

import os
import time
import warnings
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby

from tqe.mt.ctranslate import BATCH, CTranslator
from tqe.mt.folder import ModelFolder, digest_of
from tqe.mt.loading import load
from tqe.mt.models import resolve
from tqe.mt.partwise import USUAL
from tqe.mt.tokens import Tokens

Loop = Callable[[Sequence[str]], Sequence[Sequence[int]]]
AT_ONCE = 32
LONGEST = 254


@dataclass
class Engines:
    """The bundled model, three times."""

    def __post_init__(self) -> None:
        os.environ["OMP_NUM_THREADS"] = "1"
        path = resolve("bundled")
        self._folder = ModelFolder("bundled", path, digest_of(path, None))
        self._tokens = Tokens(path)
        self._translator = CTranslator(self._folder)
        self._translator.translate(["Guten Tag."])

    @cached_property
    def _transformers(self) -> object:
        import torch

        torch.set_num_threads(1)
        return load(self._folder)

    def tqe(self, sentences: Sequence[str]) -> list[Sequence[int]]:
        """Translate as tqe does, from text to text."""
        return [self._tokens.ids(text) for text in self._translator.translate(sentences)]

    def padded(self, sentences: Sequence[str]) -> list[Sequence[int]]:
        """Translate with CTranslate2 and SentencePiece alone, in batches of whatever length."""
        return self._ctranslate2([self._tokens.ids(text) for text in sentences])

    def alike(self, sentences: Sequence[str]) -> list[Sequence[int]]:
        """Translate with CTranslate2 and SentencePiece alone, in the batches that tqe makes."""
        sources = sorted((self._tokens.ids(text) for text in sentences), key=len)
        batches = (self._ctranslate2(list(batch)) for _, batch in groupby(sources, key=len))
        return [ids for batch in batches for ids in batch]

    def _ctranslate2(self, sources: Sequence[Sequence[int]]) -> list[Sequence[int]]:
        engine = self._translator._engine
        results = engine._translator.translate_batch(
            [[engine._words[number] for number in ids] for ids in sources],
            max_batch_size=BATCH,
            batch_type="tokens",
            return_end_token=True,
            max_input_length=0,
            max_decoding_length=LONGEST,
            **engine._search,
        )
        spoken = [[engine._numbers[token] for token in result.hypotheses[0]] for result in results]
        return [self._tokens.ids(self._tokens.text(numbers)) for numbers in spoken]

    def transformers(self, sentences: Sequence[str]) -> list[Sequence[int]]:
        """Translate with the loop that everybody writes first."""
        import torch
        from transformers import MarianTokenizer

        warnings.simplefilter("ignore")  # advice of the tokenizer to install what it does not need
        tokenizer = MarianTokenizer.from_pretrained(self._folder.path)
        said: list[str] = []
        for start in range(0, len(sentences), AT_ONCE):
            batch = tokenizer(list(sentences[start : start + AT_ONCE]), return_tensors="pt", padding=True)
            with torch.inference_mode():
                rows = self._transformers.generate(**batch, num_beams=USUAL.beams, max_new_tokens=LONGEST)
            said += tokenizer.batch_decode(rows, skip_special_tokens=True)
        return [self._tokens.ids(text) for text in said]


def rate(loop: Loop, sentences: Sequence[str]) -> float:
    """Return the tokens that `loop` says in a second of processor time."""
    start = time.process_time()
    said = loop(sentences)
    return sum(map(len, said)) / (time.process_time() - start)
