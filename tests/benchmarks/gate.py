"""Measures the gate on a repository of 200 generated articles: all of them, and one that has changed.

    python -m tests.benchmarks.gate [ARTICLES]

Times are those of the whole program, from start to exit, the best of three; run it on a machine that is idle. On one
that is not, the processor time of the busiest process says how much faster two are that have a core each.
"""

import subprocess
import sys
import tempfile
import time
from pathlib import Path

from tests.cli.site import repository
from tests.gate.articles import archive


def seconds(folder: Path, *arguments: str) -> float:
    command = [
        sys.executable,
        "-m",
        "tqe",
        "check",
        ".",
        "--no-model",
        "--no-cache",
        "--fail-on",
        "never",
        *arguments,
    ]
    times = []
    for _ in range(3):
        start = time.perf_counter()
        subprocess.run(command, cwd=folder, check=True, stdout=subprocess.DEVNULL)
        times.append(time.perf_counter() - start)
    return min(times)


PROGRAM = """
import resource, sys, time
from tqe.cli import run
run(["check", ".", "--no-model", "--no-cache", "--fail-on", "never", *sys.argv[1:]])
helpers = resource.getrusage(resource.RUSAGE_CHILDREN)
print(max(time.process_time(), helpers.ru_utime + helpers.ru_stime), file=sys.stderr)
"""


def busiest(folder: Path, jobs: int) -> float:
    """Return the processor seconds of the busiest of at most two processes, the best of three."""
    command = [sys.executable, "-c", PROGRAM, "--jobs", str(jobs)]
    runs = [subprocess.run(command, cwd=folder, check=True, capture_output=True, text=True) for _ in range(3)]
    return min(float(run.stderr.split()[-1]) for run in runs)


def main() -> None:
    number = int(sys.argv[1]) if len(sys.argv) > 1 else 200
    with tempfile.TemporaryDirectory() as name:
        folder = repository(archive(Path(name), number))
        serial, parallel = seconds(folder, "--jobs", "1"), seconds(folder, "--jobs", "2")
        print(f"{number} articles: {serial:.2f} s in one process, {parallel:.2f} s in two")
        print(f"so {serial / parallel:.2f} times as fast; as it comes {seconds(folder):.2f} s")
        alone, shared = busiest(folder, 1), busiest(folder, 2)
        print(
            f"processor seconds of the busiest process: {alone:.2f} and {shared:.2f}, {alone / shared:.2f} times less"
        )
        with (folder / "ressort-0" / "artikel-000.md").open("a", encoding="utf-8") as file:
            file.write("\nNoch ein Absatz, der am Abend dazukam.\n")
        print(f"one changed: {seconds(folder, '--diff-base', 'HEAD'):.2f} s")


if __name__ == "__main__":
    main()
