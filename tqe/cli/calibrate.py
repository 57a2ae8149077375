"""`tqe calibrate`: fits the estimate to human annotation, for a model of the user's."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import Annotated

import typer

from tqe.agreement.reading import first_segments, read
from tqe.calibration.fit import Workshop, cases, estimator
from tqe.cli.benchmark import Jobs, Limit, Resume
from tqe.cli.language import use
from tqe.cli.options import ConfigPath, Engine, Lang, ModelName, NoCache, NoModel
from tqe.cli.output import show
from tqe.cli.progress import progress
from tqe.cli.running import translator_of
from tqe.cli.writing import replace, require_writable
from tqe.config import Config, load
from tqe.core.errors import TqeError
from tqe.core.message import Message
from tqe.jobs import Desk, Progress
from tqe.mt.support import Scorers
from tqe.mt.translator import Translator
from tqe.scoring.estimator import calibration_file
from tqe.trial.kept import Kept

EPILOG = "Example: tqe calibrate --model Helsinki-NLP/opus-mt-de-en mqm.jsonl.gz"

Files = Annotated[list[str], typer.Argument(metavar="FILE", help="MQM data in the formats of tqe benchmark.")]
Output = Annotated[
    Path | None,
    typer.Option("--output", "-o", metavar="PATH", help="Instead of where tqe check looks for it."),
]


def calibrate(  # noqa: PLR0913 - one parameter an option: typer reads the signature
    files: Files,
    *,
    model: ModelName = None,
    no_model: NoModel = False,
    engine: Engine = None,
    output: Output = None,
    resume: Resume = None,
    limit: Limit = None,
    config: ConfigPath = None,
    no_cache: NoCache = False,
    jobs: Jobs = 1,
    lang: Lang = None,
) -> int:
    """Fit the estimate to people's marks, so that it can use what a model makes of the German.

    The result is kept beside the user's configuration and holds for that model from then on.
    """
    settings = load(config, Path.cwd()).overlaid(
        model=False if no_model else model, engine=engine, cache=False if no_cache else None, lang=lang
    )
    settings = settings.overlaid(lang=use(settings.lang))
    rows = [row for path in dict.fromkeys(files) for row in first_segments(read(path), limit)]
    translator = translator_of(settings)
    place = _place(output, translator)
    if resume is not None:
        require_writable(resume)
    every = cases(rows)
    with progress() as watch:
        tell = partial(_tell, watch, files[0], 2 * len(every)) if watch else None
        desk = Desk(settings, translator=translator, scorers=_scorers(settings, translator))
        workshop = Workshop(desk, Kept(resume), tell, jobs)
        fitted = estimator(every, workshop, _named(files))
    replace(place, fitted.written().encode())
    show(f"{place}\n")
    return 0


def _scorers(config: Config, translator: Translator | None) -> Scorers | None:
    """Return all models that can be asked: whether it is worth it is to be found out."""
    if translator is None or not config.model:
        return None
    from tqe.mt.models import open_scorer

    return Scorers(translator, open_scorer(config.model, engine=config.engine, cache=config.cache))


def _tell(watch: Progress, name: str, total: int, done: int) -> None:
    watch(name, done, total)


def _place(output: Path | None, translator: Translator | None) -> Path:
    """Return where the result goes; its folder is there then."""
    if output is not None:
        require_writable(output)
        return output
    if translator is None:
        message = Message(
            "without a model there is no place for it", "ohne Modell gibt es keinen Platz dafür"
        )
        raise TqeError(message, place="--output", hint=Message("name a file", "eine Datei nennen"))
    place = calibration_file(translator.model.digest)
    place.parent.mkdir(parents=True, exist_ok=True)
    require_writable(place)
    return place


def _named(files: Sequence[str]) -> str:
    """Return the names of the data without folders and suffixes."""
    return "+".join(Path(file).name.partition(".")[0] for file in dict.fromkeys(files))
