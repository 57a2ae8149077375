"""Writes reports: to standard output, or to a file that is either whole or as it was before."""

import os
import shutil
import sys
import tempfile
from pathlib import Path

import typer

from tqe.core.errors import TqeError
from tqe.core.message import Message
from tqe.core.report import Report
from tqe.reports import renderer

TERMINAL = "terminal"
PLAIN_WIDTH = 80


def write(report: Report, wanted: str) -> None:
    """Write `report` as `wanted` says: a format, or FORMAT=PATH."""
    name, _, path = wanted.partition("=")
    if path:
        _write_file(Path(path), renderer(name)(report))
    elif name == TERMINAL:
        if report.documents:
            typer.echo(renderer(name)(report, width=_width(), color=colored()), nl=False, color=True)
    else:
        typer.echo(renderer(name)(report), nl=False)


def require_known(wanted: str) -> None:
    """Raise TqeError unless `wanted` names a report format, and a folder that is there."""
    name, _, path = wanted.partition("=")
    renderer(name)
    if path and not Path(path).absolute().parent.is_dir():
        raise TqeError(
            Message("no such folder", "keinen solchen Ordner gibt es"), place=str(Path(path).parent)
        )


def colored() -> bool:
    """Say whether standard output shows colours: a terminal, and NO_COLOR is not set."""
    return sys.stdout.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def _width() -> int:
    return min(shutil.get_terminal_size().columns, 120) if sys.stdout.isatty() else PLAIN_WIDTH


def _write_file(path: Path, text: str) -> None:
    try:
        handle, name = tempfile.mkstemp(dir=path.absolute().parent, prefix=f".{path.name}.")
    except OSError as error:
        raise _unwritable(path, error) from error
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="") as file:
            file.write(text)
        Path(name).chmod(0o666 & ~_umask())
        Path(name).replace(path)
    except OSError as error:
        Path(name).unlink(missing_ok=True)
        raise _unwritable(path, error) from error


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask


def _unwritable(path: Path, error: OSError) -> TqeError:
    reason = error.strerror or str(error)
    return TqeError(Message(f"cannot be written: {reason}", f"nicht schreibbar: {reason}"), place=str(path))
