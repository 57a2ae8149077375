"""`tqe init` writes files that hold, explains every key, and overwrites nothing unasked."""

import json
import re
import tomllib
from dataclasses import fields
from importlib.metadata import Distribution, PackageNotFoundError
from pathlib import Path

import pytest
import yaml

from tests.cli.desk import Done, program, snapshot
from tqe.cli.init import PATHS, Pipeline, installed_from
from tqe.config import Config, HouseLists, Override, find
from tqe.config.model import kebab

TEMPLATE = Path(__file__).parents[2] / "tqe" / "cli" / "templates" / "tqe.toml"
PIPELINES = [pipeline for pipeline in Pipeline if pipeline in PATHS]


def init(folder: Path, *arguments: str) -> Done:
    return program("init", "--lang", "en", *arguments, folder=folder)


def switched_on() -> str:
    """Return the template with every key in force."""
    return re.sub(r"^#(?=\S)", "", TEMPLATE.read_text(encoding="utf-8"), flags=re.MULTILINE)


def test_it_writes_a_configuration_that_changes_nothing(tmp_path: Path) -> None:
    done = init(tmp_path)
    assert (done.code, done.out, done.err) == (0, "wrote tqe.toml\n", "")
    assert find(None, tmp_path).path == tmp_path / "tqe.toml"
    assert find(None, tmp_path).config == Config()


def test_every_key_of_the_template_exists_and_every_key_is_in_it(tmp_path: Path) -> None:
    path = tmp_path / "tqe.toml"
    path.write_text(switched_on(), encoding="utf-8")
    assert find(path, tmp_path).config != Config()
    table = tomllib.loads(switched_on())
    assert table.keys() == {kebab(part.name) for part in fields(Config)}
    assert table["house"].keys() == {part.name for part in fields(HouseLists)}


def test_the_template_names_what_an_override_takes() -> None:
    text = " ".join(TEMPLATE.read_text(encoding="utf-8").split()).replace("# ", "")
    for part in fields(Override):
        assert re.search(rf"\b{kebab(part.name)}\b", text[text.index("What holds for some files only") :])


def test_defaults_in_the_template_are_the_defaults(tmp_path: Path) -> None:
    """A key that has a default is shown with it, so that switching it on changes nothing."""
    table = tomllib.loads(switched_on())
    for name in ("profile", "fail-on", "model", "engine", "cache", "select"):
        assert table[name] == json.loads(json.dumps(getattr(Config(), name.replace("-", "_"))))


@pytest.mark.parametrize("pipeline", PIPELINES)
def test_it_writes_the_pipeline_that_is_named(tmp_path: Path, pipeline: Pipeline) -> None:
    done = init(tmp_path, "--pipeline", pipeline)
    assert done.code == 0
    assert snapshot(tmp_path).keys() == {"tqe.toml", PATHS[pipeline].as_posix()}
    assert f"wrote {PATHS[pipeline].as_posix()}\n" in done.out
    text = (tmp_path / PATHS[pipeline]).read_text(encoding="utf-8")
    assert yaml.safe_load(text)
    assert "@PACKAGE@" not in text


@pytest.mark.parametrize("pipeline", PIPELINES)
def test_a_pipeline_that_is_there_is_not_touched(tmp_path: Path, pipeline: Pipeline) -> None:
    path = tmp_path / PATHS[pipeline]
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("mine: true\n", encoding="utf-8")
    before = snapshot(tmp_path)
    done = init(tmp_path, "--pipeline", pipeline)
    assert done.code == 2
    assert done.err == (
        f"tqe: {PATHS[pipeline].as_posix()}: is there already "
        "(--show prints what would be written, --force overwrites)\n"
    )
    assert snapshot(tmp_path) == before, "not even the configuration is written"


def test_a_configuration_that_is_there_is_an_error_if_nothing_else_is_wanted(tmp_path: Path) -> None:
    (tmp_path / "tqe.toml").write_text("cache = false\n", encoding="utf-8")
    done = init(tmp_path)
    assert (done.code, done.out) == (2, "")
    assert done.err.startswith("tqe: tqe.toml: is there already")
    assert done.err.count("\n") == 1
    assert (tmp_path / "tqe.toml").read_text(encoding="utf-8") == "cache = false\n"


