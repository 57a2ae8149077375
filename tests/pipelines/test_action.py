"""The GitHub action: its description is sound, and its steps do what it says when they are run."""

import json
import re
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.cli.desk import FAULTY, GERMAN, Done
from tests.pipelines.scratch import ARTICLES, ROOT, environment, loaded, repository, revision, run
from tqe.config.model import FailOn
from tqe.core.document import Profile

ACTION = loaded(ROOT / "action.yml")
INPUTS = ACTION["inputs"]
STEPS = ACTION["runs"]["steps"]
SHELL = [step for step in STEPS if "run" in step]
CHECK = next(step for step in STEPS if step.get("id") == "check")
EXPRESSION = re.compile(r"\$\{\{(.*?)\}\}", re.DOTALL)
INPUT = re.compile(r"inputs\.([\w-]+)")

EVIL = '"; touch stolen; echo "$(touch stolen)`touch stolen`'

PRETENDER = """#!/bin/sh
mkdir -p "$3/bin"
printf '#!/bin/sh\\nprintf "<%%s> " "$@" | sed "s/ $//"; echo\\n' > "$3/bin/pip"
chmod +x "$3/bin/pip"
"""


@dataclass(frozen=True)
class Checked:
    """What the check step left: how it ended, its outputs, the summary of the job."""

    done: Done
    outputs: dict[str, str]
    summary: str


@pytest.fixture
def articles(tmp_path: Path) -> Path:
    return repository(tmp_path / "articles", environment(tmp_path), ARTICLES)


def values(**inputs: str) -> dict[str, str]:
    """Return the environment that the runner makes of `inputs`, with the defaults of the action."""
    given = {name.replace("_", "-"): value for name, value in inputs.items()}
    assert given.keys() <= INPUTS.keys()
    known = {f"inputs.{name}": given.get(name, about["default"]) for name, about in INPUTS.items()}
    known["steps.install.outputs.python"] = sys.executable
    return {
        name: EXPRESSION.sub(lambda match: known[match[1].strip()], text)
        for name, text in CHECK["env"].items()
    }


def check(folder: Path, **inputs: str) -> Checked:
    """Run the check step in `folder` as a runner does."""
    runner = folder.parent / "runner"
    runner.mkdir()
    output, summary, script = (runner / name for name in ("output", "summary", "script.sh"))
    output.touch()
    summary.touch()
    script.write_text(CHECK["run"], encoding="utf-8")
    env = environment(
        folder.parent,
        **values(**({"no_model": "true"} | inputs)),
        RUNNER_TEMP=str(runner),
        GITHUB_OUTPUT=str(output),
        GITHUB_STEP_SUMMARY=str(summary),
    )
    done = run(folder, env, "bash", "--noprofile", "--norc", "-eo", "pipefail", str(script))
    lines = output.read_text(encoding="utf-8").splitlines()
    outputs = dict(line.split("=", 1) for line in lines)
    return Checked(done, outputs, summary.read_text(encoding="utf-8"))


def test_every_input_has_a_default_and_is_used() -> None:
    used = {name for step in STEPS for name in INPUT.findall(json.dumps(step))}
    assert used == INPUTS.keys()
    assert all(isinstance(about["default"], str) and about["description"] for about in INPUTS.values())


def test_every_output_is_one_of_the_check_step() -> None:
    written = set(re.findall(r'echo "([\w-]+)=', CHECK["run"]))
    for name, output in ACTION["outputs"].items():
        assert output["value"] == "${{ steps.check.outputs." + name + " }}"
        assert name in written


@pytest.mark.parametrize("step", SHELL, ids=lambda step: step["id"])
def test_no_expression_is_pasted_into_a_script(step: dict[str, str]) -> None:
    assert not EXPRESSION.search(step["run"])
    assert step["shell"] == "bash"


def test_foreign_actions_are_pinned_to_a_version() -> None:
    assert all(re.fullmatch(r"[\w./-]+@v\d+", step["uses"]) for step in STEPS if "uses" in step)


def test_what_the_descriptions_name_exists() -> None:
    assert all(profile in INPUTS["profile"]["description"] for profile in Profile)
    assert all(severity in INPUTS["fail-on"]["description"] for severity in FailOn)


@pytest.mark.parametrize(("system", "package"), [("Linux", ""), ("Linux", "./tqe 1.whl"), ("macOS", "")])
def test_torch_is_the_cpu_build_and_comes_first(tmp_path: Path, system: str, package: str) -> None:
    """The install step, with a pip that only says what it was asked for."""
    python = tmp_path / "python"
    python.write_text(PRETENDER, encoding="utf-8")
    python.chmod(0o755)
    output = tmp_path / "output"
    install = next(step for step in SHELL if step["id"] == "install")
    assert install["env"].keys() == {"PYTHON", "PACKAGE"}
    runner = {"RUNNER_TEMP": str(tmp_path), "RUNNER_OS": system, "GITHUB_OUTPUT": str(output)}
    runner |= {"PYTHON": str(python), "PACKAGE": package, "GITHUB_ACTION_PATH": "/the action"}
    done = run(tmp_path, environment(tmp_path, **runner), "bash", "-eo", "pipefail", "-c", install["run"])
    assert done.code == 0, done.err
    torch = ["<install> <--quiet> <torch> <--index-url> <https://download.pytorch.org/whl/cpu>"]
    own = [f"<install> <--quiet> <{package or '/the action'}>"]
    assert done.out.splitlines() == (torch + own if system == "Linux" else own)
    assert output.read_text(encoding="utf-8") == f"python={tmp_path}/tqe/bin/python\n"


