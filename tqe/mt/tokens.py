"""Turns text into the tokens of a Marian model and back, as its own tokenizer does, without transformers."""

from collections.abc import Sequence
from pathlib import Path

from tqe.mt.folder import CONFIG, TOKENIZER_CONFIG, number, read_json

UNKNOWN, PADDING = "<unk>", "<pad>"
_ENGLISH = (">>eng<<", ">>en<<")
"""What tells a model of many languages to speak English, best first."""


class Tokens:
    """SentencePiece model and vocabulary of a folder; a mark of the model in the text ("</s>") is text."""

    def __init__(self, folder: Path) -> None:
        from sentencepiece import SentencePieceProcessor

        separate = are_separate(folder)
        self._source = SentencePieceProcessor(model_file=str(folder / "source.spm"))
        self._target = (
            SentencePieceProcessor(model_file=str(folder / "target.spm")) if separate else self._source
        )
        self._numbers, spoken = vocabularies(folder)
        self._words = {number: token for token, number in spoken.items()}
        codes = () if separate else _ENGLISH
        self._into = next(((self._numbers[code],) for code in codes if code in self._numbers), ())
        config = read_json(folder / CONFIG)
        self.end = number(config, "eos_token_id", 0)
        self._marks = {self.end, number(config, "pad_token_id", -1)}
        self._marks |= {spoken[mark] for mark in (UNKNOWN, PADDING) if mark in spoken}

    def ids(self, text: str) -> tuple[int, ...]:
        """Return the numbers that the model is given for `text`, with the end of the sentence."""
        unknown = self._numbers[UNKNOWN]
        pieces = self._source.encode(text, out_type=str)
        return (*self._into, *(self._numbers.get(piece, unknown) for piece in pieces), self.end)

    def text(self, ids: Sequence[int]) -> str:
        """Return what the model said, without its marks."""
        words = [self._words[given] for given in ids if given in self._words and given not in self._marks]
        return str(self._target.decode_pieces(words)).replace("▁", " ").strip()


def are_separate(folder: Path) -> bool:
    """Say whether the model has a vocabulary for each side."""
    settings = folder / TOKENIZER_CONFIG
    return settings.is_file() and bool(read_json(settings).get("separate_vocabs"))


def vocabularies(folder: Path) -> tuple[dict[str, int], dict[str, int]]:
    """Return the vocabularies of the German and of the English side, token to number; mostly they are one."""
    source = _vocabulary(folder / "vocab.json")
    return source, _vocabulary(folder / "target_vocab.json") if are_separate(folder) else source


def _vocabulary(file: Path) -> dict[str, int]:
    return {token: place for token, place in read_json(file).items() if isinstance(place, int)}
