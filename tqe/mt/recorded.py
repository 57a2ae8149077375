"""Replays known translations and likelihoods, for tests that must not depend on a model."""

import json
from collections.abc import Mapping, Sequence
from hashlib import sha256
from pathlib import Path
from types import MappingProxyType
from typing import Self

from tqe.core.report import Model
from tqe.mt.likelihood import Likelihood
from tqe.mt.translator import Progress, prepared

Likelihoods = Mapping[tuple[str, str], Likelihood]
"""A source and its translation to how likely this is."""


class UnknownSentenceError(LookupError):
    """A sentence was asked for that nobody recorded."""


class RecordedTranslator:
    """Knows the translations and likelihoods it was given, and fails on anything else."""

    def __init__(
        self,
        translations: Mapping[str, str],
        name: str = "recorded",
        likelihoods: Likelihoods = MappingProxyType({}),
    ) -> None:
        self._translations = {prepared(german): english for german, english in translations.items()}
        self._likelihoods = dict(likelihoods)
        scored = sorted((*pair, likelihood.written()) for pair, likelihood in likelihoods.items())
        content = json.dumps([*sorted(self._translations.items()), *scored], ensure_ascii=False)
        self.model = Model(name, f"sha256:{sha256(content.encode()).hexdigest()}", "recorded")

    @classmethod
    def read(cls, file: Path, likelihoods: Path | None = None) -> Self:
        """Return the translator that a JSON object in `file` describes: German to English.

        `likelihoods` is a file that `write_likelihoods` wrote.
        """
        rows = json.loads(likelihoods.read_text(encoding="utf-8")) if likelihoods else ()
        scored = {(source, target): Likelihood.read(line) for source, target, line in rows}
        return cls(json.loads(file.read_text(encoding="utf-8")), file.stem, scored)

    @property
    def signature(self) -> str:
        """What was recorded is all that the output depends on."""
        return f"recorded|{self.model.digest}"

    def translate(self, sentences: Sequence[str], progress: Progress | None = None) -> tuple[str, ...]:
        """Return what was recorded; raise UnknownSentenceError for anything else that has words."""
        wanted = [prepared(sentence) for sentence in sentences]
        for sentence in wanted:
            if sentence and sentence not in self._translations:
                raise UnknownSentenceError(sentence)
        if progress:
            progress(len(wanted))
        return tuple(self._translations.get(sentence, "") for sentence in wanted)

    def score(
        self, sources: Sequence[str], targets: Sequence[str], progress: Progress | None = None
    ) -> tuple[Likelihood, ...]:
        """Return what was recorded; raise UnknownSentenceError for any other pair that has words."""
        pairs = list(zip(sources, targets, strict=True))
        for source, target in pairs:
            if prepared(source) and prepared(target) and (source, target) not in self._likelihoods:
                raise UnknownSentenceError(target)
        if progress:
            progress(len(pairs))
        return tuple(self._likelihoods.get(pair, Likelihood()) for pair in pairs)


def write_likelihoods(likelihoods: Likelihoods, file: Path) -> None:
    """Write `likelihoods` as `RecordedTranslator.read` reads them, a pair a line."""
    rows = [[*pair, likelihood.written()] for pair, likelihood in likelihoods.items()]
    lines = ",\n".join(json.dumps(row, ensure_ascii=False) for row in rows)
    file.write_text(f"[\n{lines}\n]\n", encoding="utf-8")
