"""Every check has a title in both languages, and every German title a check."""

import re

import pytest

from tqe.checks import load, title
from tqe.core.check import Check
from tqe.core.message import Language
from tqe.text.data import rows

CHECKS = [pytest.param(check, id=check.id) for check in load()]


def test_every_check_has_a_german_title_and_every_title_a_check() -> None:
    assert [row[0] for row in rows("check_titles_de")] == sorted(check.id for check in load())


@pytest.mark.parametrize("check", CHECKS)
def test_titles_are_one_short_line_without_a_stop(check: Check) -> None:
    english, german = (title(check).to(language) for language in Language)
    assert english == check.title
    assert german[0].isupper() or german[0] == "ß"
    assert len(german) <= 120
    assert not german.endswith((".", " "))
    assert german.count("(") == german.count(")")


@pytest.mark.parametrize("check", CHECKS)
def test_both_titles_give_the_same_figures(check: Check) -> None:
    english, german = (re.findall(r"\d+", title(check).to(language)) for language in Language)
    assert sorted(german) == sorted(english)


def test_titles_differ() -> None:
    assert len({title(check).de for check in load()}) == len(load())
    assert all(title(check).de != check.title for check in load())
