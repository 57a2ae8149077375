"""Checks portions of an archive in one process, which opens the model once."""

import json
from collections.abc import Iterator, Mapping, Sequence
from hashlib import sha256
from typing import Any, NamedTuple

from tqe import __version__
from tqe.batch.records import Record
from tqe.batch.settings import Checked, Form, Settings, Tally
from tqe.core.errors import TqeError
from tqe.core.message import Language, Message
from tqe.core.report import DocumentReport, Model, Unreadable
from tqe.estimates import scorers
from tqe.jobs import Desk, Job
from tqe.judge import Case, Outcome, judged
from tqe.mt.models import open_translator
from tqe.reports.json_report import document_fields, unreadable_fields
from tqe.scoring.estimator import estimator_for


class Fault(Unreadable):
    """An article that tqe itself failed on."""

    __slots__ = ()


class Identity(NamedTuple):
    """What reports depend on besides the settings: the version, the model, and a digest of the estimator."""

    tqe: str
    model: Model | None
    estimator: str


class Checker:
    """One process of a run."""

    def __init__(self, settings: Settings) -> None:
        config = settings.config
        translator = (
            open_translator(config.model, engine=config.engine, cache=False) if config.model else None
        )
        self._desk = Desk(config, settings.known, translator, scorers(config, translator))
        self._form = settings.form
        self._language = config.lang or Language.EN
        self._model = translator.model if translator else None

    def identity(self) -> Identity:
        """Return what two processes that say the same have in common. Raises TqeError for a damaged calibration."""
        estimator = estimator_for(self._model.digest if self._model else None)
        return Identity(__version__, self._model, sha256(estimator.written().encode()).hexdigest())

    def check(self, records: Sequence[Record]) -> Checked:
        """Return the reports on `records`; one that cannot be read, or tqe fails on, stops no other."""
        outcomes = tuple(self._outcomes(records))
        lines = [
            _line(record.id, outcome, self._language)
            for record, outcome in zip(records, outcomes, strict=True)
        ]
        return Checked(
            content=_written(lines, self._form),
            tally=sum(map(_counted, outcomes), Tally()),
            unreadable=tuple(each for each in outcomes if isinstance(each, Unreadable)),
        )

    def _outcomes(self, records: Sequence[Record]) -> Iterator[Outcome]:
        cases = iter(self._cases([record.work for record in records if isinstance(record.work, Job)]))
        for record in records:
            yield record.work if isinstance(record.work, Unreadable) else _judged(next(cases))

    def _cases(self, jobs: Sequence[Job]) -> list[Case | Unreadable]:
        """Return the articles of `jobs`: together, or if that fails one by one, so that only one is lost."""
        try:
            return self._desk.cases(jobs)
        except TqeError:  # the model cannot be loaded
            raise
        except Exception as error:  # noqa: BLE001 - an archive does not stop at an article
            if len(jobs) == 1:
                return [_fault(jobs[0].target, error)]
            return [case for job in jobs for case in self._cases([job])]


def _judged(case: Case | Unreadable) -> Outcome:
    if isinstance(case, Unreadable):
        return case
    try:
        return next(judged([case]))
    except Exception as error:  # noqa: BLE001 - an archive does not stop at an article
        return _fault(case.target.name, error)


def _fault(name: str, error: Exception) -> Fault:
    what = f"{type(error).__name__}: {error}"
    return Fault(name, Message(f"a fault of tqe itself: {what}", f"ein Fehler von tqe selbst: {what}"))


def _counted(outcome: Outcome) -> Tally:
    match outcome:
        case Fault():
            return Tally(crashed=1)
        case Unreadable():
            return Tally(unreadable=1)
        case DocumentReport() if outcome.crashes:
            return Tally(crashed=1)
        case _:
            return Tally(passed=1) if outcome.passed else Tally(failed=1)


def _line(ident: str | int, outcome: Outcome, language: Language) -> dict[str, Any]:
    """Return the document of schema 1 with the id of its article, or what it says of an unreadable one."""
    if isinstance(outcome, Unreadable):
        return {"id": ident, "passed": False, **unreadable_fields(outcome, language)}
    return {"id": ident, **document_fields(outcome, language)}


def _written(lines: Sequence[Mapping[str, Any]], form: Form) -> bytes:
    if form is Form.PARQUET:
        from tqe.batch.parquet import written

        return written(lines)
    text = "".join(json.dumps(line, ensure_ascii=False, allow_nan=False) + "\n" for line in lines)
    return text.encode("utf-8", "backslashreplace")
