"""Lines of styled text, and how they become what a terminal shows."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from io import StringIO
from typing import TYPE_CHECKING

from tqe.reports.context import visible

if TYPE_CHECKING:
    from rich.console import Console
    from rich.text import Text

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
        height=25,  # of no use here, but the terminal would be asked for it again and again
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
    for row in (row for part in lines for row in _rows(console, part)):
        if color:
            console.print(row, soft_wrap=True)
        else:  # the same text, in a third of the time
            buffer.write(f"{row.plain}\n")
    return buffer.getvalue()


def _rows(console: "Console", part: Line) -> Iterator["Text"]:
    from rich.cells import cell_len
    from rich.text import Text

    body = Text.assemble(*((visible(text), style) for text, style in part.parts))
    lead = visible(part.lead[0])
    rows = _wrapped(body, console, console.width - part.indent)
    if cell_len(lead) >= max(part.indent, 1):  # too long to stand beside the text
        rows.insert(0, Text())
    for number, row in enumerate(rows):
        row.rstrip()
        front = lead if number == 0 else ""
        gap = " " * (part.indent - cell_len(front)) if row.plain else ""
        yield Text.assemble((front, part.lead[1]), gap, row)


def _wrapped(body: "Text", console: "Console", width: int) -> list["Text"]:
    """Return the rows that `body` takes; most take one, and then there is nothing to work out."""
    if body.cell_len <= width and body.plain.isprintable():
        return [body]
    return list(body.wrap(console, width)) or [body]
