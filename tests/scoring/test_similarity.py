"""Similarity scores are sacrebleu's, signatures included."""

import subprocess
import sys

import pytest
import sacrebleu

from tqe.core.finding import Score
from tqe.scoring.similarity import document_scores, sentence_scores

HYPOTHESIS = "The ferry reached the harbour at noon with forty passengers."
REFERENCE = "The ferry arrived at the port at noon with 40 passengers."


def by_name(scores: tuple[Score, ...]) -> dict[str, Score]:
    return {score.name: score for score in scores}


def test_a_sentence_scores_as_sacrebleu_scores_it() -> None:
    scores = by_name(sentence_scores(HYPOTHESIS, REFERENCE))
    assert list(scores) == ["chrF++", "BLEU", "TER"]
    assert scores["chrF++"].value == sacrebleu.sentence_chrf(HYPOTHESIS, [REFERENCE], word_order=2).score
    assert scores["BLEU"].value == sacrebleu.sentence_bleu(HYPOTHESIS, [REFERENCE]).score
    assert scores["TER"].value == sacrebleu.sentence_ter(HYPOTHESIS, [REFERENCE]).score


def test_a_document_scores_as_sacrebleu_scores_it() -> None:
    hypotheses, references = [HYPOTHESIS, "It rained."], [REFERENCE, "It was raining."]
    scores = by_name(document_scores(hypotheses, references))
    assert scores["chrF++"].value == sacrebleu.corpus_chrf(hypotheses, [references], word_order=2).score
    assert scores["BLEU"].value == sacrebleu.corpus_bleu(hypotheses, [references]).score
    assert scores["TER"].value == sacrebleu.corpus_ter(hypotheses, [references]).score


def test_signatures_are_sacrebleus() -> None:
    version = f"version:{sacrebleu.__version__}"
    signatures = {score.name: score.signature for score in sentence_scores(HYPOTHESIS, REFERENCE)}
    assert signatures == {
        "chrF++": f"nrefs:1|case:mixed|eff:yes|nc:6|nw:2|space:no|{version}",
        "BLEU": f"nrefs:1|case:mixed|eff:yes|tok:13a|smooth:exp|{version}",
        "TER": f"nrefs:1|case:lc|tok:tercom|norm:no|punct:yes|asian:no|{version}",
    }
    document = by_name(document_scores([HYPOTHESIS], [REFERENCE]))
    assert document["BLEU"].signature == f"nrefs:1|case:mixed|eff:no|tok:13a|smooth:exp|{version}"


def test_the_same_sentence_is_perfect() -> None:
    values = {score.name: score.value for score in sentence_scores(REFERENCE, REFERENCE)}
    assert values == pytest.approx({"chrF++": 100, "BLEU": 100, "TER": 0})


def test_three_words_can_score_in_bleu() -> None:
    assert by_name(sentence_scores("It rained again.", "It rained again."))["BLEU"].value == pytest.approx(
        100
    )


@pytest.mark.parametrize("nothing", ["", "   ", "\n"])
def test_an_empty_translation_scores_worst(nothing: str) -> None:
    values = {score.name: score.value for score in sentence_scores(nothing, REFERENCE)}
    assert values == {"chrF++": 0, "BLEU": 0, "TER": 100}


@pytest.mark.parametrize("nothing", ["", "   ", "\n"])
def test_without_a_reference_there_is_no_score(nothing: str) -> None:
    assert sentence_scores(HYPOTHESIS, nothing) == ()
    assert document_scores([HYPOTHESIS], [nothing]) == ()
    assert document_scores([], []) == ()


def test_an_empty_reference_is_left_out_of_the_document() -> None:
    assert document_scores([HYPOTHESIS, "Caption"], [REFERENCE, ""]) == document_scores(
        [HYPOTHESIS], [REFERENCE]
    )


def test_as_many_hypotheses_as_references() -> None:
    with pytest.raises(ValueError, match="shorter"):
        document_scores([HYPOTHESIS, "It rained."], [REFERENCE])


def test_importing_the_module_does_not_import_sacrebleu() -> None:
    code = "import sys, tqe.scoring.similarity, tqe.scoring.penalty; sys.exit('sacrebleu' in sys.modules)"
    subprocess.run([sys.executable, "-c", code], check=True)
