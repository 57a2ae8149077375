"""Keeps converted models beside the cache of translations, each in one file that is whole or not there."""

import json
import logging
import time
from collections.abc import Mapping
from contextlib import suppress
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path
from tempfile import NamedTemporaryFile

from tqe.mt.conversion import QUANTIZATION, convert
from tqe.mt.folder import ModelFolder
from tqe.mt.store import cache_folder

FORMAT = 1
"""Counts changes of the conversion and of the file."""
ABANDONED = 3600.0
"""Seconds after which an unfinished file belongs to nobody: a conversion takes seconds."""

_UNFINISHED = ".unfinished"
_log = logging.getLogger(__name__)


def converted(folder: ModelFolder) -> dict[str, bytes]:
    """Return the files of `folder` converted for CTranslate2, by name; the conversion happens once a digest.

    A kept conversion that is damaged is made anew. Where none can be kept, it serves this run alone.
    Raises TqeError if the model cannot be converted.
    """
    file = cache_folder() / "models" / f"{_name(folder)}.ct2"
    kept = _kept(file)
    if kept is not None:
        return kept
    files = convert(folder.path)
    try:
        _keep(file, files)
    except OSError as error:
        _log.warning("%s: the converted model is not kept (%s)", file, error)
    return files


def _name(folder: ModelFolder) -> str:
    """Name all that the conversion depends on; a newer CTranslate2 may write what an older one cannot read."""
    parts = (folder.digest, QUANTIZATION, version("ctranslate2"), str(FORMAT))
    return sha256("|".join(parts).encode()).hexdigest()


def _kept(file: Path) -> dict[str, bytes] | None:
    try:
        digest, _, content = file.read_bytes().partition(b"\n")
    except OSError:
        return None
    if sha256(content).hexdigest().encode() != digest:
        _log.warning("%s: damaged, the model is converted anew", file)
        return None
    head, _, body = content.partition(b"\n")
    files = {}
    start = 0
    for name, size in json.loads(head).items():
        files[name] = body[start : start + size]
        start += size
    return files


def _keep(file: Path, files: Mapping[str, bytes]) -> None:
    """Write `files` beside `file` and rename them: another process sees all of them or nothing."""
    head = json.dumps({name: len(content) for name, content in files.items()})
    content = b"".join((head.encode(), b"\n", *files.values()))
    file.parent.mkdir(parents=True, exist_ok=True)
    _sweep(file.parent)
    with NamedTemporaryFile(dir=file.parent, suffix=_UNFINISHED, delete=False) as output:
        try:
            output.write(sha256(content).hexdigest().encode() + b"\n" + content)
            output.close()
            Path(output.name).replace(file)
        except OSError:
            Path(output.name).unlink(missing_ok=True)
            raise


def _sweep(folder: Path) -> None:
    """Remove what killed processes left behind."""
    for file in folder.glob(f"*{_UNFINISHED}"):
        with suppress(OSError):
            if time.time() - file.stat().st_mtime > ABANDONED:
                file.unlink()
