"""Every command with every text of its help."""

from collections.abc import Iterator
from typing import Any

import typer

from tqe.cli import together


def commands(command: Any = None, path: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], Any]]:
    """Yield the words that call a command, none for the program itself, with the command."""
    whole = command or typer.main.get_command(together())
    yield path, whole
    for name, inner in getattr(whole, "commands", {}).items():
        yield from commands(inner, (*path, name))


def texts() -> set[str]:
    """Return every paragraph of every help."""
    found = set()
    for _, command in commands():
        helps = [parameter.help for parameter in command.get_params(typer.Context(command))]
        for text in (command.help, command.epilog, *helps):
            found.update(" ".join(part.split()) for part in text.split("\n\n"))
    return found
