"""Patterns of paths, read as git reads those of .gitignore."""

import glob
import os
import re
from collections.abc import Iterable
from functools import cache
from pathlib import Path, PurePath

_PART = re.compile(r"(?P<deep>\*\*/)|(?P<star>\*+)|(?P<one>\?)|(?P<set>\[(?P<not>[!^]?)(?P<in>\]?[^\]]*)\])")


def anchored(pattern: str, folder: PurePath) -> str:
    """Return `pattern`, which is meant from `folder` on, as one of absolute paths.

    With a slash before its end it is relative to the folder, else it matches at any depth below.
    """
    negation, path = ("!", pattern[1:]) if pattern.startswith("!") else ("", pattern)
    depth = "" if "/" in path.rstrip("/") else "**/"
    return f"{negation}{glob.escape(folder.as_posix()).rstrip('/')}/{depth}{path.lstrip('/')}"


def absolute(path: str | PurePath) -> str:
    """Return `path` as patterns see it: absolute, with forward slashes, links not followed."""
    return PurePath(os.path.normpath(Path(path).absolute())).as_posix()


def matches(path: str, patterns: Iterable[str]) -> bool:
    """Say whether the last of `patterns` that fits the absolute `path`, or a folder above it, is not a "!"."""
    found = False
    for pattern in patterns:
        if _compiled(pattern.removeprefix("!")).fullmatch(path):
            found = not pattern.startswith("!")
    return found


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    whole = pattern if pattern.startswith("/") or PurePath(pattern).is_absolute() else f"**/{pattern}"
    below = "/.+" if whole.endswith("/") else "(?:/.*)?"
    parts, position = [], 0
    stem = whole.rstrip("/")
    for match in _PART.finditer(stem):
        parts += [re.escape(stem[position : match.start()]), _translated(match)]
        position = match.end()
    return re.compile("".join([*parts, re.escape(stem[position:]), below]), re.DOTALL)


def _translated(match: re.Match[str]) -> str:
    match match.lastgroup:
        case "deep":
            return "(?:.*/)?"
        case "one":
            return "[^/]"
        case "star":
            return ".*" if len(match[0]) > 1 else "[^/]*"
        case _:
            inside = re.sub(r"([\\\[\]&~|^])", r"\\\1", match["in"])
            return f"[{'^/' if match['not'] else ''}{inside}]"
