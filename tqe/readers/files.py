"""Reads the bytes of a file or of standard input, and says clearly why it cannot."""

import sys
from pathlib import Path

from tqe.core.errors import TqeError, reason
from tqe.core.message import Message

STANDARD_INPUT = "-"
LIMIT = 20_000_000
"""Bytes that an article may have: three million words, a thick book and more."""


def contents(path: str, limit: int = LIMIT) -> bytes:
    """Return the bytes at `path`, "-" being standard input.

    Raises TqeError if there is no such file, it is a folder, it must not be read or is larger than `limit`.
    """
    try:
        raw = _read(path, limit)
    except IsADirectoryError as error:
        hint = Message("name the files in it", "die Dateien darin nennen")
        raise TqeError(reason(error), place=path or '""', hint=hint) from error
    except FileNotFoundError as error:
        raise TqeError(Message("no such file", "keine solche Datei"), place=path) from error
    except (OSError, ValueError) as error:
        why = reason(error)
        raise TqeError(Message(f"cannot be read: {why.en}", f"nicht lesbar: {why.de}"), place=path) from error
    require_size(raw, path, limit)
    return raw


def require_size(raw: bytes, path: str, limit: int = LIMIT) -> None:
    """Raise TqeError if the bytes at `path` are more than `limit`."""
    if len(raw) > limit:
        size = limit // 1_000_000
        what = Message("no article", "kein Artikel") if limit == LIMIT else Message("too large", "zu groß")
        message = Message(f"larger than {size} MB: {what.en}", f"größer als {size} MB: {what.de}")
        raise TqeError(message, place=path, hint=Message("split it", "aufteilen"))


def _read(path: str, limit: int) -> bytes:
    """Return the bytes at `path`, of too many only those that show it."""
    if path != STANDARD_INPUT:
        with Path(path).open("rb") as file:
            return file.read(limit + 1)
    return sys.stdin.buffer.read(limit + 1) if sys.stdin is not None else b""
