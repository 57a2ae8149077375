"""What does the estimate cost? Milliseconds a sentence without a model, and with one as a share of the translation.

    python -m tests.benchmarks.estimate_cost [--rounds 5]

The example articles with their sources, in processor time of one thread. Without a model: the traits of a sentence and
its points, after the two texts were aligned, which the checks need anyway. With the bundled models: to ask them how
likely the German and its source make each other, both ways, against translating the German back.
"""

import argparse
import os
from pathlib import Path
from statistics import median

from tests.benchmarks.speed import seconds
from tqe.core.document import House
from tqe.core.message import Language
from tqe.evidence import gather, pairs
from tqe.mt.models import open_scorer, open_translator
from tqe.mt.support import Scorers
from tqe.readers import read
from tqe.scoring.estimator import Situation, bundled
from tqe.scoring.traits import traits_by_segment

ARTICLES = sorted((Path(__file__).parents[2] / "fixtures" / "articles").iterdir())


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--rounds", type=int, default=5)
    rounds = parser.parse_args().rounds
    os.environ["OMP_NUM_THREADS"] = "1"
    texts = [_read(folder) for folder in ARTICLES]
    german = [[segment.text for segment in target.segments] for target, _ in texts]
    number = sum(map(len, german))
    stretches = [_stretches(target, source) for target, source in texts]
    alone = median(seconds(lambda: _points(german, stretches)) for _ in range(rounds))
    print(f"without a model: {1000 * alone / number:.2f} ms a sentence ({number} sentences)")
    back, forth = open_translator(cache=False), open_scorer(cache=False)
    every = [pair for target, source in texts for pair in pairs(target, source, None)]
    sentences = [text for texts in german for text in texts]
    scorers = Scorers(back, forth)
    back.translate(sentences[:2])
    scorers.support(every[:2])
    ratios = [
        seconds(lambda: scorers.support(every)) / seconds(lambda: back.translate(sentences))
        for _ in range(rounds)
    ]
    print(
        f"both models asked : back-translation {median(ratios):.2f} ({min(ratios):.2f} to {max(ratios):.2f})"
    )


def _read(folder: Path):
    target, source = (folder / f"{side}.txt" for side in ("target.de", "source.en"))
    return (
        read(str(target), target.read_bytes(), house=House()),
        read(str(source), source.read_bytes(), house=House(), language=Language.EN),
    )


def _stretches(target, source):
    """Return the runs of segments with their sources, as `tqe.evidence` finds them."""
    rows = gather(target, source, None).segments
    return [(range(index, index + 1), row.source) for index, row in enumerate(rows)]


def _points(german, stretches) -> float:
    rows = [
        row for texts, runs in zip(german, stretches, strict=True) for row in traits_by_segment(texts, runs)
    ]
    return sum(bundled().points(traits, Situation.SOURCE) for traits in rows)


if __name__ == "__main__":
    main()
