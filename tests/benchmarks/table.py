"""How fast is it, how large, and how does it grow? A table of ratios, all measured in this run.

    python -m tests.benchmarks.table [--only rules,size,source,translation,starts,memory,processes,ray] [--rounds 3]

Contenders take turns, and the median of the ratios counts, so that what else the machine does hits all of them; of
one text beside a longer one the best rounds count.
Processor time is compared where one process works, wall time where several do; those ratios need idle cores to say
anything. It says what the load was. Articles are generated; the example article is `fixtures/articles/harbour`.
"""

import argparse
import os
import sys
import tempfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from importlib.util import find_spec
from pathlib import Path
from statistics import median

from tests.batch.archive import generated
from tests.benchmarks.child import Cost, python, tqe
from tests.benchmarks.engines import Engines, Loop, rate
from tests.benchmarks.speed import CLEAN, run, sample, seconds
from tests.gate.articles import article
from tests.injection.recall import german_only
from tests.strangers import strangers
from tqe.checks import load
from tqe.core.check import Check
from tqe.core.document import Profile, RoundTrip
from tqe.engine import inspect
from tqe.evidence import gather
from tqe.readers.plain import document_of

ARTICLE = str(Path(__file__).parents[2] / "fixtures" / "articles" / "harbour" / "target.de.txt")
Row = tuple[str, str]
_LARGE = 10_000
"""Kilobytes that are read and checked but once."""


def rules(rounds: int) -> Iterator[Row]:
    """Compare the rules with reading the file, and a long text with a short one."""
    text = sample([path.read_text("utf-8") for path in CLEAN], 50_000)
    document = document_of(text, "sample")
    checks = german_only()
    run(document, checks)
    ratios = [
        seconds(lambda: run(document, checks)) / seconds(lambda: document_of(text, "sample"))
        for _ in range(rounds)
    ]
    yield "rules : reading the file", times(ratios)


def size(rounds: int) -> Iterator[Row]:
    """Compare ten times the text with the text, from 1 KB to 10 MB."""
    texts = [path.read_text("utf-8") for path in CLEAN]
    checks = german_only()

    def spent(length: int) -> float:
        text = sample(texts, length)
        return seconds(lambda: run(document_of(text, "sample"), checks))

    yield from _growth("reading and rules", (1, 10, 100, 1_000, 10_000), spent, rounds)


