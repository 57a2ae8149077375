"""How likely a model finds a given translation, token by token, with the place of each token in the text."""

import json
from typing import NamedTuple, Self

from tqe.core.span import Span

DIGITS = 4
"""Digits of a log-probability after the point: fewer than differ from machine to machine, more than matter."""


class ScoredToken(NamedTuple):
    """A token of the translation: `span` is its place there, without the blank before it.

    The end of the sentence, and what only marks a blank, is an empty span at its place.
    """

    span: Span
    logprob: float


class Likelihood(NamedTuple):
    """The tokens of a translation, each with the natural logarithm of its probability.

    The tokens are in order and end with that of the end of the sentence. Where a side is longer than the model
    takes, the rest of it is left out and `whole` is false: then the end of the sentence may be missing. Without
    words on one side there are no tokens.
    """

    tokens: tuple[ScoredToken, ...] = ()
    whole: bool = True

    @property
    def mean(self) -> float | None:
        """The mean log-probability of a token, None if there is none."""
        return sum(token.logprob for token in self.tokens) / len(self.tokens) if self.tokens else None

    def written(self) -> str:
        """Return a line of JSON that `read` understands."""
        rows = [[token.span.start, token.span.end, token.logprob] for token in self.tokens]
        return json.dumps([self.whole, *rows], separators=(",", ":"))

    @classmethod
    def read(cls, line: str) -> Self:
        """Return what `written` wrote."""
        whole, *rows = json.loads(line)
        return cls(tuple(ScoredToken(Span(start, end), logprob) for start, end, logprob in rows), whole)
