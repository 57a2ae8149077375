"""What the lists of `[house]` in tqe.toml do: accepted phrases, banned words, names."""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.cli.desk import ENGLISH, GERMAN
from tqe.cli import run

TEXT = f"{GERMAN}\nDie Gäste kamen aus Tehran zum 12th Treffen und zum 12th Konzert der Stadt.\n"


@pytest.fixture
def found(desk: Path, capsys: pytest.CaptureFixture[str]) -> Any:
    def check(house: str, text: str = TEXT, *arguments: str) -> list[tuple[str, str]]:
        (desk / "tqe.toml").write_text(f"model = false\n[house]\n{house}\n", encoding="utf-8")
        (desk / "a.txt").write_text(text, encoding="utf-8")
        run(["check", "a.txt", "--report=json", *arguments])
        (document,) = json.loads(capsys.readouterr().out)["documents"]
        return [(finding["check"], finding["excerpt"]) for finding in document["findings"]]

    return check


def test_without_lists(found: Any) -> None:
    assert found("").count(("english-ordinal", "12th")) == 2


def test_accepted_phrase_is_no_finding_where_it_stands(found: Any) -> None:
    assert found('accept = ["12th Treffen"]').count(("english-ordinal", "12th")) == 1


@pytest.mark.parametrize("accept", ['"12TH"', '"2th"', '"12th Treff"', '""'])
def test_nothing_but_the_very_phrase_is_accepted(accept: str, found: Any) -> None:
    assert found(f"accept = [{accept}]").count(("english-ordinal", "12th")) == 2


def test_finding_that_is_wider_than_the_phrase_stays(found: Any) -> None:
    assert found('accept = ["5"]', f"{GERMAN}\nSie zahlte $5 Millionen.\n") == [
        ("currency-before-amount", "$5 Millionen")
    ]


def test_phrase_is_accepted_by_checks_of_the_source_too(found: Any, desk: Path) -> None:
    source = f"{ENGLISH}\nThat costs 3 billion euros.\n"
    (desk / "source.txt").write_text(source, encoding="utf-8")
    text = f"{GERMAN}\nDas kostet 3 Millionen Euro.\n"
    assert found("", text, "--source=source.txt", "--select=accuracy")
    assert not found('accept = ["3 Millionen"]', text, "--source=source.txt", "--select=accuracy")


def test_banned_word_is_a_finding_that_no_fix_replaces_unread(found: Any, desk: Path) -> None:
    assert ("glossary-term-banned", "Gäste") in found('banned = {"Gäste" = "Besucher"}')
    assert run(["fix", "a.txt", "--select=glossary-term-banned"]) == 0
    assert (desk / "a.txt").read_text(encoding="utf-8") == TEXT


def test_names_of_the_house_win_over_the_list_and_add_to_it(found: Any) -> None:
    assert ("foreign-place-name", "Tehran") in found("")
    assert ("foreign-place-name", "Tehran") not in found('names = {"Tehran" = "Tehran"}')
    assert ("foreign-place-name", "Auental") in found('names = {"Auental" = "Auenthal"}')
