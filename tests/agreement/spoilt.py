"""Translations spoilt on purpose: what any estimate of quality must score far below the translation itself."""

import random
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import cycle
from typing import NamedTuple

KINDS = ("untranslated", "empty", "repeated", "elsewhere", "french")
FRENCH = (
    "Le conseil municipal a voté lundi la construction d'un nouveau pont.",
    "Les travaux commenceront au printemps et dureront deux ans.",
    "Selon la maire, les piétons pourront encore traverser la rivière.",
    "Personne ne sait combien la rénovation de la gare coûtera.",
    "Une dizaine de bénévoles ont nettoyé la plage après la tempête.",
)


class Spoilt(NamedTuple):
    """A source with a target that is no translation of it any more, and the one that was."""

    kind: str
    source: str
    target: str
    original: str


def spoilt(pairs: Sequence[tuple[str, str]], seed: int = 1) -> Iterator[Spoilt]:
    """Yield every pair of source and target spoilt in every way; the same seed spoils alike.

    "elsewhere" is the target of another source, so there is none if all sources are the same; "french" is
    about as long as the target, so that its length alone gives nothing away.
    """
    chance = random.Random(seed)
    for source, target in pairs:
        others = [german for english, german in pairs if english != source and german != target]
        yield Spoilt("untranslated", source, source, target)
        yield Spoilt("empty", source, "", target)
        yield Spoilt("repeated", source, f"{target} {target}", target)
        if others:
            yield Spoilt("elsewhere", source, chance.choice(others), target)
        yield Spoilt("french", source, _french(len(target), chance), target)


def shares_below(
    score: Callable[[str, str], float], pairs: Sequence[tuple[str, str]], *, by: float = 0, seed: int = 1
) -> Mapping[str, float]:
    """Return for each kind the share of pairs in which `score(source, target)` falls by more than `by`."""
    below: dict[str, list[bool]] = {}
    for each in spoilt(pairs, seed):
        fall = score(each.source, each.original) - score(each.source, each.target)
        below.setdefault(each.kind, []).append(fall > by)
    return {kind: sum(falls) / len(falls) for kind, falls in below.items()}


def _french(length: int, chance: random.Random) -> str:
    sentences = cycle(chance.sample(FRENCH, len(FRENCH)))
    text = next(sentences)
    while len(text) < length / 1.5:
        text = f"{text} {next(sentences)}"
    return text
