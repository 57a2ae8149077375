"""Terms of a glossary are found in the English and in the German whatever their form, and nothing else is."""

import pytest

from tqe.core.glossary import Glossary, Term
from tqe.text.renderings import is_rendered, places, stands_for
from tqe.text.stems import english_singular, german_base
from tqe.text.terms import mentions

WORDS = ("charge", "climate summit", "summit", "to indict", "US", "Fed", "spokesman", "company")
GLOSSARY = Glossary(tuple(Term(word, ("x",)) for word in WORDS))


@pytest.mark.parametrize(
    ("english", "found"),
    [
        ("The climate summits' charges", ["climate summits", "charges"]),
        ("Summits and a climate-summit", ["Summits", "climate-summit"]),
        ("He was indicted; they indict him, indicting all", ["indicted", "indict", "indicting"]),
        ("The US' plan, not us, nor the fed, but the Fed's", ["US", "Fed's"]),
        ("Two spokesmen of the companies", ["spokesmen", "companies"]),
        ("Summit County, the Company of Wolves, East Summit", []),
        ("the charge-free plan", []),
        ("They charge him, will charge her, came to charge the men", []),
        ("He came to charge", ["charge"]),
        ("charging and charged", []),
    ],
)
def test_terms_in_the_source(english: str, found: list[str]) -> None:
    assert [mention.span.of(english) for mention in mentions(english, GLOSSARY)] == found


@pytest.mark.parametrize(
    ("term", "german"),
    [
        ("Krankenhaus", "in den Krankenhäusern"),
        ("Thema", "beider Themen"),
        ("Museum", "die Museen"),
        ("Gipfel", "Der Klimagipfel begann"),
        ("Rat", "des Stadtrates"),
        ("Klimawandel", "der Klima-Wandel"),
        ("Innenminister", "die Innen- und Außenminister"),
        ("Vereinte Nationen", "der Vereinten Nationen"),
        ("Straße von Hormus", "die Hormus-Straße"),
        ("anklagen", "Das Gericht klagte ihn an."),
        ("nehmen", "Er nahm das Geld."),
        ("Waffe", "Chemiewaffenangriff"),
    ],
)
def test_terms_in_the_german(term: str, german: str) -> None:
    assert is_rendered(term, german)


@pytest.mark.parametrize(
    ("term", "german"),
    [
        ("Krankenhaus", "die Kliniken"),
        ("Gericht", "der Bericht"),
        ("Rat", "die Rente"),
        ("Vereinte Nationen", "die Nationen"),
        ("Innenminister", "die Außen- und Finanzminister"),
        ("anklagen", "Er sagte das."),
    ],
)
def test_terms_that_are_not_there(term: str, german: str) -> None:
    assert not is_rendered(term, german)


def test_places_are_whole_words_in_any_form() -> None:
    text = "Der Führer, die Führern, des Geschäftsführers und geführt"
    assert [place.of(text) for place in places("Führer", text)] == ["Führer", "Führern"]


@pytest.mark.parametrize(
    ("term", "german", "stands"),
    [
        ("Klimagipfel", "Der Gipfel endet.", True),
        ("Klimagipfel", "Er endet.", True),
        ("Klimapakt", "Sie endet.", False),
        ("Konferenz", "Sie endet.", True),
        ("Konferenz", "Das Treffen endet.", False),
    ],
)
def test_a_later_mention(term: str, german: str, stands: bool) -> None:
    assert stands_for(term, german) is stands


@pytest.mark.parametrize(
    "forms", ["Thema Themen", "Museum Museen", "Raum Räume", "Haus Häuser", "Virus Viren"]
)
def test_forms_of_one_noun_have_one_base(forms: str) -> None:
    assert len({german_base(form) for form in forms.split()}) == 1


@pytest.mark.parametrize("forms", ["box boxes box's", "policy policies", "woman women", "plan plans"])
def test_forms_of_one_english_noun(forms: str) -> None:
    assert len({english_singular(form) for form in forms.split()}) == 1


def test_nouns_are_no_verbs() -> None:
    assert english_singular("building") != english_singular("build")
    assert english_singular("plane") != english_singular("plan")
