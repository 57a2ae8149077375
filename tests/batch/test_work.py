"""What a process makes of a portion: the report of tqe check with the id, and nothing stops it."""

import json
import pickle
from pathlib import Path
from typing import Any, NoReturn

import jsonschema
import pytest

from tests.batch.archive import FEW, generated
from tests.cli.desk import FAULTY, GERMAN
from tests.test_architecture import ROOT
from tqe.batch.crew import Local
from tqe.batch.records import Archive, Portion, Record, portions
from tqe.batch.settings import Settings, Tally
from tqe.batch.work import Checker
from tqe.cli import run
from tqe.config import Config, FailOn
from tqe.core.document import Document
from tqe.core.errors import TqeError
from tqe.core.message import Language, Message
from tqe.jobs import Desk, Job, Version
from tqe.judge import Case


def record(ident: str, text: str) -> Record:
    return Record(ident, Job(ident, now=Version(text.encode())))


def lines(content: bytes) -> list[dict[str, Any]]:
    return [json.loads(line) for line in content.splitlines()]


def test_a_report_is_that_of_check_with_an_id(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run(["check", "faulty.txt", "good.txt", "--no-model", "--report=json", "--fail-on=never"])
    wanted = json.loads(capsys.readouterr().out)["documents"]
    config = Config(model=False, fail_on=FailOn.NEVER, lang=Language.EN)
    done = Checker(Settings(config)).check([record("faulty.txt", FAULTY), record("good.txt", GERMAN)])
    assert lines(done.content) == [{"id": document["path"], **document} for document in wanted]
    assert done.tally == Tally(passed=2)


def test_every_line_is_of_schema_1(tmp_path: Path) -> None:
    schema = json.loads((ROOT / "tqe" / "reports" / "schema-1.json").read_text("utf-8"))
    archive = Archive((Job(str(generated(tmp_path / "a.jsonl", 30))),))
    (portion,) = portions(archive, 30)
    for line in lines(Checker(Settings(FEW)).check(portion.records).content):
        kind = "document" if "words" in line else "unreadable"
        jsonschema.validate(line, {**schema["$defs"][kind], "$defs": schema["$defs"]})
        assert isinstance(line["passed"], bool)


def test_an_article_that_tqe_fails_on_stops_no_other(monkeypatch: pytest.MonkeyPatch) -> None:
    from tqe import judge

    reading, judging = Desk._read, judge._judge

    def fail_to_read(self: Desk, job: Job) -> object:
        return boom() if job.target == "unreadable" else reading(self, job)

    def fail_to_judge(case: Case) -> object:
        return boom() if case.target.name == "unjudgeable" else judging(case)

    monkeypatch.setattr(Desk, "_read", fail_to_read)
    monkeypatch.setattr(judge, "_judge", fail_to_judge)
    names = ("a", "unreadable", "b", "unjudgeable", "c")
    done = Checker(Settings(FEW)).check([record(name, GERMAN) for name in names])
    assert done.tally == Tally(passed=3, crashed=2)
    found = lines(done.content)
    assert [line["id"] for line in found] == list(names)
    assert [line.get("message") for line in found][1::2] == [
        "a fault of tqe itself: ZeroDivisionError: x"
    ] * 2


def boom() -> NoReturn:
    raise ZeroDivisionError("x")


def test_a_model_that_cannot_be_loaded_stops_the_run(monkeypatch: pytest.MonkeyPatch) -> None:
    def damaged(*_: object) -> NoReturn:
        raise TqeError(Message("damaged", "beschädigt"), place="model")

    monkeypatch.setattr("tqe.jobs._translated", damaged)
    with pytest.raises(TqeError, match="damaged"):
        Checker(Settings(Config())).check([record("a", GERMAN)])


def test_articles_are_translated_together(monkeypatch: pytest.MonkeyPatch) -> None:
    together: list[int] = []

    def translated(targets: list[Document], _: object) -> object:
        together.append(len(targets))
        return iter([tuple("Well." for _ in target.segments) for target in targets])

    monkeypatch.setattr("tqe.jobs._translated", translated)
    Checker(Settings(Config())).check([record(name, GERMAN) for name in "abc"])
    assert together == [3]


def test_a_killed_process_is_one_line(monkeypatch: pytest.MonkeyPatch) -> None:
    # An article whose id cannot be brought into another process ends the process as a kill does
    crew = Local(Settings(FEW), 2)
    with pytest.raises(TqeError, match="a process was killed"):
        list(crew.check([Portion(0, (Record("a", Killer()),))]))  # type: ignore[arg-type]


class Killer:
    """Ends the process that it is sent to."""

    def __reduce__(self) -> tuple[object, ...]:
        import os

        return os._exit, (9,)


def test_errors_travel_between_processes() -> None:
    error = TqeError(Message("a", "b"), place="c", hint=Message("d", "e"))
    copy = pickle.loads(pickle.dumps(error))
    assert (copy.line(Language.EN), copy.line(Language.DE)) == ("c: a (d)", "c: b (e)")
