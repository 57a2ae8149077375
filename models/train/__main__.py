"""Train a Marian model within a time budget, on a GPU if there is one, else on the CPU.

    python -m models.train DATA OUT --development DEV.tsv.gz --minutes 25
    python -m models.train DATA OUT --development DEV.tsv.gz --minutes 90 --start models/de-en

DATA is a folder with the training files that `models.train.corpus.PASSES` names (gzip, tab-separated, German in
the first column, English in the second), OUT becomes a folder that `MarianMTModel.from_pretrained` reads. Without
--start a vocabulary and a network are made; with it training goes on from the weights in that folder, and the new
model has their size and their vocabulary, to which it adds what is missing: a piece for every byte, and for both
directions a token for each language. Sentences of DEV are left out of the training.

Checkpoints lie in OUT/checkpoints, 20 over the whole time: the same command resumes from the last one, and more
minutes go on with a higher rate. The result is the average of the last four.
"""

import argparse
from collections.abc import Sequence
from pathlib import Path

from models.train import corpus, network, vocabulary
from models.train.batches import Subwords, batches, examples
from models.train.loop import Plan, Trainer

DIRECTIONS = {"de-en": ("de-en",), "en-de": ("en-de",), "both": ("de-en", "en-de")}
SUBWORDS = {"cpu": 2500, "cuda": 25_000}
"""Padded subwords in a batch by device, unless the command line says how many."""


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
    options.add_argument("--vocabulary", type=int, default=vocabulary.SIZE, help="subwords of a new one")
    options.add_argument("--start", type=Path, help="go on from the weights in this folder")
    options.add_argument("--rate", type=float, default=1e-3, help="highest learning rate")
    options.add_argument(
        "--subwords", type=int, help="padded subwords in a batch (default 2,500, on a GPU 25,000)"
    )
    options.add_argument("--accumulate", type=int, default=1, help="batches to an update")
    options.add_argument("--dropout", type=float, default=0.1)
    options.add_argument("--sample", action="store_true", help="draw subword segmentations")
    options.add_argument("--threads", type=int, default=1, help="threads on a CPU")
    options.add_argument("--seed", type=int, default=1)
    return options


def main(arguments: Sequence[str] | None = None) -> None:
    """Train the model that the command line asks for."""
    wanted = _checked(arguments)
    import torch

    torch.set_num_threads(wanted.threads)
    torch.manual_seed(wanted.seed)
    checkpoints = wanted.out / "checkpoints"
    checkpoints.mkdir(parents=True, exist_ok=True)
    data = corpus.read(wanted.data, wanted.development)
    print(f"{len(data.pairs)} pairs; {data.held_out} held out, {data.dropped} dropped", flush=True)
    directions = DIRECTIONS[wanted.direction]
    _make_vocabulary(data, directions, wanted)
    subwords = Subwords.read(wanted.out, sample=wanted.sample)
    known = len(subwords.table)
    net = (
        network.from_weights(wanted.start, known, wanted.dropout)
        if wanted.start
        else network.new(network.SIZES[wanted.size], known, wanted.dropout)
    )
    device = "cuda" if torch.cuda.is_available() else "cpu"
    print(f"{net.num_parameters() / 1e6:.1f} M parameters on {device}", flush=True)
    plan = Plan(60 * wanted.minutes, wanted.rate, device, wanted.accumulate, bf16=device == "cuda")
    trainer = Trainer(net, plan, checkpoints)
    seed = wanted.seed + trainer.state.updates
    stream = examples(data.pairs, subwords, directions, seed)
    weights = trainer.run(batches(stream, wanted.subwords or SUBWORDS[device], seed))
    network.save(net, weights, wanted.out)


def _checked(arguments: Sequence[str] | None) -> argparse.Namespace:
    """Return the options; end with one line and exit code 2 if they name what is not there."""
    options = parser()
    wanted = options.parse_args(arguments)
    missing = corpus.missing(wanted.data)
    if missing:
        options.error(f"{wanted.data}: missing {', '.join(missing)}")
    if not wanted.development.is_file():
        options.error(f"{wanted.development}: no such file")
    if wanted.start and not (wanted.start / "config.json").is_file():
        options.error(f"{wanted.start}: no model folder")
    if wanted.start and not _can_widen():
        options.error("--start needs protobuf: pip install protobuf")
    return wanted


def _can_widen() -> bool:
    """Say whether the vocabulary of a start can be given what it lacks."""
    try:
        vocabulary.messages()
    except ImportError:
        return False
    return True


def _make_vocabulary(data: corpus.Corpus, directions: Sequence[str], wanted: argparse.Namespace) -> None:
    if (wanted.out / "vocab.json").exists():
        return
    if wanted.start:
        vocabulary.widen(wanted.start, wanted.out, directions)
        return
    sentences = (text for pair in data.pairs for text in (pair.german, pair.english))
    vocabulary.train(sentences, wanted.out, directions, wanted.vocabulary)


if __name__ == "__main__":
    main()
