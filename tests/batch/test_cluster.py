"""Ray does the same work with the same outcome."""

from collections.abc import Sequence
from importlib.util import find_spec
from pathlib import Path

import pytest

from tests.batch.archive import FEW, check, generated, ignore, parts
from tqe.batch.cluster import on_ray
from tqe.batch.crew import Local
from tqe.batch.records import Archive
from tqe.batch.run import run
from tqe.batch.settings import Checked, Settings, Tally
from tqe.batch.work import Checker
from tqe.config import Config
from tqe.core.errors import TqeError
from tqe.core.report import Model
from tqe.jobs import Job

needs_ray = pytest.mark.skipif(find_spec("ray") is None, reason="Ray is not installed: pip install ray")
pytestmark = pytest.mark.filterwarnings("ignore")  # those of Ray itself


@needs_ray
def test_actors_say_what_processes_say_also_if_one_dies(tmp_path: Path) -> None:
    archive = generated(tmp_path / "archive.jsonl", 40)
    settings = Settings(FEW, portion=2)
    tally = check(archive, tmp_path / "alone", settings)
    dead: list[object] = []
    with on_ray(settings, 2, None) as crew:

        def kill_once(_: Tally, done: Checked | None) -> None:
            if done and not dead:
                dead.append(crew._actors[0])
                crew._ray.kill(crew._actors[0], no_restart=False)

        assert run(Archive((Job(str(archive)),)), settings, crew, tmp_path / "ray", kill_once) == tally
    assert dead
    assert parts(tmp_path / "ray") == parts(tmp_path / "alone")


@needs_ray
def test_actors_hold_the_model(tmp_path: Path) -> None:
    archive = generated(tmp_path / "archive.jsonl", 2, 1)
    settings = Settings(Config(select=("english-unchanged",)), portion=1)
    tally = check(archive, tmp_path / "alone", settings)
    with on_ray(settings, 2, None) as crew:
        assert crew.identity == Local(settings, 1).identity
        assert run(Archive((Job(str(archive)),)), settings, crew, tmp_path / "ray", ignore) == tally
    assert parts(tmp_path / "ray") == parts(tmp_path / "alone")


@needs_ray
def test_a_model_that_is_not_there_is_our_error() -> None:
    settings = Settings(Config(model="./nowhere"))
    with pytest.raises(TqeError, match="no such model folder"), on_ray(settings, 1, None):
        pass


@needs_ray
def test_a_cluster_that_is_not_there_is_our_error() -> None:
    with pytest.raises(TqeError, match="Ray says") as error, on_ray(Settings(FEW), 1, "127.0.0.1:1"):
        pass
    assert error.value.place == "--ray-address"


@needs_ray
def test_machines_must_say_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    from tqe.batch.cluster import OnRay

    models = iter(Model("m", "sha256:0", engine) for engine in ("one", "another"))

    class Remote:
        """What stands for Ray: identities that differ."""

        def __getattr__(self, _: str) -> "Remote":
            return self

        def __call__(self, *_: object, **__: object) -> object:
            return self

        def get(self, references: Sequence[object], timeout: float) -> list[tuple[str, Model]]:
            return [("0", next(models)) for _ in references]

        def cluster_resources(self) -> dict[str, float]:
            return {"CPU": 2.0}

    with pytest.raises(TqeError, match="different versions or engines"):
        OnRay(Remote(), Settings(FEW), None)


def test_without_ray_it_is_one_line(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tqe.batch.extras.find_spec", lambda _: None)
    with pytest.raises(TqeError, match="ray is not installed") as error, on_ray(Settings(FEW), 1, None):
        pass
    assert error.value.hint is not None
    assert error.value.hint.en == "pip install ray"


def test_a_checker_names_what_it_depends_on() -> None:
    assert Checker(Settings(FEW)).identity().model is None
