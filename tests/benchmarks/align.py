"""How well are sentences aligned? Articles damaged in a known way and aligned with their sources, without a model.

    python -m tests.benchmarks.align DATA [--only dropped] [--show 20]

DATA is a folder with `mqm-wmt20-news.jsonl.gz`, `mqm-wmt23-news.jsonl.gz` and
`newstest2019-native-german.tsv.gz` (cut into articles of 40 sentences). The units that are dropped, merged or moved
are the segments of the set. For "sentences" they are then cut into sentences, of which only the segment is known.
Prints precision of links, recall of units that should be linked and are linked right, and F1; the same for source
units without a partner; and how long 5,000 units take.
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
from tqe.text.sentences import sentences


class Case(NamedTuple):
    """An article: target and source units, and which units belong together, as pairs of indices."""

    target: tuple[str, ...]
    source: tuple[str, ...]
    links: frozenset[tuple[int, int]]


class Tally:
    """Links right and given, units linked right and to be linked; source units alone: right, given, wanted."""

    def __init__(self) -> None:
        self.links = [0, 0, 0, 0]
        self.alone = [0, 0, 0]

    def add(self, case: Case, owners: tuple[list[int], list[int]], beads: tuple[Bead, ...]) -> None:
        """Count what is right in `beads` between parts of the case's units; `owners` says of which."""
        of_target, of_source = owners
        links = [(i, j) for bead in beads for i in bead.target for j in bead.source]
        right = [(i, j) for i, j in links if (of_target[i], of_source[j]) in case.links]
        sides = [{link[side] for link in case.links} for side in (0, 1)]
        counts = (
            len(right),
            len(links),
            sum(len({link[side] for link in right}) for side in (0, 1)),
            sum(owner in sides[side] for side in (0, 1) for owner in owners[side]),
        )
        self.links = [a + b for a, b in zip(self.links, counts, strict=True)]
        wanted = {j for j, owner in enumerate(of_source) if owner not in sides[1]}
        given = set(range(len(of_source))) - {j for _, j in links}
        self.alone = [a + len(b) for a, b in zip(self.alone, (given & wanted, given, wanted), strict=True)]

    def line(self) -> str:
        """Return precision, recall and F1 of links, precision and recall of units alone."""
        right, given, linked, wanted = self.links
        precision, recall = right / max(1, given), linked / max(1, wanted)
        f1 = 2 * precision * recall / max(1e-9, precision + recall)
        found, claimed, gone = self.alone
        alone = f"P {found / max(1, claimed):.3f} R {found / max(1, gone):.3f} of {gone}"
        return f"P {precision:.4f} R {recall:.4f} F1 {f1:.4f}  alone {alone}"


def cut(units: tuple[str, ...], language: str) -> tuple[list[str], list[int]]:
    """Cut units into sentences; say of which unit each is."""
    parts = [(span.of(unit), owner) for owner, unit in enumerate(units) for span in sentences(unit, language)]
    return [text for text, _ in parts], [owner for _, owner in parts]


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
    return Case(*zip(*units, strict=True), frozenset((i, i) for i in range(len(units))))


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
    """Print how long an article of `size` units takes: each source unit once before any comes again."""
    once = {
        source: target for _, case in cases for target, source in zip(case.target, case.source, strict=True)
    }
    times = -(-size // len(once))
    target, source = (list(once.values()) * times)[:size], (list(once) * times)[:size]
    chance = random.Random(1)
    kept = [text for text in target if chance.random() >= 0.1]
    for name, texts in (("clean", target), ("dropped", kept), ("strangers", target[::-1])):
        start = time.process_time()
        beads = align(texts, source)
        print(f"{len(texts)} x {len(source)} {name}: {time.process_time() - start:.2f} s, {len(beads)} beads")


def measure(
    cases: list[tuple[str, Case]], damage: Callable[[Case, random.Random], Case], show_first: int
) -> None:
    """Print how well damaged cases are aligned, by units and by sentences."""
    tallies: dict[tuple[str, str], Tally] = defaultdict(Tally)
    start = time.process_time()
    for number, (name, whole) in enumerate(cases):
        case = damage(whole, random.Random(number))
        beads = align(case.target, case.source)
        tallies[name, "units"].add(
            case, (list(range(len(case.target))), list(range(len(case.source)))), beads
        )
        if show_first and {(i, j) for b in beads for i in b.target for j in b.source} != case.links:
            show_first -= 1
            print(f"## {name} {damage.__name__}")
            show(case, beads)
        (target, of_target), (source, of_source) = cut(case.target, "de"), cut(case.source, "en")
        tallies[name, "sentences"].add(case, (of_target, of_source), align(target, source))
    for (name, parts), tally in sorted(tallies.items()):
        print(f"{damage.__name__:17} {name:6} {parts:9} {tally.line()}")
    print(f"{500 * (time.process_time() - start) / len(cases):.1f} ms an article", flush=True)


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("data", type=Path)
    parser.add_argument("--show", type=int, default=0)
    parser.add_argument("--only", choices=["timing", *(damage.__name__ for damage in DAMAGES)])
    options = parser.parse_args()
    cases = list(articles(options.data))
    for damage in DAMAGES:
        if options.only in (None, damage.__name__):
            measure(cases, damage, options.show)
    if options.only in (None, "timing"):
        timing(cases)


if __name__ == "__main__":
    main()
