"""Checks translated segments, each as a text of its own, and asks for none that is known already."""

import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import cache, partial
from hashlib import sha256
from itertools import islice
from pathlib import Path

from tqe import __version__, engine
from tqe.checks import listed
from tqe.core.report import Unreadable
from tqe.jobs import Desk, Job, Version
from tqe.judge import Case, judged
from tqe.trial.kept import Kept
from tqe.trial.outcome import Outcome, outcome

PORTION = 64
"""Segments between two writes: what a stopped run loses at most."""
SHARED_PORTION = 512
"""The same for each of several processes, which take as long to start as to check some hundred."""

Texts = tuple[str, str | None]
"""A German segment, and its source where it is to be given."""


def outcomes(
    segments: Sequence[Texts],
    desk: Desk,
    kept: Kept,
    tell: Callable[[int], None] | None = None,
    *,
    processes: int = 1,
) -> tuple[Outcome, ...]:
    """Return what tqe says of each of `segments`, in order.

    `tell` hears how many more are done. Raises TqeError if the configuration names a check that does not
    exist, the model cannot be loaded or `kept` cannot be written.
    """
    engine.select(listed(), desk.config)
    made_by = _maker(desk)
    keys = [_key(made_by, texts) for texts in segments]
    missing = iter({key: texts for key, texts in zip(keys, segments, strict=True) if key not in kept}.items())
    if tell:
        tell(sum(key in kept for key in keys))
    size = PORTION if processes == 1 else SHARED_PORTION * processes
    while portion := dict(islice(missing, size)):
        kept.add(dict(zip(portion, _checked(list(portion.values()), desk, processes), strict=True)))
        if tell:
            tell(sum(key in portion for key in keys))
    return tuple(kept[key] for key in keys)


def _checked(segments: Sequence[Texts], desk: Desk, processes: int) -> Iterator[Outcome]:
    jobs = [
        Job("segment", None if source is None else "source", now=_version(target, source))
        for target, source in segments
    ]
    cases = (partial(_itself, case) for case in desk.cases(jobs))
    return map(outcome, judged(cases, processes))


def _itself(case: Case | Unreadable) -> Case | Unreadable:
    return case


def _version(target: str, source: str | None) -> Version:
    return Version(_raw(target), None if source is None else _raw(source))


def _raw(text: str) -> bytes:
    return text.encode("utf-8", "surrogatepass")  # half a character is refused later, as in any file


def _key(made_by: str, texts: Texts) -> str:
    return sha256(json.dumps([made_by, *texts]).encode()).hexdigest()


def _maker(desk: Desk) -> str:
    """Return what an outcome depends on besides the texts."""
    settings = repr(replace(desk.config, lang=None, cache=True, source_pattern=None, exclude=()))
    models = [model.signature if model else None for model in (desk.translator, desk.scorers)]
    return json.dumps([__version__, _program(), settings, *models])


@cache
def _program() -> str:
    """Return a digest of the program and its word lists: what a changed check found is not what it finds."""
    root = Path(__file__).parents[1]
    files = (path for path in root.rglob("*") if path.is_file() and path.suffix != ".pyc")
    digest = sha256()
    for path in sorted(file for file in files if "bundled" not in file.parts):
        digest.update(f"{path.relative_to(root)}\0".encode())
        digest.update(sha256(path.read_bytes()).digest())
    return digest.hexdigest()
