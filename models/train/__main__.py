"""Train a Marian model within a time budget.

    python -m models.train DATA OUT --development DEV.tsv.gz --minutes 25
    python -m models.train DATA OUT --development DEV.tsv.gz --minutes 90 --start models/de-en

DATA is a folder with the training files (column 1 German, 2 English, gzip), OUT becomes a folder that
`MarianMTModel.from_pretrained` reads. Without --start a vocabulary and a network are made; with it training
goes on from the weights in that folder. Checkpoints lie in OUT/checkpoints: the same command resumes there.
"""

import argparse
from collections.abc import Sequence
from pathlib import Path

from models.train import corpus, network, vocabulary
from models.train.batches import Subwords, batches, examples
from models.train.loop import Plan, Trainer

DIRECTIONS = {"de-en": ("de-en",), "en-de": ("en-de",), "both": ("de-en", "en-de")}


def parser() -> argparse.ArgumentParser:
    """Return the parser of the command line."""
    options = argparse.ArgumentParser(
        prog="python -m models.train",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    options.add_argument("data", type=Path, help="folder of the training files")
    options.add_argument("out", type=Path, help="folder that becomes the model")
    options.add_argument("--development", type=Path, required=True, help="pairs that must not be trained on")
    options.add_argument("--minutes", type=float, default=25.0, help="time budget (default 25)")
    options.add_argument("--direction", choices=list(DIRECTIONS), default="de-en")
    options.add_argument("--size", choices=list(network.SIZES), default="base", help="of a new network")
    options.add_argument("--start", type=Path, help="go on from the weights in this folder")
    options.add_argument("--rate", type=float, default=1e-3, help="highest learning rate")
    options.add_argument("--subwords", type=int, default=2500, help="padded subwords in a batch")
    options.add_argument("--accumulate", type=int, default=1, help="batches to an update")
    options.add_argument("--dropout", type=float, default=0.1)
    options.add_argument("--sample", action="store_true", help="draw subword segmentations")
    options.add_argument("--threads", type=int, default=1, help="threads on a CPU")
    options.add_argument("--seed", type=int, default=1)
    return options


def main(arguments: Sequence[str] | None = None) -> None:
    """Train the model that the command line asks for."""
    import torch

    wanted = parser().parse_args(arguments)
    torch.set_num_threads(wanted.threads)
    torch.manual_seed(wanted.seed)
    checkpoints = wanted.out / "checkpoints"
    checkpoints.mkdir(parents=True, exist_ok=True)
    data = corpus.read(wanted.data, wanted.development)
    print(f"{len(data.pairs)} pairs; {data.held_out} held out, {data.dropped} dropped", flush=True)
    directions = DIRECTIONS[wanted.direction]
    _make_vocabulary(data, directions, wanted.start, wanted.out)
    subwords = Subwords.read(wanted.out, sample=wanted.sample)
    net = (
        network.from_weights(wanted.start, wanted.dropout)
        if wanted.start
        else network.new(network.SIZES[wanted.size], len(subwords.table), wanted.dropout)
    )
    device = "cuda" if torch.cuda.is_available() else "cpu"
    plan = Plan(60 * wanted.minutes, wanted.rate, wanted.subwords, device, wanted.accumulate)
    trainer = Trainer(net, plan, checkpoints)
    seed = wanted.seed + trainer.state.updates
    weights = trainer.run(batches(examples(data.pairs, subwords, directions, seed), wanted.subwords, seed))
    network.save(net, weights, wanted.out)


def _make_vocabulary(data: corpus.Corpus, directions: tuple[str, ...], start: Path | None, out: Path) -> None:
    if (out / "vocab.json").exists():
        return
    if start:
        vocabulary.copy(start, out)
        return
    codes = tuple(f">>{direction[-2:]}<<" for direction in directions) if len(directions) > 1 else ()
    sentences = (text for pair in data.pairs for text in (pair.german, pair.english))
    vocabulary.train(sentences, out, codes)


if __name__ == "__main__":
    main()
