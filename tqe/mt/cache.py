"""Remembers what a translator has said, so that a second run over the same text needs no model."""

from collections import Counter
from collections.abc import Sequence
from itertools import islice

from tqe.core.report import Model
from tqe.mt.store import Store
from tqe.mt.translator import Progress, Translator, prepared

PORTION = 64
"""Sentences translated between two writes: what an interrupted run keeps is a multiple of it."""


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
        known = self._store.translations(self.signature, set(wanted))
        missing = iter(sorted(set(wanted) - known.keys(), key=lambda sentence: (len(sentence), sentence)))
        times = Counter(wanted)
        _tell(progress, sum(times[sentence] for sentence in known))
        while portion := tuple(islice(missing, PORTION)):
            fresh = dict(zip(portion, self._inner.translate(portion), strict=True))
            self._store.remember(self.signature, fresh)
            known |= fresh
            _tell(progress, sum(times[sentence] for sentence in fresh))
        return tuple(known[sentence] for sentence in wanted)


def _tell(progress: Progress | None, done: int) -> None:
    if progress and done:
        progress(done)
