"""Where an offset lies in a text as people and editors count: by line and column, from 1."""

from bisect import bisect
from functools import lru_cache
from typing import NamedTuple

from tqe.core.pattern import Pattern
from tqe.core.span import Span

_LINE_END = Pattern(r"\r\n|\r|\n")


class Position(NamedTuple):
    """A line and a column, counted from 1; columns are code points."""

    line: int
    column: int

    def __str__(self) -> str:
        return f"{self.line}:{self.column}"


class Positions(NamedTuple):
    """The lines of a text: where each begins, and where its content ends."""

    starts: tuple[int, ...]
    ends: tuple[int, ...]

    @classmethod
    @lru_cache(maxsize=2)  # a target and its source, asked for each finding
    def within(cls, text: str) -> "Positions":
        """Return the lines of `text`, ended by a line feed, a carriage return or both."""
        breaks = [match.span() for match in _LINE_END.finditer(text)]
        return cls((0, *(end for _, end in breaks)), (*(start for start, _ in breaks), len(text)))

    def of(self, offset: int) -> Position:
        """Return the position of the code point at `offset`, or of the end of the text."""
        line = bisect(self.starts, offset)
        return Position(line, offset - self.starts[line - 1] + 1)

    def line_around(self, offset: int) -> Span:
        """Return the line that `offset` lies on, without its line end."""
        line = bisect(self.starts, offset) - 1
        return Span(self.starts[line], self.ends[line])