@pytest.mark.parametrize(
    ("name", "text"), [("tqe.toml", "cache = false\n"), ("pyproject.toml", "[tool.tqe]\ncache = false\n")]
)
def test_a_configuration_that_is_there_stays_beside_a_new_pipeline(
    tmp_path: Path, name: str, text: str
) -> None:
    (tmp_path / name).write_text(text, encoding="utf-8")
    done = init(tmp_path, "--pipeline", "pre-commit")
    assert done.code == 0
    assert done.out == f"kept {name}\nwrote .pre-commit-config.yaml\n"
    assert snapshot(tmp_path).keys() == {name, ".pre-commit-config.yaml"}
    assert (tmp_path / name).read_text(encoding="utf-8") == text


@pytest.mark.parametrize("text", ["[tool.other]\n", "[broken\n"])
def test_a_pyproject_of_something_else_is_no_configuration(tmp_path: Path, text: str) -> None:
    (tmp_path / "pyproject.toml").write_text(text, encoding="utf-8")
    assert init(tmp_path).out == "wrote tqe.toml\n"


def test_force_overwrites(tmp_path: Path) -> None:
    for name in ("tqe.toml", ".pre-commit-config.yaml"):
        (tmp_path / name).write_text("broken [", encoding="utf-8")
    assert init(tmp_path, "--force", "--pipeline", "pre-commit").code == 0
    assert find(None, tmp_path).config == Config()
    assert yaml.safe_load((tmp_path / ".pre-commit-config.yaml").read_text(encoding="utf-8"))


def test_show_writes_nothing_and_minds_nothing(tmp_path: Path) -> None:
    (tmp_path / ".gitlab-ci.yml").write_text("mine: true\n", encoding="utf-8")
    before = snapshot(tmp_path)
    done = init(tmp_path, "--show", "--pipeline", "gitlab")
    assert done.code == 0
    assert snapshot(tmp_path) == before
    assert TEMPLATE.read_text(encoding="utf-8") in done.out
    assert "# .gitlab-ci.yml\n" in done.out


def test_a_folder_that_cannot_be_made_is_one_line(tmp_path: Path) -> None:
    (tmp_path / ".github").write_text("a file", encoding="utf-8")
    done = init(tmp_path, "--pipeline", "github")
    assert done.code == 2
    assert done.err.startswith("tqe: .github/workflows: ")
    assert done.err.count("\n") == 1


def test_it_speaks_german(tmp_path: Path) -> None:
    assert program("init", "--lang", "de", folder=tmp_path).out == "geschrieben: tqe.toml\n"
    done = program("init", "--lang", "de", folder=tmp_path)
    assert done.err == "tqe: tqe.toml: gibt es schon (--show zeigt, was hineinkäme, --force überschreibt)\n"


REMOTE = "https://git.example.org/news/tqe.git"


@pytest.mark.parametrize(
    ("origin", "package"),
    [
        (None, ""),
        ({"url": "file:///home/anna/tqe", "dir_info": {"editable": True}}, ""),
        ({"url": "file:///home/anna/tqe.git", "vcs_info": {"vcs": "git", "commit_id": "c0ffee"}}, ""),
        ({"url": REMOTE, "vcs_info": {"vcs": "git", "commit_id": "c0ffee"}}, f"tqe @ git+{REMOTE}@c0ffee"),
        ({"url": f"{REMOTE}/tqe.whl", "archive_info": {}}, f"tqe @ {REMOTE}/tqe.whl"),
        ({"url": "file:///tmp/tqe.whl", "archive_info": {}}, ""),
    ],
)
def test_the_pipeline_installs_what_is_installed_here(
    monkeypatch: pytest.MonkeyPatch, origin: dict[str, object] | None, package: str
) -> None:
    class Installed:
        def read_text(self, name: str) -> str | None:
            assert name == "direct_url.json"
            return None if origin is None else json.dumps(origin)

    monkeypatch.setattr(Distribution, "from_name", lambda name: Installed())
    assert installed_from() == package


def test_a_tqe_that_is_not_installed_is_from_nowhere(monkeypatch: pytest.MonkeyPatch) -> None:
    def absent(name: str) -> Distribution:
        raise PackageNotFoundError(name)

    monkeypatch.setattr(Distribution, "from_name", absent)
    assert installed_from() == ""
