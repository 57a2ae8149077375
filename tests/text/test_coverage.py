"""The table of translations, and what it says about the content words of a sentence."""

import pytest

from tqe.text.coverage import backed, coverage, share
from tqe.text.lexicon import translates, translations
from tqe.text.stems import english_stem, german_stem


@pytest.mark.parametrize(
    ("forms", "stem"),
    [
        (("Regierung", "Regierungen"), "regierung"),
        (("Häuser", "Hauses", "Haus"), "hau"),
        (("sagt", "sagen"), "sag"),
    ],
)
def test_german_forms_share_a_stem(forms: tuple[str, ...], stem: str) -> None:
    assert {german_stem(form) for form in forms} == {stem}


@pytest.mark.parametrize(
    ("forms", "stem"),
    [
        (("agency", "agencies", "agency's"), "agency"),
        (("stop", "stopped", "stopping"), "stop"),
        (("kill", "killed", "kills"), "kill"),
        (("make", "making"), "mak"),
    ],
)
def test_english_forms_share_a_stem(forms: tuple[str, ...], stem: str) -> None:
    assert {english_stem(form) for form in forms} == {stem}


def test_table_knows_plain_words() -> None:
    assert translates("Gericht", "court") > 20
    assert translates("Polizei", "police") > 50
    assert translates("Kartoffel", "police") == 0
    assert translations("qwertzuiop") == {}


def test_content_words_of_a_translation_are_covered_and_those_of_a_stranger_are_not() -> None:
    english = "The court rejected the lawsuit against the police."  # wies ... ab is in no table
    assert share(english, "Das Gericht wies die Klage gegen die Polizei ab.") == 0.75
    assert share(english, "Im Sommer blühen hier viele Rosen.") == 0
    assert share("It is.", "Es ist.") is None


def test_partner_is_the_word_that_translates() -> None:
    german = "Am Freitag tagt das Landgericht."
    partners = {
        c.word.text: c.partner and c.partner.text for c in coverage("The court meets on Friday.", german)
    }
    assert partners["court"] == "Landgericht"
    assert partners["Friday"] == "Freitag"


def test_nouns_of_the_german_are_traced_to_the_source() -> None:
    found = backed("Das Museum lobte den Minister und die Brücke.", "The minister praised the bridge.")
    assert [(each.word.text, each.partner and each.partner.text) for each in found] == [
        ("Museum", None),
        ("Minister", "minister"),
        ("Brücke", "bridge"),
    ]


LONG = "Die Bauarbeiten an der Rheinbrücke. Ein Haus am Rhein, das Parlament, die Brücke und das Haushaltsgesetz."


@pytest.mark.parametrize(
    ("english", "german"),
    [
        ("bridge", "Brücke"),  # the word itself, though a compound stands before it
        ("house", "Haus"),
        ("budget", "Haushaltsgesetz"),  # the beginning of a compound
        ("parliamentary", "Parlament"),  # no translation in the table that is there, but the same front
    ],
)
def test_the_word_itself_comes_before_its_compounds_and_what_looks_alike(english: str, german: str) -> None:
    (content,) = coverage(english, LONG)
    assert content.partner is not None
    assert content.partner.text == german
    assert content.partner.span.of(LONG) == german
