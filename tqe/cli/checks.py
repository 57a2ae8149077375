"""`tqe checks`: lists the checks."""

from collections.abc import Iterator
from typing import Annotated

import typer

from tqe.checks import listed, title
from tqe.cli.language import current, use
from tqe.cli.options import Lang
from tqe.cli.output import colored, show
from tqe.core.check import Check
from tqe.core.document import Bitext, Document, Pair, Profile, RoundTrip, Segment

EPILOG = "Example: tqe checks --profile din5008"

NEEDS = {Segment: "text", Document: "text", Pair: "source", Bitext: "source", RoundTrip: "model"}


def checks(
    *,
    profile: Annotated[Profile | None, typer.Option(help="Only those that are on in this profile.")] = None,
    lang: Lang = None,
) -> None:
    """List the checks: id, severity, confidence, what it needs, and what it finds."""
    use(lang)
    show("".join(f"{line}\n" for line in _lines(profile)))


def _lines(profile: Profile | None) -> Iterator[str]:
    rows = [check for check in listed() if profile is None or profile in check.profiles]
    width = max((len(check.id) for check in rows), default=0)
    dimension = ""
    for check in sorted(rows, key=lambda check: (check.category.dimension, check.id)):
        if check.category.dimension != dimension:
            dimension = check.category.dimension
            yield ""
            yield typer.style(dimension, bold=True) if colored() else dimension
        yield f"  {check.id:{width}}  {_traits(check)}  {title(check).to(current())}"


def _traits(check: Check) -> str:
    profiles = "" if len(check.profiles) == len(Profile) else f" ({', '.join(check.profiles) or 'off'})"
    return f"{check.severity:8}  {check.confidence:6}  {NEEDS[check.needs]:6}{profiles}"
