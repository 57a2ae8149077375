"""The articles of an archive, one after the other: from JSON Lines, Parquet, or a file each."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from hashlib import sha256
from importlib import import_module
from itertools import count
from pathlib import PurePath
from typing import Protocol, cast

from tqe.core.errors import TqeError
from tqe.core.report import Unreadable
from tqe.jobs import Job, Version
from tqe.readers.files import contents

FORMATS = {
    ".jsonl": "tqe.batch.lines:Lines",
    ".ndjson": "tqe.batch.lines:Lines",
    ".parquet": "tqe.batch.parquet:Rows",
}
"""What holds many articles, by its suffix; a file with any other suffix is an article."""
WEIGHT = 1_000_000
"""Bytes of text after which a portion is large enough: a process holds a few portions at a time."""


@dataclass(frozen=True, slots=True)
class Record:
    """An article of an archive: a job whose texts are at hand, or else why there is none."""

    id: str | int
    work: Job | Unreadable

    @property
    def size(self) -> int:
        """The bytes of its texts."""
        now = self.work.now if isinstance(self.work, Job) else None
        return len(now.target) + len(now.source or b"") if now else 0


@dataclass(frozen=True, slots=True)
class Portion:
    """Articles that follow each other, checked together and written to one file."""

    number: int
    records: tuple[Record, ...]

    def digest(self) -> str:
        """Return what tells whether the same articles come again."""
        return sha256(repr(self.records).encode("utf-8", "surrogatepass")).hexdigest()


class Source(Protocol):
    """A file of many articles."""

    def __len__(self) -> int:
        """Return how many articles there are."""
        ...

    def __iter__(self) -> Iterator[Record]:
        """Yield the articles."""
        ...


@dataclass(frozen=True, slots=True)
class Archive:
    """All articles of the files that `jobs` name; `fields` are the names of columns where they are not ours."""

    jobs: Sequence[Job]
    fields: tuple[tuple[str, str], ...] = ()

    def __len__(self) -> int:
        """Return how many articles there are, without reading one."""
        return sum(1 if source is None else len(source) for source in map(self._source, self.jobs))

    def __iter__(self) -> Iterator[Record]:
        """Yield the articles in order; raises TqeError if a file of many cannot be read at all."""
        for job in self.jobs:
            source = self._source(job)
            yield from (_file(job),) if source is None else source

    def _source(self, job: Job) -> Source | None:
        place = FORMATS.get(PurePath(job.target).suffix.lower())
        if place is None:
            return None
        module, _, name = place.partition(":")
        return cast(Source, getattr(import_module(module), name)(job.target, dict(self.fields)))


def portions(records: Iterable[Record], size: int) -> Iterator[Portion]:
    """Yield `records` in portions of `size`, or fewer if they are long; the same portions every time."""
    numbers = count()
    held: list[Record] = []
    weight = 0
    for record in records:
        held.append(record)
        weight += record.size
        if len(held) == size or weight >= WEIGHT:
            yield Portion(next(numbers), tuple(held))
            held, weight = [], 0
    if held:
        yield Portion(next(numbers), tuple(held))


def _file(job: Job) -> Record:
    """Return the article in a file, whose id is its path."""
    try:
        source = contents(job.source) if job.source is not None else None
        return Record(job.target, Job(job.target, job.source, now=Version(contents(job.target), source)))
    except TqeError as error:
        return Record(job.target, Unreadable(error.place or job.target, error.message, error.hint))
