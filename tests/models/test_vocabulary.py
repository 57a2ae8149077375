import json
import shutil
from itertools import chain
from pathlib import Path

import pytest
import sentencepiece
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from models.train import vocabulary
from models.train.batches import Subwords
from tests.models.conftest import PAIRS
from tqe.mt.tokens import Tokens

MARK = "▁"
"""SentencePiece writes it for a blank, so the text cannot have it."""


@given(st.text(st.characters(exclude_categories=["Cs", "Cc", "Z"], exclude_characters=MARK), min_size=1))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=200)
def test_every_character_comes_back(words: Path, text: str) -> None:
    subwords = Subwords.read(words, sample=False)
    numbers = subwords.encode(text)
    assert subwords.table["<unk>"] not in numbers
    pieces = {number: piece for piece, number in subwords.table.items()}
    assert subwords.model.decode([pieces[number] for number in numbers[:-1]]) == text


def test_known_words_are_not_spelt_out(words: Path) -> None:
    assert len(Subwords.read(words, sample=False).encode("Der Hund wartet.")) < len("Der Hund wartet.")


def test_segmentations_are_drawn_when_asked_for(words: Path) -> None:
    sure, drawn = (Subwords.read(words, sample=sample) for sample in (False, True))
    text = "Der Baum wartet am Abend."
    assert len({tuple(sure.encode(text)) for _ in range(20)}) == 1
    assert len({tuple(drawn.encode(text)) for _ in range(20)}) > 1


def test_a_model_of_both_directions_has_a_token_for_each_language(words: Path) -> None:
    subwords = Subwords.read(words, sample=False)
    table = subwords.table
    assert list(table)[-3:] == [">>en<<", ">>de<<", "<pad>"]
    assert sorted(table.values()) == list(range(len(table)))
    assert subwords.encode("Hund", ">>en<<")[0] == table[">>en<<"]
    assert subwords.encode("Hund")[-1] == table["</s>"] == 0
    settings = json.loads((words / "tokenizer_config.json").read_text())
    assert "target_lang" not in settings


@pytest.mark.parametrize("direction", ["de-en", "en-de"])
def test_a_vocabulary_is_taken_over_for_another_direction(
    words: Path, tmp_path: Path, direction: str
) -> None:
    vocabulary.widen(words, tmp_path, (direction,))
    settings = json.loads((tmp_path / "tokenizer_config.json").read_text())
    assert f"{settings['source_lang']}-{settings['target_lang']}" == direction
    for name in ("vocab.json", "source.spm", "target.spm"):
        assert (tmp_path / name).read_bytes() == (words / name).read_bytes()


@pytest.fixture
def narrow(tmp_path: Path) -> Path:
    """A vocabulary that knows no bytes, as those of many published models."""
    folder = tmp_path / "narrow"
    folder.mkdir()
    sentencepiece.SentencePieceTrainer.train(
        sentence_iterator=iter(chain(*PAIRS)), model_prefix=str(folder / "source"), vocab_size=60,
        bos_id=-1, unk_id=1, eos_id=0, minloglevel=2,
    )  # fmt: skip
    (folder / "source.model").rename(folder / "source.spm")
    shutil.copy(folder / "source.spm", folder / "target.spm")
    model = sentencepiece.SentencePieceProcessor(model_file=str(folder / "source.spm"))
    pieces = [model.id_to_piece(number) for number in range(60)]
    table = {piece: number for number, piece in enumerate([*pieces, "<pad>"])}
    (folder / "vocab.json").write_text(json.dumps(table), encoding="utf-8")
    return folder


@pytest.mark.parametrize("directions", [("en-de",), ("de-en", "en-de")])
def test_a_narrow_vocabulary_is_widened(narrow: Path, tmp_path: Path, directions: tuple[str, ...]) -> None:
    vocabulary.widen(narrow, tmp_path, directions)
    before, after = (Subwords.read(folder, sample=False) for folder in (narrow, tmp_path))
    assert before.table["<unk>"] in before.encode("Łódź 😀")
    numbers = after.encode("Łódź 😀")
    assert after.table["<unk>"] not in numbers
    pieces = {number: piece for piece, number in after.table.items()}
    assert after.model.decode([pieces[number] for number in numbers[:-1]]) == "Łódź 😀"
    assert after.encode("Der Hund wartet.") == before.encode("Der Hund wartet.")
    assert before.table.items() <= after.table.items()
    assert sorted(after.table.values()) == list(range(len(after.table)))
    assert (">>de<<" in after.table) == (">>en<<" in after.table) == (len(directions) > 1)


def test_the_finished_model_encodes_as_the_recipe_does(words: Path, tmp_path: Path) -> None:
    vocabulary.widen(words, tmp_path, ("de-en",))
    (tmp_path / "config.json").write_text('{"eos_token_id": 0}')
    text = "Der Fluss wächst 你 seit 1998."
    assert list(Tokens(tmp_path).spoken(text)) == Subwords.read(tmp_path, sample=False).encode(text)
