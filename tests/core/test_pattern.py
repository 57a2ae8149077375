"""An expression is compiled when it is first needed, and never kept from a text that it matches."""

import subprocess
import sys

import pytest

from tests.examples import expected, units
from tqe.checks import load
from tqe.core.pattern import Pattern
from tqe.engine import inspect

COMPILED = """
import re, sys
compiled, compile_ = [], re.compile
def noted(source, flags=0):
    if sys._getframe(1).f_globals["__name__"].startswith("tqe."):
        compiled.append(source)
    return compile_(source, flags)
re.compile = noted
import tqe.cli.check
from tqe.checks import load
load()
print(len(load()), compiled)
"""


def test_to_load_the_checks_compiles_nothing() -> None:
    done = subprocess.run([sys.executable, "-c", COMPILED], capture_output=True, text=True, check=True)
    assert done.stdout == f"{len(load())} []\n"


def test_what_a_text_lacks_spares_the_search() -> None:
    pattern = Pattern(r"\d+ (?:Euro|Dollar)", needs=("Euro", "Dollar"))
    text = "40 Franken"
    assert pattern.search(text) is pattern.match(text) is pattern.fullmatch(text) is None
    assert list(pattern.finditer(text)) == pattern.findall(text) == []
    assert pattern.sub("viel", text) == text
    assert pattern.split(text) == [text]
    assert "_compiled" not in vars(pattern)


def test_what_a_text_has_is_found() -> None:
    pattern = Pattern(r"\d+ (?:Euro|Dollar)", needs=("Euro", "Dollar"))
    text = "40 Euro"
    assert pattern.search(text)
    assert pattern.match(text)
    assert pattern.fullmatch(text)
    assert [match.group() for match in pattern.finditer(text)] == pattern.findall(text) == [text]
    assert pattern.sub("viel", text) == "viel"
    assert pattern.split(text) == ["", ""]


def test_no_text_is_spared_that_matches(monkeypatch: pytest.MonkeyPatch) -> None:
    is_hopeless = Pattern._is_hopeless

    def checked(pattern: Pattern, text: str) -> bool:
        hopeless = is_hopeless(pattern, text)
        assert not hopeless or not pattern._compiled.search(text), (pattern._source, text)
        return hopeless

    monkeypatch.setattr(Pattern, "_is_hopeless", checked)
    for check in load():
        for example in check.examples:
            text, _ = expected(example)
            inspect(units(check, example, text), [check], strict=True)
