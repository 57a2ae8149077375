"""`tqe check`: checks articles and says whether they pass."""

from collections.abc import Sequence
from typing import Annotated

import typer

from tqe import pipeline
from tqe.cli.jobs import folder, jobs
from tqe.cli.language import use
from tqe.cli.options import (
    ConfigPath,
    Engine,
    Ignore,
    Lang,
    ModelName,
    NoCache,
    Pattern,
    ProfileName,
    Select,
    Source,
    finite,
    names,
)
from tqe.cli.output import complain, require_known, spare, tell_crashes, write
from tqe.cli.progress import progress
from tqe.config import Config, FailOn, load
from tqe.core.errors import TqeError
from tqe.core.report import Report
from tqe.mt.models import open_translator

EPILOG = (
    "Example: tqe check article.de.txt --source article.en.txt --report terminal --report json=report.json"
)

Targets = Annotated[list[str], typer.Argument(metavar="TARGET", help="German files; - is standard input.")]
NoModel = Annotated[bool, typer.Option("--no-model", help="Do without everything that needs a model.")]
Reports = Annotated[
    list[str] | None,
    typer.Option(
        "--report", metavar="FORMAT[=PATH]", help="terminal (default), json, sarif, ...; repeatable."
    ),
]
Fail = Annotated[FailOn | None, typer.Option(help="Fail if a finding is at least this severe.")]
Under = Annotated[float | None, typer.Option(metavar="N", help="Fail if the quality score is below N.")]


def check(  # noqa: PLR0913 - one parameter an option: typer reads the signature
    targets: Targets,
    *,
    source: Source = None,
    source_pattern: Pattern = None,
    model: ModelName = None,
    no_model: NoModel = False,
    engine: Engine = None,
    profile: ProfileName = None,
    select: Select = None,
    ignore: Ignore = None,
    report: Reports = None,
    fail_on: Fail = None,
    fail_under: Under = None,
    config: ConfigPath = None,
    lang: Lang = None,
    no_cache: NoCache = False,
) -> int:
    """Check German translations; exit with 0 if they pass, 1 if not, 2 if one cannot be read."""
    formats = report or ["terminal"]
    for wanted in formats:
        require_known(wanted)
    settings = load(config, folder(targets[0])).overlaid(
        profile=profile,
        select=names(select),
        ignore=names(ignore),
        model=False if no_model else model,
        engine=engine,
        cache=False if no_cache else None,
        fail_on=fail_on,
        fail_under=finite(fail_under),
        source_pattern=source_pattern,
        lang=lang,
    )
    settings = settings.overlaid(lang=use(settings.lang))
    work = jobs(targets, source, settings.source_pattern)
    spare(formats, work)
    result = _run(work, settings)
    for wanted in formats:
        write(result, wanted)
    return _exit_code(result)


def _run(jobs: Sequence[pipeline.Job], config: Config) -> Report:
    translator = (
        open_translator(config.model, engine=config.engine, cache=config.cache) if config.model else None
    )
    with progress(wanted=translator is not None) as watch:
        return pipeline.run(jobs, config, translator, watch)


def _exit_code(report: Report) -> int:
    for file in report.unreadable:
        complain(TqeError(file.error, place=file.path, hint=file.hint))
    for document in report.documents:
        tell_crashes(document.document.name, document.crashes)
    if any(document.crashes for document in report.documents):
        return 3
    if report.unreadable:
        return 2
    return 0 if report.passed else 1
