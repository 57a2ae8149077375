"""The folder of a run: whenever it is killed, what is written next makes it whole, each article once."""

import json
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.batch.archive import FEW, check, generated, parts, written
from tqe.batch.output import JOURNAL, opened
from tqe.batch.settings import Form, Settings, Tally
from tqe.core.errors import TqeError
from tqe.scoring.estimator import Estimator

NUMBER = 15


class Killed(BaseException):
    """What ends a run in the middle of a step."""


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    return generated(tmp_path / "archive.jsonl", NUMBER)


@pytest.fixture
def steps(monkeypatch: pytest.MonkeyPatch) -> Callable[[int], None]:
    """Return what lets a run be killed at the n-th thing that it does to the disk; 0 for never."""
    left = 0

    def interrupted(work: Callable[..., object]) -> Callable[..., object]:
        def step(*arguments: object) -> object:
            nonlocal left
            left -= 1
            if left == 0:
                raise Killed
            return work(*arguments)

        return step

    def kill_at(number: int) -> None:
        nonlocal left
        left = number

    for module, name in ((os, "fsync"), (Path, "replace"), (Path, "unlink")):
        monkeypatch.setattr(module, name, interrupted(getattr(module, name)))
    return kill_at


def test_killed_at_any_step_it_goes_on(archive: Path, tmp_path: Path, steps: Callable[[int], None]) -> None:
    undisturbed = check(archive, tmp_path / "undisturbed")
    wanted = parts(tmp_path / "undisturbed")
    number = 0
    killed = True
    while killed:
        number += 1
        folder = tmp_path / f"killed-{number}"
        steps(number)
        try:
            check(archive, folder)
            killed = False
        except Killed:
            steps(0)
            assert check(archive, folder) == undisturbed
        assert parts(folder) == wanted
    assert number > 4 * len(wanted)


@pytest.mark.parametrize("length", range(0, 600, 23))
def test_a_journal_that_breaks_off_anywhere_is_gone_on_with(
    archive: Path, tmp_path: Path, length: int
) -> None:
    folder = tmp_path / "out"
    tally = check(archive, folder)
    wanted = parts(folder)
    journal = folder / JOURNAL
    whole = sorted(journal.read_bytes().splitlines())
    journal.write_bytes(journal.read_bytes()[:length])
    assert check(archive, folder) == tally
    assert parts(folder) == wanted
    assert sorted(journal.read_bytes().splitlines()) == whole


def test_what_is_whole_is_not_done_again(archive: Path, tmp_path: Path) -> None:
    folder = tmp_path / "out"
    tally = check(archive, folder)
    (folder / "part-000001.jsonl").unlink()
    marked = folder / "part-000002.jsonl"
    marked.write_text("as it was\n", "utf-8")
    assert check(archive, folder) == tally
    assert marked.read_text("utf-8") == "as it was\n"
    assert len(parts(folder)) == 4
    assert sum(map(len, map(bytes.splitlines, parts(folder).values()))) == NUMBER - 3


def refusal(work: Callable[[], Tally]) -> str:
    with pytest.raises(TqeError) as error:
        work()
    return error.value.message.en


def test_another_run_is_not_gone_on_with(archive: Path, tmp_path: Path) -> None:
    folder = tmp_path / "out"
    check(archive, folder)
    before = parts(folder)
    other = Settings(FEW.overlaid(ignore=("stray-space",)), portion=4)
    assert refusal(lambda: check(archive, folder, other)) == "begun with another settings"
    assert refusal(lambda: check(archive, folder, Settings(FEW))) == "begun with another portion"
    parquet = Settings(FEW, form=Form.PARQUET, portion=4)
    assert refusal(lambda: check(archive, folder, parquet)) == "begun with another format"
    assert parts(folder) == before


@pytest.mark.parametrize("number", [0, 5, 12, 14])
def test_other_articles_are_noticed(archive: Path, tmp_path: Path, number: int) -> None:
    check(archive, tmp_path / "out")
    lines = archive.read_text("utf-8").splitlines(keepends=True)
    archive.write_text("".join((*lines[:number], *lines[number + 1 :])), "utf-8")
    said = refusal(lambda: check(archive, tmp_path / "out"))
    assert said == "begun with other articles than those given now"


def test_a_shorter_archive_is_noticed(archive: Path, tmp_path: Path) -> None:
    check(archive, tmp_path / "out")
    archive.write_text("".join(archive.read_text("utf-8").splitlines(keepends=True)[:8]), "utf-8")
    assert "other articles" in refusal(lambda: check(archive, tmp_path / "out"))


def test_only_a_folder_of_ours_is_written_to(archive: Path, tmp_path: Path) -> None:
    (tmp_path / "mine").mkdir()
    mine = written(tmp_path / "mine" / "part-000000.jsonl", ["x"])
    assert refusal(lambda: check(archive, tmp_path / "mine")).startswith("not empty")
    assert mine.read_text("utf-8") == '"x"\n'
    (tmp_path / "odd").mkdir()
    (tmp_path / "odd" / JOURNAL).write_text('["no journal"]\n', "utf-8")
    assert refusal(lambda: check(archive, tmp_path / "odd")) == "is no journal of tqe batch"


def test_two_runs_do_not_write_to_one_folder(archive: Path, tmp_path: Path) -> None:
    folder = tmp_path / "out"
    check(archive, folder)
    header = json.loads((folder / JOURNAL).read_bytes().splitlines()[0])
    with opened(folder, header):
        assert refusal(lambda: check(archive, folder)) == "another run is writing to it"


def test_a_full_disk_is_one_line(archive: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_: Path, __: Path) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(Path, "replace", full)
        assert refusal(lambda: check(archive, tmp_path / "out")) == "cannot be written: no space left"
    assert check(archive, tmp_path / "out") == check(archive, tmp_path / "other")


def test_another_calibration_is_refused(
    archive: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    check(archive, tmp_path / "out")
    monkeypatch.setattr("tqe.batch.work.estimator_for", lambda _: Estimator({}, "made anew"))
    with pytest.raises(TqeError, match="begun with another estimator"):
        check(archive, tmp_path / "out")
