import json
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from models.train import vocabulary
from models.train.batches import Subwords
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
    vocabulary.copy(words, tmp_path, (direction,))
    settings = json.loads((tmp_path / "tokenizer_config.json").read_text())
    assert f"{settings['source_lang']}-{settings['target_lang']}" == direction
    assert (tmp_path / "vocab.json").read_bytes() == (words / "vocab.json").read_bytes()


def test_the_finished_model_encodes_as_the_recipe_does(words: Path, tmp_path: Path) -> None:
    vocabulary.copy(words, tmp_path, ("de-en",))
    (tmp_path / "config.json").write_text('{"eos_token_id": 0}')
    text = "Der Fluss wächst 你 seit 1998."
    assert list(Tokens(tmp_path).spoken(text)) == Subwords.read(tmp_path, sample=False).encode(text)
