"""Paths as other programs match them: with forward slashes, or as URIs."""

from pathlib import PurePosixPath
from urllib.parse import quote

from tqe.core.pattern import Pattern

_DRIVE = Pattern(r"[A-Za-z]:/")


def portable(path: str) -> str:
    """Return `path` with forward slashes and without "./" at its beginning."""
    return PurePosixPath(path.replace("\\", "/")).as_posix()


def uri(path: str) -> str:
    """Return `path` as a URI reference: relative if it is relative."""
    plain = portable(path)
    escaped = quote(plain.encode("utf-8", "surrogateescape"))
    if _DRIVE.match(plain):
        return f"file:///{escaped.replace('%3A', ':', 1)}"
    return f"file://{escaped}" if plain.startswith("/") else escaped
