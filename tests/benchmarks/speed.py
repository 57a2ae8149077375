"""What do the checks cost? Microseconds per character of each, characters a second together, and how time grows.

    python -m tests.benchmarks.speed [TEXT...] [--size 100000] [--no-growth]

TEXT are German files, by default `fixtures/clean/*.txt`; they are repeated, with numbers that differ, up to
`--size` characters. Only checks of the default profile that need the German alone are timed, each by itself with
empty caches: what several share, such as the tagger, is counted for each. Then all together, without and with
morphology, and reading the text; then all together on texts of 10 KB to 1 MB.
"""

import argparse
import gc
import re
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from tests.injection.recall import german_only
from tqe.core.check import Check
from tqe.core.document import Document
from tqe.engine import Units, inspect
from tqe.readers.plain import document_of
from tqe.text.clauses import verbless_clauses
from tqe.text.morphology import tagged

ROOT = Path(__file__).parents[2]
CLEAN = sorted((ROOT / "fixtures" / "clean").glob("*.txt"))
SIZES = (10_000, 100_000, 1_000_000)
_NUMBERED = re.compile(r"(?<=[a-zäöüß] )(?:der|die|das) (?=[A-ZÄÖÜ])")
"""Where a sentence of a copy is given the number of the copy."""


def sample(texts: Sequence[str], size: int) -> str:
    """Return text of `size` characters; a number in every sentence that has room for one makes those differ."""
    whole = "\n\n".join(texts)
    copies = -(-size // len(whole))
    return "\n\n".join(_numbered(whole, copy) for copy in range(copies))[:size]


def differing(texts: Sequence[str], size: int) -> str:
    """Return text of `size` characters in which no sentence stands twice: only those that are numbered."""
    parts = ((s.text for s in document_of(text, "sample").segments) for text in texts)
    return sample([" ".join(filter(_NUMBERED.search, sentences)) for sentences in parts], size)


def _numbered(text: str, copy: int) -> str:
    return _NUMBERED.sub(rf"\g<0>{copy + 1}. ", text) if copy else text


def seconds(work: Callable[[], object]) -> float:
    """Return the processor time of `work`, with empty caches and without the collector's pauses."""
    empty_caches()
    gc.collect()
    gc.disable()
    start = time.process_time()
    work()
    spent = time.process_time() - start
    gc.enable()
    return spent


def empty_caches() -> None:
    """Forget what the text analyses remember of sentences; tables that are read once stay."""
    for name, module in tuple(sys.modules.items()):
        if name.startswith("tqe."):
            for value in tuple(vars(module).values()):
                if hasattr(value, "cache_parameters") and value.cache_parameters()["maxsize"] is not None:
                    value.cache_clear()


def run(document: Document, checks: Sequence[Check]) -> None:
    inspect(Units(document), checks, strict=True)


def needs_tagger(check: Check, document: Document) -> bool:
    """Say whether a check asks the tagger about `document`."""
    empty_caches()
    run(document, [check])
    return tagged.cache_info().misses > 0 or verbless_clauses.cache_info().misses > 0


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("texts", nargs="*", type=Path, default=CLEAN)
    parser.add_argument("--size", type=int, default=100_000)
    parser.add_argument("--no-growth", action="store_true")
    options = parser.parse_args()
    texts = [path.read_text(encoding="utf-8") for path in options.texts]
    text = sample(texts, options.size)
    document = document_of(text, "sample")
    checks = german_only()
    run(document, checks)
    print_checks(document, checks)
    print_totals(text, document, checks)
    if not options.no_growth:
        print_growth(texts, checks)


def print_checks(document: Document, checks: Sequence[Check]) -> None:
    size = len(document.text)
    costs = {check.id: seconds(lambda check=check: run(document, [check])) for check in checks}
    print(f"{'check':32} µs per character")
    for name, cost in sorted(costs.items(), key=lambda item: -item[1]):
        print(f"{name:32} {1e6 * cost / size:7.3f}")


def print_totals(text: str, document: Document, checks: Sequence[Check]) -> None:
    plain = [check for check in checks if not needs_tagger(check, document)]
    reading = seconds(lambda: document_of(text, "sample"))
    print(f"\nreading                          {len(text) / reading:10,.0f} characters a second")
    for label, chosen in (("checks without morphology", plain), ("all checks", checks)):
        spent = seconds(lambda chosen=chosen: run(document, chosen))
        print(f"{label:26} {len(chosen):4}  {len(text) / spent:10,.0f} characters a second")


def print_growth(texts: Sequence[str], checks: Sequence[Check]) -> None:
    print(f"\n{'characters':>10} {'reading':>9} {'checks':>9} {'times as long':>14}")
    before = 0.0
    for size in SIZES:
        text = sample(texts, size)
        document = document_of(text, "sample")
        reading = seconds(lambda text=text: document_of(text, "sample"))
        spent = seconds(lambda document=document: run(document, checks))
        growth = f"{(reading + spent) / before:.1f}" if before else "-"
        print(f"{size:10,} {reading:8.2f}s {spent:8.2f}s {growth:>14}")
        before = reading + spent


if __name__ == "__main__":
    main()
