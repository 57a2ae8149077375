"""Numbers that a translation moved: missing only where no neighbour has them."""

import pytest

from tqe.core.document import Bitext
from tqe.core.message import Language
from tqe.evidence import gather
from tqe.readers.plain import document_of
from tqe.text.number_moves import comparisons

ENGLISH = "The minister opened the bridge in 2017. The mayor praised the 63 engineers from Rome."


def bitext(german: str) -> Bitext:
    source = document_of(ENGLISH, "source", language=Language.EN)
    found = gather(document_of(german, "target"), source, None).units.bitext
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("german", "missing"),
    [
        ("Der Minister eröffnete 2017 die Brücke. Der Bürgermeister lobte die 63 Ingenieure aus Rom.", []),
        ("Der Minister eröffnete die Brücke. Der Bürgermeister lobte 2017 die 63 Ingenieure aus Rom.", []),
        ("Der Minister eröffnete die Brücke. Der Bürgermeister lobte die 63 Ingenieure aus Rom.", ["2017"]),
    ],
)
def test_a_number_in_the_next_sentence_is_not_missing(german: str, missing: list[str]) -> None:
    found = [comparison for _, comparison in comparisons(bitext(german))]
    assert [value.text for one in found for value in one.missing] == missing
    assert not any(one.added or one.changed for one in found)
