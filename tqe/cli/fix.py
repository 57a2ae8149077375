"""`tqe fix`: makes the fixes that are safe unread."""

import difflib
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated

import typer

from tqe import fixing
from tqe.cli import writing
from tqe.cli.jobs import folder, jobs
from tqe.cli.language import current, use
from tqe.cli.options import (
    ConfigPath,
    GlossaryPaths,
    Ignore,
    Lang,
    Pattern,
    ProfileName,
    Select,
    Source,
    names,
)
from tqe.cli.output import complain, show, show_exactly, tell_crashes
from tqe.config import Config, load
from tqe.core.errors import TqeError
from tqe.core.message import Message
from tqe.jobs import Job
from tqe.readers.articles import read_source
from tqe.readers.encoding import form
from tqe.readers.files import STANDARD_INPUT, contents

EPILOG = "Example: tqe fix article.de.txt --source article.en.txt --diff"

Targets = Annotated[
    list[str],
    typer.Argument(
        metavar="FILE",
        help="German files, changed in place; - is standard input, written to standard output.",
    ),
]
Diff = Annotated[bool, typer.Option("--diff", help="Only show what would change.")]


def fix(  # noqa: PLR0913 - one parameter an option: typer reads the signature
    targets: Targets,
    *,
    diff: Diff = False,
    source: Source = None,
    source_pattern: Pattern = None,
    profile: ProfileName = None,
    select: Select = None,
    ignore: Ignore = None,
    glossary: GlossaryPaths = None,
    config: ConfigPath = None,
    lang: Lang = None,
) -> int:
    """Make the fixes that are safe unread; what else was found is left for tqe check."""
    settings = load(config, folder(targets[0])).overlaid(
        profile=profile,
        select=names(select),
        ignore=names(ignore),
        glossary=tuple(glossary) if glossary else None,
        source_pattern=source_pattern,
        lang=lang,
    )
    use(settings.lang)
    settings.require_glossaries()
    return max([_code(job, settings, diff=diff) for job in jobs(targets, source, settings)])


def _code(job: Job, config: Config, *, diff: bool) -> int:
    """Fix one file and return its exit code; one that cannot be read or written stops no other."""
    settings = config.at(job.target)
    try:
        raw = contents(job.target)
        source = read_source(job.source, settings.style) if job.source is not None else None
        fixed = fixing.fix(job.target, raw, source, settings)
        _deliver(job.target, raw, fixed, diff=diff)
    except TqeError as error:
        return complain(error)
    tell_crashes(job.target, fixed.report.crashes)
    return 3 if fixed.report.crashes else 0


def _deliver(name: str, raw: bytes, fixed: fixing.Fixed, *, diff: bool) -> None:
    summary = f"{name}: {_summary(fixed, diff=diff).to(current())}"
    if diff:
        show("".join(_difference(name, raw, fixed.content)))
    elif name == STANDARD_INPUT:
        show_exactly([fixed.content])
    elif fixed.content != raw:
        writing.replace(Path(name), fixed.content)
    typer.echo(summary, err=diff or name == STANDARD_INPUT)


def _difference(name: str, before: bytes, after: bytes) -> Iterator[str]:
    """Yield the lines of a unified diff of the two texts, as `patch` reads them."""
    one, two = (_lines(raw) for raw in (before, after))
    for line in difflib.unified_diff(one, two, name, name):
        yield line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n"


def _lines(raw: bytes) -> list[str]:
    mark, encoding = form(raw)
    text = (mark + raw[len(mark) :]).decode(encoding)
    return [f"{line}\n" for line in text.split("\n")[:-1]] + [line for line in text.split("\n")[-1:] if line]


def _summary(fixed: fixing.Fixed, *, diff: bool) -> Message:
    fixes, left = fixed.applied, len(fixed.report.standing)
    made = ("to make", "möglich") if diff else ("made", "gemacht")
    return Message(
        f"{fixes} safe {'fix' if fixes == 1 else 'fixes'} {made[0]},"
        f" {left} {'finding' if left == 1 else 'findings'} left",
        f"{fixes} unbedenkliche {'Korrektur' if fixes == 1 else 'Korrekturen'} {made[1]},"
        f" {left} {'Befund bleibt' if left == 1 else 'Befunde bleiben'}",
    )
