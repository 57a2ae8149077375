"""`tqe explain`: shows one check with its reasons and its examples."""

import difflib
import re
from collections.abc import Iterator
from typing import Annotated

import typer

from tqe.checks import load
from tqe.cli.checks import NEEDS
from tqe.cli.output import show
from tqe.core.check import Bad, Check, Example
from tqe.core.errors import TqeError
from tqe.core.message import Message

EPILOG = "Example: tqe explain english-ordinal"

_MARK = re.compile(r"\[\[(.*?)(?:\|(.*?))?\]\](?!\])", re.DOTALL)


def explain(
    check: Annotated[str, typer.Argument(metavar="CHECK", help="The id of a check; tqe checks lists them.")],
) -> None:
    """Show what a check finds, why, what it leaves alone, and examples."""
    show("".join(f"{line}\n" for line in _lines(_named(check))))


def _named(name: str) -> Check:
    checks = {check.id: check for check in load()}
    if name in checks:
        return checks[name]
    near = difflib.get_close_matches(name, checks, n=1, cutoff=0)[0]
    hint = Message(f'did you mean "{near}"?', f"gemeint „{near}“?")
    raise TqeError(Message(f'no check "{name}"', f"keine Prüfung „{name}“"), hint=hint)


def _lines(check: Check) -> Iterator[str]:
    yield f"{check.id}: {check.severity}, confidence {check.confidence}, needs the {NEEDS[check.needs]}"
    yield f"MQM category: {check.category}"
    yield f"Profiles: {', '.join(check.profiles)}"
    yield ""
    yield check.doc.strip()
    for title, bad in (("Flagged", True), ("Left alone", False)):
        yield f"\n{title}:"
        for example in check.examples:
            if isinstance(example, Bad) is bad:
                yield from _example(example)


def _example(example: Example) -> Iterator[str]:
    yield "  - " + _MARK.sub(_shown, example.text).replace("\n", "\n    ")
    if example.en is not None:
        yield f"    source: {example.en}"
    if example.back is not None:
        yield f"    back-translation: {example.back}"


def _shown(match: re.Match[str]) -> str:
    found, fix = match.groups()
    if fix is None:
        return f"›{found}‹"
    return f"›{found}‹ → ›{fix}‹" if fix else f"›{found}‹ → nothing"
