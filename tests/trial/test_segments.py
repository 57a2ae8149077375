"""Segments are checked as texts of their own, each once, and a stopped run goes on where it was."""

from dataclasses import replace
from pathlib import Path

import pytest

from tests.mt.conftest import CountingTranslator
from tqe.config import Config
from tqe.core.span import Span
from tqe.jobs import Desk
from tqe.trial import segments
from tqe.trial.kept import Kept
from tqe.trial.outcome import Outcome
from tqe.trial.segments import outcomes

CONFIG = Config(select=("english-ordinal", "number-missing"))
FAULTY = ("Der Rat tagte am 12th Mai.", "The council met on 12 May.")
GOOD = ("Der Rat tagte am 12. Mai.", "The council met on 12 May.")
ENGLISH = ("The council met on Monday and will meet again on Friday, said the mayor of the town.", None)


def test_findings_and_scores_of_a_segment() -> None:
    faulty, good = outcomes([FAULTY, GOOD], Desk(CONFIG), Kept())
    assert replace(faulty, traits={}) == Outcome({"quality": -5.0}, (Span(17, 21),))
    assert replace(good, traits={}) == Outcome({"quality": 0.0})
    assert (faulty.traits["major-high"], faulty.traits["words"]) == (1, 6)


def test_a_text_in_another_language_is_refused() -> None:
    (refused,) = outcomes([ENGLISH], Desk(CONFIG), Kept())
    assert refused.refused is not None
    assert refused.scores == {}


def test_what_no_file_can_hold_is_refused() -> None:
    (refused,) = outcomes([("Der Rat \ud800 tagte.", None)], Desk(CONFIG), Kept())
    assert refused.refused is not None


def test_the_source_may_be_kept_from_it() -> None:
    lost = ("Der Rat tagte im Mai.", "The council met 17 times in May.")
    with_source, without = outcomes([lost, (lost[0], None)], Desk(CONFIG), Kept())
    assert with_source.scores["quality"] < without.scores["quality"] == 0


def test_similarity_joins_with_a_model() -> None:
    desk = Desk(CONFIG, translator=CountingTranslator())
    (found,) = outcomes([GOOD], desk, Kept())
    assert set(found.scores) >= {"quality", "chrF++", "BLEU", "-TER"}
    assert found.scores["-TER"] <= 0


def test_a_stopped_run_goes_on_where_it_was(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(segments, "PORTION", 2)
    texts = [(f"Der Rat tagte am {day}. Mai.", f"The council met on {day} May.") for day in range(1, 8)]
    translator = CountingTranslator()
    path = tmp_path / "results.jsonl"
    with pytest.raises(KeyboardInterrupt):
        outcomes(texts, Desk(CONFIG, translator=translator), Kept(path), Stopper(4))
    assert len(translator.asked) == 4
    told: list[int] = []
    found = outcomes(texts, Desk(CONFIG, translator=translator), Kept(path), told.append)
    assert len(translator.asked) == 7, "what was kept is not translated again"
    assert told == [4, 2, 1]
    assert found == outcomes(texts, Desk(CONFIG, translator=translator), Kept())


class Stopper:
    """Interrupts the run when so many segments are done."""

    def __init__(self, after: int) -> None:
        self._left = after

    def __call__(self, done: int) -> None:
        self._left -= done
        if self._left <= 0:
            raise KeyboardInterrupt


def test_a_repeated_segment_is_checked_once() -> None:
    translator = CountingTranslator()
    told: list[int] = []
    outcomes([GOOD, GOOD], Desk(CONFIG, translator=translator), Kept(), told.append)
    assert len(translator.asked) == 1
    assert told == [0, 2]


def test_what_was_kept_for_other_settings_is_not_taken(tmp_path: Path) -> None:
    path = tmp_path / "results.jsonl"
    outcomes([FAULTY], Desk(CONFIG), Kept(path))
    (found,) = outcomes([FAULTY], Desk(Config(select=("number-missing",))), Kept(path))
    assert found.findings == ()


def test_two_processes_find_what_one_does() -> None:
    texts = [FAULTY, GOOD, ENGLISH]
    assert outcomes(texts, Desk(CONFIG), Kept(), processes=2) == outcomes(texts, Desk(CONFIG), Kept())
