"""Shows reports and everything else on standard output, or writes a report to a file."""

import os
import shutil
import sys
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from pathlib import Path

import typer

from tqe.cli import writing
from tqe.cli.language import current
from tqe.core.errors import TqeError
from tqe.core.message import Message
from tqe.core.report import Crash, Report
from tqe.jobs import Job
from tqe.reports import pieces, renderer

TERMINAL = "terminal"
PLAIN_WIDTH = 80
_BATCH = 1000
"""Pieces of a report that are written together."""
_UNENCODABLE = "backslashreplace"
"""What becomes of characters that the encoding lacks, and of file names that are no Unicode."""


def prepare() -> None:
    """Make sure that no character stops a message or a report on its way out."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors=_UNENCODABLE)


def show(text: str) -> None:
    """Write `text` to standard output; it is no error if nobody reads on."""
    try:
        typer.echo(text, nl=False, color=True)
    except BrokenPipeError:
        _look_away()


def show_exactly(content: Iterable[bytes]) -> None:
    """Write `content`, in pieces, to standard output as it is; it is no error if nobody reads on."""
    try:
        for piece in content:
            typer.echo(piece, nl=False)
    except BrokenPipeError:
        _look_away()


def complain(error: TqeError, code: int = 2) -> int:
    """Write `error` as one line to standard error and return `code`."""
    typer.echo(f"tqe: {error.line(current())}", err=True)
    return code


def tell_crashes(name: str, crashes: Iterable[Crash]) -> None:
    """Say on standard error which checks crashed on the document `name`, a line for each."""
    for check, why in {crash.check: crash.error for crash in crashes}.items():
        message = Message(f"the check {check} crashed", f"die Prüfung {check} ist abgestürzt")
        complain(TqeError(message, place=name, hint=Message(why, why)))


def write(report: Report, wanted: str) -> None:
    """Write `report` as `wanted` says: a format, or FORMAT=PATH."""
    name, path = split(wanted)
    if path is not None:
        writing.stream(path, _encoded(pieces(name, report)))
    elif name == TERMINAL:
        if report.documents:
            show(renderer(name)(report, width=_width(), color=colored()))
    else:
        show_exactly(_encoded(pieces(name, report)))


def _encoded(report: Iterator[str]) -> Iterator[bytes]:
    """Yield the pieces of a report in larger ones: to write each by itself would take longer than to make it."""
    while batch := tuple(islice(report, _BATCH)):
        yield "".join(batch).encode("utf-8", _UNENCODABLE)


def require_known(wanted: str) -> None:
    """Raise TqeError unless `wanted` names a report format, and a file that can be written."""
    name, path = split(wanted)
    renderer(name)
    if path is not None:
        writing.require_writable(path)


def spare(formats: Sequence[str], work: Iterable[Job]) -> None:
    """Raise TqeError if one of the reports would be written over an article, or over another report."""
    paths = [path for path in (split(wanted)[1] for wanted in formats) if path is not None]
    for name in (name for job in work for name in (job.target, job.source) if name):
        if any(writing.is_same(path, Path(name)) for path in paths):
            message = Message(
                "a report would overwrite this text", "ein Bericht würde diesen Text überschreiben"
            )
            raise TqeError(message, place=name)
    for index, path in enumerate(paths):
        if path in paths[:index]:
            raise TqeError(Message("two reports, one path", "zwei Berichte, ein Pfad"), place=str(path))


def split(wanted: str) -> tuple[str, Path | None]:
    """Return format and path of FORMAT[=PATH]; TqeError if nothing follows the sign."""
    name, sign, path = wanted.partition("=")
    if sign and not path:
        message = Message("a path is missing after the =", "hinter dem = fehlt ein Pfad")
        raise TqeError(message, place=f"--report {wanted}")
    return name, Path(path).expanduser() if path else None


def colored() -> bool:
    """Say whether standard output shows colours: a terminal, and NO_COLOR is not set."""
    return is_terminal() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def is_terminal() -> bool:
    """Say whether somebody watches standard output."""
    return sys.stdout is not None and sys.stdout.isatty()


def _look_away() -> None:
    """Let everything else that is written to standard output vanish."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _width() -> int:
    return min(shutil.get_terminal_size().columns, 120) if is_terminal() else PLAIN_WIDTH
