"""The configuration of a run: tqe.toml or [tool.tqe] in pyproject.toml, overlaid by the flags."""

import difflib
import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field, fields, replace
from enum import StrEnum
from pathlib import Path
from typing import Any, ClassVar, Literal

from tqe.core.document import House, Profile
from tqe.core.errors import TqeError
from tqe.core.message import Language, Message


class FailOn(StrEnum):
    """The severity from which a finding fails the gate."""

    CRITICAL = "critical"
    MAJOR = "major"
    MINOR = "minor"
    NEUTRAL = "neutral"
    NEVER = "never"


def _kebab(name: str) -> str:
    return name.replace("_", "-")


@dataclass(frozen=True, slots=True)
class HouseLists:
    """The user's own word lists, `[house]` in the file."""

    __pydantic_config__: ClassVar[dict[str, Any]] = {"extra": "forbid"}

    accept: tuple[str, ...] = ()
    banned: Mapping[str, str] = field(default_factory=dict)
    names: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Config:
    """Everything that decides what a run does; `model` is False where no model is wanted."""

    __pydantic_config__: ClassVar[dict[str, Any]] = {"extra": "forbid", "alias_generator": _kebab}

    profile: Profile = Profile.NEWS
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    model: str | Literal[False] = "bundled"
    engine: Literal["auto", "transformers"] = "auto"
    cache: bool = True
    fail_on: FailOn = FailOn.MAJOR
    fail_under: float | None = None
    source_pattern: str | None = None
    lang: Language | None = None
    house: HouseLists = field(default_factory=HouseLists)

    @property
    def style(self) -> House:
        """The house style as the checks see it."""
        lists = self.house
        return House(self.profile, lists.accept, tuple(lists.banned.items()), tuple(lists.names.items()))

    def overlaid(self, **flags: Any) -> "Config":
        """Return the configuration with every flag that is not None put over it."""
        return replace(self, **{name: value for name, value in flags.items() if value is not None})


def load(path: Path | None, start: Path) -> Config:
    """Return the configuration in `path`, or else in the nearest file going up from the folder `start`.

    Raises TqeError if the file cannot be read, or names a key or a value that does not exist.
    """
    if path is not None:
        return _read(path)
    for folder in (start, *start.parents):
        if (folder / "tqe.toml").is_file():
            return _read(folder / "tqe.toml")
        pyproject = folder / "pyproject.toml"
        if pyproject.is_file() and "tqe" in _table(pyproject).get("tool", {}):
            return _read(pyproject)
    return Config()


def _read(path: Path) -> Config:
    table = _table(path)
    if path.name == "pyproject.toml":
        table = table.get("tool", {}).get("tqe", {})
    return _validated(table, path)


def _table(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except tomllib.TOMLDecodeError as error:
        raise TqeError(
            Message(f"not valid TOML: {error}", f"kein gültiges TOML: {error}"), place=str(path)
        ) from error
    except (OSError, UnicodeDecodeError) as error:
        reason = getattr(error, "strerror", None) or "not UTF-8"
        message = Message(f"cannot read the configuration: {reason}", f"Konfiguration nicht lesbar: {reason}")
        raise TqeError(message, place=str(path)) from error


def _validated(table: dict[str, Any], path: Path) -> Config:
    from pydantic import TypeAdapter, ValidationError

    try:
        return TypeAdapter(Config).validate_python(table)
    except ValidationError as error:
        first, *others = error.errors()
        key = ".".join(str(part) for part in first["loc"] if isinstance(part, str) and part.islower())
        more = f" (+{len(others)})" if others else ""
        raise TqeError(_complaint(key, first, more), place=f"{path}{_line(path, key)}") from error


def _complaint(key: str, error: Mapping[str, Any], more: str) -> Message:
    if error["type"] != "unexpected_keyword_argument":
        return Message(f'"{key}": {error["msg"]}{more}', f"„{key}“: {error['msg']}{more}")
    group = HouseLists if key.startswith("house.") else Config
    names = [_kebab(part.name) for part in fields(group)]
    near = difflib.get_close_matches(key.rpartition(".")[2], names, n=1, cutoff=0)[0]
    return Message(
        f'unknown key "{key}", did you mean "{near}"?{more}',
        f"unbekannter Schlüssel „{key}“, gemeint „{near}“?{more}",
    )


def _line(path: Path, key: str) -> str:
    """Return `:N` for the line that sets `key`, or nothing."""
    pattern = re.compile(rf"""^\s*\[?(?:[\w-]+\.)*["']?{re.escape(key.rpartition(".")[2])}["']?\s*(?:=|\])""")
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
        if pattern.match(line):
            return f":{number}"
    return ""
