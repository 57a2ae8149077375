"""Clauses that break off before their verb are found, whole ones and ellipses are left alone."""

import pytest

from tests.text.grammar_cases import CORRECT, VERBLESS
from tqe.text.clauses import verbless_clauses


@pytest.mark.parametrize("sentence", VERBLESS)
def test_clause_without_verb_is_found(sentence: str) -> None:
    (span,) = verbless_clauses(sentence)
    assert span.of(sentence)[-1].isalnum()


@pytest.mark.parametrize("sentence", CORRECT)
def test_correct_sentence_is_quiet(sentence: str) -> None:
    assert verbless_clauses(sentence) == ()


@pytest.mark.parametrize(
    "sentence",
    [
        "Er sagte, dass die Chefin, Mrs. Stone, am Freitag kam.",
        "Sie betonte, dass die Lage in der Region um St. Gallen ernst ist.",
        "Man weiß, dass \ue000\ue000\ue000 seit Jahren die Preise.",  # what is masked may be the verb
        "Er ist dagegen, sie dafür, ein Kompromiss liegt auf dem Tisch der Minister.",
        "Weil an der Spitze keiner mehr will, sucht man im Ausland.",
    ],
)
def test_what_only_looks_broken_is_quiet(sentence: str) -> None:
    assert verbless_clauses(sentence) == ()


def test_span_leaves_out_stop_and_closing_marks() -> None:
    text = "😀 „Gut, dass die Regierung am Freitag das Gesetz.“"
    (span,) = verbless_clauses(text)
    assert span.of(text) == "dass die Regierung am Freitag das Gesetz"
