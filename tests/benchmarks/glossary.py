"""Measures what a made-up glossary of 50 words of news finds in translations by people, and by machines.

    python -m tests.benchmarks.glossary DATA [--show N]

DATA is the folder with eval/mqm-wmt20-news.jsonl.gz. Nobody told these translators of the glossary: a finding is
right where the German has another word, and a false alarm where it has the term or the English means another thing.
`--show` prints N findings, drawn at random with a fixed seed, to be read.
"""

import argparse
import gzip
import json
import random
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path

from tqe.checks import load
from tqe.core.document import Bitext, Document, House, Pair, Segment
from tqe.core.span import Span
from tqe.readers.glossary import read
from tqe.text.terms import mentions
from tqe.text.words import count

TERMS = Path(__file__).with_name("terms.csv")
CHECKS = ("glossary-term-missing", "term-varies")
Found = tuple[str, str, str, str]


def documents(data: Path, house: House, *, human: bool) -> Iterator[Bitext]:
    rows = defaultdict(list)
    with gzip.open(data / "eval" / "mqm-wmt20-news.jsonl.gz", "rt", encoding="utf-8") as file:
        for row in map(json.loads, file):
            if row["system"].startswith("Human") is human:
                rows[row["system"], row["document"]].append(row)
    for key in sorted(rows):
        yield bitext(sorted(rows[key], key=lambda row: row["segment"]), house)


def bitext(rows: list[dict], house: House) -> Bitext:
    text, pairs = "", []
    for row in rows:
        target = Segment(row["target"], Span(len(text), len(text) + len(row["target"])), house=house)
        pairs.append(Pair(target, Segment(row["source"], Span(0, len(row["source"])), house=house)))
        text += row["target"] + "\n\n"
    segments = tuple(pair.target for pair in pairs)
    document = Document("", text, tuple(segment.span for segment in segments), segments, house=house)
    return Bitext(document, document, tuple(pairs))


def findings(text: Bitext) -> Iterator[Found]:
    for check in load():
        for hit in check.run(text) if check.id in CHECKS else ():
            pair = next(pair for pair in text.pairs if pair.target.span.contains(hit.span))
            yield check.id, hit.message.en, pair.source.text, pair.target.text


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path)
    parser.add_argument("--show", type=int, default=0)
    arguments = parser.parse_args()
    house = House(glossary=read([str(TERMS)]))
    for who in ("people", "machines"):
        texts = tuple(documents(arguments.data, house, human=who == "people"))
        pairs = [pair for text in texts for pair in text.pairs]
        words = sum(count(pair.target.text) for pair in pairs)
        terms = sum(len(tuple(mentions(pair.source.text, house.glossary))) for pair in pairs)
        found = [finding for text in texts for finding in findings(text)]
        print(f"{who}: {words} words, {terms} mentions of a term in the source")
        for check, number in Counter(check for check, *_ in found).items():
            print(f"  {check}: {number}, {1000 * number / words:.2f} per 1,000 words")
        drawn = random.Random(1).sample(found, min(arguments.show, len(found)))
        print(*("\n".join(("", *finding)) for finding in drawn), sep="\n")


if __name__ == "__main__":
    main()
