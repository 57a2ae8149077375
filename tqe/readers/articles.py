"""Reads a target and a source, and refuses a text in another language."""

from tqe.core.document import Document, House
from tqe.core.errors import TqeError
from tqe.core.message import Language, Message
from tqe.readers import read
from tqe.readers.files import contents
from tqe.text.language import clearly_not


def read_target(path: str, house: House) -> Document:
    """Return the German document at `path`; TqeError if it cannot be read or is not German."""
    return german(path, contents(path), house)


def german(path: str, raw: bytes, house: House) -> Document:
    """Return the German document that the bytes of the file `path` are; TqeError if they are none."""
    document = read(path, raw, house=house, language=Language.DE)
    if clearly_not(Language.DE, _prose(document)):
        message = Message("the text is not German", "der Text ist nicht Deutsch")
        hint = Message(
            "the target comes first, its source with --source", "zuerst das Ziel, die Vorlage mit --source"
        )
        raise TqeError(message, place=path, hint=hint)
    return document


def read_source(path: str, house: House) -> Document:
    """Return the English document at `path`; TqeError if it cannot be read or is not English."""
    return english(path, contents(path), house)


def english(path: str, raw: bytes, house: House) -> Document:
    """Return the English document that the bytes of the file `path` are; TqeError if they are none."""
    document = read(path, raw, house=house, language=Language.EN)
    if clearly_not(Language.EN, _prose(document)):
        raise TqeError(Message("the source is not English", "die Vorlage ist nicht Englisch"), place=path)
    return document


def _prose(document: Document) -> str:
    return "\n".join(segment.text for segment in document.segments)
