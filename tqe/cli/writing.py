"""Writes files that are whole at any moment: as they were before, or as they will be."""

import errno
import os
import stat
from collections.abc import Iterable
from pathlib import Path

from tqe.core.errors import TqeError, reason
from tqe.core.message import Message


def replace(path: Path, content: bytes) -> None:
    """Make `content` what is in the file at `path`, as `stream` does it."""
    stream(path, [content])


def stream(path: Path, content: Iterable[bytes]) -> None:
    """Make `content`, which comes in pieces, what is in the file at `path`.

    A link still points where it did, permissions stay; what is no file (a pipe, a device) is written to.
    Raises TqeError if it cannot be done; then everything is as it was.
    """
    try:
        if _is_stream(path):
            with path.open("wb") as file:
                file.writelines(content)
        else:
            _replace(path.resolve(), content)
    except OSError as error:
        raise _unwritable(path, error) from error


def require_writable(path: Path) -> None:
    """Raise TqeError if it is plain beforehand that `path` cannot be written."""
    folder = path.absolute().parent
    if not folder.is_dir():
        raise TqeError(Message("no such folder", "keinen solchen Ordner gibt es"), place=str(path.parent))
    try:
        if path.is_dir():
            raise IsADirectoryError
        if not (_is_stream(path) or os.access(folder, os.W_OK)) or _is_protected(path):
            raise PermissionError
    except OSError as error:
        raise _unwritable(path, error) from error


def is_same(path: Path, other: Path) -> bool:
    """Say whether both are the same file; what is not there is none."""
    try:
        return path.samefile(other)
    except OSError:
        return False


def _is_stream(path: Path) -> bool:
    return path.is_relative_to("/dev") or (path.exists() and not path.is_file())


def _is_protected(path: Path) -> bool:
    return path.exists() and not os.access(path, os.W_OK)


def _replace(path: Path, content: Iterable[bytes]) -> None:
    import tempfile

    if _is_protected(path):
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))
    mode = stat.S_IMODE(path.stat().st_mode) if path.exists() else 0o666 & ~_umask()
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=".tqe-")
    try:
        with os.fdopen(handle, "wb") as file:
            file.writelines(content)
            file.flush()
            os.fsync(handle)
        Path(name).chmod(mode)
        Path(name).replace(path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask


def _unwritable(path: Path, error: OSError) -> TqeError:
    why = reason(error)
    return TqeError(Message(f"cannot be written: {why.en}", f"nicht schreibbar: {why.de}"), place=str(path))
