"""How well are sentences aligned? Documents cut up in a known way and put together again.

    python -m tests.benchmarks.align DATA [--show 20]

DATA is a folder with `mqm-wmt20-news.jsonl.gz`, `mqm-wmt23-news.jsonl.gz` and `newstest2019-native-german.tsv.gz`
(cut into articles of 40 sentences). Units are the segments of the set; in "sentences" they are cut into sentences, of
which only the segment that they come from is known. Prints F1 of links (pairs of a target and a source unit), and
precision and recall of source units without a partner, without a model and with the other language's text itself as a
perfect back-translation left out. `--show` prints wrong beads to read.
"""

import argparse
import csv
import gzip
import json
import random
import time
from collections import defaultdict
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

from tqe.text.align import Bead, align


class Case(NamedTuple):
    """An article: target and source units, and which units belong together, as pairs of indices."""

    target: tuple[str, ...]
    source: tuple[str, ...]
    links: frozenset[tuple[int, int]]


class Tally:
    """Links right, given and wanted; the same for source units without a partner."""

    def __init__(self) -> None:
        self.links = [0, 0, 0]
        self.alone = [0, 0, 0]

    def add(self, case: Case, beads: tuple[Bead, ...]) -> None:
        given = {(i, j) for bead in beads for i in bead.target for j in bead.source}
        _count(self.links, given, set(case.links))
        everything = set(range(len(case.source)))
        _count(self.alone, everything - {j for _, j in given}, everything - {j for _, j in case.links})


def _count(tally: list[int], given: set, wanted: set) -> None:
    for index, number in enumerate((len(given & wanted), len(given), len(wanted))):
        tally[index] += number


def articles(data: Path) -> Iterator[tuple[str, Case]]:
    """Yield the name of the set and an article with one link for each unit."""
    for name in ("wmt20", "wmt23"):
        documents: dict[tuple[str, str], dict[int, tuple[str, str]]] = defaultdict(dict)
        with gzip.open(data / f"mqm-{name}-news.jsonl.gz", "rt", encoding="utf-8") as file:
            for row in map(json.loads, file):
                documents[row["document"], row["system"]][row["segment"]] = (row["target"], row["source"])
        for units in documents.values():
            yield name, _case([units[index] for index in sorted(units)])
    with gzip.open(data / "newstest2019-native-german.tsv.gz", "rt", encoding="utf-8") as file:
        pairs = [(row[0], row[1]) for row in csv.reader(file, "excel-tab", quoting=csv.QUOTE_NONE)]
    for start in range(0, len(pairs), 40):
        yield "native", _case(pairs[start : start + 40])


def _case(units: list[tuple[str, str]]) -> Case:
    target, source = zip(*units, strict=True)
    return Case(target, source, frozenset((i, i) for i in range(len(units))))


def build(case: Case, groups: list[tuple[list[str], list[int]]]) -> Case:
    """Return a case whose target is made of `groups`: target units, and the source units they stand for."""
    target, links = [], set()
    for texts, sources in groups:
        links |= {(len(target) + k, j) for k in range(len(texts)) for j in sources}
        target += texts
    return Case(tuple(target), case.source, frozenset(links))


def clean(case: Case, _: random.Random) -> Case:
    return case


def dropped(case: Case, chance: random.Random) -> Case:
    return build(case, [([t], [i]) for i, t in enumerate(case.target) if chance.random() >= 0.1])


def paragraph_dropped(case: Case, chance: random.Random) -> Case:
    start = chance.randrange(len(case.target))
    return build(case, [([t], [i]) for i, t in enumerate(case.target) if not start <= i < start + 3])


def added(case: Case, chance: random.Random) -> Case:
    """Turn a dropped source into an addition: as many target units, fewer source units."""
    kept = [j for j in range(len(case.source)) if chance.random() >= 0.1]
    links = frozenset((i, kept.index(j)) for i, j in case.links if j in kept)
    return Case(case.target, tuple(case.source[j] for j in kept), links)


def merged(case: Case, chance: random.Random) -> Case:
    groups: list[tuple[list[str], list[int]]] = []
    for index, text in enumerate(case.target):
        if groups and len(groups[-1][1]) == 1 and chance.random() < 0.1:
            groups[-1] = ([f"{groups[-1][0][0]} {text}"], [index - 1, index])
        else:
            groups.append(([text], [index]))
    return build(case, groups)


def split(case: Case, chance: random.Random) -> Case:
    return build(
        case, [(_halves(t) if chance.random() < 0.1 else [t], [i]) for i, t in enumerate(case.target)]
    )


