"""What docs/pipelines.md shows is what there is."""

import re
import shlex

import pytest
import yaml

from tests.pipelines.scratch import ROOT, loaded
from tqe.cli.check import check
from tqe.cli.init import PACKAGE

DOCUMENT = (ROOT / "docs" / "pipelines.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"^```(\w+)\n(.*?)^```$", DOCUMENT, re.MULTILINE | re.DOTALL)
YAML = [text for kind, text in BLOCKS if kind == "yaml"]
ACTION = loaded(ROOT / "action.yml")


def block(*parts: str) -> str:
    (found,) = (text for text in YAML if all(part in text for part in parts))
    return found


@pytest.mark.parametrize("text", YAML, ids=range(len(YAML)))
def test_every_example_is_yaml(text: str) -> None:
    assert isinstance(yaml.safe_load(text), dict)


@pytest.mark.parametrize("name", ["github", "gitlab"])
def test_the_templates_are_shown_as_they_are(name: str) -> None:
    template = (ROOT / "tqe" / "cli" / "templates" / f"{name}.yml").read_text(encoding="utf-8")
    before, after = template.split(PACKAGE)
    assert re.search(f"{re.escape(before)}.*{re.escape(after)}", DOCUMENT)


def test_the_local_hook_is_the_one_that_init_writes() -> None:
    template = loaded(ROOT / "tqe" / "cli" / "templates" / "pre-commit.yml")
    assert yaml.safe_load(block("repo: local")) == template


def test_the_hooks_exist() -> None:
    known = {hook["id"] for hook in loaded(ROOT / ".pre-commit-hooks.yaml")}
    (repo,) = yaml.safe_load(block("rev: v"))["repos"]
    assert {hook["id"] for hook in repo["hooks"]} <= known
    assert all(f"`{name}`" in DOCUMENT for name in known)


def test_the_example_of_the_action_uses_what_it_has() -> None:
    (job,) = yaml.safe_load(block("OWNER/tqe"))["jobs"].values()
    step = next(step for step in job["steps"] if step["uses"].startswith("OWNER/tqe@"))
    assert step["with"].keys() <= ACTION["inputs"].keys()
    outputs = re.findall(r"steps\.tqe\.outputs\.([\w-]+)", block("OWNER/tqe"))
    assert outputs
    assert set(outputs) <= ACTION["outputs"].keys()


@pytest.mark.parametrize("part", ["inputs", "outputs"])
def test_the_tables_are_those_of_the_action(part: str) -> None:
    for name, about in ACTION[part].items():
        default = f" `{about['default']}` |" if about.get("default") else "  |" if part == "inputs" else ""
        assert f"| `{name}` |{default} {about['description']} |\n" in DOCUMENT


def test_commands_have_only_options_that_exist() -> None:
    import typer

    app = typer.Typer()
    app.command()(check)
    known = {name for parameter in typer.main.get_command(app).params for name in parameter.opts}
    lines = "\n".join(text for kind, text in BLOCKS if kind in {"sh", "yaml"})
    commands = re.findall(r"tqe check ([^\n|]*(?:\n\s+--[^\n|]*)*)", lines.replace("\\\n", "\n"))
    options = {
        word.partition("=")[0]
        for command in commands
        for word in shlex.split(command, comments=True)
        if word.startswith("--")
    }
    assert {"--no-model", "--report", "--baseline"} <= options
    assert options <= known
