"""Forced decoding: what a model would have thought of a translation that it is given."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple, Protocol

from tqe.core.span import Span
from tqe.mt.likelihood import DIGITS, Likelihood, ScoredToken
from tqe.mt.origins import lifted, origins
from tqe.mt.tokens import Tokens
from tqe.mt.translator import Progress, prepared


class Forced(NamedTuple):
    """The tokens of a source, and those of its translation; `ends` says whether these reach the end."""

    source: tuple[int, ...]
    target: tuple[int, ...]
    ends: bool


class ScoringEngine(Protocol):
    """A loaded model: `positions` is how many tokens it has places for."""

    tokens: Tokens
    positions: int

    def score(self, pairs: Iterable[Forced]) -> Iterator[Sequence[float]]:
        """Yield for each of `pairs`, in order, the log-probabilities of its target's tokens.

        Each pair is a batch of its own: its tokens fill the matrices, and nothing depends on its neighbours.
        """
        ...


def likelihoods(
    open_engine: Callable[[], ScoringEngine],
    sources: Sequence[str],
    targets: Sequence[str],
    progress: Progress | None,
) -> tuple[Likelihood, ...]:
    """Return how likely each of `targets` is as the translation of its source."""
    wordy = [bool(prepared(s) and prepared(t)) for s, t in zip(sources, targets, strict=True)]
    if progress and not all(wordy):
        progress(wordy.count(False))
    if not any(wordy):
        return (Likelihood(),) * len(wordy)
    engine = open_engine()
    pairs = [pair for pair, words in zip(zip(sources, targets, strict=True), wordy, strict=True) if words]
    found = _scored(engine, pairs, progress)
    return tuple(next(found) if words else Likelihood() for words in wordy)


def _scored(
    engine: ScoringEngine, pairs: Sequence[tuple[str, str]], progress: Progress | None
) -> Iterator[Likelihood]:
    forced = [_forced(engine, source, target) for source, target in pairs]
    for (_, target), (pair, whole), values in zip(
        pairs, forced, engine.score(pair for pair, _ in forced), strict=True
    ):
        spans = _spans(engine.tokens, target)
        tokens = zip(spans[: len(pair.target)], values, strict=True)
        if progress:
            progress(1)
        yield Likelihood(tuple(ScoredToken(span, round(value, DIGITS)) for span, value in tokens), whole)


def _forced(engine: ScoringEngine, source: str, target: str) -> tuple[Forced, bool]:
    """Return the tokens of a pair as far as the model has places for them, and whether that is all."""
    given, wanted = engine.tokens.ids(prepared(source)), engine.tokens.spoken(prepared(target))
    room = engine.positions
    cut = given if len(given) <= room else (*given[: room - 1], engine.tokens.end)
    ends = len(wanted) <= room
    return Forced(cut, wanted if ends else wanted[: room - 1], ends), ends and cut == given


def _spans(tokens: Tokens, target: str) -> list[Span]:
    """Return the places in `target` of its tokens and of its end."""
    text = prepared(target)
    places = origins(target)
    spans = [lifted(_without_blank(span, text), places) for span in tokens.spans(text)]
    return [*spans, lifted(Span(len(text), len(text)), places)]


def _without_blank(span: Span, text: str) -> Span:
    inside = span.of(text)
    return Span(span.end - len(inside.lstrip()), span.end)
