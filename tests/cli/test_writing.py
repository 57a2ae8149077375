"""A file that the program writes is whole at any moment."""

import os
import stat
from collections.abc import Iterator
from pathlib import Path
from typing import NoReturn

import pytest

from tqe.cli import run
from tqe.cli.writing import replace, require_writable, stream
from tqe.core.errors import TqeError

ARGUMENTS = ("check", "faulty.txt", "--no-model", "--select=english-ordinal")


def fail(*_: object, **__: object) -> NoReturn:
    raise OSError(28, "No space left on device")


def test_file_survives_a_failure(
    desk: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    report = desk / "report.json"
    report.write_text("as it was", encoding="utf-8")
    names = sorted(desk.iterdir())
    monkeypatch.setattr(Path, "replace", fail)
    assert run([*ARGUMENTS, "--report=json=report.json"]) == 2
    assert capsys.readouterr().err == "tqe: report.json: cannot be written: no space left\n"
    assert report.read_text(encoding="utf-8") == "as it was"
    assert sorted(desk.iterdir()) == names


def test_interruption_leaves_nothing_behind(desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(*_: object) -> NoReturn:
        raise KeyboardInterrupt

    names = sorted(desk.iterdir())
    monkeypatch.setattr(os, "fsync", interrupt)
    with pytest.raises(KeyboardInterrupt):
        replace(desk / "report.json", b"new")
    assert sorted(desk.iterdir()) == names


def test_content_that_breaks_off_leaves_the_file_as_it_was(desk: Path) -> None:
    def broken() -> Iterator[bytes]:
        yield b"new"
        raise ZeroDivisionError

    (desk / "report.json").write_bytes(b"old")
    names = sorted(desk.iterdir())
    with pytest.raises(ZeroDivisionError):
        stream(desk / "report.json", broken())
    assert (desk / "report.json").read_bytes() == b"old"
    assert sorted(desk.iterdir()) == names


def test_writing_keeps_permissions_and_links(desk: Path) -> None:
    file, link = desk / "file", desk / "link"
    file.write_bytes(b"old")
    file.chmod(0o640)
    link.symlink_to("file")
    replace(link, b"new")
    assert link.is_symlink()
    assert file.read_bytes() == b"new"
    assert stat.S_IMODE(file.stat().st_mode) == 0o640


def test_new_file_has_the_permissions_of_any_new_file(desk: Path) -> None:
    (desk / "touched").touch()
    replace(desk / "written", b"new")
    assert (desk / "written").stat().st_mode == (desk / "touched").stat().st_mode


@pytest.mark.parametrize("protected", ["faulty.txt", "."])
def test_what_must_not_be_written_is_refused_beforehand(
    protected: str, desk: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = desk / "faulty.txt"
    monkeypatch.setattr(os, "access", lambda name, mode: Path(name) != desk / protected)
    with pytest.raises(TqeError) as raised:
        require_writable(path)
    assert raised.value.message.en == "cannot be written: permission denied"


def test_protected_file_is_not_replaced(desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = (desk / "faulty.txt").read_bytes()
    monkeypatch.setattr(os, "access", lambda *_: False)
    with pytest.raises(TqeError):
        replace(desk / "faulty.txt", b"new")
    assert (desk / "faulty.txt").read_bytes() == before


def test_name_too_long(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    name = "long" * 100
    assert run([*ARGUMENTS, f"--report=json={name}"]) == 2
    assert capsys.readouterr().err.startswith(f"tqe: {name}: cannot be written: ")


def test_report_path_in_the_home_folder(desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", str(desk / "folder"))
    assert run([*ARGUMENTS, "--report=json=~/report.json"]) == 1
    assert (desk / "folder" / "report.json").is_file()
