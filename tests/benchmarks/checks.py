"""How precise are the checks? Noise on native German, agreement with spans that professionals marked.

    python -m tests.benchmarks.checks DATA [--select ID,ID | --german] [--show 20] [--set native|file|mqm|human]
                                      [--texts]

DATA is a folder with `newstest2019-native-german.tsv.gz` and `mqm-*-news.jsonl.gz`. For each check it prints
hits and distinct source segments in machine translations, the share of hits that overlap a human span
(agreement), and hits per 1,000 words in human translations and in native German (noise). Below stand the totals
of the checks that are on by default and need the German alone. The set "file" is the native German as one text.
`--show` prints hits, `--german` runs only those checks, `--texts` puts the segments of each translation together
to the text they come from, a paragraph each.
"""

import argparse
import csv
import gzip
import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from itertools import accumulate
from pathlib import Path
from typing import NamedTuple

from tqe.checks import load
from tqe.core.check import Check
from tqe.core.document import Bitext, Document, Kind, Pair, Profile, Segment
from tqe.core.finding import Finding
from tqe.core.message import Language
from tqe.core.mqm import Severity
from tqe.core.span import Span
from tqe.engine import Units, inspect
from tqe.evidence import gather
from tqe.readers.plain import document_of
from tqe.text.quotes import quotations
from tqe.text.words import count

LONG = 120
"""Human spans longer than this do not count as agreement, nor those over 60 and half the segment."""


class Row(NamedTuple):
    """One target with its source and the spans that people marked in it; `text` names what it is a segment of."""

    group: str
    key: str
    target: str
    source: str
    marks: tuple[Span, ...]
    text: str = ""


def native(data: Path) -> Iterator[Row]:
    with gzip.open(data / "newstest2019-native-german.tsv.gz", "rt", encoding="utf-8") as file:
        for number, (german, english, *_) in enumerate(csv.reader(file, "excel-tab", quoting=csv.QUOTE_NONE)):
            yield Row("native", f"native:{number}", german, english, ())


def mqm(data: Path) -> Iterator[Row]:
    for path in sorted(data.glob("mqm-wmt*-news.jsonl.gz")):
        with gzip.open(path, "rt", encoding="utf-8") as file:
            for row in map(json.loads, file):
                human = row["system"].lower().startswith(("human", "ref"))
                key = f"{path.name}:{row['document']}:{row['segment']}"
                marks = tuple(_marks(row))
                text = f"{path.name}:{row['document']}:{row['system']}"
                yield Row("human" if human else "mqm", key, row["target"], row["source"], marks, text)


def texts(rows: Iterable[Row]) -> Iterator[Row]:
    """Put the segments of each text together, in the order in which they come."""
    parts: dict[str, list[Row]] = defaultdict(list)
    for row in rows:
        parts[row.text].append(row)
    for name, found in parts.items():
        starts = accumulate((len(row.target) + 2 for row in found), initial=0)
        marks = (mark.shift(start) for row, start in zip(found, starts, strict=False) for mark in row.marks)
        target, source = ("\n\n".join(getattr(row, side) for row in found) for side in ("target", "source"))
        yield Row(found[0].group, name.rpartition(":")[0], target, source, tuple(marks), name)


def _marks(row: dict) -> Iterator[Span]:
    for error in (error for rating in row["ratings"] for error in rating["errors"]):
        if error["start"] is None or error["category"].lower().startswith("no-error"):
            continue
        length = error["end"] - error["start"]
        if (
            length <= 60
            or (length <= LONG and length <= len(row["target"]) / 2)
            or "ntranslated" in error["category"]
        ):
            yield Span(error["start"], max(error["end"], error["start"] + 1))


def units(row: Row, *, aligned: bool) -> Units:
    document: Document = document_of(row.target, row.key)
    whole = Span(0, len(row.target))
    target = Segment(row.target, whole, Kind.PARAGRAPH, quotations(row.target), row.target)
    source = Segment(row.source, Span(0, len(row.source)), raw=row.source, quoted=quotations(row.source))
    pairs = (Pair(target, source),)
    if not aligned:
        return Units(document, pairs)
    english = document_of(row.source, row.key, language=Language.EN)
    return Units(document, pairs, bitext=gather(document, english, None).units.bitext)


