"""A fingerprint knows a finding again, and no other."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.reports.sample import document_report, finding
from tqe.core.fingerprint import fingerprints

TEXT = "Am 12th Juni kam er.\nSie ging am 12th Mai.\n"


def mark(text: str, excerpt: str = "12th", nth: int = 0, **more: object) -> str:
    (found,) = fingerprints(document_report(text, finding(text, excerpt, nth=nth, **more)))
    return found


@pytest.mark.parametrize(
    "text",
    [
        f"Ein neuer Absatz 🐟.\r\n\r\n{TEXT}",
        TEXT.replace("\n", "\r\n"),
        TEXT.replace("Am 12th", "Am\u00a0 12th"),
        TEXT.replace("Sie ging am 12th Mai", "Er blieb"),
    ],
    ids=["lines above", "line ends", "white space", "another sentence"],
)
def test_it_stays_when_something_else_is_edited(text: str) -> None:
    assert mark(text) == mark(TEXT)


def test_it_stays_when_the_text_is_saved_in_another_normal_form() -> None:
    assert mark("Am 12th fuhr der Bär.") == mark("Am 12th fuhr der Ba\u0308r.")


def test_it_stays_when_the_message_the_severity_or_the_file_is_another() -> None:
    other = document_report(TEXT, finding(TEXT, "12th", "12.")._replace(suppressed="inline"), name="neu.txt")
    assert fingerprints(other) == (mark(TEXT),)


@pytest.mark.parametrize(
    "other",
    [
        mark(TEXT.replace("Juni", "Juli")),
        mark(TEXT, nth=1),
        mark(TEXT, "Juni"),
        mark(TEXT, check="another-check"),
    ],
    ids=["sentence", "place", "excerpt", "check"],
)
def test_it_changes_with_what_it_is_made_of(other: str) -> None:
    assert other != mark(TEXT)


def test_the_same_sentence_twice_is_told_apart_by_its_number_in_the_text() -> None:
    text = "Am 12th Mai.\nDavor.\nAm 12th Mai.\n"
    first, second = finding(text, "12th"), finding(text, "12th", nth=1)
    in_order = fingerprints(document_report(text, first, second))
    assert len(set(in_order)) == 2
    assert fingerprints(document_report(text, second, first)) == in_order[::-1]


def test_one_that_reaches_beyond_its_paragraph_is_known_by_its_check() -> None:
    edited = TEXT.replace("kam er", "blieb er").replace("Sie", "Niemand")
    assert mark(TEXT, "Juni kam er.\nSie") == mark(edited, "Juni blieb er.\nNiemand")
    assert mark(TEXT, "Juni kam er.\nSie") != mark(TEXT, "Juni kam er.\nSie", check="another-check")


def test_a_finding_outside_of_every_sentence_has_one_too() -> None:
    assert len(mark(TEXT, segment=None)) == 32


@given(st.text(alphabet="ab \n\u0308", max_size=40), st.data())
def test_all_fingerprints_of_a_document_differ(text: str, data: st.DataObject) -> None:
    words = data.draw(st.lists(st.sampled_from(text.split() or ["x"]), max_size=4))
    findings = [finding(f"x {text}", word) for word in words]
    assert len(set(fingerprints(document_report(f"x {text}", *findings)))) == len(findings)
