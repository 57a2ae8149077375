"""What a process costs: wall time, processor time, memory."""

import os
import subprocess
import sys
import time
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path


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
    start = time.perf_counter()
    process = subprocess.Popen(
        [sys.executable, *arguments],
        cwd=folder,
        env=settings,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    _, _, used = os.wait4(process.pid, 0)
    process.returncode = 0  # waited for already
    wall = time.perf_counter() - start
    return Cost(wall, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024)


def tqe(*arguments: str, folder: Path, **environment: str) -> Cost:
    return python("-m", "tqe", *arguments, folder=folder, **environment)
