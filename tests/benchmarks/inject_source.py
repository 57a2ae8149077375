"""How many faults that only a comparison with the source can show does tqe find?

    python -m tests.benchmarks.inject_source DATA [--seed 1] [--each 150] [--show 5] [--kind negation] [--noise]

DATA is a folder with `newstest2019-native-german.tsv.gz` and `mqm-*-news.jsonl.gz`; human translations are put
together to articles, faults injected into every third paragraph, and the articles checked before and after. A
fault counts as found if a new finding touches it or stands at the end of the sentence before it. With `--noise`, what the checks that need a source find
in the translations as they are, per 1,000 words.
"""

import argparse
import random
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from tests.benchmarks.checks import mqm, native
from tests.injection.source_faults import KINDS, NEAR, Injector
from tqe.checks import load
from tqe.core.check import Check
from tqe.core.document import Bitext, Document, Pair, Profile, Segment
from tqe.core.finding import Finding
from tqe.core.message import Language
from tqe.core.mqm import Dimension, Severity
from tqe.core.span import Span
from tqe.engine import inspect
from tqe.evidence import gather
from tqe.readers.plain import document_of
from tqe.text.words import count

PARAGRAPHS = 24
"""Paragraphs of an article; a document of the data that has more becomes several."""


class Article(NamedTuple):
    """Paragraphs of a translation and of its source."""

    german: tuple[str, ...]
    english: tuple[str, ...]
    is_native: bool


def articles(data: Path) -> Iterator[Article]:
    texts: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for row in (*native(data), *mqm(data)):
        if row.group == "native":
            texts["native"].append((row.target, row.source))
        elif row.group == "human":
            texts[f"{row.key.rpartition(':')[0]}:{_turn(texts, row)}"].append((row.target, row.source))
    for name, pairs in texts.items():
        for start in range(0, len(pairs), PARAGRAPHS):
            part = pairs[start : start + PARAGRAPHS]
            if len(part) > 2:
                yield Article(tuple(g for g, _ in part), tuple(e for _, e in part), name == "native")


def _turn(texts: dict[str, list[tuple[str, str]]], row) -> int:
    """Return which of several translations of its document a row belongs to."""
    document = row.key.rpartition(":")[0]
    turn = 0
    while any(source == row.source for _, source in texts.get(f"{document}:{turn}", ())):
        turn += 1
    return turn


def compared() -> list[Check]:
    """Return the checks whose findings count: those that compare, and those of accuracy."""
    return [
        check
        for check in load()
        if Profile.NEWS in check.profiles
        and (
            check.needs in (Pair, Bitext)
            or (check.needs in (Segment, Document) and check.category.dimension is Dimension.ACCURACY)
        )
    ]


def findings(
    german: tuple[str, ...], english: tuple[str, ...], checks: list[Check]
) -> tuple[Document, tuple[Finding, ...]]:
    target = document_of("\n\n".join(german), "target")
    source = document_of("\n\n".join(english), "source", language=Language.EN)
    return target, inspect(gather(target, source, None).units, checks, strict=True).findings


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("data", type=Path)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--each", type=int, default=150)
    parser.add_argument("--show", type=int, default=0)
    parser.add_argument("--kind")
    parser.add_argument("--noise", action="store_true")
    options = parser.parse_args()
    every = list(articles(options.data))
    checks = compared()
    if options.noise:
        _print_noise(every)
        return
    print(f"{'fault':22} {'injected':>8} {'found':>6} {'recall':>7}  by")
    for kind in KINDS:
        if options.kind in (None, kind.__name__):
            _report(kind, every, checks, options)


def _print_noise(every: list[Article]) -> None:
    """Print what the checks that need the source find in human translations of English articles."""
    checks = [check for check in compared() if check.needs in (Pair, Bitext)]
    number: Counter[str] = Counter()
    grave: Counter[str] = Counter()
    total = 0
    for article in every:
        if article.is_native:
            continue
        total += sum(count(text) for text in article.german)
        for finding in findings(article.german, article.english, checks)[1]:
            number[finding.check] += finding.severity is not Severity.NEUTRAL
            grave[finding.check] += finding.severity.rank >= Severity.MAJOR.rank
    for check, hits in (*number.most_common(), ("all", sum(number.values()))):
        major = sum(grave.values()) if check == "all" else grave[check]
        print(
            f"{check:28} {1000 * hits / total:7.3f} major {1000 * major / total:7.3f}  per 1,000 of {total} words"
        )


def _report(kind: Injector, every: list[Article], checks: list[Check], options: argparse.Namespace) -> None:
    rng = random.Random(f"{options.seed} {kind.__name__}")
    order = rng.sample(every, len(every))
    total, hits, missed = 0, 0, []
    by: Counter[str] = Counter()
    for article in order:
        if total >= options.each:
            break
        faulty, places = _inject(kind, rng, article)
        if not places:
            continue
        known = {(f.check, f.excerpt) for f in findings(article.german, article.english, checks)[1]}
        document, found = findings(faulty, article.english, checks)
        new = [f for f in found if (f.check, f.excerpt) not in known]
        for span, source in places:
            total += 1
            near = {f.check for f in new if f.span.overlaps(Span(max(0, span.start - NEAR), span.end + NEAR))}
            hits += bool(near)
            by.update(near)
            if not near:
                missed.append(
                    (span.of(document.text), document.text[max(0, span.start - 80) : span.end + 80], source)
                )
    print(
        f"{kind.__name__:22} {total:8} {hits:6} {hits / max(1, total):7.2f}  {dict(by.most_common(4))}",
        flush=True,
    )
    for excerpt, context, source in missed[: options.show]:
        print(f"    missed {excerpt!r} in {context!r}\n           {source!r}")


def _inject(
    kind: Injector, rng: random.Random, article: Article
) -> tuple[tuple[str, ...], list[tuple[Span, str]]]:
    """Return the German with a fault in every third paragraph that has a place for it, and where these stand."""
    german, places, offset, last = [], [], 0, -3
    for index, (text, english) in enumerate(zip(article.german, article.english, strict=True)):
        fault = kind(rng, text, english) if index - last >= 3 else None
        if fault:
            last = index
            places.append((fault.span.shift(offset), english))
        german.append(fault.text if fault else text)
        offset += len(german[-1]) + 2
    return tuple(german), places


if __name__ == "__main__":
    main()
