"""The command line: one command a file; the only place that prints, exits and catches."""

import os
import sys
import traceback
from collections.abc import Sequence

import typer

from tqe import __version__
from tqe.cli import check, checks, explain, models, translate
from tqe.cli.language import preferred
from tqe.core.errors import TqeError

PASSED, FAILED, USAGE, FAULT = 0, 1, 2, 3
INTERRUPTED = 130

app = typer.Typer(
    name="tqe",
    help="Checks German news translations: artifacts, numbers, typography, and what a model makes of them.",
    epilog="Example: tqe check article.de.txt --source article.en.txt",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)


def _version(*, wanted: bool) -> None:
    if wanted:
        typer.echo(f"tqe {__version__}")
        raise typer.Exit


@app.callback()
def _options(
    *,
    version: bool = typer.Option(
        False,  # noqa: FBT003 - typer's way to a default
        "--version",
        help="Show the version and exit.",
        callback=lambda value: _version(wanted=value),
        is_eager=True,
    ),
) -> None:
    """Check German news translations: artifacts, numbers, typography, and what a model makes of them."""


app.command("check", epilog=check.EPILOG)(check.check)
app.command("checks", epilog=checks.EPILOG)(checks.checks)
app.command("explain", epilog=explain.EPILOG)(explain.explain)
app.command("translate", epilog=translate.EPILOG)(translate.translate)
app.add_typer(models.app, name="models")


def run(arguments: Sequence[str] | None = None) -> int:
    """Run the command in `arguments` (default: those of the process) and return the exit code."""
    try:
        code = app(args=list(arguments) if arguments is not None else None, standalone_mode=False)
    except TqeError as error:
        return _complain(error.line(preferred()), USAGE)
    except typer.TyperException as error:
        return _complain(f"{error.format_message()} (tqe --help)", error.exit_code)
    except (KeyboardInterrupt, typer.Abort):
        return _complain("interrupted", INTERRUPTED)
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return PASSED
    except Exception as error:  # noqa: BLE001 - the last resort: a fault of tqe itself gets its own exit code
        if "TQE_DEBUG" in os.environ:
            traceback.print_exc()
        return _complain(
            f"a fault of tqe itself: {type(error).__name__}: {error} (TQE_DEBUG=1 shows where)", FAULT
        )
    return code if isinstance(code, int) else PASSED


def _complain(line: str, code: int) -> int:
    typer.echo(f"tqe: {' '.join(line.split())}", err=True)
    return code
