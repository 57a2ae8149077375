"""Finds from which probability on people often mark a word."""

from collections.abc import Iterable

OFTEN = 0.4
"""Share of the words up to the limit that somebody must have marked, so that they are worth a look; reports say it."""
ENOUGH = 200
"""Words that a limit must rest on."""


def unlikely(words: Iterable[tuple[float, bool]]) -> float | None:
    """Return the highest log-probability up to which words are marked often; None if there is none.

    `words` are log-probabilities, each with whether somebody marked the word.
    """
    limit, marked = None, 0
    ordered = sorted(words)
    for number, (logprob, is_marked) in enumerate(ordered, 1):
        marked += is_marked
        is_last = number == len(ordered) or ordered[number][0] > logprob
        if is_last and number >= ENOUGH and marked >= OFTEN * number:
            limit = logprob
    return limit
