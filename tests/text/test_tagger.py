"""The tagger says what HanTa's own program says about the same words."""

import json
from importlib.metadata import version

import pytest
from HanTa.HanoverTagger import HanoverTagger

from models.words.tagger_tables import tables
from tqe.text.data import content, table
from tqe.text.morphology import tokens
from tqe.text.tagger import tagger

SENTENCES = (
    "Die Regierung senkt die Steuern.",
    "Am 12. Mai kam z. B. das US-Team (12th) aus Münsterblickstadt.",
    "„Die Lehrerin“, sagte sie, „hätte die E-Roller-Verordnung abgelehnt!“",
    "Xyqz wurfelte 2.500 Flumpfe ab, weil Grzbrk untergekommen war.",
    "' x ´´ O’Neill – Dreh- und Angelpunkt",
    "WEIL ES REGNET",
    "½ €",
)


_OF_OUR_TABLES = pytest.mark.skipif(version("HanTa") != "1.2.1", reason="the tables are those of HanTa 1.2.1")


@pytest.fixture(scope="module")
def hanta() -> HanoverTagger:
    return HanoverTagger("morphmodel_ger.pgz")


@_OF_OUR_TABLES
@pytest.mark.parametrize("sentence", SENTENCES)
def test_tags_are_those_of_hanta(sentence: str, hanta: HanoverTagger) -> None:
    words = [token.text for token in tokens(sentence)]
    assert list(tagger().tags(words)) == hanta.tag_sent(words, taglevel=0)


def test_no_words_have_no_tags() -> None:
    assert tagger().tags(()) == ()


@_OF_OUR_TABLES
def test_the_lists_are_those_that_the_recipe_writes() -> None:
    values, lists = tables()
    assert json.loads(content("tagger.json")) == json.loads(json.dumps(values, default=float))
    for name, rows in lists.items():
        found = table(f"tagger_{name}")
        assert {word: found.get(word) for word in found.words()} == rows, name
