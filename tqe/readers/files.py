"""Reads the bytes of a file or of standard input, and says clearly why it cannot."""

import sys
from pathlib import Path

from tqe.core.errors import TqeError
from tqe.core.message import Message

STANDARD_INPUT = "-"


def contents(path: str) -> bytes:
    """Return the bytes at `path`, "-" being standard input.

    Raises TqeError if there is no such file, it is a folder or it must not be read.
    """
    if path == STANDARD_INPUT:
        return sys.stdin.buffer.read()
    try:
        return Path(path).read_bytes()
    except IsADirectoryError as error:
        hint = Message("name the files in it", "die Dateien darin nennen")
        message = Message("is a folder, not a file", "ist ein Ordner, keine Datei")
        raise TqeError(message, place=path, hint=hint) from error
    except FileNotFoundError as error:
        raise TqeError(Message("no such file", "keine solche Datei"), place=path) from error
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise TqeError(Message(f"cannot be read: {reason}", f"nicht lesbar: {reason}"), place=path) from error
