"""How many columns of a terminal a text takes; rich knows, but for most text that is its number of characters."""

from tqe.core.pattern import Pattern

_NARROW = Pattern(
    "[ -~\u00a1-\u00ac\u00ae-\u02ff\u2010-\u2027\u2030-\u205e\u20ac\u2190-\u2193\u2500-\u257f]*"
)
"""Characters that all take one column."""


def cell_len(text: str) -> int:
    """Return the number of columns of `text`."""
    if _NARROW.fullmatch(text):
        return len(text)
    from rich.cells import cell_len as measured

    return measured(text)


def fitting(text: str, width: int) -> int:
    """Return how many characters of `text` fit into `width` columns, at least one."""
    if _NARROW.fullmatch(text):
        return max(1, width)
    from rich.cells import chop_cells

    return len(chop_cells(text, max(1, width))[0])


def cut(text: str, width: int) -> str:
    """Return the first `width` columns of `text`, which is wider; a blank stands for half a character."""
    if _NARROW.fullmatch(text):
        return text[:width]
    from rich.cells import set_cell_size

    return set_cell_size(text, width)
