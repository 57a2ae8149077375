"""What a process costs: wall time, processor time, memory.

As a program it runs Python with its arguments and prints that: for the system, a process never held less than the one
that began it, so a small one has to begin what is measured.
"""

import json
import os
import subprocess
import sys
import time
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from resource import RUSAGE_CHILDREN, getrusage


@dataclass(frozen=True)
class Cost:
    """Seconds, and megabytes at the highest; those of processes it began and waited for are in it."""

    wall: float
    cpu: float
    memory: float


def python(*arguments: str, folder: Path, **environment: str) -> Cost:
    """Run Python with `arguments` in `folder`, whatever its exit code; like an installed program it has bytecode."""
    ours = {"TQE_CACHE_DIR": str(folder / "cache"), "PYTHONDONTWRITEBYTECODE": ""}
    settings: Mapping[str, str] = {**os.environ, **ours, **environment}
    command = [sys.executable, __file__, *arguments]
    printed = subprocess.run(command, cwd=folder, env=settings, stdout=subprocess.PIPE, check=True).stdout
    return Cost(*json.loads(printed))


def tqe(*arguments: str, folder: Path, **environment: str) -> Cost:
    return python("-m", "tqe", *arguments, folder=folder, **environment)


def _main() -> None:
    start = time.perf_counter()
    quiet = subprocess.DEVNULL
    subprocess.run([sys.executable, *sys.argv[1:]], stdout=quiet, stderr=quiet, check=False)
    wall = time.perf_counter() - start
    used = getrusage(RUSAGE_CHILDREN)
    print(json.dumps([wall, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024]))


if __name__ == "__main__":
    _main()
