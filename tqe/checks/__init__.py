"""The checks: a folder for each MQM dimension, a file for each check, found by walking the folders.

The index says what there is to know about each without opening its file, which takes longer than to read an article.
"""

import json
import re
from collections.abc import Iterable
from functools import cache
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules
from typing import Any

from tqe.core.check import Check, Unit
from tqe.core.document import Bitext, Document, Pair, Profile, RoundTrip, Segment
from tqe.core.finding import Hit
from tqe.core.message import Language, Message
from tqe.core.mqm import Category, Confidence, Severity
from tqe.text.data import rows

INDEX = Path(__file__).with_name("index.json")
_UNITS: dict[str, type[Unit]] = {kind.__name__: kind for kind in (Segment, Document, Pair, Bitext, RoundTrip)}


class _Late:
    """Runs a check, whose module is opened when it first runs."""

    def __init__(self, module: str) -> None:
        self._module = module
        self._check: Check | None = None

    def __call__(self, unit: Unit) -> Iterable[Hit]:
        """Return what the check finds in `unit`."""
        if self._check is None:
            self._check = _only_check(vars(import_module(self._module)))
        return self._check.run(unit)


@cache
def listed() -> tuple[Check, ...]:
    """Return every check, sorted by id, as the index has it: without examples, and opened only when it runs."""
    return tuple(map(_read, json.loads(INDEX.read_text(encoding="utf-8"))))


def _read(entry: dict[str, Any]) -> Check:
    module = f"{__name__}.{entry['module']}"
    return Check(
        id=entry["id"],
        run=_Late(module),
        needs=_UNITS[entry["needs"]],
        category=Category(entry["category"]),
        severity=Severity(entry["severity"]),
        confidence=Confidence(entry["confidence"]),
        examples=(),
        profiles=tuple(map(Profile, entry["profiles"])),
        module=module,
        doc=entry["doc"],
    )


def index() -> str:
    """Return what the index has to say."""
    entries = [
        {
            "id": check.id,
            "module": check.module.removeprefix(f"{__name__}."),
            "needs": check.needs.__name__,
            "category": check.category,
            "severity": check.severity,
            "confidence": check.confidence,
            "profiles": check.profiles,
            "doc": check.doc,
        }
        for check in load()
    ]
    return json.dumps(entries, ensure_ascii=False, indent=1) + "\n"


@cache
def load() -> tuple[Check, ...]:
    """Return every check, sorted by id, with all there is to it."""
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
