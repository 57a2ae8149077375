"""Remembers what a translator has said and scored, so that a second run over the same text needs no model."""

import json
from collections import Counter
from collections.abc import Callable, Sequence
from itertools import islice

from tqe.core.report import Model
from tqe.mt.likelihood import Likelihood
from tqe.mt.store import Store
from tqe.mt.translator import Progress, Translator, prepared

PORTION = 64
"""Sentences translated, or pairs scored, between two writes: what an interrupted run keeps is a multiple of it."""


class CachedTranslator:
    """Asks `store` first and the translator inside only for what is not there."""

    def __init__(self, inner: Translator, store: Store) -> None:
        self._inner = inner
        self._store = store

    @property
    def model(self) -> Model:
        """The model inside."""
        return self._inner.model

    @property
    def signature(self) -> str:
        """The signature of the translator inside: a cache changes no output."""
        return self._inner.signature

    def translate(self, sentences: Sequence[str], progress: Progress | None = None) -> tuple[str, ...]:
        """Return the translations in the order of `sentences`; each different one is translated once."""
        wanted = [prepared(sentence) for sentence in sentences]
        return self._known_or_made(self.signature, wanted, self._inner.translate, progress)

    def score(
        self, sources: Sequence[str], targets: Sequence[str], progress: Progress | None = None
    ) -> tuple[Likelihood, ...]:
        """Return the likelihoods in the order of the pairs; each different pair is scored once."""
        pairs = [json.dumps(pair) for pair in zip(sources, targets, strict=True)]
        lines = self._known_or_made(f"likelihood|{self.signature}", pairs, self._scored, progress)
        return tuple(map(Likelihood.read, lines))

    def _scored(self, pairs: Sequence[str]) -> list[str]:
        sources, targets = zip(*map(json.loads, pairs), strict=True)
        return [likelihood.written() for likelihood in self._inner.score(sources, targets)]

    def _known_or_made(
        self,
        signature: str,
        wanted: Sequence[str],
        make: Callable[[Sequence[str]], Sequence[str]],
        progress: Progress | None,
    ) -> tuple[str, ...]:
        """Return what the store knows under `signature` or else what is made of each of `wanted`."""
        known = self._store.translations(signature, set(wanted))
        missing = iter(sorted(set(wanted) - known.keys(), key=lambda each: (len(each), each)))
        times = Counter(wanted)
        _tell(progress, sum(times[each] for each in known))
        while portion := tuple(islice(missing, PORTION)):
            fresh = dict(zip(portion, make(portion), strict=True))
            self._store.remember(signature, fresh)
            known |= fresh
            _tell(progress, sum(times[each] for each in fresh))
        return tuple(known[each] for each in wanted)


def _tell(progress: Progress | None, done: int) -> None:
    if progress and done:
        progress(done)
