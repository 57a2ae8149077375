"""`tqe check`: checks articles and says whether they pass."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Annotated

import typer

from tqe import pipeline
from tqe.cli.language import preferred
from tqe.cli.options import Engine, Lang, ModelName, NoCache
from tqe.cli.output import require_known, write
from tqe.cli.progress import progress
from tqe.config import Config, FailOn, load
from tqe.core.document import Profile
from tqe.core.errors import TqeError
from tqe.core.message import Message
from tqe.core.report import Report
from tqe.mt.models import open_translator
from tqe.readers.files import STANDARD_INPUT

EPILOG = (
    "Example: tqe check article.de.txt --source article.en.txt --report terminal --report json=report.json"
)

Targets = Annotated[list[str], typer.Argument(metavar="TARGET", help="German files; - is standard input.")]
Source = Annotated[str | None, typer.Option("--source", "-s", metavar="PATH", help="The English source.")]
Pattern = Annotated[
    str | None,
    typer.Option(
        metavar="PATTERN", help="Where the sources of several targets are: '{dir}/{stem}.en{suffix}'."
    ),
]
NoModel = Annotated[bool, typer.Option("--no-model", help="Do without everything that needs a model.")]
ProfileName = Annotated[Profile | None, typer.Option(help="Typography and house style.")]
Select = Annotated[list[str] | None, typer.Option(metavar="ID,...", help="Only these checks or dimensions.")]
Ignore = Annotated[list[str] | None, typer.Option(metavar="ID,...", help="Not these checks or dimensions.")]
Reports = Annotated[
    list[str] | None,
    typer.Option(
        "--report", metavar="FORMAT[=PATH]", help="terminal (default), json, sarif, ...; repeatable."
    ),
]
Fail = Annotated[FailOn | None, typer.Option(help="Fail if a finding is at least this severe.")]
Under = Annotated[float | None, typer.Option(metavar="N", help="Fail if the quality score is below N.")]
ConfigPath = Annotated[
    Path | None, typer.Option("--config", metavar="PATH", help="Instead of the nearest tqe.toml.")
]


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
    settings = load(config, _folder(targets[0])).overlaid(
        profile=profile,
        select=_names(select),
        ignore=_names(ignore),
        model=False if no_model else model,
        engine=engine,
        cache=False if no_cache else None,
        fail_on=fail_on,
        fail_under=fail_under,
        source_pattern=source_pattern,
        lang=lang,
    )
    settings = settings.overlaid(lang=preferred(settings.lang))
    result = _run(tuple(_jobs(targets, source, settings.source_pattern)), settings)
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
        error = TqeError(file.error, place=file.path, hint=file.hint)
        typer.echo(f"tqe: {error.line(report.language)}", err=True)
    if any(document.crashes for document in report.documents):
        return 3
    if report.unreadable:
        return 2
    return 0 if report.passed else 1


def _jobs(targets: Sequence[str], source: str | None, pattern: str | None) -> Iterator[pipeline.Job]:
    if source is not None and len(targets) > 1:
        message = Message("--source goes with one TARGET", "--source gilt für ein einziges TARGET")
        hint = Message("use --source-pattern", "dafür gibt es --source-pattern")
        raise TqeError(message, hint=hint)
    for target in targets:
        yield pipeline.Job(target, source or _source_of(target, pattern))


def _source_of(target: str, pattern: str | None) -> str | None:
    if pattern is None or target == STANDARD_INPUT:
        return None
    path = Path(target)
    try:
        return pattern.format(dir=path.parent, stem=path.stem, suffix=path.suffix, name=path.name)
    except (KeyError, IndexError, ValueError) as error:
        hint = Message(
            "{dir}, {stem}, {suffix} and {name} are known", "bekannt sind {dir}, {stem}, {suffix}, {name}"
        )
        message = Message(f'not a pattern: "{pattern}"', f"kein Muster: „{pattern}“")
        raise TqeError(message, place="--source-pattern", hint=hint) from error


def _folder(target: str) -> Path:
    return Path.cwd() if target == STANDARD_INPUT else Path(target).absolute().parent


def _names(values: Sequence[str] | None) -> tuple[str, ...] | None:
    """Return the comma-separated names of a repeatable option; None if it was not given."""
    if not values:
        return None
    return tuple(name.strip() for value in values for name in value.split(",") if name.strip())
