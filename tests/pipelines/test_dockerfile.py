"""The Dockerfile is sound as far as that shows without an engine: pinned, small, unprivileged, complete."""

import fnmatch
import re
import shlex
import tomllib
from pathlib import Path

import pytest

from tests.pipelines.scratch import ROOT

Instruction = tuple[str, str]


def instructions(text: str) -> list[Instruction]:
    """Return the instructions with what they are given, comments and continued lines resolved."""
    kept = "\n".join(line for line in text.splitlines() if not line.lstrip().startswith("#"))
    joined = kept.replace("\\\n", " ")
    split = (line.strip().partition(" ") for line in joined.splitlines() if line.strip())
    return [(name.upper(), rest.strip()) for name, _, rest in split]


ALL = instructions((ROOT / "Dockerfile").read_text(encoding="utf-8"))
FINAL = ALL[max(index for index, (name, _) in enumerate(ALL) if name == "FROM") :]
COPIED = [
    Path(source)
    for name, rest in ALL
    if name == "COPY" and not rest.startswith("--from")
    for source in shlex.split(rest)[:-1]
]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))


def given(name: str, part: list[Instruction]) -> list[str]:
    return [rest for each, rest in part if each == name]


def test_bases_are_pinned_to_a_minor_version_and_alike() -> None:
    bases = {rest.split()[0] for rest in given("FROM", ALL)}
    assert len(bases) == 1
    assert re.fullmatch(r"python:3\.\d+-slim", *bases)


def test_the_python_is_one_that_the_project_supports() -> None:
    minor = int(re.search(r"3\.(\d+)", given("FROM", ALL)[0])[1])
    assert minor >= int(PROJECT["project"]["requires-python"].removeprefix(">=3."))


def test_it_runs_as_nobody_in_particular() -> None:
    (user,) = given("USER", FINAL)
    assert user not in {"root", "0"}
    assert any(re.search(rf"useradd .*\b{user}$", command) for command in given("RUN", FINAL))
    assert [name for name, _ in FINAL].index("USER") > [name for name, _ in FINAL].index("RUN")


def test_it_is_the_program() -> None:
    assert given("ENTRYPOINT", FINAL) == ['["tqe"]']
    assert [name for name, _ in FINAL][-1] == "CMD"


def test_torch_is_the_cpu_build_of_the_makefile_and_in_a_layer_of_its_own() -> None:
    names = [f"{name} {rest}" for name, rest in ALL]
    torch = next(index for index, line in enumerate(names) if "install" in line and "torch" in line)
    assert "--index-url https://download.pytorch.org/whl/cpu" in names[torch]
    assert torch < min(index for index, line in enumerate(names) if line.startswith("COPY"))
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    pinned = re.search(r"^TORCH := (.*)$", makefile, re.MULTILINE)[1]
    assert f"TORCH={pinned}" in given("ARG", ALL)


def test_nothing_is_left_of_the_build() -> None:
    assert any("PIP_NO_CACHE_DIR=1" in rest for rest in given("ENV", ALL))
    assert given("COPY", FINAL) == ["--from=build /opt/tqe /opt/tqe"]
    assert not any("apt-get" in rest or "curl" in rest or "sudo" in rest for rest in given("RUN", ALL))
    assert not given("ADD", ALL)


@pytest.mark.parametrize("name", ["ARG", "ENV"])
def test_no_secret_is_baked_in(name: str) -> None:
    assert not any(re.search("token|secret|password|key", rest, re.IGNORECASE) for rest in given(name, ALL))


def test_what_the_build_needs_is_copied_before_it_installs() -> None:
    project = PROJECT["project"]
    wheel = PROJECT["tool"]["hatch"]["build"]["targets"]["wheel"]
    needed = [project["readme"], *project["license-files"], *wheel["packages"], *wheel["force-include"]]
    assert {Path(name) for name in ["pyproject.toml", *needed]} == set(COPIED)
    assert [name for name, _ in ALL].index("COPY") < [rest for _, rest in ALL].index(
        "/opt/tqe/bin/pip install ."
    )


def ignored(path: str) -> bool:
    """Say whether .dockerignore keeps `path` from the builder: the last pattern that fits decides."""
    verdict = False
    for line in (ROOT / ".dockerignore").read_text(encoding="utf-8").splitlines():
        pattern = line.removeprefix("!")
        parts = [path, *map(str, Path(path).parents)]
        fits = any(fnmatch.fnmatchcase(part, pattern.removeprefix("**/")) for part in parts if part != ".")
        if line and not line.startswith("#") and (fits or _below(path, pattern)):
            verdict = not line.startswith("!")
    return verdict


def _below(path: str, pattern: str) -> bool:
    return pattern.startswith("**/") and any(
        fnmatch.fnmatchcase(part, pattern[3:]) for part in Path(path).parts
    )


@pytest.mark.parametrize("path", [str(path) for path in COPIED])
def test_what_is_copied_is_not_ignored(path: str) -> None:
    assert (ROOT / path).exists()
    assert not ignored(path)


@pytest.mark.parametrize(
    "path",
    [".git/config", ".venv/bin/python", "tests/conftest.py", "models/train/data.py", "tqe/__pycache__/x.pyc"],
)
def test_the_rest_is_ignored(path: str) -> None:
    assert ignored(path)
