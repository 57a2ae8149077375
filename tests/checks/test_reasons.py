"""The German reasons of the checks say what the English ones do, and lie in the order of the checks."""

import re
from pathlib import Path

import pytest

from tqe import checks
from tqe.checks import documentation, load
from tqe.core.check import Check
from tqe.core.message import Language

CHECKS = [pytest.param(check, id=check.id) for check in load()]
FOLDERS = sorted(path.parent for path in Path(checks.__file__).parent.glob("*/german.md"))
IDS = {check.id for check in load()}


def docs(check: Check) -> tuple[str, str]:
    """Return what is said in English, without what was measured, and in German."""
    english, german = (documentation(check, language) for language in Language)
    return english.partition("\nMeasured: ")[0], german


def parts(doc: str) -> list[str]:
    """Return why, what is not flagged and the source."""
    return re.split(r"^[A-Z][a-z]+(?: [a-z]+)?: ", doc, flags=re.MULTILINE)[1:]


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_each_file_has_the_checks_of_its_folder_in_order(folder: Path) -> None:
    text = (folder / "german.md").read_text(encoding="utf-8")
    names = [path.stem.replace("_", "-") for path in sorted(folder.glob("*.py")) if path.stem != "__init__"]
    assert re.findall(r"^## (.*)$", text, re.MULTILINE) == names
    assert max(map(len, text.splitlines())) <= 120


@pytest.mark.parametrize("check", CHECKS)
def test_both_languages_say_as_much(check: Check) -> None:
    english, german = map(parts, docs(check))
    assert len(english) == len(german) == 3
    for one, other in zip(english, german, strict=True):
        assert 0.6 < len(other) / len(one) < 1.7
        assert other.rstrip().endswith(".")
        assert other.count("(") - other.count(")") == one.count("(") - one.count(")")


@pytest.mark.parametrize("check", CHECKS)
def test_both_languages_name_the_same_checks(check: Check) -> None:
    english, german = (set(re.findall(r"[a-z]+(?:-[a-z]+)+", doc)) & IDS for doc in docs(check))
    assert german == english


@pytest.mark.parametrize("check", CHECKS)
def test_both_languages_name_the_same_sources(check: Check) -> None:
    english, german = (
        re.findall(r"§ ?\d+|DIN \d+|[A-Z]+(?:_[A-Z]+)+|MQM|Duden|Okapi", doc) for doc in docs(check)
    )
    assert german == english
