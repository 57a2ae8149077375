"""The command line: one command a file; the only place that prints, exits and catches."""

import os
import sys
from collections.abc import Sequence
from importlib import import_module
from typing import Annotated, Any

import typer

from tqe import __version__
from tqe.cli import language, output
from tqe.cli.arguments import Command
from tqe.cli.helping import Group
from tqe.core.errors import TqeError, reason
from tqe.core.message import Message

PASSED, FAILED, USAGE, FAULT = 0, 1, 2, 3
INTERRUPTED = 130

COMMANDS = (
    "check",
    "checks",
    "fix",
    "explain",
    "baseline",
    "batch",
    "benchmark",
    "calibrate",
    "config",
    "init",
    "translate",
)
"""The commands in the order of the help, each a function in the module of its name."""
GROUPS = ("models",)
"""Modules of several commands."""
_PLAIN: Any = {"add_completion": False, "pretty_exceptions_enable": False, "rich_markup_mode": None}

Version = Annotated[bool, typer.Option("--version", help="Show the version and exit.")]


def _options(
    context: typer.Context,
    *,
    version: Version = False,
) -> None:
    """Check German news translations: artifacts, numbers, typography, and what a model makes of them."""
    if version:
        output.show(f"tqe {__version__}\n")
        raise typer.Exit
    if context.invoked_subcommand is None:
        output.show(f"{context.get_help()}\n")
        raise TqeError(Message("no command given", "kein Befehl angegeben"))


def run(arguments: Sequence[str] | None = None) -> int:
    """Run the command in `arguments` (default: those of the process) and return the exit code."""
    given = sys.argv[1:] if arguments is None else list(arguments)
    output.prepare()
    language.use(language.asked(given))
    try:
        code = _called(given)
    except SystemExit:  # typer's answer to a reader of the help who has seen enough
        code = PASSED
    except (KeyboardInterrupt, typer.Abort):
        code = INTERRUPTED
    except Exception as error:  # noqa: BLE001 - the last resort: a fault of tqe itself gets its own exit code
        return _failed(error)
    if code == INTERRUPTED:
        return output.complain(TqeError(Message("interrupted", "abgebrochen")), INTERRUPTED)
    return code if isinstance(code, int) else PASSED


def _called(arguments: list[str]) -> object:
    """Return what the command in `arguments` returns; of the other commands nothing is imported."""
    if arguments and arguments[0] in (*COMMANDS, *GROUPS):
        name, *rest = arguments
        return _alone(name)(args=rest, prog_name=f"tqe {name}", standalone_mode=False)
    return together()(args=arguments, prog_name="tqe", standalone_mode=False)


def _alone(name: str) -> typer.Typer:
    """Return the command or the group `name` as a command line of its own."""
    if name in GROUPS:
        return _group(name)
    app = typer.Typer(**_PLAIN)
    _add(app, name)
    return app


def together() -> typer.Typer:
    """Return the command line with all commands, for its help and for complaints."""
    app = typer.Typer(
        name="tqe",
        cls=Group,
        help="Checks German news translations: artifacts, numbers, typography, and what a model makes of them.",
        epilog="Example: tqe check article.de.txt --source article.en.txt",
        invoke_without_command=True,
        **_PLAIN,
    )
    app.callback()(_options)
    for name in COMMANDS:
        _add(app, name)
    for name in GROUPS:
        app.add_typer(_group(name), name=name)
    return app


def _group(name: str) -> typer.Typer:
    app: typer.Typer = import_module(f"tqe.cli.{name}").app
    return app


def _add(app: typer.Typer, name: str) -> None:
    module = import_module(f"tqe.cli.{name}")
    app.command(name, cls=Command, epilog=module.EPILOG)(getattr(module, name))


def _failed(error: Exception) -> int:
    """Complain of `error` and return its exit code: the user can mend it, or the fault is tqe's own."""
    match error:
        case TqeError():
            return output.complain(error, USAGE)
        case typer.TyperException():
            from tqe.cli import usage

            return output.complain(usage.explained(error, (*COMMANDS, *GROUPS)), USAGE)
        case OSError(filename=str() | bytes() as name):
            return output.complain(TqeError(reason(error), place=os.fsdecode(name)), USAGE)
        case _:
            return _own_fault(error)


def _own_fault(error: Exception) -> int:
    if "TQE_DEBUG" in os.environ:
        import traceback

        traceback.print_exc()
    what = f"{type(error).__name__}: {error}"
    message = Message(f"a fault of tqe itself: {what}", f"ein Fehler von tqe selbst: {what}")
    hint = Message("TQE_DEBUG=1 shows where", "TQE_DEBUG=1 zeigt, wo")
    return output.complain(TqeError(message, hint=hint), FAULT)
