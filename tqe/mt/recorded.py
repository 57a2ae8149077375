"""Replays known translations, for tests that must not depend on a model."""

import json
from collections.abc import Mapping, Sequence
from hashlib import sha256
from pathlib import Path
from typing import Self

from tqe.core.report import Model
from tqe.mt.translator import Progress, prepared


class UnknownSentenceError(LookupError):
    """A sentence was asked for that nobody recorded."""


class RecordedTranslator:
    """Knows the translations it was given, and fails on any other sentence."""

    def __init__(self, translations: Mapping[str, str], name: str = "recorded") -> None:
        self._translations = {prepared(german): english for german, english in translations.items()}
        content = json.dumps(sorted(self._translations.items()), ensure_ascii=False)
        self.model = Model(name, f"sha256:{sha256(content.encode()).hexdigest()}", "recorded")

    @classmethod
    def read(cls, file: Path) -> Self:
        """Return the translator that a JSON object in `file` describes: German to English."""
        return cls(json.loads(file.read_text(encoding="utf-8")), file.stem)

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
