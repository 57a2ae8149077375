"""Regular expressions that are compiled when they are first needed: tqe has hundreds, an article meets few of them."""

import re
from collections.abc import Callable, Iterator
from functools import cached_property
from sys import maxsize
from typing import Any

Replacement = str | Callable[[re.Match[str]], str]


class Pattern:
    """A regular expression that is compiled at its first use; its methods are those of `re.Pattern`.

    Where there are `needs`, one of these stretches is in each of its matches, and one of those that it needs `also`:
    a text without is not searched, and as long as none has one, nothing is compiled.
    """

    def __init__(
        self, source: str, flags: int = 0, *, needs: tuple[str, ...] = (), also: tuple[str, ...] = ()
    ) -> None:
        self._source = source
        self._flags = flags
        self._needs = tuple(stretches for stretches in (needs, also) if stretches)

    @cached_property
    def _compiled(self) -> re.Pattern[str]:
        return re.compile(self._source, self._flags)

    def _is_hopeless(self, text: str) -> bool:
        for stretches in self._needs:  # for each sentence and pattern; any() takes twice as long
            for needed in stretches:
                if needed in text:
                    break
            else:
                return True
        return False

    def search(self, text: str, start: int = 0, end: int = maxsize) -> re.Match[str] | None:
        """Return the first match, None if there is none."""
        return None if self._is_hopeless(text) else self._compiled.search(text, start, end)

    def match(self, text: str, start: int = 0, end: int = maxsize) -> re.Match[str] | None:
        """Return the match at `start`, None if there is none."""
        return None if self._is_hopeless(text) else self._compiled.match(text, start, end)

    def fullmatch(self, text: str, start: int = 0, end: int = maxsize) -> re.Match[str] | None:
        """Return the match of the whole of `text`, None if there is none."""
        return None if self._is_hopeless(text) else self._compiled.fullmatch(text, start, end)

    def finditer(self, text: str, start: int = 0, end: int = maxsize) -> Iterator[re.Match[str]]:
        """Return the matches, which do not overlap."""
        return iter(()) if self._is_hopeless(text) else self._compiled.finditer(text, start, end)

    def findall(self, text: str, start: int = 0, end: int = maxsize) -> list[Any]:
        """Return what matches, or the groups of each match."""
        return [] if self._is_hopeless(text) else self._compiled.findall(text, start, end)

    def sub(self, replacement: Replacement, text: str, count: int = 0) -> str:
        """Return `text` with its matches replaced."""
        return text if self._is_hopeless(text) else self._compiled.sub(replacement, text, count)

    def split(self, text: str, maxsplit: int = 0) -> list[str]:
        """Return what stands between the matches."""
        return [text] if self._is_hopeless(text) else self._compiled.split(text, maxsplit)
