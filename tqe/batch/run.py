"""A run over an archive: what is missing in the folder is read, checked and written."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

from tqe import pipeline
from tqe.batch.crew import Crew, Local
from tqe.batch.output import opened
from tqe.batch.records import Archive, portions
from tqe.batch.settings import Checked, Cluster, Settings, Tally

Watch = Callable[[Tally, Checked | None], None]
"""Told how far the run is, and what was just done; at first nothing."""


def run(archive: Archive, settings: Settings, workers: Crew, folder: Path, watch: Watch) -> Tally:
    """Check `archive` into `folder` and return the count of all, those of an earlier run included.

    Raises TqeError if no check is left, or the folder holds something else than the beginning of this run.
    """
    pipeline.rules((), settings.config)
    settings.config.require_glossaries()
    version, model, estimator = workers.identity
    header = {
        "schema": 1,
        "tqe": version,
        "model": model and {"digest": model.digest, "engine": model.engine},
        "estimator": estimator,
        "settings": _digest(settings),
        "portion": settings.portion,
        "format": settings.form,
    }
    with opened(folder, header) as output:
        watch(output.tally, None)
        for portion, checked in workers.check(output.missing(portions(archive, settings.portion))):
            output.add(portion, checked)
            watch(output.tally, checked)
        return output.tally


@contextmanager
def crew(
    settings: Settings, number: int | None, cluster: Cluster | None = None, address: str | None = None
) -> Iterator[Crew]:
    """Yield so many processes of this machine, or of a cluster, by default as many as that has cores."""
    if cluster is None:
        yield Local(settings, number or 1)
        return
    from tqe.batch.cluster import on_ray

    with on_ray(settings, number, address) as workers:
        yield workers


def _digest(settings: Settings) -> str:
    """Return what tells whether a run has the same settings, baseline and glossaries; the model is told apart."""
    config = replace(settings.config, engine="auto", cache=True, exclude=())
    styles = [config.style, *(config.merged((index,)).style for index in range(len(config.overrides)))]
    return sha256(repr((config, settings.known, styles)).encode("utf-8", "surrogatepass")).hexdigest()
