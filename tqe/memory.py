"""Remembers what the checks found in a sentence and in a text, so that a second run looks at what changed."""

import json
import os
import sys
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from hashlib import sha256
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from tqe.core.check import Check, Unit
from tqe.core.document import Document, Segment
from tqe.core.finding import Edit, Fix, Hit
from tqe.core.message import Message
from tqe.core.span import Span
from tqe.mt.store import Store

MOST = 2000
"""Sentences up to which a text is remembered: a longer one is no article and would push others out."""
_FOLDERS = ("checks", "text", "core")
"""Folders of tqe that decide what is found in a text that was read."""

Found = dict[str, list[Any]]
"""The hits of each check that has any, as JSON writes them."""


class Memory:
    """What checks that need the German alone found in one document and its sentences, by this very version of tqe."""

    def __init__(self, store: Store, checks: Sequence[Check], document: Document) -> None:
        mine = [
            check
            for check in checks
            if check.needs in {Segment, Document} and check.module.startswith("tqe.checks.")
        ]
        self._store = store
        self._checks = frozenset(check.id for check in mine)
        self._signature = " ".join(("hits", version(), *sorted(self._checks), repr(document.house)))
        units: tuple[Segment | Document, ...] = (document, *document.segments)
        if len(document.segments) > MOST:
            units = ()
        self._keys = {_place(unit): _key(unit) for unit in units}
        self._known: Mapping[str, Found] = {
            key: json.loads(text)
            for key, text in store.translations(self._signature, self._keys.values()).items()
        }
        self._fresh: dict[str, Found] = {key: {} for key in self._keys.values() if key not in self._known}

    def run(self, check: Check, unit: Unit) -> tuple[Hit, ...]:
        """Return what `check` found or finds in `unit`. Raises what the check raises."""
        if check.id not in self._checks or not isinstance(unit, Segment | Document):
            return tuple(check.run(unit))
        key = self._keys.get(_place(unit), "")
        if key in self._known:
            return tuple(map(_hit, self._known[key].get(check.id, ())))
        try:
            hits = tuple(check.run(unit))
        except Exception:
            self._fresh.pop(key, None)
            raise
        if hits and key in self._fresh:
            self._fresh[key][check.id] = list(map(_written, hits))
        return hits

    def keep(self) -> None:
        """Write down what was found anew."""
        if self._fresh:
            self._store.remember(
                self._signature, {key: json.dumps(found) for key, found in self._fresh.items()}
            )


@cache
def version() -> str:
    """Return a digest of what decides on hits: code and word lists as they lie there, and what is installed."""
    top = Path(__file__).parent
    stamps = [
        str(sys.version_info),
        *sorted(stamp for name in _FOLDERS for stamp in _stamps(str(top / name))),
    ]
    tagger = find_spec("HanTa")
    if tagger and tagger.origin:
        stamps += _stamps(str(Path(tagger.origin).parent))
    return sha256("\n".join(stamps).encode()).hexdigest()


def _stamps(folder: str) -> Iterator[str]:
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.is_file():
                state = entry.stat()
                yield f"{entry.path} {state.st_mtime_ns} {state.st_size}"
            elif entry.is_dir() and entry.name != "__pycache__":
                yield from _stamps(entry.path)


def _place(unit: Segment | Document) -> Span | None:
    """Return where a sentence lies, None for the whole of a document."""
    return unit.span if isinstance(unit, Segment) else None


def _key(unit: Segment | Document) -> str:
    """Return all that a check can see of `unit`, but not where a sentence lies, and no house style."""
    if isinstance(unit, Segment):
        return ascii((unit.text, unit.kind, unit.raw, unit.opens, unit.quoted))
    segments = [(segment.span, _key(segment)) for segment in unit.segments]
    return ascii((unit.name, unit.text, unit.prose, unit.format, unit.comments, segments))


def _written(hit: Hit) -> list[Any]:
    fixes = [
        [fix.safe, [[edit.span.start, edit.span.end, edit.text] for edit in fix.edits]] for fix in hit.fixes
    ]
    source = hit.source and [hit.source.start, hit.source.end]
    return [hit.span.start, hit.span.end, hit.message.en, hit.message.de, fixes, source]


def _hit(written: list[Any]) -> Hit:
    start, end, english, german, fixes, source = written
    return Hit(
        Span(start, end),
        Message(english, german),
        tuple(Fix(tuple(Edit(Span(a, b), text) for a, b, text in edits), safe) for safe, edits in fixes),
        source and Span(*source),
    )
