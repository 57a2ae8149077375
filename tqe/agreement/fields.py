"""The fields of one line of annotation, each asked for by its type; what is missing or wrong is said in one line."""

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, NoReturn

from tqe.core.errors import TqeError
from tqe.core.message import Message


@dataclass(frozen=True, slots=True)
class Fields:
    """The fields of a line at `place`; `within` leads to them if they lie inside another field."""

    place: str
    values: Mapping[str, Any]
    within: str = ""

    def text(self, name: str, otherwise: str | None = None) -> str:
        """Return a text, or a whole number as one; TqeError if there is none and nothing `otherwise`."""
        value = self.values.get(name, otherwise)
        if isinstance(value, int) and not isinstance(value, bool):
            return str(value)
        return value if isinstance(value, str) else self._refuse(name, "a text", "ein Text")

    def number(self, name: str) -> float:
        """Return a finite number, also one written as text; TqeError if it is none."""
        number = as_number(self.values.get(name))
        return number if number is not None else self._refuse(name, "a number", "eine Zahl")

    def parts(self, name: str) -> Iterable["Fields"]:
        """Yield the objects that the list `name` holds; TqeError if it is no such list."""
        value = self.values.get(name)
        if not isinstance(value, list) or not all(isinstance(each, dict) for each in value):
            self._refuse(name, "a list of objects", "eine Liste von Objekten")
        for index, each in enumerate(value):
            yield Fields(self.place, each, f"{self.within}{name}[{index}].")

    def part(self, name: str) -> "Fields":
        """Return the object `name`; TqeError if it is none."""
        value = self.values.get(name)
        if not isinstance(value, dict):
            self._refuse(name, "an object", "ein Objekt")
        return Fields(self.place, value, f"{self.within}{name}.")

    def wrong(self, name: str, en: str, de: str) -> TqeError:
        """Return the error that something is wrong with the field `name`."""
        field = f"{self.within}{name}"
        return TqeError(Message(f"{field} {en}", f"{field} {de}"), place=self.place)

    def _refuse(self, name: str, en: str, de: str) -> NoReturn:
        if name not in self.values:
            raise self.wrong(name, "is missing", "fehlt")
        raise self.wrong(name, f"is not {en}", f"ist nicht {de}")


def as_number(value: object) -> float | None:
    """Return the finite number that `value` is or says, None if it is none."""
    if isinstance(value, bool) or not isinstance(value, (int, float, str)):
        return None
    try:
        number = float(value)
    except (ValueError, OverflowError):
        return None
    return number if math.isfinite(number) else None
