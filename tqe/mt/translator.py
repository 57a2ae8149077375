"""What every model looks like from outside, and how text is made ready for one."""

import unicodedata
from collections.abc import Callable, Sequence
from typing import Protocol

from tqe.core.document import MASK
from tqe.core.pattern import Pattern
from tqe.core.report import Model
from tqe.mt.likelihood import Likelihood

Progress = Callable[[int], None]
"""Called with the number of sentences that have just been finished."""

CUT = "…"
"""Ends a translation that the model did not bring to an end within its length limit."""

FORMAT = 1
"""Counts changes of `prepared` and `finished`; part of every signature because outputs change with them."""


class Translator(Protocol):
    """A model that turns sentences of one language into the other: mostly German ones into English."""

    @property
    def model(self) -> Model:
        """Name, digest and engine, for the report."""
        ...

    @property
    def signature(self) -> str:
        """Return what the output depends on; it changes whenever the output may change."""
        ...

    def translate(self, sentences: Sequence[str], progress: Progress | None = None) -> tuple[str, ...]:
        """Return the translations in the order of `sentences`; one without words becomes an empty text."""
        ...

    def score(
        self, sources: Sequence[str], targets: Sequence[str], progress: Progress | None = None
    ) -> tuple[Likelihood, ...]:
        """Return how likely each of `targets` is as the translation of the source in the same place."""
        ...


_MASKED = Pattern(rf"(?<=\w){MASK}+(?=\w)")
_NOISE = Pattern(rf"[{MASK}\u00ad\ud800-\udfff]")


def prepared(sentence: str) -> str:
    """Return `sentence` as a model should see it: composed, on one line, without what is no character.

    A mask between two letters parts two words (a line break in HTML); elsewhere it is markup and vanishes.
    """
    text = _NOISE.sub("", _MASKED.sub(" ", sentence))
    text = " ".join(unicodedata.normalize("NFC", text).split())
    return text if any(c.isalnum() for c in text) else ""


def is_noise(character: str) -> bool:
    """Say whether `prepared` drops the character, or makes it a blank, because it is none of the text."""
    return bool(_NOISE.match(character))


def finished(translation: str) -> str:
    """Return `translation` with HTML entities resolved, which small models copy from their training data."""
    from html import unescape  # its table is not needed where nothing is translated

    return " ".join(unescape(translation).split())
