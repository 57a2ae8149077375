"""The subword vocabulary of both languages, in the files that `MarianTokenizer` reads."""

import json
import shutil
from collections.abc import Iterable
from pathlib import Path
from tempfile import TemporaryDirectory

SIZE = 16_000
TOKENIZER = {
    "source_lang": "de",
    "target_lang": "en",
    "model_max_length": 256,
    "unk_token": "<unk>",
    "eos_token": "</s>",
    "pad_token": "<pad>",
    "separate_vocabs": False,
    "tokenizer_class": "MarianTokenizer",
}


def train(sentences: Iterable[str], folder: Path, codes: tuple[str, ...], size: int = SIZE) -> None:
    """Train a SentencePiece unigram model with byte fallback and write it to `folder`.

    `codes` are the target-language tokens (">>en<<") that a model of both directions needs.
    """
    import sentencepiece

    with TemporaryDirectory() as scratch:
        prefix = Path(scratch) / "spm"
        sentencepiece.SentencePieceTrainer.train(
            sentence_iterator=iter(sentences),
            model_prefix=str(prefix),
            vocab_size=size,
            model_type="unigram",
            character_coverage=0.9999,
            byte_fallback=True,
            bos_id=-1,
            unk_id=1,
            eos_id=0,
            input_sentence_size=1_000_000,
            minloglevel=2,
        )
        for side in ("source", "target"):
            shutil.copy(prefix.with_suffix(".model"), folder / f"{side}.spm")
    _write_table(folder, codes)


def _write_table(folder: Path, codes: tuple[str, ...]) -> None:
    import sentencepiece

    model = sentencepiece.SentencePieceProcessor(model_file=str(folder / "source.spm"))
    pieces = [model.id_to_piece(index) for index in range(model.get_piece_size())]
    table = {piece: index for index, piece in enumerate([*pieces, *codes, "<pad>"])}
    (folder / "vocab.json").write_text(json.dumps(table, ensure_ascii=False), encoding="utf-8")
    (folder / "tokenizer_config.json").write_text(json.dumps(TOKENIZER), encoding="utf-8")


def copy(start: Path, folder: Path) -> None:
    """Take over the vocabulary of the model in `start`."""
    for name in ("source.spm", "target.spm", "vocab.json", "tokenizer_config.json"):
        shutil.copy(start / name, folder / name)
