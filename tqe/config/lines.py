"""Where each key of a TOML file stands, which the parser of the standard library does not say."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from tqe.core.pattern import Pattern

Key = tuple[str | int, ...]

_TOKEN = Pattern(
    r'(?P<comment>\#[^\n]*)|(?P<string>"""(?:\\.|[^\\])*?"{3,5}|\'\'\'.*?\'{3,5}|"(?:\\.|[^"\\\n])*"|\'[^\'\n]*\')'
    r"|(?P<end>\n)|(?P<mark>[\[\]{},=.])|(?P<bare>[^\s\[\]{},=.#\"']+)",
    re.DOTALL,
)


class _Token(NamedTuple):
    kind: str
    text: str
    line: int


def lines(text: str) -> dict[Key, int]:
    """Return the line of every table, key and array element of valid TOML, counted from 1.

    A key is its path: strings, and the indices of elements of arrays.
    """
    return _Walk(text).found


class _Walk:
    """One pass over the tokens of a file."""

    def __init__(self, text: str) -> None:
        self.found: dict[Key, int] = {}
        self._counts: dict[Key, int] = {}
        self._tokens = tuple(_tokens(text))
        self._next = 0
        table: Key = ()
        while self._next < len(self._tokens):
            if self._tokens[self._next].kind == "end":
                self._next += 1
            elif self._at("["):
                table = self._header()
            else:
                self._pair(table)

    def _at(self, text: str) -> bool:
        token = self._tokens[self._next] if self._next < len(self._tokens) else None
        return token is not None and token.kind == "mark" and token.text == text

    def _skip(self, text: str) -> bool:
        """Step over a mark if it comes next, and say whether it did."""
        here = self._at(text)
        self._next += here
        return here

    def _header(self) -> Key:
        line = self._tokens[self._next].line
        self._skip("[")
        is_array = self._skip("[")
        table: Key = ()
        names = self._names()
        for name in names:
            table = (*table, name)
            if is_array and len(table) - sum(isinstance(part, int) for part in table) == len(names):
                self._counts[table] = self._counts.get(table, 0) + 1
                self.found.setdefault(table, line)
            if table in self._counts:
                table = (*table, self._counts[table] - 1)
        while self._skip("]"):
            pass
        self.found[table] = line
        return table

    def _names(self) -> list[str]:
        import tomllib

        names = []
        while True:
            token = self._tokens[self._next]
            names.append(tomllib.loads(f"k={token.text}")["k"] if token.kind == "string" else token.text)
            self._next += 1
            if not self._skip("."):
                return names

    def _pair(self, table: Key) -> None:
        line = self._tokens[self._next].line
        key: Key = (*table, *self._names())
        for length in range(len(table) + 1, len(key)):
            self.found.setdefault(key[:length], line)
        self._skip("=")
        self._value(key, line)

    def _value(self, key: Key, line: int) -> None:
        self.found[key] = line
        if self._skip("["):
            self._elements(key)
        elif self._skip("{"):
            while not self._skip("}"):
                if self._tokens[self._next].kind == "end" or self._at(","):
                    self._next += 1
                else:
                    self._pair(key)
        else:
            while self._next < len(self._tokens) and not self._is_over():
                self._next += 1

    def _elements(self, key: Key) -> None:
        index = 0
        while not self._skip("]"):
            if self._tokens[self._next].kind == "end" or self._at(","):
                self._next += 1
            else:
                self._value((*key, index), self._tokens[self._next].line)
                index += 1

    def _is_over(self) -> bool:
        return self._tokens[self._next].kind == "end" or any(map(self._at, ",]}"))


def _tokens(text: str) -> Iterator[_Token]:
    line = 1
    for match in _TOKEN.finditer(text):
        if match.lastgroup != "comment":
            yield _Token(match.lastgroup or "", match[0], line)
        line += match[0].count("\n")
