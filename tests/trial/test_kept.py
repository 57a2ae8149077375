"""Results that survive: written a portion at a time, read again, whatever the end of the file looks like."""

from pathlib import Path

import pytest

from tqe.core.errors import TqeError
from tqe.core.message import Message
from tqe.core.report import Crash, ScoredWord
from tqe.core.span import Span
from tqe.trial.kept import Kept
from tqe.trial.outcome import Outcome

GOOD = Outcome(
    {"quality": -5.0, "chrF++": 61.25},
    (Span(2, 9),),
    words=(ScoredWord(Span(0, 2), -0.25), ScoredWord(Span(2, 9), -9.0)),
    suspicious=(Span(2, 9),),
)
REFUSED = Outcome(refused=Message("no German", "kein Deutsch"))


def test_what_was_kept_is_known_again(tmp_path: Path) -> None:
    path = tmp_path / "results.jsonl"
    Kept(path).add({"a": GOOD, "b": REFUSED})
    Kept(path).add({"c": GOOD})
    again = Kept(path)
    assert again["a"] == again["c"] == GOOD
    assert again["b"] == REFUSED
    assert "d" not in again


def test_a_line_that_was_not_finished_is_cut_off(tmp_path: Path) -> None:
    path = tmp_path / "results.jsonl"
    Kept(path).add({"a": GOOD, "b": GOOD})
    path.write_bytes(path.read_bytes()[:-7])
    kept = Kept(path)
    assert "a" in kept
    assert "b" not in kept
    kept.add({"b": GOOD})
    assert Kept(path)["b"] == GOOD


def test_an_empty_file_is_begun(tmp_path: Path) -> None:
    path = tmp_path / "results.jsonl"
    path.touch()
    Kept(path).add({"a": GOOD})
    assert "a" in Kept(path)


def test_a_crash_is_not_kept(tmp_path: Path) -> None:
    path = tmp_path / "results.jsonl"
    Kept(path).add({"a": Outcome(crashes=(Crash("x", Span(0, 0), "ValueError"),))})
    assert "a" not in Kept(path)


@pytest.mark.parametrize(
    "content", ['{"segment": 1}\n', "text", '{"tqe benchmark": 1}\n{"key": 1}\n', "\x80\n"]
)
def test_another_file_is_left_alone(content: str, tmp_path: Path) -> None:
    path = tmp_path / "data.jsonl"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(TqeError, match="no file of results"):
        Kept(path)
    assert path.read_text(encoding="utf-8") == content


def test_a_file_that_cannot_be_written(tmp_path: Path) -> None:
    with pytest.raises(TqeError, match="no such file"):
        Kept(tmp_path / "no" / "results.jsonl").add({"a": GOOD})
