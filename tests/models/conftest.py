"""Made-up pairs, the files that the recipe reads, and a clock that counts updates instead of seconds."""

import gzip
import itertools
from collections.abc import Iterable
from pathlib import Path
from types import SimpleNamespace

import pytest
import torch

from models.train import corpus, loop, vocabulary

THINGS = {"Hund": "dog", "Haus": "house", "Baum": "tree", "Zug": "train", "Rat": "council", "Fluss": "river"}
DEEDS = {"schläft": "sleeps", "wartet": "waits", "wächst": "grows", "schweigt": "is silent", "fällt": "falls"}
TIMES = {"heute": "today", "am Abend": "in the evening", "seit 1998": "since 1998", "dort": "there"}
PAIRS = [
    (f"Der {thing} {deed} {when}.", f"The {THINGS[thing]} {DEEDS[deed]} {TIMES[when]}.")
    for thing, deed, when in itertools.product(THINGS, DEEDS, TIMES)
]


def write(file: Path, pairs: Iterable[tuple[str, ...]]) -> Path:
    with gzip.open(file, "wt", encoding="utf-8") as output:
        output.writelines("\t".join(pair) + "\n" for pair in pairs)
    return file


@pytest.fixture(autouse=True)
def one_thread() -> None:
    """Keep torch from waiting for its own threads where other processes use the cores."""
    torch.set_num_threads(1)


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """A folder with every file that the recipe reads: one has pairs, the others have none."""
    folder = tmp_path / "data"
    folder.mkdir()
    for name in corpus.PASSES:
        write(folder / f"{name}.tsv.gz", PAIRS if name == "news-human" else [])
    return folder


@pytest.fixture
def development(tmp_path: Path) -> Path:
    return write(
        tmp_path / "development.tsv.gz", [("Der Hund schläft heute.", "A dog is asleep now.", "person")]
    )


@pytest.fixture(scope="session")
def words(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("words")
    vocabulary.train(itertools.chain(*PAIRS), folder, ("de-en", "en-de"), size=400)
    return folder


@pytest.fixture
def updates_are_seconds(monkeypatch: pytest.MonkeyPatch) -> None:
    count = itertools.count()
    monkeypatch.setattr(loop, "time", SimpleNamespace(monotonic=lambda: float(next(count))))
