"""What the tests share: the `--update` option, a cache that is not the user's, a folder with articles."""

from pathlib import Path

import pytest
from hypothesis import settings

from tests.cli.desk import furnish

settings.register_profile("gate", derandomize=True, deadline=None)
settings.load_profile("gate")  # the same examples every time: a gate that fails by chance is switched off


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update", action="store_true", help="rewrite the golden reports")


@pytest.fixture
def update(request: pytest.FixtureRequest) -> bool:
    return bool(request.config.getoption("--update"))


@pytest.fixture(autouse=True)
def own_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TQE_CACHE_DIR", str(tmp_path / "cache"))
    monkeypatch.setenv("LC_ALL", "C.UTF-8")


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder to stand in, with files of every kind that people give to a program."""
    folder = tmp_path / "desk"
    folder.mkdir()
    monkeypatch.chdir(furnish(folder))
    return folder