def selected(names: str | None, *, german: bool) -> list[Check]:
    wanted = set(names.split(",")) if names else None
    found = [check for check in load() if wanted is None or check.id in wanted]
    return [check for check in found if is_german_only(check) or not german]


def is_german_only(check: Check) -> bool:
    """Say whether a check is on by default and needs neither source nor model."""
    return check.needs in (Segment, Document) and Profile.NEWS in check.profiles


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("data", type=Path)
    parser.add_argument("--select")
    parser.add_argument("--show", type=int, default=0)
    parser.add_argument("--german", action="store_true")
    parser.add_argument("--texts", action="store_true")
    parser.add_argument("--set", choices=["native", "file", "mqm", "human"])
    options = parser.parse_args()
    words: Counter[str] = Counter()
    hits: dict[tuple[str, str], list[tuple[Row, Finding]]] = defaultdict(list)
    checks = selected(options.select, german=options.german)
    aligned = any(check.needs is Bitext for check in checks)
    sentences = tuple(native(options.data))
    whole = Row("file", "file", "\n".join(row.target for row in sentences), "", ())
    translations = texts(mqm(options.data)) if options.texts else mqm(options.data)
    for row in (*sentences, whole, *translations):
        if options.set in (None, row.group):
            words[row.group] += count(row.target)
            for finding in inspect(units(row, aligned=aligned), checks, strict=True).findings:
                hits[finding.check, row.group].append((row, finding))
    print_table(checks, words, hits)
    print_totals(checks, words, hits)
    if options.show:
        print_hits(hits, options.show)


def agrees(row: Row, finding: Finding) -> bool:
    return any(mark.overlaps(finding.span) for mark in row.marks)


def print_table(checks: list[Check], words: Counter[str], hits: dict) -> None:
    print(
        f"{'check':32} {'hits':>5} {'src':>4} {'agree':>6} {'human/1000':>10} {'native/1000':>11}  words {dict(words)}"
    )
    totals: Counter[str] = Counter()
    for check in checks:
        machine = hits[check.id, "mqm"]
        agree = f"{100 * sum(agrees(*hit) for hit in machine) / len(machine):.0f} %" if machine else "-"
        rates = {
            group: 1000 * len(hits[check.id, group]) / max(1, words[group]) for group in ("human", "native")
        }
        totals.update({group: len(hits[check.id, group]) for group in ("mqm", "human", "native")})
        sources = len({row.key for row, _ in machine})
        mark = f"{check.severity[:2]}/{check.confidence[:1]}"
        print(
            f"{check.id:27} {mark:4} {len(machine):5} {sources:4} {agree:>6} {rates['human']:10.3f} {rates['native']:11.3f}"
        )
    print(
        "all",
        {
            group: f"{total} = {1000 * total / max(1, words[group]):.2f}/1000"
            for group, total in totals.items()
        },
    )


def print_totals(checks: list[Check], words: Counter[str], hits: dict) -> None:
    """Print agreement and noise of all checks that are on by default and need the German alone."""
    print("\nGerman-only checks of the default profile")
    for severity in (Severity.MINOR, Severity.MAJOR):
        ids = [check.id for check in checks if is_german_only(check) and check.severity.rank >= severity.rank]
        machine = [hit for name in ids for hit in hits[name, "mqm"]]
        agree = 100 * sum(agrees(*hit) for hit in machine) / max(1, len(machine))
        noise = {
            group: f"{total} = {1000 * total / words[group]:.3f}/1000"
            for group in ("human", "native", "file")
            if words[group]
            for total in [sum(len(hits[name, group]) for name in ids)]
        }
        print(
            f"{severity} or graver: {len(machine)} in machine output, agreement {agree:.1f} %, noise {noise}"
        )


def print_hits(hits: dict, number: int) -> None:
    for (check, group), found in sorted(hits.items()):
        print(f"\n## {check} in {group}: {len(found)}")
        step = max(1, len(found) // number)
        for row, finding in found[::step][:number]:
            start, end = finding.span.start, finding.span.end
            context = f"{row.target[max(0, start - 60) : start]}⟦{finding.excerpt[:LONG]}⟧{row.target[end : end + 60]}"
            fix = finding.fixes[0].edits[0].text if finding.fixes else None
            print(f"{'+' if agrees(row, finding) else '-'} {context}  → {fix!r}".replace("\n", " "))


if __name__ == "__main__":
    main()
