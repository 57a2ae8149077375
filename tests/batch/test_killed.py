"""A run in processes of its own, killed with SIGKILL at random moments: in the end it is as if nothing had happened."""

import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.batch.archive import generated, parts, reports

FEW = "--select=english-ordinal,stray-space"


def begun(archive: Path, folder: Path, *options: str) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-m", "tqe", "batch", str(archive), "--output", str(folder), "--no-model"]
    return subprocess.Popen([*command, *options], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)


def finished(archive: Path, folder: Path, *options: str) -> tuple[int, bytes]:
    process = begun(archive, folder, *options)
    said, _ = process.communicate()
    return process.returncode, said.removeprefix(str(folder).encode())


def killed(archive: Path, folder: Path, delay: float, *options: str) -> bool:
    """Begin a run or go on with one, kill it after `delay` seconds, and say whether it was still at work."""
    process = begun(archive, folder, *options)
    time.sleep(delay)
    process.send_signal(signal.SIGKILL)
    process.communicate()
    return process.returncode == -signal.SIGKILL


@pytest.mark.parametrize("processes", ["1", "2"])
def test_a_killed_run_goes_on(tmp_path: Path, processes: str) -> None:
    archive = generated(tmp_path / "archive.jsonl", 45)
    options = (FEW, "--portion=3", f"--jobs={processes}")
    start = time.perf_counter()
    outcome = finished(archive, tmp_path / "undisturbed", *options)
    whole = time.perf_counter() - start
    assert outcome[0] == 2
    chance = random.Random(7)
    folder = tmp_path / "killed"
    kills = [killed(archive, folder, chance.uniform(0.3, 0.8) * whole, *options) for _ in range(3)]
    assert any(kills)
    assert finished(archive, folder, *options) == outcome
    assert parts(folder) == parts(tmp_path / "undisturbed")
    known = [report["id"] for report in reports(folder) if "words" in report]
    assert known == [f"a-{index}" for index in range(45) if index % 7 != 6]


def test_killed_processes_leave_nobody_behind(tmp_path: Path) -> None:
    archive = generated(tmp_path / "archive.jsonl", 400)
    process = begun(archive, tmp_path / "out", "--portion=1", "--jobs=2")
    helpers: list[str] = []
    while len(helpers) < 2 and process.poll() is None:
        helpers = children(process.pid)
    assert len(helpers) >= 2
    process.kill()
    process.communicate()
    deadline = time.monotonic() + 30
    while any(Path("/proc", helper).exists() for helper in helpers):
        assert time.monotonic() < deadline
        time.sleep(0.05)


def children(process: int) -> list[str]:
    """Return the processes that a process has begun and that are not dead."""
    return Path(f"/proc/{process}/task/{process}/children").read_text("utf-8").split()
