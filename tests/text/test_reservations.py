"""Reservations and denials of the source: kept in any German way, or lost."""

import pytest

from tqe.core.document import Bitext
from tqe.core.message import Language
from tqe.evidence import gather
from tqe.readers.plain import document_of
from tqe.text.reservations import lost


def bitext(english: str, german: str) -> Bitext:
    source = document_of(english, "source", language=Language.EN)
    found = gather(document_of(german, "target"), source, None).units.bitext
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("german", "places"),
    [
        ("Die Polizei nahm am Freitag den Dieb fest.", ["Dieb"]),
        ("Die Polizei nahm am Freitag den mutmaßlichen Dieb fest.", []),
        ("Die Polizei nahm am Freitag einen Mann fest, der Dieb sein soll.", []),
    ],
)
def test_a_hedge_points_at_the_word_that_it_hedged(german: str, places: list[str]) -> None:
    text = bitext("Police arrested the alleged thief on Friday.", german)
    assert [found.span.of(german) for found in lost("hedge", text)] == places


def test_a_denial_points_at_the_verb_of_the_source() -> None:
    text = bitext("The minister denied the allegations.", "Der Minister bestätigte die Vorwürfe.")
    assert [found.source.of(text.source.text) for found in lost("denial", text)] == ["denied"]
