"""Archives made up for tests, and how they are checked there."""

import json
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from tests.gate.articles import article
from tqe.batch.crew import Local
from tqe.batch.records import Archive
from tqe.batch.run import run
from tqe.batch.settings import Checked, Settings, Tally
from tqe.config import Config
from tqe.jobs import Job

FEW = Config(model=False, select=("english-ordinal", "stray-space"))


def written(path: Path, records: Iterable[object]) -> Path:
    path.write_text("".join(f"{json.dumps(record, ensure_ascii=False)}\n" for record in records), "utf-8")
    return path


def generated(path: Path, number: int, paragraphs: int = 4) -> Path:
    """Write so many articles as JSON Lines; every seventh line is broken in one way or another."""
    flaws: Sequence[object] = (
        "no object",
        {"id": 1},
        {"target": 5},
        {"target": "The town is on the river. " * 9},
    )
    return written(
        path,
        (
            flaws[index // 7 % len(flaws)]
            if index % 7 == 6
            else {"id": f"a-{index}", "target": article(index, paragraphs)}
            for index in range(number)
        ),
    )


def check(path: Path, folder: Path, settings: Settings | None = None, *, processes: int = 1) -> Tally:
    settings = settings or Settings(FEW, portion=4)
    crew = Local(settings, processes)
    return run(Archive((Job(str(path)),)), settings, crew, folder, ignore)


def ignore(_: Tally, __: Checked | None) -> None:
    """Watch nothing."""


def parts(folder: Path) -> dict[str, bytes]:
    """Return what a run has written, the journal left out, whose order is that of chance."""
    return {path.name: path.read_bytes() for path in folder.iterdir() if not path.name.startswith("_")}


def reports(folder: Path) -> list[Mapping[str, Any]]:
    """Return all reports, in order."""
    return [json.loads(line) for _, content in sorted(parts(folder).items()) for line in content.splitlines()]
