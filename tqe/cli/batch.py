"""`tqe batch`: checks an archive of articles, and goes on where it was interrupted."""

from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import typer

from tqe.batch.settings import Checked, Cluster, Form, Settings, Tally
from tqe.cli.check import Fail, OnGrade, Under
from tqe.cli.jobs import folder, jobs
from tqe.cli.language import current, use
from tqe.cli.options import (
    BaselinePath,
    ConfigPath,
    Engine,
    GlossaryPaths,
    Ignore,
    Lang,
    MaxFindings,
    ModelName,
    NoModel,
    Pattern,
    ProfileName,
    Require,
    Select,
    finite,
    names,
)
from tqe.cli.output import complain, show
from tqe.cli.progress import Meter
from tqe.cli.running import cores
from tqe.config import Config, load
from tqe.core.errors import TqeError
from tqe.core.message import Message
from tqe.gate import baseline as baselines
from tqe.jobs import Job
from tqe.readers.files import STANDARD_INPUT

EPILOG = "Example: tqe batch archive.jsonl --output reports"
COMPLAINTS = 20
"""Articles that cannot be read of which a run tells; the others are in the output like them."""


Inputs = Annotated[
    list[str],
    typer.Argument(
        metavar="INPUT",
        help="JSON Lines (.jsonl) or Parquet (.parquet) with an article a line or row; or as for tqe check.",
    ),
]
OutputFolder = Annotated[
    Path, typer.Option("--output", "-o", metavar="DIR", help="The folder; of an interrupted run: go on.")
]
Fields = Annotated[
    list[str] | None,
    typer.Option(metavar="OUR=YOUR,...", help="Other names of the fields id, target, source, name."),
]
Portion = Annotated[int, typer.Option(min=1, metavar="N", help="Articles in a file of the output.")]
Format = Annotated[Form, typer.Option("--format", help="What the reports are written as.")]
Processes = Annotated[
    int | None, typer.Option("--jobs", min=1, metavar="N", help="Processes; default: one for each core.")
]
EngineCluster = Annotated[Cluster | None, typer.Option(help="Spread the work with Ray.")]
RayAddress = Annotated[
    str | None, typer.Option(metavar="ADDRESS", help="A cluster that is there; default: this machine.")
]


def batch(  # noqa: PLR0913 - one parameter an option: typer reads the signature
    inputs: Inputs,
    *,
    output: OutputFolder,
    fields: Fields = None,
    source_pattern: Pattern = None,
    form: Format = Form.JSONL,
    portion: Portion = 64,
    model: ModelName = None,
    no_model: NoModel = False,
    engine: Engine = None,
    profile: ProfileName = None,
    select: Select = None,
    ignore: Ignore = None,
    glossary: GlossaryPaths = None,
    fail_on: Fail = None,
    fail_under: Under = None,
    fail_on_grade: OnGrade = None,
    max_findings: MaxFindings = None,
    require: Require = None,
    baseline: BaselinePath = None,
    config: ConfigPath = None,
    lang: Lang = None,
    processes: Processes = None,
    engine_cluster: EngineCluster = None,
    ray_address: RayAddress = None,
) -> int:
    """Check an archive of articles into a folder of reports; run again, it goes on where it was killed."""
    asked = load(config, folder(inputs[0])).overlaid(
        profile=profile,
        select=names(select),
        ignore=names(ignore),
        model=False if no_model else model,
        engine=engine,
        glossary=tuple(str(Path(path).absolute()) for path in glossary) if glossary else None,
        fail_on=fail_on,
        fail_under=finite(fail_under),
        fail_on_grade=fail_on_grade,
        max_findings=max_findings,
        require=names(require),
        baseline=baseline,
        source_pattern=source_pattern,
        lang=lang,
    )
    asked = asked.overlaid(lang=use(asked.lang))
    from tqe.batch.records import Archive
    from tqe.batch.run import crew, run

    archive = Archive(_work(inputs, asked), _fields(fields))
    known = baselines.read(Path(asked.baseline)) if asked.baseline is not None else None
    settings = Settings(asked, known, form, portion)
    if ray_address and engine_cluster is None:
        message = Message("needs --engine-cluster ray", "braucht --engine-cluster ray")
        raise TqeError(message, place="--ray-address")
    watch = _Watch(len(archive))
    number = processes or (None if engine_cluster else cores())
    with crew(settings, number, engine_cluster, ray_address) as workers:
        tally = run(archive, settings, workers, output, watch)
    watch.clear()
    show(f"{output}: {_summary(tally).to(current())}\n")
    return _exit_code(tally)


def _work(inputs: Sequence[str], config: Config) -> tuple[Job, ...]:
    if STANDARD_INPUT in inputs:
        message = Message(
            "cannot be read a second time, so a killed run could not go on",
            "ist kein zweites Mal lesbar, ein abgebrochener Lauf könnte also nicht weitermachen",
        )
        hint = Message("write it to a file", "in eine Datei schreiben")
        raise TqeError(message, place=STANDARD_INPUT, hint=hint)
    return jobs(inputs, None, config)


def _fields(given: Sequence[str] | None) -> tuple[tuple[str, str], ...]:
    """Return ours and yours of --fields; TqeError for one that we do not have."""
    from tqe.batch.fields import FIELDS

    pairs = [(ours, yours) for ours, _, yours in (pair.partition("=") for pair in names(given) or ())]
    for ours, yours in pairs:
        if ours not in FIELDS or not yours:
            listed = ", ".join(f"{field}=..." for field in FIELDS)
            message = Message(f'no field "{ours}"' if yours else f'"{ours}": no name', f"kein Feld „{ours}“")
            hint = Message(f"one of {listed}", f"möglich: {listed}")
            raise TqeError(message, place="--fields", hint=hint)
    return tuple(pairs)


class _Watch:
    """Shows the progress, and complains of articles that cannot be read, up to a number."""

    def __init__(self, total: int) -> None:
        self._meter = Meter(total)
        self._complaints = COMPLAINTS
        self.clear = self._meter.clear

    def __call__(self, tally: Tally, done: Checked | None) -> None:
        """Tell of what was just `done`."""
        self._meter.clear()
        for each in (done.unreadable if done else ())[: self._complaints]:
            complain(TqeError(each.error, place=each.path, hint=each.hint))
            self._complaints -= 1
        self._meter.tell(tally.total)


def _summary(tally: Tally) -> Message:
    rest = tally.unreadable, tally.crashed
    articles = "article" if tally.total == 1 else "articles"
    return Message(
        f"{tally.total:,} {articles}: {tally.passed:,} passed, {tally.failed:,} failed, "
        f"{rest[0]:,} cannot be read, {rest[1]:,} crashed",
        f"{tally.total} Artikel: {tally.passed} bestanden, {tally.failed} nicht bestanden, "
        f"{rest[0]} nicht lesbar, {rest[1]} abgestürzt",
    )


def _exit_code(tally: Tally) -> int:
    """Return the code that `tqe check` would end with."""
    if tally.crashed:
        return 3
    if tally.unreadable:
        return 2
    return 1 if tally.failed else 0
