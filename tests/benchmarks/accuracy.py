"""How many grave errors of meaning does tqe touch, with the source and without?

    python -m tests.benchmarks.accuracy DATA

DATA is a folder with `mqm-wmt23-news.jsonl.gz`. The machine translations are put together to whole articles and
checked with the German alone and with the source. Prints the share of major Accuracy errors (each as one rater marked
it) that a finding, minor or graver, touches, and precision: the share of findings that touch what anybody marked. An
omission, which has no place in the German, counts as touched by a finding of omission in its paragraph.
"""

import argparse
import gzip
import json
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from tqe.checks import load
from tqe.core.check import Check
from tqe.core.document import Bitext, Document, Pair, Profile, Segment
from tqe.core.finding import Finding
from tqe.core.message import Language
from tqe.core.mqm import Severity
from tqe.core.span import Span
from tqe.engine import inspect
from tqe.evidence import gather
from tqe.readers.plain import document_of


class Mark(NamedTuple):
    """What one rater marked: `span` is the paragraph where the error has no place in it."""

    span: Span
    category: str
    is_grave: bool
    has_place: bool


class Article(NamedTuple):
    target: str
    source: str
    marks: tuple[Mark, ...]


def articles(data: Path) -> Iterator[Article]:
    rows: dict[tuple[str, str], dict[int, dict[str, Any]]] = defaultdict(dict)
    with gzip.open(data / "mqm-wmt23-news.jsonl.gz", "rt", encoding="utf-8") as file:
        for row in map(json.loads, file):
            if not row["system"].lower().startswith(("human", "ref")):
                rows[row["document"], row["system"]][row["segment"]] = row
    for parts in rows.values():
        marks: list[Mark] = []
        target = ""
        for number in sorted(parts):
            marks += _marks(parts[number], len(target))
            target += parts[number]["target"] + "\n\n"
        yield Article(target, "\n\n".join(parts[number]["source"] for number in sorted(parts)), tuple(marks))


def _marks(row: dict[str, Any], offset: int) -> Iterator[Mark]:
    whole = Span(0, len(row["target"]))
    for error in (error for rating in row["ratings"] for error in rating["errors"]):
        placed = error["start"] is not None
        span = Span(error["start"], max(error["end"], error["start"] + 1)) if placed else whole
        grave = error["severity"].lower() in {"major", "critical"}
        yield Mark(span.shift(offset), error["category"], grave, placed)


def findings(article: Article, checks: list[Check], *, with_source: bool) -> list[Finding]:
    document = document_of(article.target, "target")
    source = document_of(article.source, "source", language=Language.EN) if with_source else None
    found = inspect(gather(document, source, None).units, checks, strict=True).findings
    return [finding for finding in found if finding.severity is not Severity.NEUTRAL]


def touches(finding: Finding, mark: Mark) -> bool:
    if not mark.span.overlaps(finding.span):
        return False
    return mark.has_place or str(finding.category).endswith("omission")


def measure(name: str, every: list[Article], checks: list[Check], *, with_source: bool) -> None:
    hits: Counter[str] = Counter()
    total: Counter[str] = Counter()
    number = right = 0
    for article in every:
        found = findings(article, checks, with_source=with_source)
        number += len(found)
        right += sum(any(touches(finding, mark) for mark in article.marks) for finding in found)
        for mark in article.marks:
            if mark.is_grave and mark.category.startswith("Accuracy"):
                total[mark.category] += 1
                hits[mark.category] += any(touches(finding, mark) for finding in found)
    share = 100 * sum(hits.values()) / sum(total.values())
    print(f"{name}: {share:.1f} % of {sum(total.values())} major Accuracy errors touched, ", end="")
    print(f"precision {100 * right / max(1, number):.0f} % of {number} findings")
    for category, count in total.most_common():
        print(f"    {category:40} {hits[category]:4} of {count}")


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("data", type=Path)
    every = list(articles(parser.parse_args().data))
    checks = [check for check in load() if Profile.NEWS in check.profiles]
    alone = [check for check in checks if check.needs in (Segment, Document)]
    compared = [check for check in checks if check.needs in (Segment, Document, Pair, Bitext)]
    measure("German alone", every, alone, with_source=False)
    measure("with the source", every, compared, with_source=True)


if __name__ == "__main__":
    main()
