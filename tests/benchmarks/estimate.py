"""What the estimate is worth: agreement with people, what each family of traits adds, what the grades mean.

    python -m tests.benchmarks.estimate TEST... --train TRAIN... [--limit N] [--resume KEPT] [--jobs 2] [--model NAME]

TRAIN and TEST are MQM data in the formats of `tqe benchmark`. The estimator is fitted to all of TRAIN together with all
traits and without each family, and measured on every TEST. Grades are given to documents, of TRAIN too. With a model
the traits that need one are added, together and one by one; `--limit` takes only the first segments of TRAIN.
"""

import argparse
from collections import defaultdict
from collections.abc import Mapping, Sequence
from itertools import accumulate
from pathlib import Path
from statistics import median
from typing import NamedTuple

from tqe.agreement import acc_star, kendall, partial_pearson, system_accuracy
from tqe.agreement.reading import first_segments, read
from tqe.agreement.rows import Row
from tqe.agreement.words import matthews
from tqe.calibration.fit import Workshop, cases, examples, weights_of
from tqe.config import Config
from tqe.jobs import Desk
from tqe.mt.models import open_scorer, open_translator
from tqe.mt.support import Scorers
from tqe.scoring.estimator import Estimator, Situation
from tqe.scoring.grade import grade
from tqe.scoring.traits import BESIDE_MODEL, BESIDE_SOURCE, FINDINGS, GERMAN, UNEXPECTED, UNSAID, Traits
from tqe.text.words import count
from tqe.trial.kept import Kept
from tqe.trial.outcome import Outcome
from tqe.trial.segments import outcomes

FAMILIES: Mapping[str, frozenset[str]] = {
    "nothing": frozenset(),
    "findings": frozenset(FINDINGS),
    "room (short)": frozenset({"short"}),
    "usual words (free)": frozenset({"free"}),
    "compounds (long)": frozenset({"long"}),
    "alignment, coverage": frozenset({"omissions", "additions", "unsupported"}),
}


MODEL = ("lost", UNSAID, UNEXPECTED)


class Text(NamedTuple):
    """A document in one translation: points for 100 words by people and by the estimate, and its grade."""

    people: float
    estimate: float
    grade: str
    is_human: bool


def main() -> None:
    """Print the tables."""
    options = _options()
    model = open_translator(options.model) if options.model else None
    scorers = Scorers(model, open_scorer(options.model)) if model else None
    desk = Desk(Config(), translator=model, scorers=scorers)
    workshop = Workshop(desk, Kept(options.resume), None, options.jobs)
    train = {path: first_segments(read(path), options.limit) for path in options.train}
    every = cases([row for rows in train.values() for row in rows])
    beside, alone = (examples(every, workshop, with_source=given) for given in (True, False))
    for path in options.test:
        rows = read(path)
        given, german = (
            _outcomes(rows, workshop, with_source=True),
            _outcomes(rows, workshop, with_source=False),
        )
        print(f"\n{path}\n  {'without':<24}acc*   sys    rlen   Kendall")
        for name, left_out in FAMILIES.items():
            names = [trait for trait in BESIDE_SOURCE if trait not in left_out]
            _measure(name, weights_of(beside, names), rows, given)
        if model:
            _measure("nothing, with a model", weights_of(beside, BESIDE_MODEL), rows, given)
            for trait in MODEL:
                _measure(f"nothing, with {trait}", weights_of(beside, [*BESIDE_SOURCE, trait]), rows, given)
            _words(rows, given)
        _measure("the source", weights_of(alone, GERMAN), rows, german)
        _grades(rows, given, weights_of(beside, BESIDE_SOURCE))
    for path, rows in train.items():
        print(f"\n{path}")
        _grades(rows, _outcomes(rows, workshop, with_source=True), weights_of(beside, BESIDE_SOURCE))


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("test", nargs="+")
    parser.add_argument("--train", nargs="+", required=True)
    parser.add_argument("--limit", type=int)
    parser.add_argument("--resume", type=Path)
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--model", default=None)
    return parser.parse_args()


