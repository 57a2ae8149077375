"""`tqe check`: checks articles and says whether they pass."""

from collections.abc import Sequence
from typing import Annotated

import typer

from tqe.cli.changes import changed
from tqe.cli.jobs import folder, jobs
from tqe.cli.language import current, use
from tqe.cli.options import (
    BaselinePath,
    ConfigPath,
    DiffBase,
    Engine,
    FailOnNew,
    GlossaryPaths,
    Ignore,
    Lang,
    MaxFindings,
    ModelName,
    NoCache,
    NoModel,
    Pattern,
    Processes,
    ProfileName,
    Require,
    Select,
    Source,
    finite,
    names,
)
from tqe.cli.output import require_known, spare, write
from tqe.cli.running import exit_code, judge
from tqe.config import Config, FailOn, FailOnGrade, load
from tqe.core.errors import TqeError
from tqe.core.message import Message
from tqe.jobs import Job

EPILOG = (
    "Example: tqe check article.de.txt --source article.en.txt --report terminal --report json=report.json"
)

Targets = Annotated[
    list[str], typer.Argument(metavar="TARGET", help="German files, folders, patterns; - is standard input.")
]
Reports = Annotated[
    list[str] | None,
    typer.Option(
        "--report", metavar="FORMAT[=PATH]", help="terminal (default), json, sarif, ...; repeatable."
    ),
]
Fail = Annotated[FailOn | None, typer.Option(help="Fail if a finding is at least this severe.")]
Under = Annotated[float | None, typer.Option(metavar="N", help="Fail if the quality score is below N.")]
OnGrade = Annotated[FailOnGrade | None, typer.Option(help="Fail if the estimate grades it so, or worse.")]


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
    glossary: GlossaryPaths = None,
    report: Reports = None,
    fail_on: Fail = None,
    fail_under: Under = None,
    fail_on_grade: OnGrade = None,
    fail_on_new: FailOnNew = False,
    max_findings: MaxFindings = None,
    require: Require = None,
    baseline: BaselinePath = None,
    diff_base: DiffBase = None,
    config: ConfigPath = None,
    lang: Lang = None,
    no_cache: NoCache = False,
    processes: Processes = None,
) -> int:
    """Check German translations; exit with 0 if they pass, 1 if not, 2 if one cannot be read."""
    formats = report or ["terminal"]
    for wanted in formats:
        require_known(wanted)
    settings = load(config, folder(targets[0])).overlaid(
        profile=profile,
        select=names(select),
        ignore=names(ignore),
        glossary=tuple(glossary) if glossary else None,
        model=False if no_model else model,
        engine=engine,
        cache=False if no_cache else None,
        fail_on=fail_on,
        fail_under=finite(fail_under),
        fail_on_grade=fail_on_grade,
        fail_on_new=True if fail_on_new else None,
        max_findings=max_findings,
        require=names(require),
        baseline=baseline,
        source_pattern=source_pattern,
        lang=lang,
    )
    settings = settings.overlaid(lang=use(settings.lang))
    if fail_on_new and not (settings.baseline or diff_base):
        message = Message("needs --baseline or --diff-base", "braucht --baseline oder --diff-base")
        raise TqeError(message, place="--fail-on-new")
    work = _work(jobs(targets, source, settings), settings, diff_base)
    spare(formats, work)
    result = judge(work, settings, processes)
    for wanted in formats:
        write(result, wanted)
    return exit_code(result)


def _work(found: Sequence[Job], config: Config, diff_base: str | None) -> Sequence[Job]:
    """Return the jobs of `found` that have changed, if that was asked for; say so if there are none."""
    if diff_base is None:
        return found
    work = changed(found, diff_base, with_before=config.compares)
    if not work:
        typer.echo(f"tqe: {_UNCHANGED.to(current())} {diff_base}", err=True)
    return work


_UNCHANGED = Message("no article has changed since", "kein Artikel ist geändert seit")
