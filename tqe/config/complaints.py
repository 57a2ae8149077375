"""What is wrong with a key or a value of the configuration, in words."""

import difflib
import re
from collections.abc import Mapping, Sequence
from dataclasses import fields
from typing import Any

from tqe.config.lines import Key
from tqe.config.model import Config, HouseLists, Override, kebab
from tqe.core.message import Message

_KINDS = {
    "bool_type": Message("must be true or false", "muss true oder false sein"),
    "int_type": Message("must be a whole number", "muss eine ganze Zahl sein"),
    "float_type": Message("must be a number", "muss eine Zahl sein"),
    "finite_number": Message("must be a finite number", "muss eine endliche Zahl sein"),
    "greater_than_equal": Message("must not be negative", "darf nicht negativ sein"),
    "string_type": Message("must be a text in quotation marks", "muss ein Text in Anführungszeichen sein"),
    "tuple_type": Message('must be a list: ["...", "..."]', 'muss eine Liste sein: ["...", "..."]'),
    "dict_type": Message("must be a table of key = value", "muss eine Tabelle aus Schlüssel = Wert sein"),
    "dataclass_type": Message(
        "must be a table of key = value", "muss eine Tabelle aus Schlüssel = Wert sein"
    ),
    "missing": Message("is missing", "fehlt"),
}
_TEXTS = Message('must be a list of texts: ["...", "..."]', 'muss eine Liste von Texten sein: ["...", "..."]')


def complaint(key: Key, errors: Sequence[Mapping[str, Any]]) -> Message:
    """Return what is wrong with `key`; `errors` are pydantic's, several if the value may be of several kinds."""
    name = _shown(key)
    error = errors[0]
    if error["type"] == "unexpected_keyword_argument":
        near = _near(str(key[-1]), _known(key))
        return Message(
            f'unknown key "{name}", did you mean "{near}"?',
            f"unbekannter Schlüssel „{name}“, gemeint „{near}“?",
        )
    choices = [choice for each in errors for choice in _choices(each)]
    if choices and isinstance(error["input"], str):
        return _wrong_choice(name, error["input"], choices)
    kind = _KINDS.get(error["type"]) or Message(error["msg"], error["msg"])
    if isinstance(key[-1], int):
        kind = _TEXTS
    if choices:
        listed = ", ".join(choices)
        kind = Message(f"must be one of {listed}", f"muss eines von {listed} sein")
    return Message(f'"{name}" {kind.en}', f"„{name}“ {kind.de}")


def _wrong_choice(name: str, value: str, choices: list[str]) -> Message:
    listed = ", ".join(choices)
    near = difflib.get_close_matches(value, choices, n=1, cutoff=0.5)
    guess = Message(f', did you mean "{near[0]}"?', f", gemeint „{near[0]}“?") if near else Message("", "")
    return Message(
        f'"{name}" cannot be "{value}"{guess.en} (one of {listed})',
        f"„{name}“ kann nicht „{value}“ sein{guess.de} (möglich sind {listed})",
    )


def _choices(error: Mapping[str, Any]) -> list[str]:
    """Return the values that were possible, as the error lists them."""
    if error["type"] not in {"enum", "literal_error"}:
        return []
    return re.findall(r"'([^']+)'", error["ctx"]["expected"])


def _known(key: Key) -> list[str]:
    match key:
        case ("house", *_):
            group: type = HouseLists
        case ("overrides", *_):
            group = Override
        case _:
            group = Config
    return [kebab(part.name) for part in fields(group)]


def _near(name: str, known: list[str]) -> str:
    return difflib.get_close_matches(kebab(name), known, n=1, cutoff=0)[0]


def _shown(key: Key) -> str:
    return ".".join(part for part in key if isinstance(part, str))
