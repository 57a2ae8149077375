"""The checks: a folder for each MQM dimension, a file for each check, found by walking the folders."""

import re
from functools import cache
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules

from tqe.core.check import Check
from tqe.core.message import Language, Message
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


def documentation(check: Check, language: Language) -> str:
    """Return what `check` finds, and why, what it leaves alone, and where that is from.

    The English is the docstring of its module; it goes on with what was measured, which the German leaves out.
    """
    reasons = _german_reasons(check.module.rpartition(".")[0]) if language is Language.DE else {}
    return f"{title(check).de}.\n\n{reasons[check.id]}\n" if check.id in reasons else check.doc


@cache
def _german_reasons(package: str) -> dict[str, str]:
    """Return the German reasons of the checks of one dimension, from the file beside them."""
    text = Path(__path__[0], package.rpartition(".")[2], "german.md").read_text(encoding="utf-8")
    _, *parts = re.split(r"^## (.+)$", text, flags=re.MULTILINE)
    return {name: part.strip() for name, part in zip(parts[::2], parts[1::2], strict=True)}


@cache
def _german_titles() -> dict[str, str]:
    return {row[0]: row[1] for row in rows("check_titles_de")}


def _only_check(names: dict[str, object]) -> Check:
    (check,) = (value for value in names.values() if isinstance(value, Check))
    return check
