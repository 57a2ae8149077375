"""The tagger says what HanTa's own program says about the same words."""

import pytest
from HanTa.HanoverTagger import HanoverTagger

from models.words.tagger_tables import FOLDER, tables
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


@pytest.fixture(scope="module")
def hanta() -> HanoverTagger:
    return HanoverTagger("morphmodel_ger.pgz")


@pytest.mark.parametrize("sentence", SENTENCES)
def test_tags_are_those_of_hanta(sentence: str, hanta: HanoverTagger) -> None:
    words = [token.text for token in tokens(sentence)]
    assert list(tagger().tags(words)) == hanta.tag_sent(words, taglevel=0)


def test_no_words_have_no_tags() -> None:
    assert tagger().tags(()) == ()


def test_the_lists_are_those_that_the_recipe_writes() -> None:
    for name, text in tables().items():
        assert (FOLDER / name).read_text(encoding="utf-8") == text, name
