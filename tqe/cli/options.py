"""Options that several commands share."""

import math
from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import typer

from tqe.core.document import Profile
from tqe.core.errors import TqeError
from tqe.core.message import Language, Message

ModelName = Annotated[
    str | None,
    typer.Option(
        "--model", metavar="NAME_OR_PATH", help="bundled, a model id already on this machine, or a folder."
    ),
]
Engine = Annotated[
    str | None, typer.Option(metavar="NAME", help="What runs the model: auto, ctranslate2 or transformers.")
]
NoCache = Annotated[bool, typer.Option("--no-cache", help="Use nothing that earlier runs kept.")]
Lang = Annotated[Language | None, typer.Option(help="Language of messages; default from the locale.")]
Source = Annotated[str | None, typer.Option("--source", "-s", metavar="PATH", help="The English source.")]
Pattern = Annotated[
    str | None,
    typer.Option(
        metavar="PATTERN", help="Where the sources of several targets are: '{dir}/{stem}.en{suffix}'."
    ),
]
ProfileName = Annotated[Profile | None, typer.Option(help="Typography and house style.")]
Select = Annotated[list[str] | None, typer.Option(metavar="ID,...", help="Only these checks or dimensions.")]
Ignore = Annotated[list[str] | None, typer.Option(metavar="ID,...", help="Not these checks or dimensions.")]
GlossaryPaths = Annotated[
    list[str] | None,
    typer.Option("--glossary", metavar="PATH", help="A file of terms, CSV or TBX; repeatable."),
]
ConfigPath = Annotated[
    Path | None, typer.Option("--config", metavar="PATH", help="Instead of the nearest tqe.toml.")
]

NoModel = Annotated[bool, typer.Option("--no-model", help="Do without everything that needs a model.")]
BaselinePath = Annotated[
    str | None,
    typer.Option(
        "--baseline", metavar="PATH", help="Known findings, from tqe baseline: only new ones count."
    ),
]
DiffBase = Annotated[
    str | None,
    typer.Option(metavar="REV", help="Only targets that git says have changed since this revision."),
]
FailOnNew = Annotated[
    bool,
    typer.Option(
        "--fail-on-new", help="Fail on any new finding but a neutral one; needs --baseline or --diff-base."
    ),
]
MaxFindings = Annotated[
    int | None,
    typer.Option(min=0, metavar="N", help="Fail if an article has more findings, neutral ones aside."),
]
Require = Annotated[
    list[str] | None, typer.Option(metavar="ID,...", help="Fail if these checks did not run.")
]
Processes = Annotated[
    int | None,
    typer.Option(
        "--jobs", min=1, metavar="N", help="Check in so many processes; default by files and cores."
    ),
]


def names(values: Sequence[str] | None) -> tuple[str, ...] | None:
    """Return the comma-separated names of a repeatable option; None if it was not given."""
    if not values:
        return None
    return tuple(name.strip() for value in values for name in value.split(",") if name.strip())


def finite(value: float | None) -> float | None:
    """Return the value of --fail-under; TqeError for one that no score can be compared with."""
    if value is not None and not math.isfinite(value):
        raise TqeError(Message("is not a number", "ist keine Zahl"), place="--fail-under")
    return value
