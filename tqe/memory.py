"""Remembers what the checks found in a sentence, so that a second run over an article looks at what changed."""

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
"""Folders of tqe that decide what is found in a sentence."""

Found = dict[str, list[Any]]
"""The hits of each check that has any, as JSON writes them."""


class Memory:
    """What checks that need a sentence alone found in those of one document, by this very version of tqe."""

    def __init__(self, store: Store, checks: Sequence[Check], document: Document) -> None:
        mine = [
            check for check in checks if check.needs is Segment and check.module.startswith("tqe.checks.")
        ]
        self._store = store
        self._checks = frozenset(check.id for check in mine)
        self._signature = " ".join(("hits", version(), *sorted(self._checks), repr(document.house)))
        segments = document.segments if len(document.segments) <= MOST else ()
        self._keys = {segment.span: _key(segment) for segment in segments}
        self._known: Mapping[str, Found] = {
            key: json.loads(text)
            for key, text in store.translations(self._signature, self._keys.values()).items()
        }
        self._fresh: dict[str, Found] = {key: {} for key in self._keys.values() if key not in self._known}

    def run(self, check: Check, unit: Unit) -> tuple[Hit, ...]:
        """Return what `check` found or finds in `unit`. Raises what the check raises."""
        if check.id not in self._checks or not isinstance(unit, Segment):
            return tuple(check.run(unit))
        key = self._keys.get(unit.span, "")
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
    stamps = [str(sys.version_info), *sorted(stamp for name in _FOLDERS for stamp in _stamps(top / name))]
    tagger = find_spec("HanTa")
    if tagger and tagger.origin:
        stamps += _stamps(Path(tagger.origin).parent)
    return sha256("\n".join(stamps).encode()).hexdigest()


def _stamps(folder: Path) -> Iterator[str]:
    for place, folders, names in os.walk(folder):
        folders[:] = [name for name in folders if name != "__pycache__"]
        for name in names:
            state = Path(place, name).stat()
            yield f"{place}/{name} {state.st_mtime_ns} {state.st_size}"


def _key(segment: Segment) -> str:
    """Return all that a check can see of `segment`, but not where in its document it lies."""
    return ascii((segment.text, segment.kind, segment.raw, segment.opens, segment.quoted))


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
