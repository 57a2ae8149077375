"""Which files are meant by TARGET: a file, all articles below a folder, or those that a pattern fits."""

import glob
import os
from collections.abc import Iterator, Sequence
from pathlib import Path, PurePath

from tqe.config.patterns import absolute, anchored, matches
from tqe.core.errors import TqeError, reason
from tqe.core.message import Message
from tqe.readers import READERS
from tqe.readers.files import STANDARD_INPUT

IGNORES = ".tqeignore"
"""A file of patterns as in .gitignore, for its folder and all below."""


def files(targets: Sequence[str], exclude: Sequence[str]) -> tuple[str, ...]:
    """Return the files that `targets` mean, each once, those of a folder in order.

    A folder or a pattern does not mean hidden files, those that `exclude` or a .tqeignore fits, and those of a
    format that tqe does not know. A file that is named itself is always meant, also if it is not there.
    Raises TqeError for a folder or a pattern without an article.
    """
    found: dict[str, str] = {}
    for file in (file for target in targets for file in _files(target, exclude)):
        found.setdefault(file if file == STANDARD_INPUT else absolute(file), file)
    return tuple(found.values())


def is_pattern(target: str) -> bool:
    """Say whether `target` is a pattern for files rather than one."""
    return glob.has_magic(target) and not os.path.lexists(target)


def _files(target: str, exclude: Sequence[str]) -> Iterator[str]:
    if target and target != STANDARD_INPUT and Path(target).is_dir():
        found = tuple(_below(target, exclude))
        message = Message("there is no article in the folder", "der Ordner enthält keinen Artikel")
    elif is_pattern(target):
        found = tuple(_fitting(target, exclude))
        message = Message("fits no article", "passt auf keinen Artikel")
    else:
        yield target
        return
    if not found:
        known = ", ".join(READERS)
        hint = Message(f"looked for {known}, not excluded", f"gesucht: {known}, nicht ausgeschlossen")
        raise TqeError(message, place=target, hint=hint)
    yield from found


def _fitting(pattern: str, exclude: Sequence[str]) -> Iterator[str]:
    """Yield the articles that `pattern` fits; its own suffix counts as known."""
    suffixes = {*READERS, PurePath(pattern).suffix.lower()} - {""}
    found = glob.glob(pattern, recursive=True)  # noqa: PTH207 - Path.glob finds hidden files as well
    for path in sorted(found):
        if Path(path).is_dir():
            if PurePath(pattern).name != "**":
                yield from _below(path, exclude)
        elif PurePath(path).suffix.lower() in suffixes and not _is_ignored(path, exclude):
            yield path


def _below(folder: str, exclude: Sequence[str]) -> Iterator[str]:
    ignored = {absolute(folder): (*exclude, *_ignored(Path(folder).absolute()))}
    for place, folders, names in os.walk(folder, onerror=_refuse):
        patterns = ignored[absolute(place)]
        kept = [name for name in sorted(folders) if not name.startswith(".")]
        folders[:] = [name for name in kept if not matches(f"{absolute(Path(place, name))}/", patterns)]
        for name in folders:
            inner = Path(place, name)
            ignored[absolute(inner)] = (*patterns, *_own(inner.absolute()))
        for name in sorted(names):
            path = Path(place, name)
            is_article = path.suffix.lower() in READERS and not name.startswith(".")
            if is_article and not matches(absolute(path), patterns):
                yield str(path)


def _is_ignored(path: str, exclude: Sequence[str]) -> bool:
    return matches(absolute(path), (*exclude, *_ignored(Path(path).absolute().parent)))


def _ignored(folder: Path) -> tuple[str, ...]:
    """Return the patterns that hold in `folder`, its own and those of the folders above it."""
    return tuple(pattern for each in (*reversed(folder.parents), folder) for pattern in _own(each))


def _own(folder: Path) -> Iterator[str]:
    path = folder / IGNORES
    try:
        lines = path.read_text(encoding="utf-8").splitlines() if path.is_file() else []
    except (OSError, UnicodeDecodeError) as error:
        why = reason(error)
        raise TqeError(
            Message(f"cannot be read: {why.en}", f"nicht lesbar: {why.de}"), place=str(path)
        ) from error
    patterns = (line.strip() for line in lines)
    return (anchored(pattern, folder) for pattern in patterns if pattern and not pattern.startswith("#"))


def _refuse(error: OSError) -> None:
    why = reason(error)
    message = Message(f"cannot be read: {why.en}", f"nicht lesbar: {why.de}")
    raise TqeError(message, place=str(error.filename)) from error
