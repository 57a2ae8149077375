"""Runs the pipeline over the jobs of a command, and says with which exit code it ends."""

import os
from collections.abc import Sequence

from tqe import pipeline
from tqe.cli.output import complain, tell_crashes
from tqe.cli.progress import announce, progress
from tqe.config import Config
from tqe.core.errors import TqeError
from tqe.core.report import Report
from tqe.mt.translator import Translator

WORTH_IT = 8
"""Articles for each process: it takes as long to start one as to check about so many."""


def judge(jobs: Sequence[pipeline.Job], config: Config, processes: int | None) -> Report:
    """Return the report on `jobs`; the model is opened only if there are any."""
    translator = translator_of(config) if jobs else None
    number = min(processes or _default(len(jobs)), len(jobs))
    announce(job.target for job in jobs)
    with progress(wanted=translator is not None) as watch:
        return pipeline.run(jobs, config, translator, watch, processes=number)


def translator_of(config: Config) -> Translator | None:
    """Return the model that `config` asks for, if any."""
    if not config.model:
        return None
    from tqe.mt.models import open_translator

    return open_translator(config.model, engine=config.engine, cache=config.cache)


def exit_code(report: Report) -> int:
    """Return 3 if a check crashed, 2 if a file could not be read, and say so; else 0 or 1 by the verdict."""
    for file in report.unreadable:
        complain(TqeError(file.error, place=file.path, hint=file.hint))
    for document in report.documents:
        tell_crashes(document.document.name, document.crashes)
    if any(document.crashes for document in report.documents):
        return 3
    if report.unreadable:
        return 2
    return 0 if report.passed else 1


def _default(articles: int) -> int:
    """Return how many processes are worth it."""
    return max(1, min(cores(), articles // WORTH_IT))


def cores() -> int:
    """Return how many cores this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
