"""The baseline: a file that lists known findings, so that a gate starts green and only new ones fail."""

import json
import os
from collections.abc import Iterator, Mapping
from pathlib import Path, PurePath
from typing import Any, NamedTuple

from tqe.core.errors import TqeError
from tqe.core.message import Message
from tqe.gate.known import Known

SCHEMA = 1


class Baseline(NamedTuple):
    """The known findings of each article, whose path is relative to the folder of the file."""

    folder: Path
    articles: Mapping[str, tuple[Known, ...]] = {}

    def key(self, path: str) -> str:
        """Return `path` as the file has it."""
        return PurePath(os.path.relpath(path, self.folder)).as_posix()

    def of(self, path: str) -> tuple[Known, ...]:
        """Return the known findings of the article at `path`."""
        return self.articles.get(self.key(path), ())

    def only(self, path: str) -> "Baseline":
        """Return what is known of the article at `path` alone."""
        return Baseline(self.folder, {self.key(path): self.of(path)})

    def gone(self) -> tuple[str, ...]:
        """Return the articles that are not there any more."""
        return tuple(key for key in self.articles if not (self.folder / key).exists())

    def notes(self) -> Iterator[Message]:
        """Yield what to say of the articles that are gone."""
        gone = self.gone()
        if gone:
            listed = ", ".join(gone[:3]) + (", ..." if len(gone) > 3 else "")
            yield Message(
                f"the baseline has findings of files that are gone ({listed}); tqe baseline --prune removes them",
                f"die Baseline hat Befunde von Dateien, die es nicht mehr gibt ({listed}); "
                "tqe baseline --prune entfernt sie",
            )


def read(path: Path) -> Baseline:
    """Return the baseline at `path`; TqeError if there is none, or the file is something else."""
    try:
        table = json.loads(path.read_text(encoding="utf-8"))
        return Baseline(path.absolute().parent, dict(_articles(table)))
    except FileNotFoundError as error:
        hint = Message("tqe baseline writes one", "tqe baseline schreibt eine")
        raise TqeError(
            Message("no such baseline", "keine solche Baseline"), place=str(path), hint=hint
        ) from error
    except OSError as error:
        reason = error.strerror or str(error)
        message = Message(f"cannot read the baseline: {reason}", f"Baseline nicht lesbar: {reason}")
        raise TqeError(message, place=str(path)) from error
    except (ValueError, TypeError, KeyError, AttributeError) as error:
        message = Message("is no baseline of tqe", "ist keine Baseline von tqe")
        hint = Message(
            "tqe baseline writes one; a merge conflict?", "tqe baseline schreibt eine; ein Merge-Konflikt?"
        )
        raise TqeError(message, place=str(path), hint=hint) from error


def render(baseline: Baseline, version: str) -> str:
    """Return the file: a finding a line, everything in order, so that changes are easy to review."""
    articles = ",".join(
        f"\n    {_json(path)}: [{','.join(map(_entry, sorted(known)))}\n    ]"
        for path, known in sorted(baseline.articles.items())
        if known
    )
    return f'{{\n  "schema": {SCHEMA},\n  "tqe": {_json(version)},\n  "articles": {{{articles}\n  }}\n}}\n'


def _entry(known: Known) -> str:
    fields = {"check": known.check, "excerpt": known.excerpt, "fingerprint": known.fingerprint}
    return f"\n      {_json(fields)}"


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)


def _articles(table: dict[str, Any]) -> Iterator[tuple[str, tuple[Known, ...]]]:
    if table["schema"] != SCHEMA:
        raise ValueError(table["schema"])
    for path, entries in table["articles"].items():
        yield path, tuple(Known(*(_text(entry[key]) for key in _KEYS)) for entry in entries)


_KEYS = ("check", "excerpt", "fingerprint")


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError(value)
    return value
