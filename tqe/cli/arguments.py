"""Reads plain arguments without typer's validator: that is pydantic, which takes longer to import than the rest."""

from collections.abc import Callable, Mapping
from enum import StrEnum
from pathlib import Path
from types import UnionType
from typing import Any, get_args, get_origin, get_type_hints

import typer

from tqe.cli import helping

_PLAIN: Mapping[Any, Callable[[Any], Any]] = {str: str, bool: bool, Path: Path, list[str]: list}
"""How a value of each type is made from what was written."""


class Command(helping.Command):
    """A command that leaves to typer what is not plain or not right: it has the words for complaints."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:  # noqa: ANN401 - typer keeps the type to itself
        """Put the values of all parameters into `ctx` and return the arguments that are left: none."""
        values = self._values(ctx, args)
        if values is None:
            return super().parse_args(ctx, args)
        ctx.params.update(values)
        ctx.args = []
        return []

    def _values(self, ctx: Any, args: list[str]) -> dict[str, Any] | None:  # noqa: ANN401
        """Return the value of each parameter, None if one of them is not plain."""
        try:
            given, left, _ = self.make_parser(ctx).parse_args(args=list(args))
        except typer.TyperException:
            return None
        names = {parameter.name for parameter in self.params}
        if left or any(value is not None and name not in names for name, value in given.items()):
            return None
        kinds = get_type_hints(self.callback)
        try:
            return {
                parameter.name: _value(parameter, given.get(parameter.name), kinds[parameter.name])
                for parameter in self.params
            }
        except ValueError:
            return None


def _value(parameter: Any, written: Any, kind: Any) -> Any:  # noqa: ANN401 - typer's own are as wide
    """Return the value of `parameter`; ValueError if typer has to say what it is, or that it is none."""
    if written is None or written in ((), []):
        if parameter.required:
            raise ValueError("nothing written")
        is_collection = parameter.multiple or parameter.nargs == -1
        return () if is_collection else parameter.default
    return _maker(kind)(written)


def _maker(kind: Any) -> Callable[[Any], Any]:  # noqa: ANN401
    if get_origin(kind) is UnionType:
        (kind,) = (each for each in get_args(kind) if each is not type(None))
    if kind in _PLAIN:
        return _PLAIN[kind]
    if isinstance(kind, type) and issubclass(kind, StrEnum):
        return kind
    raise ValueError("not plain")
