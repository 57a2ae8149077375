"""A folder of articles as a newsroom keeps them, for tests of the gate."""

import subprocess
from pathlib import Path

from tests.cli.desk import ENGLISH, FAULTY, GERMAN

MINOR = GERMAN.replace("beginnen und", "beginnen , und")
"""A text with one fault: stray-space, minor, high confidence."""
NOT_GERMAN = "The council met on Monday and it will meet again on Friday, said the mayor of the town. " * 2


def furnish(folder: Path, **files: str) -> Path:
    """Write `files`, whose names have __ for a slash and _ for a full stop, and return the folder."""
    for name, content in files.items():
        write(folder / name.replace("__", "/").replace("_", "."), content)
    return folder


def write(path: Path, content: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(content, encoding="utf-8")
    return path


def git(folder: Path, *arguments: str) -> str:
    """Run git in `folder`, whatever the settings of this machine are."""
    settings = ("-c", "user.name=T", "-c", "user.email=t@example.org", "-c", "init.defaultBranch=main")
    command = ["git", *settings, "-C", str(folder), *arguments]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout


def repository(folder: Path) -> Path:
    """Make `folder` a repository with all that is in it committed."""
    git(folder, "init")
    commit(folder)
    return folder


def commit(folder: Path) -> None:
    git(folder, "add", "--all")
    git(folder, "commit", "--message", "x", "--allow-empty")


__all__ = [
    "ENGLISH",
    "FAULTY",
    "GERMAN",
    "MINOR",
    "NOT_GERMAN",
    "commit",
    "furnish",
    "git",
    "repository",
    "write",
]
