"""Traits: counts of a translation beside its source, that add up from segment to segment."""

import pytest

from tests.reports.sample import finding
from tqe.core.mqm import Confidence, Severity
from tqe.scoring.traits import of_findings, of_return, total, traits_by_segment

GERMAN = "Der Rat stimmte am Montag für die neue Brücke."
ENGLISH = "The council voted on Monday for the new bridge."


def of(target: str, source: str | None):
    (traits,) = traits_by_segment([target], [(range(1), source)])
    return traits


def test_without_a_source_only_words_count():
    assert traits_by_segment([GERMAN, "Zwei Wörter."], None) == ({"words": 9.0}, {"words": 2.0})


def test_a_translation_is_neither_short_nor_unsupported():
    traits = of(GERMAN, ENGLISH)
    assert (traits["words"], traits["source-words"]) == (9.0, 9.0)
    assert traits["short"] < 0.1
    assert (traits["additions"], traits["unsupported"]) == (0.0, 0.0)


def test_half_a_translation_is_short():
    assert of("Der Rat stimmte.", ENGLISH)["short"] > 0.2


def test_a_sentence_given_twice_or_without_a_source_is_an_addition():
    assert total(traits_by_segment([GERMAN, GERMAN], [(range(2), ENGLISH)]))["additions"] == pytest.approx(1)
    assert of(GERMAN, None)["additions"] == 1


def test_another_sentence_leaves_the_source_unsupported():
    assert of("Im Garten blühen heute viele rote Rosen.", ENGLISH)["unsupported"] > 0.5


def test_free_words_are_those_that_no_word_of_the_source_usually_becomes():
    assert (
        of("Das Gremium votierte am Montag.", ENGLISH)["free"]
        > of("Der Rat stimmte am Montag.", ENGLISH)["free"]
    )


def test_what_is_copied_is_not_free():
    assert of("Hartwell", "Hartwell")["free"] == 0


def test_a_run_of_missing_sentences_is_one_omission_of_the_segment_before_it():
    stretches = [(range(1), ENGLISH), (range(1, 1), "One."), (range(1, 1), "Two."), (range(1, 2), ENGLISH)]
    first, second = traits_by_segment([GERMAN, GERMAN], stretches)
    assert first["omissions"] == 1.0
    assert "omissions" not in second


def test_what_is_missing_before_the_first_segment_counts_for_it():
    (traits,) = traits_by_segment([GERMAN], [(range(0), "One."), (range(1), ENGLISH)])
    assert traits["omissions"] == 1.0


def test_a_target_without_a_sentence_has_no_traits():
    assert traits_by_segment([], [(range(0), "One.")]) == ()


def test_what_is_left_over_on_both_sides_is_compared():
    stretches = [(range(1), ENGLISH), (range(1, 1), ENGLISH), (range(1, 2), None), (range(2, 3), ENGLISH)]
    free, other = (
        traits_by_segment([GERMAN, text, GERMAN], stretches)[1]
        for text in ("Für die Brücke stimmte der Rat.", "Im Garten blühen heute viele rote Rosen.")
    )
    assert free["unsupported"] < other["unsupported"]
    assert "omissions" not in other


def test_segments_of_one_stretch_share_its_traits_by_their_words():
    target = ["Der Rat stimmte am Montag.", "Er war dafür."]
    parts = traits_by_segment(target, [(range(2), ENGLISH)])
    assert parts[0]["source-words"] == pytest.approx(9 * 5 / 8)
    assert total(parts)["source-words"] == pytest.approx(9)


def test_long_words_are_counted():
    assert of("Der Verteidigungsminister sprach mit der Fahrdienstleitung.", ENGLISH)["long"] == 2


def test_findings_count_by_severity_confidence_and_dimension_remarks_do_not():
    found = [
        finding(GERMAN, "Rat", severity=Severity.MAJOR, confidence=Confidence.LOW),
        finding(GERMAN, "Rat", severity=Severity.MAJOR, confidence=Confidence.LOW),
        finding(GERMAN, "Rat", severity=Severity.NEUTRAL),
    ]
    assert of_findings(found) == {"major-low": 2, f"major-{found[0].category.dimension}": 2}


def test_what_does_not_return_is_measured_in_words_of_the_source():
    assert of_return({"source-words": 10.0}, 80.0) == {"lost": pytest.approx(2.0)}
    assert of_return({"source-words": 10.0}, None) == {}
