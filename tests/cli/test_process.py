"""The program as a process of its own: streams, pipes, terminals, signals."""

import json
import os
import pty
import signal
import subprocess
import sys
from contextlib import suppress
from pathlib import Path

import pytest

from tests.cli.desk import ODD_NAME, program, snapshot
from tqe import __version__

ONE = ("--no-model", "--select=english-ordinal")
COMMAND = (sys.executable, "-m", "tqe")


def on_terminal(*arguments: str, folder: Path, **env: str) -> str:
    """Return what the program writes where both its streams are a terminal."""
    screen, end = pty.openpty()
    environment = {**os.environ, "TERM": "xterm-256color", "COLUMNS": "80", **env}
    environment.pop("NO_COLOR", None) if "NO_COLOR" not in env else None
    process = subprocess.Popen([*COMMAND, *arguments], stdout=end, stderr=end, cwd=folder, env=environment)
    os.close(end)
    written = shown(screen)
    process.wait()
    return written


def shown(screen: int) -> str:
    """Return all that is written to a terminal until nobody holds its other end any more."""
    written = b""
    with suppress(OSError):  # so Linux says that it is over
        while portion := os.read(screen, 4096):
            written += portion
    os.close(screen)
    return written.decode()


@pytest.mark.parametrize("command", [COMMAND, (str(Path(sys.executable).with_name("tqe")),)])
def test_version(command: tuple[str, ...]) -> None:
    done = subprocess.run([*command, "--version"], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout, done.stderr) == (0, f"tqe {__version__}\n", "")


def test_verdict_and_report(desk: Path) -> None:
    before = snapshot(desk)
    done = program("check", "faulty.txt", *ONE, folder=desk)
    assert (done.code, done.err) == (1, "")
    assert "12th" in done.out
    assert "\x1b" not in done.out
    assert snapshot(desk) == before


def test_error_without_traceback(desk: Path) -> None:
    done = program("check", "nowhere.txt", "--no-model", folder=desk, env={"LC_ALL": "de_DE.UTF-8"})
    assert (done.code, done.out, done.err) == (2, "", "tqe: nowhere.txt: keine solche Datei\n")


def test_standard_input(desk: Path) -> None:
    done = program("check", "-", *ONE, "--report=json", folder=desk, given=(desk / "bom.txt").read_bytes())
    assert (done.code, done.err) == (1, "")
    assert json.loads(done.out)["documents"][0]["findings"][0]["excerpt"] == "12th"


@pytest.mark.parametrize("arguments", [("checks",), ("check", "faulty.txt", *ONE), ("--help",)])
def test_closed_pipe_changes_nothing(arguments: tuple[str, ...], desk: Path) -> None:
    read, write = os.pipe()
    os.close(read)
    done = subprocess.run([*COMMAND, *arguments], stdout=write, stderr=subprocess.PIPE, cwd=desk, check=False)
    os.close(write)
    assert (done.returncode, done.stderr) == (arguments[0] == "check", b"")


def test_report_that_is_read_in_part(desk: Path) -> None:
    command = f"{sys.executable} -m tqe checks | head -n 2"
    done = subprocess.run(["/bin/sh", "-c", command], capture_output=True, text=True, cwd=desk, check=False)
    assert done.stdout.splitlines()[1] == "accuracy"
    assert done.stderr == ""


@pytest.mark.parametrize(("asked", "used"), [("ascii", "utf-8"), ("cp1252", "cp1252")])
def test_narrow_encoding_stops_nothing(asked: str, used: str, desk: Path) -> None:
    done = subprocess.run(
        [*COMMAND, "check", ODD_NAME, "nirgends-😀.txt", *ONE],
        capture_output=True,
        cwd=desk,
        env={**os.environ, "PYTHONIOENCODING": asked, "LC_ALL": "de_DE"},
        check=False,
    )
    assert done.returncode == 2
    assert ODD_NAME.encode(used, "backslashreplace") in done.stdout
    said = "tqe: nirgends-😀.txt: keine solche Datei\n"
    assert done.stderr == said.encode(used, "backslashreplace")


def test_machine_formats_are_utf8_whatever_the_locale(desk: Path) -> None:
    env = {"PYTHONIOENCODING": "cp1252"}
    done = program("check", ODD_NAME, *ONE, "--report=json", folder=desk, env=env)
    assert json.loads(done.out)["documents"][0]["path"] == ODD_NAME


def test_colours_on_a_terminal(desk: Path) -> None:
    assert "\x1b[" in on_terminal("check", "faulty.txt", *ONE, folder=desk)
    assert "\x1b[1m" in on_terminal("checks", folder=desk)


@pytest.mark.parametrize("env", [{"NO_COLOR": "1"}, {"TERM": "dumb"}])
@pytest.mark.parametrize("arguments", [("check", "faulty.txt", *ONE), ("checks",)])
def test_no_colours_where_none_are_wanted(
    env: dict[str, str], arguments: tuple[str, ...], desk: Path
) -> None:
    written = on_terminal(*arguments, folder=desk, **env)
    assert "english-ordinal" in written
    assert "\x1b" not in written


def test_report_to_a_stream(desk: Path) -> None:
    done = program("check", "faulty.txt", *ONE, "--report=json=/dev/stdout", folder=desk)
    assert (done.code, done.err) == (1, "")
    assert json.loads(done.out)["passed"] is False


def test_interrupt_is_one_line(desk: Path) -> None:
    os.mkfifo("endless.txt")
    process = subprocess.Popen(
        [*COMMAND, "check", "endless.txt", *ONE],
        stderr=subprocess.PIPE,
        cwd=desk,
        preexec_fn=_heed_interrupts,  # noqa: PLW1509 - there is no other thread
    )
    assert process.stderr is not None
    with process, Path("endless.txt").open("wb"):  # which waits until the program reads
        process.send_signal(signal.SIGINT)
        assert process.stderr.read() == b"tqe: interrupted\n"
    assert process.returncode == 130


def _heed_interrupts() -> None:
    """Undo what a shell does to programs in the background: they ignore interrupts, and so would their children."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


def test_translation_shows_progress_to_who_watches(desk: Path) -> None:
    (desk / "short.txt").write_text("Der Rat tagt am Montag in der Stadt.\n", encoding="utf-8")
    screen, end = pty.openpty()
    process = subprocess.Popen(
        [*COMMAND, "translate", "short.txt"], stdout=subprocess.PIPE, stderr=end, cwd=desk
    )
    os.close(end)
    assert "short.txt" in shown(screen)
    (translation,) = process.communicate()[0].decode().splitlines()
    assert "Monday" in translation
    assert process.returncode == 0
