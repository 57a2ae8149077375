"""Options that several commands share."""

from typing import Annotated

import typer

from tqe.core.message import Language

ModelName = Annotated[
    str | None,
    typer.Option(
        "--model", metavar="NAME_OR_PATH", help="bundled, a model id already on this machine, or a folder."
    ),
]
Engine = Annotated[
    str | None, typer.Option(metavar="NAME", help="What runs the model: auto or transformers.")
]
NoCache = Annotated[bool, typer.Option("--no-cache", help="Translate everything anew.")]
Lang = Annotated[Language | None, typer.Option(help="Language of messages; default from the locale.")]
