"""The program: `tqe`, or `python -m tqe`."""

import atexit
import gc
import os
import sys
import threading

_BATCH = 100_000
"""New objects after which those that refer to each other in circles are looked for: few do, it is time lost."""


def main() -> None:
    """Run the command line and exit with its code."""
    gc.set_threshold(_BATCH, 20, 20)
    try:
        from tqe.cli import run

        code = run()
    except KeyboardInterrupt:  # before the command line is there to say so
        code = 130
    if threading.active_count() == 1:
        _leave(code)
    sys.exit(code)


def _leave(code: int) -> None:
    """End the process without taking apart what was read, a fifth of a run; return if a stream is broken."""
    try:
        atexit._run_exitfuncs()  # noqa: SLF001 - what is to be done at the end is done
        for stream in (sys.stdout, sys.stderr):
            if stream is not None:
                stream.flush()
    except OSError:
        return
    os._exit(code)


if __name__ == "__main__":
    main()
