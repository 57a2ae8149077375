"""Lines of styled text, and how they become what a terminal shows."""

from collections.abc import Iterable
from dataclasses import dataclass
from io import StringIO
from typing import TYPE_CHECKING

from tqe.reports.context import visible

if TYPE_CHECKING:
    from rich.console import Console

NARROWEST = 40
"""Columns below which a report is not squeezed."""


@dataclass(frozen=True, slots=True)
class Line:
    """Parts of (text, rich style), wrapped behind an indentation that its first row may fill with `lead`."""

    parts: tuple[tuple[str, str], ...] = ()
    indent: int = 0
    lead: tuple[str, str] = ("", "")


def line(text: str, style: str = "", *, indent: int = 0) -> Line:
    """Return a line of one part."""
    return Line(((text, style),), indent)


BLANK = Line()


def paint(lines: Iterable[Line], *, width: int, color: bool) -> str:
    """Return the lines wrapped to `width` columns, with ANSI styles only if `color`."""
    from rich.console import Console

    buffer = StringIO()
    console = Console(
        file=buffer,
        width=max(width, NARROWEST),
        color_system="standard" if color else None,
        force_terminal=color,
        force_jupyter=False,
        force_interactive=False,
        legacy_windows=False,
        no_color=not color,
        highlight=False,
        markup=False,
        emoji=False,
        _environ={},  # a report looks the same wherever it is made
    )
    for part in lines:
        _print(console, part)
    return buffer.getvalue()


def _print(console: "Console", part: Line) -> None:
    from rich.cells import cell_len
    from rich.text import Text

    body = Text.assemble(*((visible(text), style) for text, style in part.parts))
    lead = visible(part.lead[0])
    rows = list(body.wrap(console, console.width - part.indent)) or [Text()]
    if cell_len(lead) >= max(part.indent, 1):  # too long to stand beside the text
        rows.insert(0, Text())
    for number, row in enumerate(rows):
        row.rstrip()
        front = lead if number == 0 else ""
        gap = " " * (part.indent - cell_len(front)) if row.plain else ""
        console.print(Text.assemble((front, part.lead[1]), gap, row), soft_wrap=True)
