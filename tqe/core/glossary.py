"""The user's glossary: what an English term is called in German, and what it must not be called."""

from enum import StrEnum
from typing import NamedTuple


class Status(StrEnum):
    """What a glossary says of a German term; the last one says that the English term stays as it is."""

    PREFERRED = "preferred"
    ADMITTED = "admitted"
    FORBIDDEN = "forbidden"
    KEPT = "do-not-translate"


class Entry(NamedTuple):
    """A row of a glossary: one English term, one German term and its status; no German one if it is kept.

    `place` is the file with the line.
    """

    source: str
    target: str
    status: Status = Status.PREFERRED
    note: str = ""
    place: str = ""


class Term(NamedTuple):
    """All that a glossary says of one English term: what it is called, the preferred first, and what not."""

    source: str
    targets: tuple[str, ...] = ()
    forbidden: tuple[str, ...] = ()
    note: str = ""


class Glossary(NamedTuple):
    """The terms of all files together; `kept` are the English terms that stay as they are."""

    terms: tuple[Term, ...] = ()
    kept: tuple[str, ...] = ()

    def __hash__(self) -> int:
        """Return a number that costs nothing, so that what is made of a long glossary is quickly found again."""
        return hash((len(self.terms), len(self.kept)))

    @property
    def right(self) -> tuple[str, ...]:
        """Everything that may stand in the German because the glossary says so."""
        return (*self.kept, *(target for term in self.terms for target in term.targets))


EMPTY = Glossary()
