"""A check: a rule with its documentation, its examples and what it needs."""

import sys
from collections.abc import Callable, Iterable
from typing import Any, NamedTuple

from tqe.core.document import NEWS, Bitext, Document, House, Kind, Pair, Profile, RoundTrip, Segment
from tqe.core.finding import Hit
from tqe.core.mqm import Category, Confidence, Severity

Unit = Segment | Pair | RoundTrip | Document | Bitext


class Example(NamedTuple):
    """A text for a check; `en` is its source, `back` its back-translation.

    Faults are marked `[[found|fix]]`, or `[[found]]` where there is no fix; `[[found|]]` deletes. In `en`,
    `[[found]]` marks what the fault concerns there; without a mark it is the whole of it.
    With `joined`, all marks are the edits of one hit that spans from the first to the last.
    """

    text: str
    en: str | None = None
    back: str | None = None
    kind: Kind = Kind.PARAGRAPH
    house: House = NEWS
    joined: bool = False


class Bad(Example):
    """An example in which the check finds exactly what is marked."""

    __slots__ = ()


class Good(Example):
    """An example in which the check, and every German-only check, finds nothing."""

    __slots__ = ()


class Check(NamedTuple):
    """A rule: `run` yields hits in one unit; `needs` is the type of that unit."""

    id: str
    run: Callable[[Any], Iterable[Hit]]
    needs: type[Unit]
    category: Category
    severity: Severity
    confidence: Confidence
    examples: tuple[Example, ...]
    profiles: tuple[Profile, ...]
    module: str
    doc: str

    @property
    def title(self) -> str:
        """The first line of the documentation, without its stop."""
        return self.doc.strip().partition("\n")[0].rstrip(".")


def check(
    *,
    category: Category,
    severity: Severity,
    confidence: Confidence,
    examples: tuple[Example, ...],
    profiles: tuple[Profile, ...] = tuple(Profile),
) -> Callable[[Callable[[Any], Iterable[Hit]]], Check]:
    """Make a function a check: its one parameter's type says what it needs, its module documents it.

    `profiles` are those in which it is switched on; with none it runs only if a run selects it.
    """

    def decorate(function: Callable[[Any], Iterable[Hit]]) -> Check:
        (needs,) = (kind for name, kind in function.__annotations__.items() if name != "return")
        return Check(
            id=function.__name__.replace("_", "-"),
            run=function,
            needs=needs,
            category=category,
            severity=severity,
            confidence=confidence,
            examples=examples,
            profiles=profiles,
            module=function.__module__,
            doc=sys.modules[function.__module__].__doc__ or "",
        )

    return decorate
