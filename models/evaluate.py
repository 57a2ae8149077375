"""Measure a model on sentences with a human translation, in either direction.

    python -m models.evaluate DATA [--model bundled] [--direction de-en] [--engine ctranslate2,transformers]
                              [--beams 1,4] [--limit 300]

DATA is a gzipped file of tab-separated lines, German and English first, such as newstest2019; for en-de the
English is the source and the German the human translation. For each engine it prints how likely the model finds the
human translations, and for each number of beams BLEU, chrF++ and TER with their signatures; which share of numbers,
names and quotation marks of the source comes back; how many translations `tqe.mt.defects` sets aside as loops,
copies of the source, empty or of no likely length; seconds of CPU and of wall time, and tokens and words a CPU
second, the loading left out. With two engines it compares them.
"""

import argparse
import gzip
import math
import re
import time
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from sacrebleu.metrics.bleu import BLEU
from sacrebleu.metrics.chrf import CHRF
from sacrebleu.metrics.ter import TER

from tqe.mt.ctranslate import CTranslator
from tqe.mt.defects import Defect, defect
from tqe.mt.folder import ModelFolder, digest_of
from tqe.mt.marian import MarianTranslator
from tqe.mt.models import CTRANSLATE2, TRANSFORMERS, Direction, resolve
from tqe.mt.partwise import Decoding, PartwiseTranslator
from tqe.mt.tokens import Tokens

Pairs = Sequence[tuple[str, str]]
"""Each a source and its human translation."""
ENGINES: Mapping[str, Callable[[ModelFolder, Decoding], PartwiseTranslator]] = {
    CTRANSLATE2: CTranslator,
    TRANSFORMERS: MarianTranslator,
}
_NUMBER = re.compile(r"\d+")
_CAPITALISED = re.compile(r"\b[A-ZÄÖÜ][\wäöüß]+")
_QUOTE = re.compile('[„“”»«"]')


@dataclass(frozen=True, slots=True)
class Run:
    """What an engine said, and what it cost."""

    outputs: Sequence[str]
    tokens: int
    cpu: float
    wall: float


def main() -> None:
    """Print the figures of one model."""
    options = _options()
    direction = Direction(options.direction)
    pairs = list(islice(_pairs(options.data, direction), options.limit))
    path = resolve(options.model, direction)
    folder = ModelFolder(options.model, path, digest_of(path, None), direction)
    print(f"{len(pairs)} sentences of {options.data.name}, {direction}; {folder.digest}")
    names = options.engine.split(",")
    for name in names:
        _print_likelihood(ENGINES[name](folder, Decoding()), pairs)
    for beams in map(int, options.beams.split(",")):
        runs = []
        for name in names:
            translator = ENGINES[name](folder, Decoding(beams=beams))
            print(f"\n{translator.model.engine}, beams {beams}")
            runs.append(_run(translator, pairs, Tokens(path, direction)))
            _print(runs[-1], pairs, direction)
        if len(runs) > 1:
            _compare(*runs[:2])


def _pairs(file: Path, direction: Direction) -> Iterator[tuple[str, str]]:
    with gzip.open(file, "rt", encoding="utf-8") as lines:
        for line in lines:
            german, english, *_ = line.rstrip("\n").split("\t")
            yield (german, english) if direction is Direction.DE_EN else (english, german)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("data", type=Path)
    parser.add_argument("--model", default="bundled")
    parser.add_argument("--direction", choices=list(Direction), default=Direction.DE_EN)
    parser.add_argument("--engine", default=CTRANSLATE2)
    parser.add_argument("--beams", default=str(Decoding().beams))
    parser.add_argument("--limit", type=int)
    return parser.parse_args()


def _run(translator: PartwiseTranslator, pairs: Pairs, tokens: Tokens) -> Run:
    translator.translate(("Hallo.",))
    cpu, wall = time.process_time(), time.perf_counter()
    outputs = translator.translate([source for source, _ in pairs])
    cpu, wall = time.process_time() - cpu, time.perf_counter() - wall
    return Run(outputs, sum(len(tokens.ids(output)) for output in outputs), cpu, wall)


def _print_likelihood(translator: PartwiseTranslator, pairs: Pairs) -> None:
    """Print the mean log-probability of a token of the human translations, and its perplexity."""
    found = translator.score([source for source, _ in pairs], [reference for _, reference in pairs])
    values = [token.logprob for likelihood in found for token in likelihood.tokens]
    mean = sum(values) / max(1, len(values))
    print(f"{translator.model.engine}: {mean:.3f} a token of the human translation, of {len(values)}", end="")
    print(f" (perplexity {math.exp(-mean):.1f})")


def _print(run: Run, pairs: Pairs, direction: Direction) -> None:
    _print_scores(run.outputs, pairs)
    _print_survival(run.outputs, pairs)
    _print_defects(run.outputs, pairs, direction)
    words = sum(len(output.split()) for output in run.outputs)
    rates = f"{run.tokens / run.cpu:.0f} tokens and {words / run.cpu:.0f} words"
    print(f"  {run.cpu:.1f} CPU seconds, {run.wall:.1f} of wall time; {rates} a CPU second")


def _compare(first: Run, second: Run) -> None:
    """Print how far the outputs of two engines are apart, and how many times faster the first is."""
    differ = sum(one != other for one, other in zip(first.outputs, second.outputs, strict=True))
    near = CHRF(word_order=2).corpus_score(list(first.outputs), [list(second.outputs)])
    cpu = (first.tokens / first.cpu) / (second.tokens / second.cpu)
    wall = (first.tokens / first.wall) / (second.tokens / second.wall)
    print(f"\n  {differ} of {len(first.outputs)} differ = {100 * differ / len(first.outputs):.1f} %")
    print(f"  {near.name} of the first against the second {near.score:.1f}")
    print(f"  tokens a second, first to second: {cpu:.2f} by CPU time, {wall:.2f} by wall time")


def _print_scores(outputs: Sequence[str], pairs: Pairs) -> None:
    references = [[reference for _, reference in pairs]]
    for metric in (BLEU(), CHRF(word_order=2), TER()):
        score = metric.corpus_score(list(outputs), references)
        print(f"  {score.name} {score.score:.1f}  {metric.get_signature()}")


def _print_survival(outputs: Sequence[str], pairs: Pairs) -> None:
    """Print which share of what the source has and a good translation keeps is in the output."""
    for name, marks in (("numbers", _numbers), ("names", _names), ("quotation marks", _quotes)):
        kept = total = 0
        for output, (source, reference) in zip(outputs, pairs, strict=True):
            wanted = marks(source) & marks(reference)
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


def _print_defects(outputs: Sequence[str], pairs: Pairs, direction: Direction) -> None:
    german = direction is Direction.DE_EN
    found = Counter(
        defect(source, output, german=german) for output, (source, _) in zip(outputs, pairs, strict=True)
    )
    rows = ", ".join(f"{kind} {found[kind]}" for kind in Defect)
    print(f"  set aside: {len(outputs) - found[None]} of {len(outputs)} ({rows})")


if __name__ == "__main__":
    main()