def source(rounds: int) -> Iterator[Row]:
    """Compare ten times the text with the text where the source is that of another article."""
    checks = [check for check in load() if Profile.NEWS in check.profiles and check.needs is not RoundTrip]

    def spent(length: int) -> float:
        target, other = strangers(length // 220)
        return seconds(lambda: beside(target, other, checks))

    yield from _growth(
        "all that needs no model, beside an unrelated source", (1, 10, 100, 1_000), spent, rounds
    )


def beside(target: str, other: str, checks: Sequence[Check]) -> None:
    """Read, align and check a text beside another."""
    units = gather(document_of(target, "sample"), document_of(other, "other"), None).units
    inspect(units, checks, strict=True)


def _growth(label: str, sizes: Sequence[int], spent: Callable[[int], float], rounds: int) -> Iterator[Row]:
    """Compare each of `sizes`, in kilobytes, with the one before, by the best of rounds; 10 MB have one."""
    spent(1000 * sizes[1])
    before = 0.0
    for kilobytes in sizes:
        turns = rounds if kilobytes < _LARGE else 1
        best = min(spent(1000 * kilobytes) for _ in range(turns))
        if before:
            yield f"{label}, {kilobytes:,} KB : {kilobytes // 10:,} KB", f"{best / before:.1f} ({best:.2f} s)"
        before = best


def translation(rounds: int) -> Iterator[Row]:
    """Compare tqe with bare loops: tokens in a second of processor time."""
    engines = Engines()
    compared: tuple[tuple[str, Loop, int], ...] = (
        ("CTranslate2 with the same batches, 1 article", engines.alike, 1),
        ("CTranslate2 with the same batches, 8 articles together", engines.alike, 8),
        ("CTranslate2 that pads, 1 article", engines.padded, 1),
        ("CTranslate2 that pads, 8 articles together", engines.padded, 8),
        ("transformers, 1 article", engines.transformers, 1),
    )
    for name, bare, number in compared:
        sentences = [
            s.text for index in range(number) for s in document_of(article(index), "article").segments
        ]
        bare(sentences[:2])
        ratios = [rate(engines.tqe, sentences) / rate(bare, sentences) for _ in range(rounds)]
        yield f"translation, tqe : bare {name}", times(ratios)


def starts(rounds: int) -> Iterator[Row]:
    """Compare whole runs with bare Python that does nothing, in processor time; say how long they are waited for."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        text = article(1, 30)
        (folder / "article.txt").write_text(text, "utf-8")
        for label, arguments in STARTS.items():
            tqe(*arguments, folder=folder)
            costs = [
                (
                    python("-c", "pass", folder=folder),
                    tqe(*arguments, folder=folder, **_cache(label, folder, turn)),
                )
                for turn in range(rounds)
            ]
            extra = median(whole.cpu - bare.cpu for bare, whole in costs)
            wall = median(whole.wall for _, whole in costs)
            result = f"{times([whole.cpu / bare.cpu for bare, whole in costs])} (+ {extra:.2f} s, wall {wall:.2f} s)"
            yield f"{label.replace('#', f'{len(text.split()):,}')} : bare Python", result


STARTS: Mapping[str, tuple[str, ...]] = {
    "tqe --help": ("--help",),
    "check --no-model, # words, first time": ("check", "article.txt", "--no-model"),
    "check --no-model, nothing changed": ("check", "article.txt", "--no-model"),
    "check with the model, # words, no cache": ("check", "article.txt", "--no-cache"),
    "check with the model, nothing changed": ("check", "article.txt"),
}


def _cache(label: str, folder: Path, turn: int) -> Mapping[str, str]:
    """Return where a run that is the first one finds nothing remembered."""
    return {"TQE_CACHE_DIR": str(folder / f"empty-{turn}")} if "first" in label else {}


def memory(_: int) -> Iterator[Row]:
    """Say how much memory a run takes at its peak, and how much processor time."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        texts = [path.read_text("utf-8") for path in CLEAN]
        (folder / "long.txt").write_text(sample(texts, 10_000_000), "utf-8")
        (folder / "again.txt").write_text("\n\n".join(texts * 1000)[:10_000_000], "utf-8")
        archive = str(generated(folder / "archive.jsonl", 300))
        batch = ("batch", archive, "--no-model", "--select=english-ordinal", "--jobs=1", "--output=out")
        runs = {
            "bare Python": ("-c", "pass"),
            "check --no-model, 322 words": ("check", ARTICLE, "--no-model"),
            "check with the model, 322 words": ("check", ARTICLE, "--no-cache"),
            "batch --no-model, 300 articles, one process": batch,
            "check --no-model, 10 MB": ("check", "long.txt", "--no-model"),
            "the same as JSON": ("check", "long.txt", "--no-model", "--report=json"),
            "check with the model, 10 MB of sentences that repeat": ("check", "again.txt"),
        }
        for label, arguments in runs.items():
            cost = (python if arguments[0] == "-c" else tqe)(*arguments, folder=folder)
            yield f"memory, {label}", f"{cost.memory:.0f} MB ({cost.cpu:.1f} s)"


def processes(rounds: int) -> Iterator[Row]:
    """Compare two processes with one, in wall time and in processor time."""
    yield from _batches("batch, 2 processes : 1", ("--jobs=1",), ("--jobs=2",), rounds)


def ray(rounds: int) -> Iterator[Row]:
    """Compare Ray with the same number of processes."""
    if find_spec("ray") is None:
        yield "batch, Ray : 2 processes", "Ray is not installed"
        return
    with_ray = ("--jobs=2", "--engine-cluster=ray")
    yield from _batches("batch, Ray : 2 processes", ("--jobs=2",), with_ray, rounds)


def _batches(label: str, one: tuple[str, ...], other: tuple[str, ...], rounds: int) -> Iterator[Row]:
    """Compare the throughput of two runs over an archive."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        archive = str(generated(folder / "archive.jsonl", 500, 14))
        costs: list[tuple[Cost, Cost]] = []
        for index in range(rounds):
            pair = [
                tqe(
                    "batch",
                    archive,
                    "--no-model",
                    "--portion=10",
                    f"--output={which}{index}",
                    *options,
                    folder=folder,
                )
                for which, options in enumerate((one, other))
            ]
            costs.append((pair[0], pair[1]))
        speeds = [first.wall / second.wall for first, second in costs]
        yield (
            f"{label}, articles a second",
            f"{times(speeds)} ({median(c.wall for c, _ in costs):.0f} s before)",
        )


def times(ratios: list[float]) -> str:
    """Return the median with its spread."""
    return f"{median(ratios):.2f} ({min(ratios):.2f} to {max(ratios):.2f})"


ROWS: Mapping[str, Callable[[int], Iterator[Row]]] = {
    "rules": rules,
    "size": size,
    "source": source,
    "translation": translation,
    "starts": starts,
    "memory": memory,
    "processes": processes,
    "ray": ray,
}


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--only", default=",".join(ROWS))
    parser.add_argument("--rounds", type=int, default=3)
    options = parser.parse_args()
    print(f"load {os.getloadavg()[0]:.1f} on {os.cpu_count()} cores, Python {sys.version.split()[0]}\n")
    print("| measured | median of ratios (from, to) |\n| --- | --- |")
    for name in options.only.split(","):
        for label, result in ROWS[name](options.rounds):
            print(f"| {label} | {result} |", flush=True)
    print(f"\nload {os.getloadavg()[0]:.1f} at the end")


if __name__ == "__main__":
    main()
