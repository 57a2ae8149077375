"""Words of a noun phrase that clash are found, those that agree are left alone."""

import pytest

from tests.text.grammar_cases import CORRECT, DISAGREEING
from tqe.text.agreement import Fault, clashes
from tqe.text.inflection import corrections


def found(text: str) -> list[tuple[Fault, str]]:
    return [(clash.fault, clash.phrase.span.of(text)) for clash in clashes(text)]


def fixes(text: str) -> tuple[str, ...]:
    (clash,) = clashes(text)
    return corrections(text, clash)


@pytest.mark.parametrize("sentence", DISAGREEING)
def test_planted_fault_is_found(sentence: str) -> None:
    assert clashes(sentence)


@pytest.mark.parametrize("sentence", CORRECT)
def test_correct_sentence_is_quiet(sentence: str) -> None:
    assert clashes(sentence) == ()


def test_span_is_exact_behind_astral_characters_and_mask() -> None:
    assert found("😀 \ue000\ue000 Man baut die 12th Küstenregiment um.") == [
        (Fault.NOUN, "die 12th Küstenregiment")
    ]


def test_fault_is_named_by_the_word_at_odds() -> None:
    assert found("Sie lobte die Präsident.") == [(Fault.NOUN, "die Präsident")]
    assert found("Sie schloss ein neuer Abkommen.") == [(Fault.ADJECTIVE, "ein neuer Abkommen")]
    assert found("Sie kam mit den Bericht.") == [(Fault.PREPOSITION, "den Bericht")]


@pytest.mark.parametrize(
    "sentence",
    [
        "Die Los Angeles Times berichtete, die Wall Street schwieg.",  # names
        "Das Weiße Haus und die Sprecher des Statistischen Bundesamtes schwiegen.",  # capitalised adjectives
        "Der Mann, der Kinder hat, kam mit den Rothschilds.",  # relative pronoun, family
        "Ist das Grund genug, und wissen sie, dass das Leute stört?",  # pronouns
        "Des Kreml wegen schwieg der Sprecher des Internet.",  # genitive without -s
        "Das Jahre alte Auto stand am Freitag in der Pariser Innenstadt.",  # measure before an adjective
        "Der Schlag ging ins Leere, am meisten Geld kam im Mai.",
        "Die Autobahn\u00adbrücke wurde am 1. Sept. 2020 gesperrt.",  # soft hyphen, abbreviation
    ],
)
def test_what_only_looks_like_a_clash_is_quiet(sentence: str) -> None:
    assert clashes(sentence) == ()


def test_corrections_change_determiner_adjective_or_noun() -> None:
    assert fixes("Sie las die Bericht.") == ("der Bericht", "den Bericht")
    assert fixes("Zur Vertrag kam es nicht.") == ("Zum Vertrag",)
    assert fixes("Sie lag im Tasche.") == ("in der Tasche",)
    assert fixes("Er schrieb einem altem Freund.") == ("einem alten Freund",)
    assert fixes("Er kam aus der Ländern.") == ("den Ländern",)
    assert fixes("Man wählte den Präsident.") == ("den Präsidenten",)
    assert fixes("Der Chef des Ministerium trat zurück.") == ("des Ministeriums",)
