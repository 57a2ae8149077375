"""Makes an article of the fields of a JSON object or of the columns of a row."""

from collections.abc import Mapping
from typing import Any

from tqe.batch.records import Record
from tqe.core.errors import TqeError
from tqe.core.message import Message
from tqe.core.report import Unreadable
from tqe.jobs import Job, Version
from tqe.readers.files import require_size

ID, TARGET, SOURCE, NAME = "id", "target", "source", "name"
FIELDS = (ID, TARGET, SOURCE, NAME)


def record(values: Mapping[str, Any], names: Mapping[str, str], place: str) -> Record:
    """Return the article that `values` are, `names` being what they call our fields.

    Without an id it is known by `place`, which also stands where something is wrong with it.
    """
    given = {field: values.get(names.get(field, field)) for field in FIELDS}
    ident = place if given[ID] is None else given[ID]
    try:
        if not isinstance(ident, str | int) or isinstance(ident, bool):
            raise _of_wrong_kind(names.get(ID, ID), "ein Text oder eine Zahl", "a text or a number")
        return Record(ident, _job(given, names, str(ident)))
    except TqeError as error:
        known = ident if isinstance(ident, str | int) else place
        return Record(known, Unreadable(place, error.message, error.hint))


def flawed(place: str, message: Message) -> Record:
    """Return what stands for an article that is none."""
    return Record(place, Unreadable(place, message))


def _job(given: Mapping[str, Any], names: Mapping[str, str], ident: str) -> Job:
    texts = {field: _text(given[field], names.get(field, field)) for field in (TARGET, SOURCE, NAME)}
    target, source, name = texts[TARGET], texts[SOURCE] or None, texts[NAME] or ident
    if target is None:
        field = names.get(TARGET, TARGET)
        raise TqeError(Message(f'no field "{field}"', f"kein Feld „{field}“"))
    return Job(name, source and name, now=Version(_raw(target), None if source is None else _raw(source)))


def _text(value: object, field: str) -> str | None:
    if value is None or isinstance(value, str):
        return value
    raise _of_wrong_kind(field, "ein Text", "a text")


def _of_wrong_kind(field: str, was: str, what: str) -> TqeError:
    return TqeError(Message(f'"{field}" is not {what}', f"„{field}“ ist nicht {was}"))


def _raw(text: str) -> bytes:
    try:
        raw = text.encode()
    except UnicodeEncodeError as error:
        message = Message("half a character (a lone surrogate)", "ein halbes Zeichen (einzelnes Surrogat)")
        raise TqeError(message) from error
    require_size(raw, "")
    return raw
