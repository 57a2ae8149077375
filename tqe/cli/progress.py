"""Shows the progress of translation, or of a long run, on standard error, where that is a terminal."""

import sys
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

import typer

from tqe.cli.language import current
from tqe.core.message import Message
from tqe.pipeline import Progress

LONG = 1_000_000
"""Bytes of a text that is announced."""
_PACE = 20
"""Seconds that the checks take for so many bytes, on an older machine."""


def announce(paths: Iterable[str]) -> None:
    """Say of each long text that it takes a while, if somebody watches: the checks show no progress."""
    if not sys.stderr.isatty():
        return
    for path in map(Path, paths):
        size = path.stat().st_size if path.is_file() else 0
        if size >= LONG:
            typer.echo(f"tqe: {path}: {_long(size).to(current())}", err=True)


def _long(size: int) -> Message:
    megabytes, seconds = round(size / LONG), round(_PACE * size / LONG)
    return Message(
        f"{megabytes} MB; the checks take about {seconds} seconds",
        f"{megabytes} MB; die Prüfungen dauern etwa {seconds} Sekunden",
    )


@contextmanager
def progress(*, wanted: bool = True) -> Iterator[Progress | None]:
    """Yield what to tell of finished sentences, or None if nobody watches."""
    if not (wanted and sys.stderr.isatty()):
        yield None
        return
    from rich.console import Console
    from rich.progress import Progress as Bars

    with Bars(console=Console(stderr=True), transient=True) as bars:
        tasks: dict[str, int] = {}

        def report(name: str, done: int, total: int) -> None:
            task = tasks.setdefault(name, len(tasks))
            if task == len(bars.tasks):
                bars.add_task(name, total=total)
            bars.advance(bars.tasks[task].id, done)

        yield report


class Meter:
    """Tells how many of `total` articles are done, how fast it goes and how long it takes yet."""

    def __init__(self, total: int) -> None:
        self._total = total
        self._begun: tuple[float, int] | None = None
        self._watched = sys.stderr.isatty()

    def tell(self, done: int) -> None:
        """Replace the line on the terminal; what was done at the first call says nothing of the speed."""
        now = time.monotonic()
        start, before = self._begun = self._begun or (now, done)
        if self._watched:
            line = progress_line(done, self._total, done - before, now - start).to(current())
            typer.echo(f"\r{line}\x1b[K", nl=False, err=True)

    def clear(self) -> None:
        """Take the line away."""
        if self._watched:
            typer.echo("\r\x1b[K", nl=False, err=True)


def progress_line(done: int, total: int, fresh: int, seconds: float) -> Message:
    """Return how far a run is that did `fresh` of the `done` articles in so many seconds."""
    english, german = f"{done:,} of {total:,} articles", f"{done} von {total} Artikeln"
    if not (fresh and seconds):
        return Message(english, german)
    rate = fresh / seconds
    left = int(max(0, total - done) / rate)
    hours, minutes, rest = left // 3600, left // 60 % 60, left % 60
    clock = f"{hours}:{minutes:02}:{rest:02}"
    return Message(
        f"{english} · {rate:.1f} a second · {clock} left",
        f"{german} · {rate:.1f} je Sekunde · noch {clock}".replace(".", ","),
    )
