"""JSON written piece by piece is what the standard library writes at once."""

import json

import pytest

from tqe.reports.json_text import pieces

VALUES = (
    {"a": [], "b": {}, "c": [{"d": [1, "zwei\nZeilen"], "e": None}, {"f": {"g": 0.5}}]},
    {"none": [], "text": "„Ja“"},
    {},
)


@pytest.mark.parametrize("value", VALUES)
def test_iterators_are_written_as_lists(value: dict[str, object]) -> None:
    lazy = {name: iter(each) if isinstance(each, list) else each for name, each in value.items()}
    assert "".join(pieces(lazy)) == json.dumps(value, ensure_ascii=False, indent=2)


def test_iterators_within_iterators() -> None:
    lazy = {"rows": iter([{"cells": iter([1, {"a": [2]}])}, {"cells": iter([])}])}
    value = {"rows": [{"cells": [1, {"a": [2]}]}, {"cells": []}]}
    assert "".join(pieces(lazy)) == json.dumps(value, indent=2)


def test_what_json_lacks_is_refused() -> None:
    with pytest.raises(ValueError, match="not JSON compliant"):
        "".join(pieces({"a": iter([float("nan")])}))