def _halves(text: str) -> list[str]:
    """Cut a text at the comma or blank nearest its middle, but not close to its ends."""
    for mark in (". ", ", ", " "):
        cuts = [at + len(mark) for at in range(20, len(text) - 20) if text.startswith(mark, at)]
        if cuts:
            cut = min(cuts, key=lambda at: abs(at - len(text) / 2))
            return [text[:cut].strip(), text[cut:].strip()]
    return [text]


def moved(case: Case, chance: random.Random) -> Case:
    """Move one paragraph of three units."""
    order = list(range(len(case.target)))
    start = chance.randrange(max(1, len(order) - 3))
    block, rest = order[start : start + 3], order[:start] + order[start + 3 :]
    at = chance.randrange(len(rest) + 1)
    return build(case, [([case.target[i]], [i]) for i in (*rest[:at], *block, *rest[at:])])


def shuffled(case: Case, chance: random.Random) -> Case:
    """Put all paragraphs of three units in another order."""
    blocks = [range(start, min(start + 3, len(case.target))) for start in range(0, len(case.target), 3)]
    order = [i for block in chance.sample(blocks, len(blocks)) for i in block]
    return build(case, [([case.target[i]], [i]) for i in order])


def mixed(case: Case, chance: random.Random) -> Case:
    """Drop 5 % of the units and merge 5 %."""
    groups: list[tuple[list[str], list[int]]] = []
    for index, text in enumerate(case.target):
        fate = chance.random()
        if fate < 0.05 and groups and groups[-1][1] == [index - 1]:
            groups[-1] = ([f"{groups[-1][0][0]} {text}"], [index - 1, index])
        elif fate < 0.95:
            groups.append(([text], [index]))
    return build(case, groups)


DAMAGES: tuple[Callable[[Case, random.Random], Case], ...] = (
    clean, dropped, paragraph_dropped, added, merged, split, mixed, moved, shuffled
)  # fmt: skip


def rates(tally: list[int]) -> tuple[float, float, float]:
    right, given, wanted = tally
    precision, recall = right / max(1, given), right / max(1, wanted)
    return precision, recall, 2 * right / max(1, given + wanted)


def show(case: Case, beads: tuple[Bead, ...]) -> None:
    for bead in beads:
        given = {(i, j) for i in bead.target for j in bead.source}
        if not given <= case.links or any(
            i in bead.target or j in bead.source for i, j in case.links - given
        ):
            print(
                "-",
                " | ".join(case.target[i] for i in bead.target),
                "⟷",
                " | ".join(case.source[j] for j in bead.source),
            )


def timing(cases: list[tuple[str, Case]], size: int = 5000) -> None:
    """Print how long an article of `size` units takes: each source text once before any comes again."""
    once = {case.source: case for name, case in cases}
    target = [text for case in once.values() for text in case.target]
    source = [text for case in once.values() for text in case.source]
    times = -(-size // len(target))
    target, source = (target * times)[:size], (source * times)[:size]
    chance = random.Random(1)
    kept = [text for text in target if chance.random() >= 0.1]
    for name, texts in (("clean", target), ("dropped", kept), ("strangers", target[::-1])):
        start = time.perf_counter()
        beads = align(texts, source)
        print(f"{len(texts)} x {len(source)} {name}: {time.perf_counter() - start:.2f} s, {len(beads)} beads")


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("data", type=Path)
    parser.add_argument("--show", type=int, default=0)
    parser.add_argument("--only", choices=[damage.__name__ for damage in DAMAGES])
    parser.add_argument("--no-timing", action="store_true")
    options = parser.parse_args()
    cases = list(articles(options.data))
    for damage in DAMAGES:
        if options.only not in (None, damage.__name__):
            continue
        tallies: dict[str, Tally] = defaultdict(Tally)
        left = options.show
        start = time.perf_counter()
        for number, (name, whole) in enumerate(cases):
            case = damage(whole, random.Random(number))
            beads = align(case.target, case.source)
            tallies[name].add(case, beads)
            if left and {(i, j) for b in beads for i in b.target for j in b.source} != case.links:
                left -= 1
                print(f"## {name} {damage.__name__}")
                show(case, beads)
        for name, tally in tallies.items():
            (p, r, f1), alone = rates(tally.links), rates(tally.alone)
            print(
                f"{damage.__name__:18} {name:7} links P {p:.3f} R {r:.3f} F1 {f1:.3f}  alone P {alone[0]:.3f} R {alone[1]:.3f} of {tally.alone[2]}"
            )
        print(f"{1000 * (time.perf_counter() - start) / len(cases):.1f} ms an article")
    if not options.no_timing:
        timing(cases)


if __name__ == "__main__":
    main()
