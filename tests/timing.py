"""How long a piece of work takes, told apart from what else the machine does."""

import time
from collections.abc import Callable


def best_seconds(work: Callable[[], object]) -> float:
    """Return the least processor time of three runs."""
    return min(_seconds(work) for _ in range(3))


def _seconds(work: Callable[[], object]) -> float:
    begin = time.process_time()
    work()
    return time.process_time() - begin
