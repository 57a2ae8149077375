"""Writes JSON piece by piece, so that of a long list never more than an item is held as values."""

import json
from collections.abc import Iterable, Iterator


def pieces(value: object, margin: str = "\n") -> Iterator[str]:
    """Yield the JSON of `value`, indented by two blanks; iterators in objects are written as lists.

    `margin` is the line end with the indentation of the line that `value` begins on.
    """
    match value:
        case dict() if any(isinstance(each, Iterator) for each in value.values()):
            named = ((f"{json.dumps(name)}: ", each) for name, each in value.items())
            yield from _bracketed("{", named, "}", margin)
        case Iterator():
            yield from _bracketed("[", (("", each) for each in value), "]", margin)
        case _:
            yield json.dumps(value, ensure_ascii=False, indent=2, allow_nan=False).replace("\n", margin)


def _bracketed(opening: str, items: Iterable[tuple[str, object]], closing: str, margin: str) -> Iterator[str]:
    """Yield `items`, each with what stands before it, in brackets; empty ones are not parted."""
    yield opening
    between = inner = f"{margin}  "
    for label, value in items:
        yield between + label
        yield from pieces(value, inner)
        between = f",{inner}"
    yield closing if between == inner else margin + closing
