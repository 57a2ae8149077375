"""Tokens against MarianTokenizer, which transformers has for the same files."""

import json
import warnings
from pathlib import Path
from shutil import copytree
from typing import Any

import pytest

from tqe.mt.folder import Direction
from tqe.mt.models import resolve
from tqe.mt.tokens import Tokens
from tqe.mt.translator import prepared

ODD = (
    "Guten Tag.",
    "A",
    "ÄÖÜ äöü ß ẞ",
    "Er zahlte 1.234.567,89 € – am 3. Mai 2024, um 14.30 Uhr!",
    "„Wer“, fragte ‚sie‘, »ist« das?",
    "Ryūgū, Łódź, São Tomé, Ħal-Far, Владивосток, 東京, 한국, ليبيا",
    "😀 🇩🇪 👩‍🚀",
    "https://example.org/a?b=c&d=ä#e <b>fett</b> user@example.org",
    "Donaudampfschifffahrtsgesellschaftskapitänswitwe " * 3,
    "x" * 300,
    "½ ² № ™ ﬁ Ａ ① … ‰",
    "-- --- ''' ``` \\ / | ~ ^ ` ´",
)


def sentences() -> list[str]:
    fixtures = Path(__file__).parents[2] / "fixtures"
    files = [*fixtures.glob("clean/*.txt"), *fixtures.glob("articles/*/*.txt")]
    lines = [line for file in sorted(files) for line in file.read_text(encoding="utf-8").splitlines()]
    return [text for text in map(prepared, (*lines, *ODD)) if text]


def official(folder: Path) -> Any:
    from transformers import MarianTokenizer

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return MarianTokenizer.from_pretrained(folder, local_files_only=True)


def test_the_same_numbers_and_the_same_text() -> None:
    ours, theirs = Tokens(resolve("bundled")), official(resolve("bundled"))
    texts = sentences()
    assert len(texts) > 100
    for text in texts:
        ids = ours.ids(text)
        assert list(ids) == theirs(text)["input_ids"], text
        assert ours.text(ids) == theirs.decode(list(ids), skip_special_tokens=True), text


def test_any_numbers_are_the_same_text() -> None:
    ours, theirs = Tokens(resolve("bundled")), official(resolve("bundled"))
    for start in range(0, 7990, 10):
        ids = list(range(start, start + 10))
        assert ours.text(ids) == theirs.decode(ids, skip_special_tokens=True)


@pytest.mark.parametrize("text", ["Das </s> ist", "<unk>", "<pad> und </s>"])
def test_marks_of_the_model_in_the_text_are_text(text: str) -> None:
    tokens = Tokens(resolve("bundled"))
    ids = tokens.ids(text)
    assert ids.index(tokens.end) == len(ids) - 1
    assert len(ids) > len(text.split()) + 1


def test_each_side_may_have_its_own_vocabulary(tiny: Path, tmp_path: Path) -> None:
    folder = separated(tiny, tmp_path)
    ours, theirs = Tokens(folder), official(folder)
    ids = ours.ids("Guten Tag.")
    assert list(ids) == theirs("Guten Tag.")["input_ids"]
    english = [700, 701, 702, ours.end]
    assert ours.text(english) == theirs.decode(english, skip_special_tokens=True)
    assert ours.text(english) != Tokens(tiny).text(english)


def separated(folder: Path, parent: Path) -> Path:
    """Give the English side a vocabulary of its own: the same words in another order."""
    copy = copytree(folder, parent / "separated")
    vocabulary = json.loads((copy / "vocab.json").read_text())
    words = [word for word, number in vocabulary.items() if 10 <= number < 7990]
    turned = dict(zip(words, reversed([vocabulary[word] for word in words]), strict=True))
    (copy / "target_vocab.json").write_text(json.dumps(vocabulary | turned))
    settings = json.loads((copy / "tokenizer_config.json").read_text())
    (copy / "tokenizer_config.json").write_text(json.dumps(settings | {"separate_vocabs": True}))
    return copy


def test_bytes_that_are_no_character_are_left_out() -> None:
    tokens = Tokens(resolve("bundled", Direction.EN_DE), Direction.EN_DE)
    ids = tokens.spoken("Wałęsa kam")
    assert tokens.text(ids) == "Wałęsa kam"
    halves = [number for number in ids if number != tokens.spoken("ł")[-2]]
    assert tokens.text(halves) == "Waęsa kam"
