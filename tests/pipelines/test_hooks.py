"""The hooks for pre-commit, run by the real program on scratch repositories."""

import json
import re
from pathlib import Path

import pytest

from tests.cli.desk import FAULTY, GERMAN, Done
from tests.pipelines.scratch import ARTICLES, ROOT, environment, loaded, repository, revision, run
from tqe.cli.init import PATHS, Pipeline

MANIFEST = ".pre-commit-hooks.yaml"
CONFIG = ".pre-commit-config.yaml"
HOOKS = {hook["id"]: hook for hook in loaded(ROOT / MANIFEST)}


@pytest.fixture
def env(tmp_path: Path) -> dict[str, str]:
    return environment(tmp_path)


@pytest.fixture
def hooked(tmp_path: Path, env: dict[str, str]) -> Path:
    """A repository that takes the hook from another one, as users take it from ours."""
    manifest = {MANIFEST: (ROOT / MANIFEST).read_text(encoding="utf-8")}
    hooks = repository(tmp_path / "hooks", env, manifest)
    entry = {"repo": str(hooks), "rev": revision(hooks, env), "hooks": [{"id": "tqe"}]}
    config = json.dumps({"repos": [entry]})  # JSON is YAML too
    return repository(tmp_path / "articles", env, {CONFIG: config, **ARTICLES})


def pre_commit(folder: Path, env: dict[str, str], *arguments: str) -> Done:
    return run(folder, env, "pre-commit", *arguments)


def test_the_program_takes_the_manifest(env: dict[str, str]) -> None:
    done = pre_commit(ROOT, env, "validate-manifest", MANIFEST)
    assert done.code == 0, done.out


def test_the_hook_names_what_is_wrong_and_passes_over_sources(hooked: Path, env: dict[str, str]) -> None:
    done = pre_commit(hooked, env, "run", "--all-files")
    assert done.code == 1
    assert "english-ordinal" in done.out
    assert "news/meeting.de.md" in done.out
    assert "news/bridge.de.txt" in done.out, "a good article is checked as well"
    assert "bridge.en" not in done.out


def test_a_commit_with_a_fault_is_stopped_until_the_fault_is_gone(hooked: Path, env: dict[str, str]) -> None:
    assert pre_commit(hooked, env, "install").code == 0
    start = revision(hooked, env)
    article = hooked / "news" / "new.de.txt"
    for text, passes in ((FAULTY, False), (GERMAN, True)):
        article.write_text(text, encoding="utf-8")
        run(hooked, env, "git", "add", "--all")
        done = run(hooked, env, "git", "commit", "--message", "new article")
        assert (done.code == 0) is passes, done.out + done.err
        assert (revision(hooked, env) != start) is passes


def test_a_commit_without_an_article_starts_nothing(hooked: Path, env: dict[str, str]) -> None:
    done = pre_commit(hooked, env, "run", "--files", "news/bridge.en.txt")
    assert done.code == 0
    assert "no files to check" in done.out


def test_what_init_writes_runs(tmp_path: Path, env: dict[str, str]) -> None:
    folder = repository(tmp_path / "local", env, ARTICLES)
    assert run(folder, env, "tqe", "init", "--pipeline", "pre-commit").code == 0
    assert pre_commit(folder, env, "validate-config").code == 0
    run(folder, env, "git", "add", "--all")
    done = pre_commit(folder, env, "run", "--all-files")
    assert done.code == 1
    assert "english-ordinal" in done.out


def test_what_init_writes_is_the_hook_of_the_manifest() -> None:
    template = loaded(ROOT / "tqe" / "cli" / "templates" / "pre-commit.yml")
    assert PATHS[Pipeline.PRE_COMMIT].name == CONFIG
    (hook,) = template["repos"][0]["hooks"]
    assert hook == {key: value for key, value in HOOKS["tqe"].items() if key != "description"}


def test_the_two_hooks_differ_only_in_who_installs() -> None:
    system, isolated = HOOKS["tqe"], HOOKS["tqe-isolated"]
    own = {"id", "description", "language", "additional_dependencies"}
    assert {key for key in isolated if system.get(key) != isolated[key]} == own
    assert any("whl/cpu" in option for option in isolated["additional_dependencies"]), (
        "never CUDA's gigabytes"
    )


@pytest.mark.parametrize(
    ("path", "is_article"),
    [
        ("a.de.txt", True),
        ("news/a.b.de.md", True),
        ("a.en.txt", False),
        ("a.txt", False),
        ("a.de.txt.orig", False),
        ("made.txt", False),
        ("a-de.md", False),
    ],
)
def test_the_pattern_of_files(path: str, *, is_article: bool) -> None:
    for hook in HOOKS.values():
        assert bool(re.search(hook["files"], path)) is is_article
