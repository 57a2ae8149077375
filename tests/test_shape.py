"""Every check has the shape that makes it its own documentation."""

import pytest

from tqe.checks import documentation, load, title
from tqe.core.check import Bad, Check, Good
from tqe.core.message import Language

CHECKS = [pytest.param(check, id=check.id) for check in load()]


@pytest.mark.parametrize("check", CHECKS)
def test_id_is_the_file_and_folder_is_the_dimension(check: Check) -> None:
    folder, file = check.module.split(".")[-2:]
    assert check.id == file.replace("_", "-")
    assert check.category.dimension == folder.replace("_", "-")


@pytest.mark.parametrize("check", CHECKS)
def test_docstring_says_why_what_not_and_source(check: Check) -> None:
    for part in ("\n\nWhy: ", "\nNot flagged: ", "\nSource: "):
        assert part in check.doc
    assert check.doc.partition("\n")[0].endswith(".")


@pytest.mark.parametrize("check", CHECKS)
def test_the_reasons_are_in_german_beside_it(check: Check) -> None:
    german = documentation(check, Language.DE)
    assert german != check.doc, f"german.md beside {check.module} has no {check.id}"
    assert german.startswith(f"{title(check).de}.\n\nWarum: ")
    for part in ("\nNicht gemeldet: ", "\nQuelle: "):
        assert german.count(part) == 1


@pytest.mark.parametrize("check", CHECKS)
def test_there_are_two_bad_and_two_good_examples(check: Check) -> None:
    assert sum(isinstance(example, Bad) for example in check.examples) >= 2
    assert sum(isinstance(example, Good) for example in check.examples) >= 2


def test_ids_are_unique() -> None:
    ids = [check.id for check in load()]
    assert len(ids) == len(set(ids))
