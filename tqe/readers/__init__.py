"""Readers: one `read(raw, name)` -> Document a file, chosen by the suffix and imported when used."""

from importlib import import_module
from pathlib import PurePath
from typing import Protocol, cast

from tqe.core.document import Document, House
from tqe.core.errors import TqeError
from tqe.core.message import Language, Message

READERS = {
    ".md": "tqe.readers.markdown:read",
    ".markdown": "tqe.readers.markdown:read",
    ".txt": "tqe.readers.plain:read",
}
"""The reader of each suffix; any other suffix is read as plain text."""


class Reader(Protocol):
    """Makes a document of the bytes of a file; raises TqeError if it cannot."""

    def __call__(self, raw: bytes, name: str, *, house: House, language: Language) -> Document:
        """Return the document."""
        ...


def read(name: str, raw: bytes, *, house: House, language: Language = Language.DE) -> Document:
    """Return the document that the bytes of the file `name` are; `language` is that of its sentences.

    Raises TqeError if the bytes are no text, or there is no prose in it.
    """
    module, _, function = READERS.get(PurePath(name).suffix.lower(), READERS[".txt"]).partition(":")
    reader = cast(Reader, getattr(import_module(module), function))
    document = reader(raw, name, house=house, language=language)
    if not document.segments:
        raise TqeError(
            Message("there is no prose in the file", "die Datei enthält keinen Fließtext"), place=name
        )
    return document
