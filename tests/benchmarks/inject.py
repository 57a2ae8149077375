"""How many faults that are put into native German do the checks find?

    python -m tests.benchmarks.inject DATA [--per-kind 200] [--seed 1] [--only "wrong gender"] [--show 10]

DATA is a folder with `newstest2019-native-german.tsv.gz`. Its straight quotation marks and its hyphens for dashes
are made typographic first, so that these are no faults of the sentence. `--show` prints faults that were missed.
"""

import argparse
import re
from pathlib import Path

from tests.benchmarks.checks import native
from tests.injection.places import Injected
from tests.injection.recall import Tally, measure
from tqe.text.quote_glyphs import Role
from tqe.text.quotes import marks

SHORTEST = 40
"""Characters a sentence needs to be one: the corpus has headlines, too."""


def sentences(data: Path) -> list[str]:
    """Return the native sentences in German typography, those with an unpaired mark left out."""
    found = [typographic(row.target.strip()) for row in native(data)]
    return [text for text in found if text and len(text) >= SHORTEST and text[-1] in ".!?“"]


def typographic(text: str) -> str | None:
    """Return the text with German quotation marks and dashes."""
    found = marks(text)
    if any(mark.is_unpaired for mark in found):
        return None
    for mark in reversed(found):
        glyph = "„" if mark.role is Role.OPENING else "“"
        text = text[: mark.span.start] + glyph + text[mark.span.end :]
    return re.sub(r" - ", " – ", text)


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("data", type=Path)
    parser.add_argument("--per-kind", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--only")
    parser.add_argument("--show", type=int, default=0)
    options = parser.parse_args()
    tallies = measure(sentences(options.data), options.per_kind, options.seed, options.only)
    print_table(tallies, options.show)


def print_table(tallies: dict[str, Tally], show: int) -> None:
    print(f"{'kind':28} {'injected':>8} {'found':>6} {'recall':>7}")
    for name, tally in tallies.items():
        print(f"{name:28} {tally.injected:8} {tally.found:6} {100 * tally.recall:6.1f} %")
        for fault in tally.missed[:show]:
            print("    " + context(fault))
    injected, found = (
        sum(getattr(tally, what) for tally in tallies.values()) for what in ("injected", "found")
    )
    print(f"{'all':28} {injected:8} {found:6} {100 * found / max(1, injected):6.1f} %")


def context(fault: Injected) -> str:
    text, span = fault.text.replace("\n", " "), fault.span
    return f"{text[max(0, span.start - 50) : span.start]}⟦{span.of(text)}⟧{text[span.end : span.end + 50]}"


if __name__ == "__main__":
    main()
