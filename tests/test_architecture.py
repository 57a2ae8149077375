"""The house stands: layers, style, types, what must not be imported, and documentation that is current."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
HEAVY = (
    "HanTa.HanoverTagger",
    "annotated_types",
    "ctranslate2",
    "email",
    "importlib.metadata",
    "numpy",
    "pandas",
    "pydantic",
    "rich.console",
    "sacrebleu",
    "sentencepiece",
    "torch",
    "transformers",
    "wordfreq",
    "zipfile",
)
"""Modules that take long to import; without a model and a configuration file nothing needs one of them."""

GRAMMAR = "fixtures/articles/spacecraft/target.de.txt"
"""An article with a fault that only the tagger can confirm."""

BLOCKED = """
import sys
class Block:
    def find_spec(self, name, path=None, target=None):
        if name in {blocked!r}:
            raise ImportError("blocked: " + name)
sys.meta_path.insert(0, Block())
from tqe.cli import run
sys.exit(run({arguments!r}))
"""


def program(*arguments: str, blocked: tuple[str, ...] = HEAVY) -> subprocess.CompletedProcess[str]:
    code = BLOCKED.format(blocked=set(blocked), arguments=list(arguments))
    return subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, cwd=ROOT, check=False)


def tool(*command: str) -> None:
    done = subprocess.run(
        [sys.executable, "-m", *command], capture_output=True, text=True, cwd=ROOT, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr


def test_imports_only_go_down() -> None:
    path = Path(sys.executable).with_name("lint-imports")
    done = subprocess.run([path], capture_output=True, text=True, cwd=ROOT, check=False)
    assert done.returncode == 0, done.stdout


def test_style() -> None:
    tool("ruff", "check", ".")


def test_format() -> None:
    tool("ruff", "format", "--check", ".")


def test_types() -> None:
    tool("mypy")


@pytest.mark.parametrize(
    "arguments",
    [
        ("--help",),
        ("check", "--help"),
        ("checks",),
        ("explain", "english-ordinal"),
        ("models", "--help"),
        ("benchmark", "--help"),
    ],
)
def test_heavy_modules_are_not_needed_for(arguments: tuple[str, ...]) -> None:
    done = program(*arguments)
    assert done.returncode == 0, done.stderr
    assert done.stdout


@pytest.mark.parametrize("format_", ["terminal", "json"])
def test_heavy_modules_are_not_needed_without_a_model(format_: str, tmp_path: Path) -> None:
    path = tmp_path / "report"
    done = program("check", GRAMMAR, "--no-model", f"--report={format_}={path}", "--fail-on=never")
    assert done.returncode == 0, done.stderr
    assert "clause-without-verb" in path.read_text(encoding="utf-8"), "the tagger was asked"


def test_a_run_without_a_model_says_so(tmp_path: Path) -> None:
    report = tmp_path / "report.json"
    done = program("check", GRAMMAR, "--no-model", f"--report=json={report}", "--fail-on=never")
    assert done.returncode == 0, done.stderr
    assert json.loads(report.read_text(encoding="utf-8"))["model"] is None


def test_modules_are_small() -> None:
    long = [
        path.name
        for path in (ROOT / "tqe").rglob("*.py")
        if path.read_text(encoding="utf-8").count("\n") > 250
    ]
    assert not long
