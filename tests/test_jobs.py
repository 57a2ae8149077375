"""Articles become cases one by one or many at once, from files or from what was read before; it makes no difference."""

from pathlib import Path

from tests.cli.desk import ENGLISH, FAULTY, GERMAN
from tests.mt.conftest import CountingTranslator
from tqe.config import Config
from tqe.core.report import Unreadable
from tqe.jobs import Desk, Job, Version

NAMES = ("good.txt", "french.txt", "faulty.txt")


def test_many_at_once_are_as_one_by_one(desk: Path) -> None:
    translator = CountingTranslator()
    jobs = [Job(name, "source.txt") for name in NAMES]
    together = Desk(Config(), translator=translator).cases(jobs)
    asked = tuple(translator.asked)
    one_by_one = [Desk(Config(), translator=translator).case(job) for job in jobs]
    assert together == one_by_one
    assert asked == tuple(translator.asked[len(asked) :])
    assert [isinstance(case, Unreadable) for case in together] == [False, True, False]


def test_what_was_read_before_is_as_the_file(desk: Path) -> None:
    ours = Job("faulty.txt", "source.txt", now=Version(FAULTY.encode(), ENGLISH.encode()))
    assert Desk(Config()).case(ours) == Desk(Config()).case(Job("faulty.txt", "source.txt"))
    elsewhere = Job("nowhere.md", now=Version(GERMAN.encode()))
    (case,) = Desk(Config()).cases([elsewhere])
    assert not isinstance(case, Unreadable)
    assert (case.target.format, case.source, case.back) == ("markdown", None, None)