def _outcomes(rows: Sequence[Row], workshop: Workshop, *, with_source: bool) -> Sequence[Outcome]:
    texts = [(row.target, row.source if with_source else None) for row in rows]
    desk = workshop.desk if with_source else Desk(Config())
    return outcomes(texts, desk, workshop.kept, processes=workshop.processes)


def _measure(name: str, weights: Traits, rows: Sequence[Row], found: Sequence[Outcome]) -> None:
    """Print the agreement over the machine translations."""
    fitted = Estimator({Situation.SOURCE: weights}, "")
    pairs = [(row, outcome) for row, outcome in zip(rows, found, strict=True) if not row.is_human]
    scores = [-fitted.points(outcome.traits, Situation.SOURCE) for _, outcome in pairs]
    penalties = [row.penalty for row, _ in pairs]
    groups = [row.group for row, _ in pairs]
    values = (
        acc_star(scores, penalties, groups),
        system_accuracy(scores, penalties, [row.system for row, _ in pairs]),
        partial_pearson(scores, penalties, [len(row.source.split()) for row, _ in pairs]),
        kendall(scores, penalties, groups),
    )
    print(f"  {name:<24}" + "  ".join(f"{value:5.3f}" for value in values))


def _words(rows: Sequence[Row], found: Sequence[Outcome]) -> None:
    """Print how often people marked a word, and one that the source makes unlikely; and the best correlation."""
    words = sorted(
        (word.logprob, any(mark.span and mark.span.overlaps(word.span) for mark in row.marks))
        for row, outcome in zip(rows, found, strict=True)
        if row.ratings is not None and not row.is_human
        for word in outcome.words
    )
    if not words:
        return
    marked = [is_marked for _, is_marked in words]
    shares = (sum(marked[:number]) / number for number in (len(words), len(words) // 100, len(words) // 200))
    both, best = list(accumulate(marked)), 0.0
    for number, hits in enumerate(both, 1):
        best = max(best, matthews(hits, number, both[-1], len(words)))
    print(
        "  of {:,} words people marked {:.1%}, of the least likely hundredth {:.1%}, of half of that {:.1%}; "
        "highest MCC {:.3f}".format(len(words), *shares, best)
    )


def _grades(rows: Sequence[Row], found: Sequence[Outcome], weights: Traits) -> None:
    """Print for each grade how many texts have it, who made them, and what people said of them."""
    documents: dict[tuple[str, str], list[tuple[Row, Outcome]]] = defaultdict(list)
    for row, outcome in zip(rows, found, strict=True):
        if row.document:
            documents[row.document, row.system].append((row, outcome))
    fitted = Estimator({Situation.SOURCE: weights}, "")
    texts = [text for parts in documents.values() if (text := _text(parts, fitted))]
    for each in dict.fromkeys(text.grade for text in texts):
        chosen = [text for text in texts if text.grade == each]
        people = sorted(text.people for text in chosen)
        quarter = len(people) // 4
        humans = sum(text.is_human for text in chosen) / len(chosen)
        print(
            f"  {each:<10} {len(chosen):>5} texts, {humans:4.0%} by people; points of people for 100 words: "
            f"median {median(people):.1f}, half of them {people[quarter]:.1f} to {people[-quarter - 1]:.1f}"
        )


def _text(parts: Sequence[tuple[Row, Outcome]], fitted: Estimator) -> Text | None:
    words = sum(count(row.target) for row, _ in parts)
    points = sum(fitted.points(outcome.traits, Situation.SOURCE) for _, outcome in parts)
    found = grade(points, words)
    people = 100 * sum(row.penalty for row, _ in parts) / max(1, words)
    return Text(people, 100 * points / max(1, words), str(found), parts[0][0].is_human) if found else None


if __name__ == "__main__":
    main()
