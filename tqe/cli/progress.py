"""Shows the progress of translation on standard error, where that is a terminal."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager

from tqe.pipeline import Progress


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
