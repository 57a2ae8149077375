"""The training pairs: read, cleaned, weighted, and never one of the development set."""

import gzip
import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

PASSES: Mapping[str, Mapping[str, float]] = MappingProxyType(
    {
        "news-human": {"de-en": 1.0, "en-de": 1.0},
        "news-german-machine-translated-to-english": {"de-en": 1.0, "en-de": 0.15},
        "news-english-machine-translated-to-german": {"de-en": 0.25, "en-de": 1.0},
        "wmt24-general": {"de-en": 0.5, "en-de": 0.5},
        "flores-dev": {"de-en": 0.5, "en-de": 0.5},
        "mlqe-wikipedia": {"de-en": 0.5, "en-de": 0.5},
        "tatoeba": {"de-en": 0.1, "en-de": 0.1},
        "multi30k": {"de-en": 0.05, "en-de": 0.05},
    }
)
"""How often a pair of each file is seen in one pass, by direction.

News is the domain, captions and phrases are not; and what machines wrote is the better to learn from the further it
is on the side of the target, where it is more regular than what people write (Kim and Rush 2016).
"""

MAX_WORDS = 100
MAX_RATIO = 2.2
"""Pairs whose lengths in characters differ by more than this are rarely translations of each other."""


@dataclass(frozen=True, slots=True)
class Pair:
    """A German sentence, its English, and the file they come from."""

    german: str
    english: str
    file: str


@dataclass(frozen=True, slots=True)
class Corpus:
    """The cleaned pairs, and how many were left out and why."""

    pairs: tuple[Pair, ...]
    held_out: int
    dropped: int


def missing(folder: Path) -> list[str]:
    """Return the names of the files that `read` would not find in `folder`."""
    return [f"{name}.tsv.gz" for name in PASSES if not (folder / f"{name}.tsv.gz").is_file()]


def read(folder: Path, development: Path) -> Corpus:
    """Return the pairs of every known file in `folder` that share no sentence with `development`."""
    forbidden = {key for row in _rows(development) for key in map(_key, row[:2])}
    seen: set[tuple[str, str]] = set()
    pairs: list[Pair] = []
    held_out = dropped = 0
    for name in PASSES:
        for german, english, *_ in _rows(folder / f"{name}.tsv.gz"):
            pair = (_clean(german), _clean(english))
            if _key(german) in forbidden or _key(english) in forbidden:
                held_out += 1
            elif pair in seen or not _is_translation(*pair):
                dropped += 1
            else:
                seen.add(pair)
                pairs.append(Pair(*pair, name))
    return Corpus(tuple(pairs), held_out, dropped)


def _rows(path: Path) -> Iterator[list[str]]:
    with gzip.open(path, "rt", encoding="utf-8", newline="\n") as file:
        for line in file:
            row = line.rstrip("\n").split("\t")
            if len(row) >= 2:
                yield row


def _clean(text: str) -> str:
    return " ".join(unicodedata.normalize("NFC", text).split())


def _key(text: str) -> str:
    """Return the letters and digits of a sentence, case-folded: what two copies of it share."""
    return re.sub(r"\W+", " ", text.casefold()).strip()


def _is_translation(german: str, english: str) -> bool:
    if not german or not english or german == english:
        return False
    longer, shorter = max(len(german), len(english)), min(len(german), len(english))
    words = max(german.count(" "), english.count(" ")) + 1
    return words <= MAX_WORDS and (longer < 20 or longer <= MAX_RATIO * shorter)
