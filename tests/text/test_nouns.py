"""The noun table gives the readings of listed nouns and of compounds."""

from pathlib import Path

import pytest

from tqe.text import data
from tqe.text.data import table
from tqe.text.nouns import heads, is_listed, is_name, likely_readings, readings, readings_of

DATA = Path(data.__file__).parent


@pytest.mark.parametrize(
    ("noun", "names"),
    [
        ("Regiment", "Nn Dn An"),
        ("Küstenregiment", "Nn Dn An"),
        ("Artillerie-Regiment", "Nn Dn An"),
        ("Autobahn\u00adbrücke", "Nf Gf Df Af"),
        ("Präsidenten", "Gm Dm Am Np Gp Dp Ap"),
        ("Strasse", "Nf Gf Df Af"),
        ("Virus", "Nm Dm Am Nn Dn An Gm Gn"),
        ("Ländern", "Dp"),
    ],
)
def test_readings_include_those_of_the_dictionary(noun: str, names: str) -> None:
    assert likely_readings(noun) & readings_of(names) == readings_of(names)


def test_readings_exclude_the_wrong_gender() -> None:
    assert not readings("Küstenregiment") & readings_of("Nm Nf Df Af Np")
    assert not readings("Sicherheitsstrategie") & readings_of("Nm Nn Np Dp")


def test_dated_datives_and_nominalised_infinitives_are_readings_but_not_likely_ones() -> None:
    assert readings("Jahre") & readings_of("Dn")
    assert readings("Ringen") & readings_of("Nn")
    assert not likely_readings("Ländern") & readings_of("Nn")


@pytest.mark.parametrize("word", ["Zelenskyy", "Hurston", "Walmxqart", "", "der", "#", "-"])
def test_nothing_is_known_of_other_words(word: str) -> None:
    assert readings(word) == 0


def test_heads_need_a_german_modifier() -> None:
    assert heads("Sicherheitsabkommen")[0] == "Abkommen"
    assert heads("Newman") == ()


def test_names_are_known_as_such() -> None:
    assert is_name("Berlin")
    assert not is_listed("Berlin")
    assert is_listed("Richter")


def test_table_is_found_whole_and_says_its_licence() -> None:
    forms = table("nouns").words()
    assert len(forms) == 262_461
    assert all(is_listed(form) or is_name(form) for form in forms[::997])
    assert "CC BY-SA 4.0" in DATA.joinpath("nouns.LICENSE.txt").read_text(encoding="utf-8")


def test_half_of_a_character_is_no_word() -> None:
    assert table("nouns").get("\ud800") is None


@pytest.mark.parametrize("path", sorted(DATA.glob("*.marisa")), ids=lambda path: path.stem)
def test_each_trie_says_its_source_and_licence(path: Path) -> None:
    assert f"| `{path.stem}` |" in DATA.joinpath("SOURCES.md").read_text(encoding="utf-8")
