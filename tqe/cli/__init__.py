"""The command line: one command a file; the only place that prints, exits and catches."""

import os
import sys
import traceback
from collections.abc import Sequence
from typing import Annotated

import typer

from tqe import __version__
from tqe.cli import (
    baseline,
    benchmark,
    check,
    checks,
    config,
    explain,
    fix,
    init,
    language,
    models,
    output,
    translate,
    usage,
)
from tqe.cli.helping import Command, Group
from tqe.core.errors import TqeError, reason
from tqe.core.message import Message

PASSED, FAILED, USAGE, FAULT = 0, 1, 2, 3
INTERRUPTED = 130

app = typer.Typer(
    name="tqe",
    cls=Group,
    help="Checks German news translations: artifacts, numbers, typography, and what a model makes of them.",
    epilog="Example: tqe check article.de.txt --source article.en.txt",
    invoke_without_command=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)


Version = Annotated[bool, typer.Option("--version", help="Show the version and exit.")]


@app.callback()
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


app.command("check", cls=Command, epilog=check.EPILOG)(check.check)
app.command("checks", cls=Command, epilog=checks.EPILOG)(checks.checks)
app.command("fix", cls=Command, epilog=fix.EPILOG)(fix.fix)
app.command("explain", cls=Command, epilog=explain.EPILOG)(explain.explain)
app.command("baseline", cls=Command, epilog=baseline.EPILOG)(baseline.baseline)
app.command("benchmark", cls=Command, epilog=benchmark.EPILOG)(benchmark.benchmark)
app.command("config", cls=Command, epilog=config.EPILOG)(config.config)
app.command("init", cls=Command, epilog=init.EPILOG)(init.init)
app.command("translate", cls=Command, epilog=translate.EPILOG)(translate.translate)
app.add_typer(models.app, name="models")


def run(arguments: Sequence[str] | None = None) -> int:
    """Run the command in `arguments` (default: those of the process) and return the exit code."""
    given = sys.argv[1:] if arguments is None else list(arguments)
    output.prepare()
    language.use(language.asked(given))
    try:
        code = app(args=given, prog_name="tqe", standalone_mode=False)
    except SystemExit:  # typer's answer to a reader of the help who has seen enough
        code = PASSED
    except (KeyboardInterrupt, typer.Abort):
        code = INTERRUPTED
    except Exception as error:  # noqa: BLE001 - the last resort: a fault of tqe itself gets its own exit code
        return _failed(error)
    if code == INTERRUPTED:
        return output.complain(TqeError(Message("interrupted", "abgebrochen")), INTERRUPTED)
    return code if isinstance(code, int) else PASSED


def _failed(error: Exception) -> int:
    """Complain of `error` and return its exit code: the user can mend it, or the fault is tqe's own."""
    match error:
        case TqeError():
            return output.complain(error, USAGE)
        case typer.TyperException():
            return output.complain(usage.explained(error, _commands()), USAGE)
        case OSError(filename=str() | bytes() as name):
            return output.complain(TqeError(reason(error), place=os.fsdecode(name)), USAGE)
        case _:
            return _own_fault(error)


def _commands() -> tuple[str, ...]:
    names = [command.name for command in app.registered_commands]
    names += [group.name for group in app.registered_groups]
    return tuple(name for name in names if name)


def _own_fault(error: Exception) -> int:
    if "TQE_DEBUG" in os.environ:
        traceback.print_exc()
    what = f"{type(error).__name__}: {error}"
    message = Message(f"a fault of tqe itself: {what}", f"ein Fehler von tqe selbst: {what}")
    hint = Message("TQE_DEBUG=1 shows where", "TQE_DEBUG=1 zeigt, wo")
    return output.complain(TqeError(message, hint=hint), FAULT)
