"""Places in a German sentence where a fault may go, and ways to put it there."""

import random
import re
from collections.abc import Sequence
from typing import NamedTuple, TypeVar

from tqe.core.span import Span

T = TypeVar("T")

NOUN = r"[A-ZÄÖÜ][a-zäöüß]{3,}"
MID_NOUN = re.compile(rf"(?<=[a-zäöüß,] ){NOUN}(?= [a-zäöüß])")
"""A noun in the middle of a sentence."""

DEFINITE = re.compile(rf"(?<![\w,] )(?<!\w)(?P<article>[Dd](?:er|ie|as|en|em)) (?P<noun>{NOUN})(?![\w-])")
"""A definite article with its noun; behind a comma it may be a relative pronoun."""


class Injected(NamedTuple):
    """A text with a fault in it, and where."""

    text: str
    span: Span


def put(text: str, start: int, end: int, by: str) -> Injected:
    """Replace a stretch of `text` by `by`, which is the fault."""
    return Injected(text[:start] + by + text[end:], Span(start, start + len(by)))


def choose(rng: random.Random, options: Sequence[T]) -> T | None:
    """Return one of `options`, None if there is none."""
    return rng.choice(options) if options else None


def match(rng: random.Random, pattern: re.Pattern[str], text: str) -> re.Match[str] | None:
    """Return one of the places where `pattern` stands."""
    return choose(rng, list(pattern.finditer(text)))


def swap(rng: random.Random, text: str, pairs: dict[str, Sequence[str]]) -> Injected | None:
    """Replace a word of `pairs` by one of what it may become."""
    words = "|".join(map(re.escape, sorted(pairs, key=len, reverse=True)))
    place = match(rng, re.compile(rf"(?<![\w-])(?:{words})(?![\w-])"), text)
    return put(text, *place.span(), rng.choice(pairs[place.group()])) if place else None


def append(text: str, before: str, fault: str) -> Injected | None:
    """Add `before` and `fault` at the end of a sentence, before its stop."""
    if not re.search(r"[a-zäöüß][.!?]$", text):
        return None
    faulty = put(text, len(text) - 1, len(text) - 1, before + fault)
    return Injected(faulty.text, Span(faulty.span.end - len(fault), faulty.span.end))


def after_noun(rng: random.Random, text: str, fault: str) -> Injected | None:
    """Add `fault` behind a noun in the middle of the sentence, a blank between them."""
    place = match(rng, MID_NOUN, text)
    if place is None:
        return None
    faulty = put(text, place.end(), place.end(), f" {fault}")
    return Injected(faulty.text, Span(place.end() + 1, faulty.span.end))


def widened(fault: Injected | None, by: int = 1) -> Injected | None:
    """Return the fault with a span of `by` more characters on both sides."""
    if fault is None:
        return None
    start, end = fault.span.start - by, fault.span.end + by
    return Injected(fault.text, Span(max(0, start), min(len(fault.text), end)))
