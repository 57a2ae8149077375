"""`tqe models`: lists the models that can be used, and downloads one when asked to."""

from typing import Annotated

import typer

from tqe.cli.helping import Command, Group
from tqe.cli.output import show

EPILOG = "Example: tqe models pull Helsinki-NLP/opus-mt-de-en"

app = typer.Typer(
    cls=Group,
    help="List the models that --model can name.",
    epilog=EPILOG,
    invoke_without_command=True,
    add_completion=False,
    rich_markup_mode=None,
)


@app.callback()
def listing(context: typer.Context) -> None:
    """List the models that --model can name without the network."""
    if context.invoked_subcommand is None:
        from tqe.mt import models

        for name in models.available():
            show(f"{name}\n")


@app.command("pull", cls=Command, epilog=EPILOG)
def pull(
    identifier: Annotated[
        str, typer.Argument(metavar="ID", help="The id of a MarianMT model on Hugging Face.")
    ],
) -> None:
    """Download a model: the only command of tqe that uses the network."""
    from tqe.mt import models

    show(f"{models.pull(identifier)}\n")
