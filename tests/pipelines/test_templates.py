"""The pipelines that `tqe init` writes for GitHub and GitLab do what they say when their scripts are run."""

import json
import re
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.pipelines.scratch import ARTICLES, ROOT, environment, repository, revision, run
from tqe.cli.init import PACKAGE, PATHS, Pipeline

TEMPLATES = ROOT / "tqe" / "cli" / "templates"
GITHUB, GITLAB = ((TEMPLATES / f"{name}.yml").read_text(encoding="utf-8") for name in ("github", "gitlab"))
WHEEL = "tqe @ https://example.org/tqe-0.1.0-py3-none-any.whl"


def filled(template: str, package: str = WHEEL) -> Any:
    return yaml.safe_load(template.replace(PACKAGE, json.dumps(package)))


STEPS = filled(GITHUB)["jobs"]["tqe"]["steps"]
JOB = filled(GITLAB)["tqe"]


@pytest.fixture
def articles(tmp_path: Path) -> Path:
    return repository(tmp_path / "articles", environment(tmp_path), ARTICLES)


def test_the_workflow_may_only_read() -> None:
    assert filled(GITHUB)["permissions"] == {"contents": "read"}
    assert STEPS[0]["with"]["persist-credentials"] is False


def test_the_workflow_pastes_no_expression_into_a_script() -> None:
    assert not any("${{" in step.get("run", "") for step in STEPS)


def test_the_workflow_starts_for_articles_and_for_itself() -> None:
    paths = filled(GITHUB)[True]["pull_request"]["paths"]  # YAML 1.1 reads "on" as true
    assert PATHS[Pipeline.GITHUB].as_posix() in paths
    assert {"**.de.*", "**.en.*"} < set(paths)


@pytest.mark.parametrize(("base", "code"), [("start", 0), ("", 1)])
def test_the_workflow_checks_what_has_changed_or_everything(articles: Path, base: str, code: int) -> None:
    """The faulty article was there before; only a run of all articles fails because of it."""
    env = environment(articles.parent)
    changing = revision(articles, env) if base else ""
    (articles / "news" / "bridge.de.txt").write_text("Die Brücke ist fertig.\n", encoding="utf-8")
    env = environment(
        articles.parent,
        BASE=changing,
        RUNNER_TEMP=str(articles.parent),
        GITHUB_STEP_SUMMARY=str(articles.parent / "summary"),
    )
    done = run(articles, env, "bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", STEPS[-1]["run"])
    assert done.code == code, done.out + done.err
    assert ("::error file=news/meeting.de.md" in done.out) is bool(code)
    summary = (articles.parent / "summary").read_text(encoding="utf-8")
    assert ("**tqe: PASSED**" if code == 0 else "**tqe: FAILED**") in summary


def test_the_job_writes_the_reports_that_it_hands_over(articles: Path) -> None:
    done = run(
        articles, environment(articles.parent), "bash", "-eo", "pipefail", "-c", "\n".join(JOB["script"])
    )
    assert done.code == 1, done.err
    assert "english-ordinal" in done.out
    reports = JOB["artifacts"]["reports"]
    issues = json.loads((articles / reports["codequality"]).read_text(encoding="utf-8"))
    assert {"check_name": "english-ordinal", "path": "news/meeting.de.md"} in [
        {"check_name": issue["check_name"], "path": issue["location"]["path"]} for issue in issues
    ]
    assert "<testsuites" in (articles / reports["junit"]).read_text(encoding="utf-8")
    assert JOB["artifacts"]["when"] == "always", "they are wanted above all when the job fails"


@pytest.mark.parametrize(
    "script", [STEPS[2]["run"], "\n".join(JOB["before_script"])], ids=["github", "gitlab"]
)
def test_an_empty_package_stops_the_pipeline_and_says_why(tmp_path: Path, script: str) -> None:
    """Before pip is asked for anything: without a source it would take a stranger's package of that name."""
    done = run(tmp_path, environment(tmp_path, TQE=""), "bash", "-eo", "pipefail", "-c", script)
    assert done.code != 0
    assert "say in the" in done.err
    assert not done.out


@pytest.mark.parametrize(
    "script", [STEPS[2]["run"], "\n".join(JOB["before_script"])], ids=["github", "gitlab"]
)
def test_the_package_is_installed_after_the_small_torch(tmp_path: Path, script: str) -> None:
    pip = tmp_path / "bin" / "pip"
    pip.parent.mkdir()
    pip.write_text('#!/bin/sh\necho "$*"\n', encoding="utf-8")
    pip.chmod(0o755)
    env = environment(tmp_path, TQE=WHEEL)
    env["PATH"] = f"{pip.parent}:{env['PATH']}"
    done = run(tmp_path, env, "bash", "-eo", "pipefail", "-c", script)
    assert done.code == 0, done.err
    assert re.findall(r"install --quiet (.*)", done.out) == [
        "torch --index-url https://download.pytorch.org/whl/cpu",
        WHEEL,
    ]
