"""`tqe baseline`: writes down what is found today, so that a gate fails on new findings only."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Annotated

import typer

from tqe import __version__
from tqe.cli import writing
from tqe.cli.jobs import folder, jobs
from tqe.cli.language import current, use
from tqe.cli.options import (
    ConfigPath,
    Engine,
    GlossaryPaths,
    Ignore,
    Lang,
    ModelName,
    NoCache,
    NoModel,
    Pattern,
    Processes,
    ProfileName,
    Select,
    Source,
    names,
)
from tqe.cli.output import show
from tqe.cli.running import exit_code, judge
from tqe.config import load
from tqe.core.errors import TqeError
from tqe.core.message import Message
from tqe.core.report import DocumentReport, Report
from tqe.gate.baseline import Baseline, read, render
from tqe.gate.known import Known, known_findings, stale
from tqe.readers.files import STANDARD_INPUT

EPILOG = "Example: tqe baseline news --output tqe-baseline.json"
FILE = "tqe-baseline.json"

Targets = Annotated[
    list[str] | None,
    typer.Argument(metavar="TARGET", help="German files, folders, patterns; with --prune all that it lists."),
]
Output = Annotated[
    Path | None,
    typer.Option("--output", "-o", metavar="PATH", help=f"The file; default: as configured, or {FILE}."),
]
Prune = Annotated[bool, typer.Option("--prune", help="Add nothing; remove what is not found any more.")]


def baseline(  # noqa: PLR0913 - one parameter an option: typer reads the signature
    targets: Targets = None,
    *,
    output: Output = None,
    prune: Prune = False,
    source: Source = None,
    source_pattern: Pattern = None,
    model: ModelName = None,
    no_model: NoModel = False,
    engine: Engine = None,
    profile: ProfileName = None,
    select: Select = None,
    ignore: Ignore = None,
    glossary: GlossaryPaths = None,
    config: ConfigPath = None,
    lang: Lang = None,
    no_cache: NoCache = False,
    processes: Processes = None,
) -> int:
    """Write the findings of today to a file: tqe check --baseline lets them pass.

    Articles that are not named keep what the file has on them, and so do checks that do not run.
    """
    settings = load(config, folder((targets or ["."])[0])).overlaid(
        profile=profile,
        select=names(select),
        ignore=names(ignore),
        glossary=tuple(glossary) if glossary else None,
        model=False if no_model else model,
        engine=engine,
        cache=False if no_cache else None,
        source_pattern=source_pattern,
        lang=lang,
    )
    settings = settings.overlaid(lang=use(settings.lang))
    path = output or Path(settings.baseline or FILE)
    writing.require_writable(path)
    old = read(path) if prune or path.exists() else Baseline(path.absolute().parent)
    work = jobs(_meant(targets, old, prune=prune), source, settings)
    result = judge(work, replace(settings, baseline=None), processes)
    articles = _pruned(result, old) if prune else _renewed(result, old)
    writing.replace(path, render(old._replace(articles=articles), __version__).encode())
    show(f"{path}: {_summary(old.articles, articles).to(current())}\n")
    return 0 if (code := exit_code(result)) == 1 else code


def _meant(targets: Sequence[str] | None, old: Baseline, *, prune: bool) -> Sequence[str]:
    """Return the targets: with `prune` and none given, the articles of the baseline that are there."""
    if STANDARD_INPUT in (targets or ()):
        message = Message(
            "has no place that could be found again", "hat keinen Ort, der sich wiederfinden ließe"
        )
        raise TqeError(message, place=STANDARD_INPUT)
    if targets:
        return targets
    if not prune:
        raise TqeError(Message("is missing", "fehlt"), place="TARGET", hint=Message(EPILOG, EPILOG))
    gone = set(old.gone())
    return [str(old.folder / key) for key in old.articles if key not in gone]


def _renewed(result: Report, old: Baseline) -> dict[str, tuple[Known, ...]]:
    """Return what is found now, and what was known of articles and checks that were not looked at."""
    fresh = {old.key(report.document.name): _with_idle(report, old) for report in result.documents}
    return {**old.articles, **fresh}


def _with_idle(report: DocumentReport, old: Baseline) -> tuple[Known, ...]:
    kept = (known for known in old.of(report.document.name) if known.check not in report.ran)
    return (*known_findings(report), *kept)


def _pruned(result: Report, old: Baseline) -> dict[str, tuple[Known, ...]]:
    """Return what was known less what is not found any more, and less the articles that are gone."""
    left = {key: known for key, known in old.articles.items() if key not in set(old.gone())}
    for report in result.documents:
        known = old.of(report.document.name)
        gone = set(stale(report, known))
        left[old.key(report.document.name)] = tuple(each for each in known if each not in gone)
    return left


def _summary(before: Mapping[str, Sequence[Known]], after: Mapping[str, Sequence[Known]]) -> Message:
    old, new = (
        {(path, each) for path, known in articles.items() for each in known} for articles in (before, after)
    )
    files = sum(bool(known) for known in after.values())
    return Message(
        f"{len(new)} known findings in {files} files ({len(new - old)} added, {len(old - new)} removed)",
        f"{len(new)} bekannte Befunde in {files} Dateien ({len(new - old)} neu, {len(old - new)} entfernt)",
    )
