"""Turns text into the tokens of a Marian model and back, as its own tokenizer does, without transformers."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from tqe.core.pattern import Pattern
from tqe.core.span import Span
from tqe.mt.folder import CONFIG, TOKENIZER_CONFIG, Direction, number, read_json

UNKNOWN, PADDING = "<unk>", "<pad>"
_CODES = {Direction.DE_EN: (">>eng<<", ">>en<<"), Direction.EN_DE: (">>deu<<", ">>de<<")}
"""What tells a model of many languages which one to speak, best first."""
_BYTE = Pattern(r"<0x[0-9A-F]{2}>")
"""A piece that is a byte of a character for which the vocabulary has none."""
_NO_CHARACTER = "\ufffd"
"""What SentencePiece makes of bytes that are no character."""


class Tokens:
    """SentencePiece model and vocabulary of a folder; a mark of the model in the text ("</s>") is text."""

    def __init__(self, folder: Path, direction: Direction = Direction.DE_EN) -> None:
        from sentencepiece import SentencePieceProcessor

        separate = are_separate(folder)
        self._source = SentencePieceProcessor(model_file=str(folder / "source.spm"))
        self._target = (
            SentencePieceProcessor(model_file=str(folder / "target.spm")) if separate else self._source
        )
        self._numbers, self._places = vocabularies(folder)
        self._words = {number: token for token, number in self._places.items()}
        codes = () if separate else _CODES[direction]
        self._into = next(((self._numbers[code],) for code in codes if code in self._numbers), ())
        config = read_json(folder / CONFIG)
        self.end = number(config, "eos_token_id", 0)
        self._marks = {self.end, number(config, "pad_token_id", -1)}
        self._marks |= {self._places[mark] for mark in (UNKNOWN, PADDING) if mark in self._places}

    def ids(self, text: str) -> tuple[int, ...]:
        """Return the numbers that the model is given for `text`, with the end of the sentence."""
        unknown = self._numbers[UNKNOWN]
        pieces = self._source.encode(text, out_type=str)
        return (*self._into, *(self._numbers.get(piece, unknown) for piece in pieces), self.end)

    def spoken(self, text: str) -> tuple[int, ...]:
        """Return the numbers with which the model would say `text`, with the end of the sentence."""
        unknown = self._places[UNKNOWN]
        pieces = self._target.encode(text, out_type=str)
        return (*(self._places.get(piece, unknown) for piece in pieces), self.end)

    def spans(self, text: str) -> Iterator[Span]:
        """Yield the places in `text` of the tokens with which the model would say it, its end left out."""
        _, offsets = self._target.normalize(text, with_offsets=True)
        end = 0
        for piece in self._target.encode(text, out_type=str):
            start, end = end, end + _width(piece)
            yield Span(offsets[start], offsets[end])

    def text(self, ids: Sequence[int]) -> str:
        """Return what the model said, without its marks and without bytes that are no character."""
        words = [self._words[given] for given in ids if given in self._words and given not in self._marks]
        said = str(self._target.decode_pieces(words)).replace(_NO_CHARACTER, "")
        return said.replace("▁", " ").strip()


def _width(piece: str) -> int:
    """Return how many characters `piece` is of; those of several bytes are with their first one."""
    if _BYTE.fullmatch(piece):
        return 0 if 0x80 <= int(piece[1:-1], 16) < 0xC0 else 1
    return len(piece)


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
