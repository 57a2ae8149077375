"""The subword vocabulary of both languages, in the files that `MarianTokenizer` reads."""

import json
import shutil
from collections.abc import Iterable, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from types import ModuleType

SIZE = 16_000
BYTES = tuple(f"<0x{byte:02X}>" for byte in range(256))
TOKENIZER = {
    "model_max_length": 256,
    "unk_token": "<unk>",
    "eos_token": "</s>",
    "pad_token": "<pad>",
    "separate_vocabs": False,
    "tokenizer_class": "MarianTokenizer",
}


def train(
    sentences: Iterable[str], folder: Path, directions: Sequence[str] = ("de-en",), size: int = SIZE
) -> None:
    """Train a SentencePiece unigram model with byte fallback and write it to `folder`.

    The sentences are taken as they are, so that the model says "½" where it means it. A model of several
    `directions` ("de-en") also gets a token for each language that it speaks (">>en<<").
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
            hard_vocab_limit=False,
            normalization_rule_name="identity",
            bos_id=-1,
            unk_id=1,
            eos_id=0,
            input_sentence_size=1_000_000,
            minloglevel=2,
        )
        for side in ("source", "target"):
            shutil.copy(prefix.with_suffix(".model"), folder / f"{side}.spm")
    _write_table(folder, _codes(directions))
    _write_settings(folder, directions)


def _write_table(folder: Path, codes: tuple[str, ...]) -> None:
    import sentencepiece

    model = sentencepiece.SentencePieceProcessor(model_file=str(folder / "source.spm"))
    pieces = [model.id_to_piece(index) for index in range(model.get_piece_size())]
    table = {piece: index for index, piece in enumerate([*pieces, *codes, "<pad>"])}
    (folder / "vocab.json").write_text(json.dumps(table, ensure_ascii=False), encoding="utf-8")


def _write_settings(folder: Path, directions: Sequence[str]) -> None:
    """Write how the tokenizer works, and from which language into which the model translates if it is one."""
    languages = zip(("source_lang", "target_lang"), directions[0].split("-"), strict=True)
    settings = TOKENIZER | (dict(languages) if len(directions) == 1 else {})
    (folder / "tokenizer_config.json").write_text(json.dumps(settings), encoding="utf-8")


def widen(start: Path, folder: Path, directions: Sequence[str]) -> None:
    """Take over the vocabulary of the model in `start`, and add at its end what this recipe would have made.

    That is a piece for every byte, so that no character is lost, and for several `directions` a token for each
    language. What was there keeps its number.
    """
    for side in ("source", "target"):
        (folder / f"{side}.spm").write_bytes(_with_bytes((start / f"{side}.spm").read_bytes()))
    table = json.loads((start / "vocab.json").read_text(encoding="utf-8"))
    for piece in (*BYTES, *_codes(directions)):
        table.setdefault(piece, len(table))
    (folder / "vocab.json").write_text(json.dumps(table, ensure_ascii=False), encoding="utf-8")
    _write_settings(folder, directions)


def _with_bytes(model: bytes) -> bytes:
    """Return a SentencePiece model that spells unknown characters in bytes; one that does is left as it is."""
    proto = messages()
    read = proto.ModelProto()
    read.ParseFromString(model)
    if read.trainer_spec.byte_fallback:
        return model
    read.trainer_spec.byte_fallback = True
    for name in BYTES:
        read.pieces.add(piece=name, score=0.0, type=proto.ModelProto.SentencePiece.BYTE)
    return bytes(read.SerializeToString())


def messages() -> ModuleType:
    """Return the module of the messages that a SentencePiece model is made of; ImportError without protobuf."""
    from sentencepiece import sentencepiece_model_pb2

    return sentencepiece_model_pb2


def _codes(directions: Sequence[str]) -> tuple[str, ...]:
    return tuple(f">>{direction[-2:]}<<" for direction in directions) if len(directions) > 1 else ()
