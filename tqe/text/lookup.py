"""Finds the word of a German text that has a stem, or a form of a name, in a time that does not grow with the text."""

from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from tqe.text.stems import german_stem
from tqe.text.words import Word, words

PART = 3
"""Letters of a stem that is found at either end of a compound; inside one it must be twice as long."""
COGNATE = 5
"""Letters that the forms of one name or loan word share at the front."""
_NAME = 4
"""Letters of the shortest front that says anything."""
_FOLD = str.maketrans({"z": "k", "c": "k", "y": "i", "j": "i", "w": "v"})


class Lookup(NamedTuple):
    """The words of a text, and where each stem, each end of one, each run of letters in one and each front is first.

    Of the runs of letters (of twice PART) the places of all stems are there.
    """

    words: tuple[Word, ...]
    stems: Mapping[str, int]
    ends: Mapping[str, int]
    runs: Mapping[str, Sequence[tuple[str, int]]]
    fronts: Mapping[str, int]

    def likeliest(self, stems: Mapping[str, int]) -> Word | None:
        """Return the first word whose stem is the likeliest of `stems` that the text has."""
        found = [(-chance, self.stems[stem]) for stem, chance in stems.items() if stem in self.stems]
        return self.words[min(found)[1]] if found else None

    def compound(self, stems: Iterable[str]) -> Word | None:
        """Return the first word that is made of one of `stems` and others."""
        places = [place for stem in stems if (place := self._made_of(stem)) is not None]
        return self.words[min(places)] if places else None

    def cognate(self, word: str) -> Word | None:
        """Return the first word that begins as `word` does, but for the spelling."""
        place = self.fronts.get(folded(word)[:COGNATE])
        return None if place is None else self.words[place]

    def _made_of(self, stem: str) -> int | None:
        if len(stem) < 2 * PART:
            return self.ends.get(stem)
        runs = self.runs.get(stem[: 2 * PART], ())
        return next((place for form, place in runs if stem in form), None)


@lru_cache(maxsize=64)
def lookup(german: str) -> Lookup:
    """Return the words of a text by what they are looked up by."""
    found = words(german)
    stems: dict[str, int] = {}
    fronts: dict[str, int] = {}
    for place, word in enumerate(found):
        stems.setdefault(german_stem(word.text), place)
        front = folded(word.text)[:COGNATE]
        for size in range(_NAME, len(front) + 1):
            fronts.setdefault(front[:size], place)
    ends: dict[str, int] = {}
    runs: dict[str, list[tuple[str, int]]] = {}
    for stem, place in stems.items():
        for end in _ends(stem):
            ends.setdefault(end, place)
        for run in _runs(stem):
            runs.setdefault(run, []).append((stem, place))
    return Lookup(found, stems, ends, runs, fronts)


@lru_cache(maxsize=20_000)
def _ends(stem: str) -> tuple[str, ...]:
    """Return what a short stem in it is: its first and its last letters."""
    sizes = range(PART, min(2 * PART, len(stem) + 1))
    return tuple({part for size in sizes for part in (stem[:size], stem[-size:])})


@lru_cache(maxsize=20_000)
def _runs(stem: str) -> tuple[str, ...]:
    return tuple({stem[at : at + 2 * PART] for at in range(len(stem) - 2 * PART + 1)})


@lru_cache(maxsize=20_000)
def folded(word: str) -> str:
    """Return the stem of a word, of either language, without what only spelling tells apart."""
    return german_stem(word).replace("ph", "f").translate(_FOLD)
