"""How much memory does the model take for a long text, and how does that grow?

    python -m tests.benchmarks.translated [MEGABYTES...]

Generated texts in which no sentence stands twice are checked with the bundled model, each in a process of its own; by
default of half a megabyte and of three. Prints sentences, memory at the peak, processor time, and what another
megabyte of text takes.
"""

import argparse
import tempfile
from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path

from tests.benchmarks.child import tqe
from tests.benchmarks.speed import CLEAN, differing
from tqe.readers.plain import document_of


def measured(megabytes: Sequence[float]) -> list[float]:
    """Print what each size takes; return the megabytes of memory."""
    texts = [path.read_text("utf-8") for path in CLEAN]
    found = []
    print("| text | sentences | at the peak | processor time |\n| --- | --- | --- | --- |")
    for size in megabytes:
        with tempfile.TemporaryDirectory() as name:
            text = differing(texts, round(1_000_000 * size))
            (Path(name) / "long.txt").write_text(text, "utf-8")
            cost = tqe("check", "long.txt", folder=Path(name))
        sentences = {segment.text for segment in document_of(text, "sample").segments}
        print(f"| {size:g} MB | {len(sentences):,} | {cost.memory:.0f} MB | {cost.cpu:.0f} s |", flush=True)
        found.append(cost.memory)
    return found


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("megabytes", nargs="*", type=float, default=[0.5, 3])
    sizes = parser.parse_args().megabytes
    for (less, smaller), (more, larger) in pairwise(zip(sizes, measured(sizes), strict=True)):
        print(
            f"\nfrom {less:g} to {more:g} MB: {(larger - smaller) / (more - less):.0f} MB for each MB of text"
        )


if __name__ == "__main__":
    main()
