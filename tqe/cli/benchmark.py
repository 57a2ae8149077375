"""`tqe benchmark`: measures how far scores and findings agree with human annotation."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Annotated

import typer

from tqe.agreement.benchmark import Benchmark, Found
from tqe.agreement.benchmark import benchmark as measured
from tqe.agreement.measure import Sampling
from tqe.agreement.reading import first_segments, read
from tqe.agreement.rows import Row
from tqe.agreement.shown import as_json, table
from tqe.cli.language import current, use
from tqe.cli.options import (
    ConfigPath,
    Engine,
    Ignore,
    Lang,
    ModelName,
    NoCache,
    NoModel,
    Select,
    names,
)
from tqe.cli.output import complain, show, tell_crashes
from tqe.cli.progress import progress
from tqe.cli.running import translator_of
from tqe.cli.writing import require_writable
from tqe.config import load
from tqe.core.errors import TqeError
from tqe.core.message import Message
from tqe.estimates import scorers
from tqe.jobs import Desk, Progress
from tqe.trial.kept import Kept
from tqe.trial.outcome import Outcome
from tqe.trial.segments import Texts, outcomes

EPILOG = "Example: tqe benchmark mqm.jsonl.gz --no-model --resume results.jsonl"

Files = Annotated[
    list[str],
    typer.Argument(
        metavar="FILE", help="MQM data: JSON lines, TSV, WMT's TSV with <v> spans; gzip or plain."
    ),
]
Resume = Annotated[
    Path | None,
    typer.Option(metavar="PATH", help="Keep results in this file, and go on with those that are there."),
]
Limit = Annotated[
    int | None, typer.Option(min=1, metavar="N", help="Only the first N segments of each file.")
]
NoSource = Annotated[
    bool, typer.Option("--no-source", help="Check the German alone, as if no source were given.")
]
Samples = Annotated[
    int, typer.Option(min=0, metavar="N", help="Bootstrap samples for the intervals; 0 for none.")
]
Seed = Annotated[int, typer.Option(min=0, metavar="N", help="Where the bootstrap begins.")]
Jobs = Annotated[int, typer.Option("--jobs", min=1, metavar="N", help="Check in so many processes.")]
Json = Annotated[bool, typer.Option("--json", help="Print JSON instead of tables.")]


def benchmark(  # noqa: PLR0913 - one parameter an option: typer reads the signature
    files: Files,
    *,
    model: ModelName = None,
    no_model: NoModel = False,
    engine: Engine = None,
    no_source: NoSource = False,
    select: Select = None,
    ignore: Ignore = None,
    resume: Resume = None,
    limit: Limit = None,
    samples: Samples = 1000,
    seed: Seed = 1,
    json: Json = False,
    config: ConfigPath = None,
    no_cache: NoCache = False,
    jobs: Jobs = 1,
    lang: Lang = None,
) -> int:
    """Measure how far tqe's scores and findings agree with people who marked the errors in translations."""
    settings = load(config, Path.cwd()).overlaid(
        model=False if no_model else model,
        engine=engine,
        select=names(select),
        ignore=names(ignore),
        cache=False if no_cache else None,
        lang=lang,
    )
    settings = settings.overlaid(lang=use(settings.lang))
    data = {path: first_segments(read(path), limit) for path in dict.fromkeys(files)}
    if resume is not None:
        require_writable(resume)
    translator = translator_of(settings)
    desk = Desk(settings, translator=translator, scorers=scorers(settings, translator))
    results = Kept(resume)
    trials = [_Trial(path, rows, with_source=not no_source) for path, rows in data.items()]
    found = [_run(trial, desk, results, jobs) for trial in trials]
    benchmarks = [
        _measured(trial, outcomes, Sampling(samples, seed))
        for trial, outcomes in zip(trials, found, strict=True)
    ]
    show(as_json(benchmarks) if json else "\n".join(table(each, current()) for each in benchmarks))
    return 3 if any(outcome.crashes for outcomes in found for outcome in outcomes) else 0


@dataclass(frozen=True, slots=True)
class _Trial:
    """The rows of a file, checked with their source or as if there were none."""

    path: str
    rows: tuple[Row, ...]
    with_source: bool

    @property
    def segments(self) -> list[Texts]:
        """What tqe is given of each row."""
        return [(row.target, row.source or None if self.with_source else None) for row in self.rows]


def _run(trial: _Trial, desk: Desk, results: Kept, processes: int) -> tuple[Outcome, ...]:
    """Return what tqe says of each row, and tell of those it refused and of checks that crashed."""
    with progress() as watch:
        tell = partial(_tell, watch, trial) if watch else None
        found = outcomes(trial.segments, desk, results, tell, processes=processes)
    refused = [
        (row, outcome.refused) for row, outcome in zip(trial.rows, found, strict=True) if outcome.refused
    ]
    if refused:
        complain(_refusal(refused[0][0], refused[0][1], len(refused)))
    tell_crashes(trial.path, [crash for outcome in found for crash in outcome.crashes])
    return found


def _tell(watch: Progress, trial: _Trial, done: int) -> None:
    watch(trial.path, done, len(trial.rows))


def _refusal(row: Row, why: Message, number: int) -> TqeError:
    """Return the complaint that tqe refused `number` rows, the first one for the reason `why`."""
    hint = Message(f"{number} translations left out", f"{number} Übersetzungen ausgelassen")
    return TqeError(why, place=row.place, hint=hint)


def _measured(trial: _Trial, found: Sequence[Outcome], sampling: Sampling) -> Benchmark:
    scores = [outcome.scores for outcome in found]
    return measured(trial.path, trial.rows, scores, list(map(_found, found)), sampling)


def _found(outcome: Outcome) -> Found | None:
    if outcome.refused:
        return None
    return Found(outcome.findings, [word.span for word in outcome.words], outcome.suspicious)
