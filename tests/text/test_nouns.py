"""The noun table gives the readings of listed nouns and of compounds."""

import gzip
from importlib.resources import files
from itertools import pairwise

import pytest

from tqe.text.nouns import heads, is_listed, is_name, likely_readings, readings, readings_of

DATA = files("tqe.text.data")


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


def test_table_is_sorted_found_whole_and_says_its_licence() -> None:
    text = gzip.decompress(DATA.joinpath("nouns.tsv.gz").read_bytes()).decode()
    lines = text.splitlines()
    forms = [line.partition("\t")[0].encode() for line in lines if not line.startswith("#")]
    assert all(a < b for a, b in pairwise(forms))
    assert "CC BY-SA 4.0" in text[:1000]
    assert "CC BY-SA 4.0" in DATA.joinpath("nouns.LICENSE.txt").read_text(encoding="utf-8")
    for form in (forms[0], forms[-1], *forms[1::997]):
        assert is_listed(form.decode()) or is_name(form.decode())
