"""Finds stretches of words that stand twice in a text."""

from functools import lru_cache

from tqe.core.span import Span
from tqe.text.words import words


@lru_cache(maxsize=512)
def repeats(text: str, least: int) -> tuple[tuple[Span, Span], ...]:
    """Return the stretches of at least `least` words that come again, each with its second place.

    They are as long as can be and do not overlap.
    """
    tokens = words(text)
    first: dict[tuple[str, ...], int] = {}
    found: list[tuple[Span, Span]] = []
    index = 0
    while index + least <= len(tokens):
        start = first.setdefault(tuple(word.text for word in tokens[index : index + least]), index)
        if start + least > index:
            index += 1
            continue
        length = least
        while start + length < index and index + length < len(tokens):
            if tokens[start + length].text != tokens[index + length].text:
                break
            length += 1
        found.append(
            (
                Span(tokens[start].start, tokens[start + length - 1].end),
                Span(tokens[index].start, tokens[index + length - 1].end),
            )
        )
        index += length
    return tuple(found)
