"""Leads from the characters that a model is given back to those of the text they were made of."""

import unicodedata
from collections.abc import Iterator, Sequence

from tqe.core.span import Span
from tqe.mt.translator import is_noise, prepared


def origins(sentence: str) -> tuple[Span, ...]:
    """Return for each character of `prepared(sentence)` the place in `sentence` that it comes from."""
    text = prepared(sentence)
    sources = iter([place for cluster in _clusters(sentence) for place in _composed(sentence, cluster)])
    places: list[Span] = []
    for character in text:
        blank = places[-1].end if places else 0
        places.append(Span(blank, blank) if character == " " else next(sources))
    return tuple(places)


def lifted(span: Span, places: Sequence[Span]) -> Span:
    """Return where in the sentence `span` of the prepared text is; `places` are the sentence's origins."""
    if not len(span):
        at = places[span.start].start if span.start < len(places) else places[-1].end if places else 0
        return Span(at, at)
    return Span(places[span.start].start, places[span.end - 1].end)


def _clusters(sentence: str) -> Iterator[list[int]]:
    """Yield the places of characters that may be composed with each other; noise between them is none."""
    cluster: list[int] = []
    for place, character in enumerate(sentence):
        if is_noise(character):
            continue
        if cluster and not _joins(character):
            yield cluster
            cluster = []
        if not character.isspace():
            cluster.append(place)
    if cluster:
        yield cluster


def _joins(character: str) -> bool:
    """Say whether a character may be composed with the one before it: marks, vowels and finals of Hangul."""
    return unicodedata.category(character).startswith("M") or "\u1160" <= character <= "\u11ff"


def _composed(sentence: str, cluster: Sequence[int]) -> Iterator[Span]:
    """Yield the place of a cluster once for each character that is left of it."""
    whole = Span(cluster[0], cluster[-1] + 1)
    for _ in unicodedata.normalize("NFC", "".join(sentence[place] for place in cluster)):
        yield whole
