"""Finds and reads the configuration: tqe.toml, or [tool.tqe] in pyproject.toml."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any, NamedTuple

from tqe.config.lines import Key, lines
from tqe.config.model import Config
from tqe.config.patterns import anchored
from tqe.core.errors import TqeError
from tqe.core.message import Message
from tqe.core.names import names, require_known, require_known_check

_TOOL: Key = ("tool", "tqe")


class Found(NamedTuple):
    """A configuration with the file it is from, None if there is none, and the line of each key in it.

    It is `written` with the paths and patterns of the file, which `config` has made absolute.
    """

    config: Config = Config()
    written: Config = Config()
    path: Path | None = None
    lines: Mapping[Key, int] = {}


def load(path: Path | None, start: Path) -> Config:
    """Return the configuration in `path`, or else in the nearest file going up from the folder `start`.

    Its patterns and paths are absolute. Raises TqeError if the file cannot be read, or names a key, a value
    or a check that does not exist.
    """
    return find(path, start).config


def find(path: Path | None, start: Path) -> Found:
    """Return what `load` does with where it is from."""
    if path is not None:
        return _read(path)
    for folder in (start, *start.parents):
        if (folder / "tqe.toml").is_file():
            return _read(folder / "tqe.toml")
        pyproject = folder / "pyproject.toml"
        if pyproject.is_file() and "tqe" in _table(pyproject).get("tool", {}):
            return _read(pyproject)
    return Found()


def _read(path: Path) -> Found:
    table = _table(path)
    known = lines(path.read_text(encoding="utf-8"))
    if path.name == "pyproject.toml":
        table = table.get("tool", {}).get("tqe", {})
        known = {key[len(_TOOL) :]: line for key, line in known.items() if key[: len(_TOOL)] == _TOOL}
    config = _validated(table, path, known)
    _require_known_checks(config, path, known)
    return Found(_anchored(config, path.absolute().parent), config, path, known)


def _table(path: Path) -> dict[str, Any]:
    import tomllib

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


def _validated(table: dict[str, Any], path: Path, known: Mapping[Key, int]) -> Config:
    """Return the configuration that `table` is; read as JSON, because only there strictness knows enums."""
    import json

    from pydantic import TypeAdapter, ValidationError

    from tqe.config.complaints import complaint

    text = json.dumps(table, default=lambda value: {"not a text": str(value)})
    try:
        return TypeAdapter(Config).validate_json(text, strict=True)
    except ValidationError as error:
        places = [_key(each["loc"], table) for each in error.errors()]
        first = min(places, key=lambda key: _line(key, known))
        errors = [each for each, key in zip(error.errors(), places, strict=True) if key == first]
        message = complaint(first, errors)
        more = f" (+{len(set(places)) - 1})" if len(set(places)) > 1 else ""
        raise TqeError(
            Message(message.en + more, message.de + more), place=_place(path, first, known)
        ) from error


def _key(place: tuple[str | int, ...], table: dict[str, Any]) -> Key:
    """Return the part of pydantic's `place` that is in the file, and a key that is missing there."""
    key: Key = ()
    inside: Any = table
    for part in place:
        try:
            inside = inside[part]
        except (KeyError, IndexError, TypeError):
            is_missing = isinstance(inside, dict) and part == "files"
            return (*key, part) if is_missing else key
        key = (*key, part)
    return key


def _require_known_checks(config: Config, path: Path, known: Mapping[Key, int]) -> None:
    used = sorted(_names(config), key=lambda use: _line(use[0], known))
    if not used:
        return
    from tqe.checks import listed

    for key, name in used:
        place = _place(path, key, known)
        if "require" in key:
            require_known_check(name, listed(), place)
        else:
            require_known(name, names(listed()), place)


def _names(config: Config) -> Iterator[tuple[Key, str]]:
    """Yield every name of a check in the configuration with its key."""
    groups: list[tuple[Key, Any]] = [((), config)]
    groups += [(("overrides", index), part) for index, part in enumerate(config.overrides)]
    for key, group in groups:
        for attribute in ("select", "ignore", "require"):
            for index, name in enumerate(getattr(group, attribute) or ()):
                yield (*key, attribute, index), name
        for name in group.severity or ():
            yield (*key, "severity", name), name


def _line(key: Key, known: Mapping[Key, int]) -> int:
    """Return the line of `key`, or of the table it should be in."""
    while key and key not in known:
        key = key[:-1]
    return known.get(key, 0)


def _place(path: Path, key: Key, known: Mapping[Key, int]) -> str:
    line = _line(key, known)
    return f"{path}:{line}" if line else str(path)


def _anchored(config: Config, folder: Path) -> Config:
    return replace(
        config,
        baseline=None if config.baseline is None else str(folder / config.baseline),
        glossary=tuple(str(folder / path) for path in config.glossary),
        exclude=tuple(anchored(pattern, folder) for pattern in config.exclude),
        overrides=tuple(
            replace(
                part,
                files=tuple(anchored(pattern, folder) for pattern in part.files),
                glossary=None if part.glossary is None else tuple(str(folder / p) for p in part.glossary),
            )
            for part in config.overrides
        ),
    )
