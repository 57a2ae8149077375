"""A scratch git repository with articles, and shell scripts run in it as a pipeline runs them."""

import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import yaml

from tests.cli.desk import ENGLISH, FAULTY, GERMAN, Done

ROOT = Path(__file__).parents[2]
BIN = Path(sys.executable).parent
ARTICLES = {
    "news/bridge.de.txt": GERMAN,
    "news/bridge.en.txt": ENGLISH,
    "news/meeting.de.md": FAULTY,
    "news/meeting.en.md": ENGLISH,
}
"""A good article, one with english-ordinal (major), and their sources."""


def environment(home: Path, **more: str) -> dict[str, str]:
    """Return a process environment in which nothing of this user's configuration counts."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("GIT_", "PRE_COMMIT"))}
    nobody = {
        f"GIT_{role}_{part}": value
        for role in ("AUTHOR", "COMMITTER")
        for part, value in (("NAME", "Nobody"), ("EMAIL", "nobody@example.org"))
    }
    own = {
        "HOME": str(home),
        "PATH": f"{BIN}{os.pathsep}{os.environ['PATH']}",
        "GIT_CONFIG_GLOBAL": os.devnull,
        "GIT_CONFIG_NOSYSTEM": "1",
        "PRE_COMMIT_HOME": str(home / "pre-commit"),
        "TQE_CACHE_DIR": str(home / "cache"),
    }
    return {**kept, **nobody, **own, **more}


def run(folder: Path, env: Mapping[str, str], *command: str) -> Done:
    """Run `command` in `folder`."""
    done = subprocess.run(
        command, cwd=folder, env=env, capture_output=True, encoding="utf-8", check=False, timeout=120
    )
    return Done(done.returncode, done.stdout, done.stderr)


def repository(folder: Path, env: Mapping[str, str], files: Mapping[str, str]) -> Path:
    """Make `folder` a git repository with `files` in one commit, and return it."""
    folder.mkdir()
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    for command in ("init --quiet --initial-branch main", "add --all", "commit --quiet --message start"):
        done = run(folder, env, "git", *command.split())
        assert done.code == 0, done.err
    return folder


def revision(folder: Path, env: Mapping[str, str]) -> str:
    """Return the hash of the last commit."""
    return run(folder, env, "git", "rev-parse", "HEAD").out.strip()


def loaded(path: Path) -> Any:
    """Return what the YAML at `path` says."""
    return yaml.safe_load(path.read_text(encoding="utf-8"))
