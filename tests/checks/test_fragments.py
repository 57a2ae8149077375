"""What is cut from a longer text is not blamed for what lies outside it; a list of sentences is no article."""

import pytest

from tqe.checks import load
from tqe.engine import Units, inspect
from tqe.readers.plain import document_of

ACROSS = ("unpaired-mark", "name-varies", "spelling-varies", "convention-varies")
VARYING = (
    "Der Radiosender schweigt.",
    "Ein Radiosender warnt.",
    "Den Radio-Sendern hört er zu, es sind 5 Prozent, später 7 %.",
)


def found(text: str) -> list[tuple[str, str]]:
    checks = [check for check in load() if check.id in ACROSS]
    outcome = inspect(Units(document_of(text, "fragment")), checks, strict=True)
    return [(finding.check, finding.excerpt) for finding in outcome.findings]


@pytest.mark.parametrize(
    "text",
    [
        "Das war ein gutes Spiel“, lobte der Trainer.",
        "Der Trainer lobte: „Das war ein gutes Spiel.",
        "„Das war ein gutes Spiel. Ich bin froh.",
        "Wir haben sie nie vor Probleme gestellt“. Entsprechend dünn war die Liste.",
    ],
)
def test_quotation_may_go_on_outside_a_single_paragraph(text: str) -> None:
    assert found(text) == []
    assert found(f"Es war Herbst.\n\n{text}") != []


def test_mark_too_many_in_a_single_paragraph() -> None:
    assert found("„Wir warten“, sagte sie. „Und dann „geht es los.“") == [("unpaired-mark", "„Und")]


def test_sentences_of_a_list_need_not_agree() -> None:
    sentences = [f"Das ist der Satz mit der Nummer {number}." for number in range(100)]
    varying = "\n".join([*sentences, *VARYING, "Das war ein gutes Spiel“, lobte der Trainer."])
    assert {check for check, _ in found(varying)} == set()
    assert {check for check, _ in found("\n".join(VARYING))} == {"spelling-varies", "convention-varies"}


def test_mark_in_a_broken_encoding_is_an_end() -> None:
    start = "Das Amt schwieg lange.\n\nEr sagte lange Zeit nichts als ein Wort: "
    assert "broken-off" not in every(f"{start}„Das war meine Prüfung.&quot;")
    assert "broken-off" in every(f"{start}„Das war meine Prüfung, und")


def every(text: str) -> set[str]:
    return {
        finding.check
        for finding in inspect(Units(document_of(text, "fragment")), load(), strict=True).findings
    }