def test_a_fault_fails_the_step_and_is_reported_everywhere(articles: Path) -> None:
    checked = check(articles)
    assert checked.done.code == 1, checked.done.err
    assert checked.outputs["passed"] == "false"
    assert checked.outputs["exit-code"] == "1"
    report = json.loads(Path(checked.outputs["report"]).read_text(encoding="utf-8"))
    assert [document["path"] for document in report["documents"]] == [
        "news/bridge.de.txt",
        "news/meeting.de.md",
    ]
    assert re.search(
        r"^::error file=news/meeting\.de\.md,line=1,.*english-ordinal", checked.done.out, re.MULTILINE
    )
    assert "**tqe: FAILED**" in checked.summary


def test_good_articles_pass(articles: Path) -> None:
    checked = check(articles, files="news/bridge.de.txt\n\n", source_pattern="{dir}/{stem}.en{suffix}")
    assert checked.done.code == 0, checked.done.err
    assert checked.outputs["passed"] == "true"
    assert "::error" not in checked.done.out
    report = json.loads(Path(checked.outputs["report"]).read_text(encoding="utf-8"))
    assert report["documents"][0]["segments"][0]["source"].startswith("The town council")


def test_inputs_reach_the_program(articles: Path) -> None:
    start = revision(articles, environment(articles.parent))
    (articles / "news" / "bridge.de.txt").write_text(FAULTY, encoding="utf-8")
    checked = check(
        articles,
        diff_base=start,
        profile="din5008",
        select="english-ordinal",
        fail_on="never",
        lang="de",
        arguments="--jobs\n1\n",
        annotations="false",
        summary="false",
    )
    assert checked.done.code == 0, checked.done.err
    report = json.loads(Path(checked.outputs["report"]).read_text(encoding="utf-8"))
    (document,) = report["documents"]
    assert document["path"] == "news/bridge.de.txt", "the other one has not changed"
    assert {finding["check"] for finding in document["findings"]} == {"english-ordinal"}
    assert "Englische" in checked.done.out
    assert "::error" not in checked.done.out
    assert not checked.summary


def test_suppressed_findings_are_not_uploaded(articles: Path) -> None:
    suppressed = f"<!-- tqe: ignore english-ordinal -->\n{FAULTY}"
    (articles / "news" / "suppressed.de.md").write_text(suppressed, encoding="utf-8")
    checked = check(articles, select="english-ordinal")
    report = json.loads(Path(checked.outputs["report"]).read_text(encoding="utf-8"))
    marks = [finding["suppressed"] for each in report["documents"] for finding in each["findings"]]
    assert sorted(marks, key=str) == [None, "inline"]
    (log,) = json.loads(Path(checked.outputs["sarif"]).read_text(encoding="utf-8"))["runs"]
    (result,) = log["results"]
    assert result["suppressions"] == []
    assert log["tool"]["driver"]["rules"]


def test_an_article_cannot_command_the_runner(articles: Path) -> None:
    """What the terminal report shows of it lies between stop-commands and its token."""
    attack = "::add-path::/tmp/evil"
    (articles / "news" / "attack.de.txt").write_text(f"{attack} am 12th Juni.\n", encoding="utf-8")
    out = check(articles, files="news/attack.de.txt").done.out
    token = re.match(r"::stop-commands::(\w{64})\n", out)
    assert token, out
    stopped, obeyed = out.split(f"\n::{token[1]}::\n")
    assert attack in stopped
    assert all(line.startswith(("::error ", "::warning ", "::notice ")) for line in obeyed.splitlines())


@pytest.mark.parametrize("name", ["files", "source_pattern", "arguments"])
def test_an_input_is_never_run_as_shell(articles: Path, name: str) -> None:
    checked = check(articles, **{name: EVIL})
    assert checked.done.code == 2
    assert "tqe: " in checked.done.err
    assert not list(articles.parent.rglob("stolen"))


def test_the_checkout_cannot_replace_modules(articles: Path) -> None:
    for module in ("secrets", "json", "tqe", "typer"):
        (articles / f"{module}.py").write_text("raise SystemExit(0)", encoding="utf-8")
    assert check(articles).done.code == 1


def test_nothing_to_check_does_not_pass(articles: Path) -> None:
    checked = check(articles, files="sport/**/*.de.txt")
    assert checked.done.code == 2
    assert checked.outputs["passed"] == "false"
    assert checked.outputs["report"] == ""
    assert checked.outputs["sarif"] == ""


def test_an_unreadable_article_fails_and_the_others_are_reported(articles: Path) -> None:
    (articles / "news" / "broken.de.txt").write_bytes(GERMAN.encode("cp1252"))
    checked = check(articles)
    assert checked.done.code == 2
    report = json.loads(Path(checked.outputs["report"]).read_text(encoding="utf-8"))
    assert len(report["documents"]) >= 2
    assert "broken.de.txt" in checked.summary


def test_names_with_blanks_and_umlauts(articles: Path) -> None:
    (articles / "Größe & Maß").mkdir()
    (articles / "Größe & Maß" / "ein Artikel.de.txt").write_text(FAULTY, encoding="utf-8")
    checked = check(articles, files="Größe & Maß/ein Artikel.de.txt\nnews/bridge.de.txt")
    assert checked.done.code == 1
    assert "file=Größe & Maß/ein Artikel.de.txt," in checked.done.out
