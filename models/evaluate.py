"""Measure a German-English model on sentences with a human translation.

    python -m models.evaluate DATA [--model bundled] [--beams 1,4] [--limit 300]

DATA is a gzipped file of tab-separated lines, German and English first, such as newstest2019. For each number
of beams it prints BLEU and chrF++ with their signatures; which share of numbers, names and quotation marks of
the German comes back; how many translations `tqe.mt.defects` sets aside; CPU seconds on one thread, and words
in each, the loading left out.
"""

import argparse
import gzip
import re
import time
from collections import Counter
from collections.abc import Sequence
from itertools import islice
from pathlib import Path

from sacrebleu.metrics.bleu import BLEU
from sacrebleu.metrics.chrf import CHRF

from tqe.mt.defects import Defect, defect
from tqe.mt.folder import ModelFolder, digest_of
from tqe.mt.marian import Decoding, MarianTranslator
from tqe.mt.models import resolve

Pairs = Sequence[tuple[str, str]]
_NUMBER = re.compile(r"\d+")
_CAPITALISED = re.compile(r"\b[A-ZÄÖÜ][\wäöüß]+")
_QUOTE = re.compile('[„“”»«"]')


def main() -> None:
    """Print the figures of one model."""
    options = _options()
    with gzip.open(options.data, "rt", encoding="utf-8") as file:
        columns = (line.rstrip("\n").split("\t") for line in islice(file, options.limit))
        pairs = [(german, english) for german, english, *_ in columns]
    path = resolve(options.model)
    folder = ModelFolder(options.model, path, digest_of(path, None))
    print(f"{len(pairs)} sentences of {options.data.name}; {folder.digest}")
    for beams in map(int, options.beams.split(",")):
        translator = MarianTranslator(folder, Decoding(beams=beams))
        translator.translate(("Guten Tag.",))
        start = time.process_time()
        outputs = translator.translate([german for german, _ in pairs])
        print(f"\nbeams {beams}")
        _print_scores(outputs, pairs)
        _print_survival(outputs, pairs)
        _print_defects(outputs, pairs)
        _print_speed(outputs, time.process_time() - start)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("data", type=Path)
    parser.add_argument("--model", default="bundled")
    parser.add_argument("--beams", default=str(Decoding().beams))
    parser.add_argument("--limit", type=int)
    return parser.parse_args()


def _print_scores(outputs: Sequence[str], pairs: Pairs) -> None:
    references = [[english for _, english in pairs]]
    for metric in (BLEU(), CHRF(word_order=2)):
        score = metric.corpus_score(list(outputs), references)
        print(f"  {score.name} {score.score:.1f}  {metric.get_signature()}")


def _print_survival(outputs: Sequence[str], pairs: Pairs) -> None:
    """Print which share of what the German has and a good translation keeps is in the output."""
    for name, marks in (("numbers", _numbers), ("names", _names), ("quotation marks", _quotes)):
        kept = total = 0
        for output, (german, english) in zip(outputs, pairs, strict=True):
            wanted = marks(german) & marks(english)
            total += wanted.total()
            kept += (wanted & marks(output)).total()
        print(f"  {name} kept: {kept} of {total} = {100 * kept / max(1, total):.0f} %")


def _numbers(text: str) -> Counter[str]:
    return Counter(_NUMBER.findall(text))


def _names(text: str) -> Counter[str]:
    """Return the capitalised words; those that German and its translation share are names."""
    return Counter(_CAPITALISED.findall(text))


def _quotes(text: str) -> Counter[str]:
    return Counter('"' * len(_QUOTE.findall(text)))


def _print_defects(outputs: Sequence[str], pairs: Pairs) -> None:
    found = Counter(defect(german, output) for output, (german, _) in zip(outputs, pairs, strict=True))
    rows = ", ".join(f"{kind} {found[kind]}" for kind in Defect)
    print(f"  set aside: {len(outputs) - found[None]} of {len(outputs)} ({rows})")


def _print_speed(outputs: Sequence[str], seconds: float) -> None:
    words = sum(len(output.split()) for output in outputs)
    print(f"  {seconds:.1f} CPU seconds, {words / seconds:.0f} words in each")


if __name__ == "__main__":
    main()
