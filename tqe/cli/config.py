"""`tqe config`: shows what is configured, and where."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import fields
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from tqe.cli.jobs import folder
from tqe.cli.language import current, use
from tqe.cli.options import ConfigPath, Lang
from tqe.cli.output import show
from tqe.config import Config, Found, HouseLists, Override, find
from tqe.config.lines import Key
from tqe.config.model import kebab
from tqe.core.message import Message

EPILOG = "Example: tqe config sport/article.de.txt"
WIDTH = 40
"""Column of the remarks."""

Target = Annotated[
    str | None, typer.Argument(metavar="PATH", help="The article, or the folder, for which it holds.")
]
Schema = Annotated[bool, typer.Option("--schema", help="Print the JSON Schema of tqe.toml, for editors.")]

_DEFAULT = Message("default", "Vorgabe")
_LINE = Message("line", "Zeile")
_UNSET = Message("is not set", "ist nicht gesetzt")
_NO_FILE = Message(
    "no tqe.toml and no [tool.tqe] from here up: the defaults hold",
    "von hier an aufwärts keine tqe.toml und kein [tool.tqe]: es gelten die Vorgaben",
)


def config(
    path: Target = None, *, config: ConfigPath = None, schema: Schema = False, lang: Lang = None
) -> None:
    """Print what holds for an article, or for all in a folder, as TOML, with the line that says so."""
    if schema:
        from tqe.config.schema import text

        show(text())
        return
    found = find(config, folder(path or "."))
    use(lang or found.config.lang)
    show("\n".join(_lines(found, path)) + "\n")


def _lines(found: Found, path: str | None) -> Iterator[str]:
    where = str(found.path) if found.path else _NO_FILE.to(current())
    is_article = path is not None and not Path(path).is_dir()
    yield f"# {where}" + (f" · {path}" if is_article else "")
    applied = found.config.overriding(path) if path is not None and is_article else ()
    shown = found.written.merged(applied) if is_article else found.written
    for name in _plain(Config):
        yield _setting(name, getattr(shown, name), _origin(name, found, applied))
    for name in ("severity", "house"):
        value = getattr(shown, name)
        yield f"\n[{name}]"
        pairs = (
            value.items()
            if isinstance(value, Mapping)
            else ((n, getattr(value, n)) for n in _plain(HouseLists))
        )
        for key, each in pairs:
            yield _setting(key, each, _origin(f"{name}.{key}", found, applied))
    for index, override in enumerate(shown.overrides):
        yield "\n[[overrides]]"
        yield from _override(index, override, found)


def _override(index: int, override: Override, found: Found) -> Iterator[str]:
    for part in fields(override):
        value = getattr(override, part.name)
        if value is not None:
            line = found.lines.get(("overrides", index, kebab(part.name)))
            yield _setting(part.name, value, f"{_LINE.to(current())} {line}")


def _origin(name: str, found: Found, applied: tuple[int, ...]) -> str:
    """Return the lines of the file that set `name`, those of overrides last."""
    key = tuple(kebab(part) for part in name.split("."))
    places: list[Key] = [key]
    places += [("overrides", index, *key) for index in applied]
    lines = [str(found.lines[place]) for place in places if place in found.lines]
    return f"{_LINE.to(current())} {', '.join(lines)}" if lines else _DEFAULT.to(current())


def _setting(name: str, value: object, origin: str) -> str:
    if value is None:
        return f"# {kebab(name)} {_UNSET.to(current())}"
    return f"{f'{_key(name)} = {_toml(value)}':<{WIDTH}}  # {origin}"


def _key(name: str) -> str:
    bare = kebab(name)
    return bare if bare.replace("-", "").isascii() and bare.replace("-", "").isalnum() else _toml(name)


def _toml(value: object) -> str:
    match value:
        case bool():
            return str(value).lower()
        case StrEnum() | str():
            return json.dumps(str(value), ensure_ascii=False).replace("\x7f", "\\u007f")
        case Mapping():
            return "{ " + ", ".join(f"{_toml(key)} = {_toml(each)}" for key, each in value.items()) + " }"
        case tuple():
            return "[" + ", ".join(map(_toml, value)) + "]"
        case _:
            return str(value)


def _plain(group: type) -> Iterator[str]:
    """Yield the settings of `group` that are no table of their own."""
    return (part.name for part in fields(group) if part.name not in {"severity", "house", "overrides"})
