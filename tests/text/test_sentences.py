"""Sentences: each case of `sentence_cases` is cut as marked, in exact places, and in time.

Libraries were tried before there were these rules (SoMaJo, pysbd, spaCy's sentencizer, punkt, syntok,
blingfire, segtok): on 50 of the German cases they made 7 to 28 errors, a sketch of the rules made 2.
"""

import re
from collections.abc import Iterator

import pytest

from tests.text.sentence_cases import ENGLISH, GERMAN
from tests.timing import best_seconds
from tqe.text.sentences import sentences


def cases(table: str) -> Iterator[tuple[str, str]]:
    rule = ""
    for line in filter(None, table.splitlines()):
        if line.startswith("# "):
            rule = line[2:]
        else:
            yield rule, line


def params(table: str) -> list:
    return [pytest.param(line, id=f"{rule}: {line[:30]}") for rule, line in cases(table)]


def cut(line: str) -> tuple[str, list[str]]:
    return line.replace(" ⏎ ", "\n").replace(" ‖ ", " "), re.split(" [⏎‖] ", line)


@pytest.mark.parametrize("line", params(GERMAN))
def test_german(line: str) -> None:
    text, wanted = cut(line)
    assert [span.of(text) for span in sentences(text)] == wanted


@pytest.mark.parametrize("line", params(ENGLISH))
def test_english(line: str) -> None:
    text, wanted = cut(line)
    assert [span.of(text) for span in sentences(text, "en")] == wanted


def test_there_are_enough_cases() -> None:
    assert len(list(cases(GERMAN))) >= 100
    assert len(list(cases(ENGLISH))) >= 35


def test_places_are_exact_behind_astral_characters_and_line_ends() -> None:
    text = "\ufeff😀 Eins.\r\n\r\n\t  Zwei ist u\u0308ber. \u00a0Drei.  \r\n"
    assert [(span.start, span.of(text)) for span in sentences(text)] == [
        (0, "\ufeff😀 Eins."),
        (15, "Zwei ist u\u0308ber."),
        (32, "Drei."),
    ]


@pytest.mark.parametrize("text", ["", " ", "\n\n \r\n"])
def test_nothing_to_cut(text: str) -> None:
    assert sentences(text) == ()


@pytest.mark.parametrize(
    "unit",
    ["Das ist ein Satz. ", "kein Ende ", "a", ".", " ", "z. B. ", "1. ", "!x", "“", ". .", ".“[1]", "\ue000"],
)
def test_time_grows_with_the_length_alone(unit: str) -> None:
    def seconds(length: int) -> float:
        text = unit * (length // len(unit))
        return best_seconds(lambda: sentences(text))

    assert seconds(400_000) < 8 * seconds(100_000) + 0.2
