"""Who checks portions: processes of this machine; whoever else can do it looks the same."""

import os
import signal
from collections.abc import Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, BrokenExecutor, Future, ProcessPoolExecutor, wait
from contextlib import contextmanager
from contextvars import ContextVar
from multiprocessing import active_children, get_context, parent_process
from threading import Thread
from typing import Protocol

from tqe.batch.records import Portion
from tqe.batch.settings import Checked, Settings
from tqe.batch.work import Checker, Identity
from tqe.core.errors import TqeError
from tqe.core.message import Message

AHEAD = 2
"""Portions for each process that are read and not yet written: one at work, one so that it need not wait."""

Done = tuple[Portion, Checked]
Waiting = dict["Future[Checked]", Portion]


class Crew(Protocol):
    """Processes that all say the same of an article."""

    identity: Identity

    def check(self, portions: Iterable[Portion]) -> Iterator[Done]:
        """Yield every portion with what came of it, the quickest first, reading only a few ahead."""
        ...


class Local:
    """Processes of this machine; a single one is this one."""

    def __init__(self, settings: Settings, processes: int) -> None:
        self._settings = settings
        self._processes = processes
        self._own = Checker(settings)
        self.identity = self._own.identity()

    def check(self, portions: Iterable[Portion]) -> Iterator[Done]:
        """Yield every portion with what came of it; TqeError if a process is killed."""
        if self._processes == 1:
            yield from ((portion, self._own.check(portion.records)) for portion in portions)
            return
        with _pool(self._settings, self._processes) as pool:
            waiting: Waiting = {}
            for portion in portions:
                waiting[pool.submit(_check, portion)] = portion
                if len(waiting) == AHEAD * self._processes:
                    yield from _finished(waiting)
            while waiting:
                yield from _finished(waiting)


@contextmanager
def _pool(settings: Settings, processes: int) -> Iterator[ProcessPoolExecutor]:
    """Yield processes with the model; whatever happens none of them outlives it, nor this process."""
    pool = ProcessPoolExecutor(processes, get_context("spawn"), _begin, (settings,))
    try:
        yield pool
        pool.shutdown()
    except BrokenExecutor as error:
        raise _killed() from error
    finally:
        for process in active_children():  # after an error they are busy with what nobody waits for
            process.kill()
        pool.shutdown(wait=False, cancel_futures=True)


def _finished(waiting: Waiting) -> Iterator[Done]:
    for future in wait(waiting, return_when=FIRST_COMPLETED).done:
        yield waiting.pop(future), future.result()


def _killed() -> TqeError:
    message = Message(
        "a process was killed, perhaps because memory was short",
        "ein Prozess wurde abgebrochen, vielleicht weil der Speicher knapp war",
    )
    hint = Message(
        "the same command with fewer --jobs goes on", "derselbe Befehl mit kleinerem --jobs macht weiter"
    )
    return TqeError(message, hint=hint)


_checker: ContextVar[Checker] = ContextVar("checker")


def _begin(settings: Settings) -> None:
    """Make ready a process of a pool: a thread for each is enough, interrupts are for the one that leads."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    os.environ["OMP_NUM_THREADS"] = "1"
    Thread(target=_leave_with_parent, daemon=True).start()
    _checker.set(Checker(settings))


def _leave_with_parent() -> None:
    """End this process when the one that leads is killed: nobody else would tell it."""
    parent = parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)


def _check(portion: Portion) -> Checked:
    return _checker.get().check(portion.records)
