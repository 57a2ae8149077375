"""Derive the table of which German words translate which English ones.

Run `python -m models.words.translations FOLDER`; FOLDER holds `*.tsv.gz` of German and English sentence pairs,
the German in the first column. It writes `tqe/text/data/translations.marisa`: figures, no text of the pairs.
The model is IBM model 1 (Brown et al. 1993, "The Mathematics of Statistical Machine Translation") over the stems
of `tqe.text.stems`, in both directions; what both find likely stays.
"""

import argparse
import csv
import gzip
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

import numpy as np

from models.words.tables import write
from tqe.text.stems import english_stem, german_stem
from tqe.text.words import words

ROUNDS = 5
LONGEST = 60
"""Words a sentence may have; longer ones cost much and say little."""
OFTEN = 4
"""Sentences in which a stem must occur."""
LIKELY = 0.02
"""The probability that a pair must have in one direction, a fourth of it in the other."""
MOST = 12
"""German stems kept for an English one."""
PER_SOURCE = 2
"""Translations of one sentence that are read: more systems saying the same are no more evidence."""
Table = dict[tuple[str, str], float]


def main() -> None:
    """Write the table."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folder", type=Path)
    pairs = list(_pairs(sorted(parser.parse_args().folder.glob("*.tsv.gz"))))
    print(len(pairs), "pairs")
    english, german = _vocabulary(e for _, e in pairs), _vocabulary(g for g, _ in pairs)
    print(len(english), "English stems,", len(german), "German stems")
    forward = _model([(e, g) for g, e in pairs], english, german)
    backward = {(e, g): p for (g, e), p in _model(pairs, german, english).items()}
    table = _agreed(forward, backward)
    print(sum(map(len, table.values())), "entries")
    write(
        "translations",
        ((word, "\t".join(f"{stem} {round(100 * p)}" for stem, p in table[word])) for word in sorted(table)),
    )


def _pairs(files: Iterable[Path]) -> Iterator[tuple[list[str], list[str]]]:
    """Yield the stems of each German sentence and of its English one."""
    seen: Counter[str] = Counter()
    for path in files:
        with gzip.open(path, "rt", encoding="utf-8") as file:
            for german, english, *_ in csv.reader(file, "excel-tab", quoting=csv.QUOTE_NONE):
                seen[english] += 1
                seen[german] += 1
                if max(seen[english], seen[german]) <= PER_SOURCE:
                    pair = _stems(german, german_stem), _stems(english, english_stem)
                    if all(0 < len(side) <= LONGEST for side in pair):
                        yield pair


def _stems(sentence: str, stem: Callable[[str], str]) -> list[str]:
    """Return the different stems of a sentence; digits are no words."""
    return sorted({stem(word.text) for word in words(sentence) if not word.text[0].isdigit()})


def _vocabulary(sentences: Iterable[Sequence[str]]) -> dict[str, int]:
    """Return a number for each stem that is frequent enough; 0 is the empty word."""
    counts = Counter(stem for sentence in sentences for stem in sentence)
    frequent = sorted(stem for stem, count in counts.items() if count >= OFTEN)
    return {stem: number for number, stem in enumerate(frequent, 1)}


def _model(
    pairs: Iterable[tuple[list[str], list[str]]], given: dict[str, int], made: dict[str, int]
) -> Table:
    """Return the probability of each second stem for each first one after some rounds of EM."""
    keys, starts = _links(pairs, given, made)
    unique, links = np.unique(keys, return_inverse=True)
    del keys
    owners = unique // (len(made) + 1)
    chances: Any = np.ones(len(unique))
    lengths = np.diff(np.append(starts, len(links)))
    for _ in range(ROUNDS):
        weights: Any = chances[links]
        weights /= np.repeat(np.add.reduceat(weights, starts), lengths)
        chances = np.bincount(links, weights, len(unique))
        chances /= np.bincount(owners, chances)[owners]
    from_number, to_number = ["", *given], ["", *made]
    kept = np.flatnonzero(chances >= LIKELY / 4)
    return {
        (from_number[unique[k] // (len(made) + 1)], to_number[unique[k] % (len(made) + 1)]): float(chances[k])
        for k in kept
    }


def _links(
    pairs: Iterable[tuple[list[str], list[str]]], given: dict[str, int], made: dict[str, int]
) -> tuple[Any, Any]:
    """Return a key for each possible link, those of one made word together, and where these groups start."""
    size = len(made) + 1
    chunks: list[Any] = []
    starts: list[int] = []
    position = 0
    for first, second in pairs:
        causes = np.array([0, *(given[stem] for stem in first if stem in given)], dtype=np.int64)
        effects = np.array([made[stem] for stem in second if stem in made], dtype=np.int64)
        chunks.append((causes[None, :] * size + effects[:, None]).ravel())
        starts.extend(range(position, position + len(chunks[-1]), len(causes)))
        position += len(chunks[-1])
    return np.concatenate(chunks), np.array(starts)


def _agreed(forward: Table, backward: Table) -> dict[str, list[tuple[str, float]]]:
    """Return the likeliest German stems of each English one, those that both directions support."""
    table: dict[str, list[tuple[str, float]]] = {}
    for (english, german), chance in forward.items():
        back = backward.get((english, german), 0.0)
        if english and german and max(chance, back) >= LIKELY and min(chance, back) >= LIKELY / 4:
            table.setdefault(english, []).append((german, max(chance, back)))
    return {word: sorted(stems, key=lambda stem: -stem[1])[:MOST] for word, stems in table.items()}


if __name__ == "__main__":
    main()
