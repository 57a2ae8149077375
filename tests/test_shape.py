"""Every check has the shape that makes it its own documentation."""

import pytest

from tests.examples import expected, units
from tqe.checks import INDEX, documentation, index, listed, load, title
from tqe.core.check import Bad, Check, Good
from tqe.core.message import Language
from tqe.engine import inspect

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


def test_the_index_is_current(update: bool) -> None:
    if update:
        INDEX.write_text(index(), encoding="utf-8")
    assert INDEX.read_text(encoding="utf-8") == index(), "pytest tests/test_shape.py --update writes it"


def test_a_check_from_the_index_is_the_check_itself() -> None:
    for quick, whole in zip(listed(), load(), strict=True):
        assert quick._replace(run=whole.run, examples=whole.examples) == whole
        example = next(example for example in whole.examples if isinstance(example, Bad))
        given = units(whole, example, expected(example)[0], prefix="")
        found = [inspect(given, [check], strict=True).findings for check in (quick, whole)]
        assert found[0] == found[1] != ()
