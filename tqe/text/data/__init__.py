"""The word lists: tab-separated rows under comment lines that say source and licence."""

from functools import cache
from importlib.resources import files


@cache
def rows(name: str) -> tuple[tuple[str, ...], ...]:
    """Return the rows of the list `name` (a file `name.tsv` of this folder), comments and blank lines left out."""
    return tuple(tuple(line.split("\t")) for line in lines(name))


def lines(name: str) -> tuple[str, ...]:
    """Return the rows of the list `name` uncut."""
    text = files(__package__).joinpath(f"{name}.tsv").read_text(encoding="utf-8")
    return tuple(line for line in text.splitlines() if line and not line.startswith("#"))
