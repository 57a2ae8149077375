"""The checks: a folder for each MQM dimension, a file for each check, found by walking the folders."""

from functools import cache
from importlib import import_module
from pkgutil import iter_modules

from tqe.core.check import Check
from tqe.core.message import Message
from tqe.text.data import rows


@cache
def load() -> tuple[Check, ...]:
    """Return every check, sorted by id."""
    modules = [
        import_module(f"{__name__}.{folder.name}.{file.name}")
        for folder in iter_modules(__path__)
        for file in iter_modules([f"{__path__[0]}/{folder.name}"])
    ]
    return tuple(sorted((_only_check(vars(module)) for module in modules), key=lambda check: check.id))


def title(check: Check) -> Message:
    """Return what `check` finds, in one line."""
    return Message(check.title, _german_titles().get(check.id, check.title))


@cache
def _german_titles() -> dict[str, str]:
    return {row[0]: row[1] for row in rows("check_titles_de")}


def _only_check(names: dict[str, object]) -> Check:
    (check,) = (value for value in names.values() if isinstance(value, Check))
    return check
