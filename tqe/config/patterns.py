"""Patterns of paths, read as git reads those of .gitignore."""

import glob
import os
import re
from collections.abc import Iterable
from functools import cache
from pathlib import Path, PurePath

from tqe.core.pattern import Pattern

_PART = Pattern(r"(?P<deep>\*\*/)|(?P<star>\*+)|(?P<one>\?)|(?P<set>\[(?P<not>[!^]?)(?P<in>\]?[^\]]*)\])")


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
    """Say whether the absolute `path`, or a folder above it, is one of those that `patterns` mean.

    For each of them the last pattern that fits decides, and one with "!" decides against it. A path that ends
    in a slash is a folder.
    """
    known = tuple(patterns)
    slashes = [index for index, character in enumerate(path) if character == "/" and index]
    folders = [path[:index] for index in slashes]
    is_file = not path.endswith("/")
    if any(_is_meant(folder, known, is_folder=True) for folder in folders):
        return True
    return is_file and _is_meant(path, known, is_folder=False)


def _is_meant(path: str, patterns: tuple[str, ...], *, is_folder: bool) -> bool:
    for pattern in reversed(patterns):
        body = pattern.removeprefix("!").rstrip("/")
        if (is_folder or not pattern.endswith("/")) and _compiled(body).fullmatch(path):
            return not pattern.startswith("!")
    return False


@cache
def _compiled(pattern: str) -> Pattern:
    parts, position = ["" if PurePath(pattern).is_absolute() else "(?:.*/)?"], 0
    for match in _PART.finditer(pattern):
        parts += [re.escape(pattern[position : match.start()]), _translated(match)]
        position = match.end()
    return Pattern("".join([*parts, re.escape(pattern[position:])]), re.DOTALL)


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
