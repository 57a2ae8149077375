"""How far models support a translation: how likely each side of it makes the other."""

from collections.abc import Sequence
from itertools import repeat
from typing import NamedTuple

from tqe.mt.likelihood import Likelihood
from tqe.mt.translator import Progress, Translator


class Support(NamedTuple):
    """`back` is about the source given the German, `forth` about the German given its source; None if nobody said."""

    back: Likelihood | None = None
    forth: Likelihood | None = None


class Scorers(NamedTuple):
    """The models to ask: `back` turns German into English, `forth` English into German; either may be missing."""

    back: Translator | None = None
    forth: Translator | None = None

    @property
    def number(self) -> int:
        """How many there are."""
        return (self.back is not None) + (self.forth is not None)

    @property
    def signature(self) -> str:
        """Return what their answers depend on."""
        return " ".join(model.signature if model else "-" for model in (self.back, self.forth))

    def support(
        self, pairs: Sequence[tuple[str, str]], progress: Progress | None = None
    ) -> tuple[Support, ...]:
        """Return the support of each of `pairs`, which are of a German text and its source."""
        german, english = [target for target, _ in pairs], [source for _, source in pairs]
        back = self.back.score(german, english, progress) if self.back else repeat(None, len(pairs))
        forth = self.forth.score(english, german, progress) if self.forth else repeat(None, len(pairs))
        return tuple(map(Support, back, forth))
