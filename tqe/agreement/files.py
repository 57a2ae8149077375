"""The lines of an annotation file, packed or plain, and the errors that say in which one something is wrong."""

import gzip
import zlib
from collections.abc import Iterator
from pathlib import Path

from tqe.core.errors import TqeError, reason
from tqe.core.message import Message

_PACKED = b"\x1f\x8b"


def lines(path: str) -> Iterator[tuple[str, str]]:
    """Yield each line that is not blank, with its place: the path and its number.

    Raises TqeError if the file cannot be read, is damaged, is not UTF-8 or has no line.
    """
    number = 0
    is_empty = True
    for number, raw in enumerate(_contents(path).split(b"\n"), 1):
        place = f"{path}:{number}"
        try:
            line = raw.decode("utf-8-sig" if number == 1 else "utf-8").removesuffix("\r")
        except UnicodeDecodeError as error:
            raise TqeError(Message("not valid UTF-8", "kein gültiges UTF-8"), place=place) from error
        if line.strip():
            is_empty = False
            yield place, line
    if is_empty:
        raise TqeError(Message("the file is empty", "die Datei ist leer"), place=path)


def _contents(path: str) -> bytes:
    try:
        raw = Path(path).read_bytes()
        return gzip.decompress(raw) if raw.startswith(_PACKED) else raw
    except (EOFError, zlib.error, gzip.BadGzipFile) as error:
        raise TqeError(
            Message("the gzip file is damaged", "die gzip-Datei ist beschädigt"), place=path
        ) from error
    except (OSError, ValueError) as error:
        raise TqeError(reason(error), place=path) from error
