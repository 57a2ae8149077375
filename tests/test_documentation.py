"""The README says what the program does: its table of checks and its help text are current."""

import re
from pathlib import Path

import pytest

from tests.cli.commands import texts
from tests.test_architecture import ROOT, program
from tqe.checks import load
from tqe.cli.checks import NEEDS
from tqe.cli.german import TEXTS
from tqe.core.check import Check
from tqe.core.document import Profile

README = ROOT / "README.md"


def table() -> str:
    rows = [
        "| check | finds | severity | confidence | needs | profiles |",
        "| --- | --- | --- | --- | --- | --- |",
    ]
    ordered = sorted(load(), key=lambda check: (check.category.dimension, check.id))
    return "\n".join([*rows, *map(row, ordered)])


def row(check: Check) -> str:
    profiles = "all" if len(check.profiles) == len(Profile) else ", ".join(check.profiles) or "off"
    title = check.title.replace("|", "\\|")
    cells = (f"`{check.id}`", title, check.severity, check.confidence, NEEDS[check.needs], profiles)
    return "| " + " | ".join(cells) + " |"


def report() -> str:
    """Return the golden report of the demonstration up to its third finding."""
    lines = (
        (ROOT / "fixtures" / "articles" / "harbour" / "report.txt").read_text(encoding="utf-8").splitlines()
    )
    blanks = [number for number, line in enumerate(lines) if not line]
    return "\n".join(["```", *lines[: blanks[4]], "", "          ...", "```"])


def usage() -> str:
    done = program("check", "--help")
    assert done.returncode == 0, done.stderr
    lines = (line.rstrip() for line in done.stdout.strip("\n").splitlines())
    return "```\n" + "\n".join(lines) + "\n```"


@pytest.mark.parametrize(("name", "current"), [("checks", table), ("usage", usage), ("report", report)])
def test_readme_is_current(name: str, current: object, update: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "100")
    text = README.read_text(encoding="utf-8")
    between = re.compile(rf"(<!-- {name} -->\n).*?(\n<!-- /{name} -->)", re.DOTALL)
    fresh = between.sub(lambda match: match.group(1) + current() + match.group(2), text)
    assert between.search(text), f"README.md has no place for {name}"
    if update:
        README.write_text(fresh, encoding="utf-8")
    assert README.read_text(encoding="utf-8") == fresh


COMMANDS = [
    "check",
    "batch",
    "fix",
    "baseline",
    "benchmark",
    "checks",
    "explain",
    "config",
    "init",
    "translate",
    "models",
]


def test_every_command_has_an_example_in_its_help() -> None:
    for command in COMMANDS:
        assert "Example: tqe" in program(command, "--help").stdout


def test_every_text_of_the_help_has_its_german_in_tqe_cli_german() -> None:
    assert {text for text in texts() if not text.startswith("Example: ")} == TEXTS.keys()


def test_version_is_in_the_changelog() -> None:
    from tqe import __version__

    assert f"## {__version__}" in Path(ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
