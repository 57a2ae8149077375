"""The file in which outcomes survive a run that was stopped: JSON lines, added to a portion at a time."""

import json
import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from tqe.core.errors import TqeError, reason
from tqe.core.message import Message
from tqe.core.report import ScoredWord
from tqe.core.span import Span
from tqe.trial.outcome import Outcome

_HEAD = '{"tqe benchmark": 3}'


class Kept:
    """Outcomes by key, those of the file at `path` first; without a path they last as long as the run.

    A line that a stopped run left unfinished is cut off. Raises TqeError if the file holds something else
    or cannot be read or written.
    """

    def __init__(self, path: Path | None = None) -> None:
        self._path = path
        self._known: dict[str, Outcome] = {}
        if path is not None and path.exists():
            self._known = _load(path)

    def __contains__(self, key: str) -> bool:
        return key in self._known

    def __getitem__(self, key: str) -> Outcome:
        return self._known[key]

    def add(self, outcomes: Mapping[str, Outcome]) -> None:
        """Remember `outcomes`; those in which no check crashed also in the file."""
        self._known.update(outcomes)
        if self._path is None:
            return
        lines = [_line(key, outcome) for key, outcome in outcomes.items() if not outcome.crashes]
        try:
            with self._path.open("a", encoding="utf-8") as file:
                head = () if file.tell() else (_HEAD,)
                file.write("".join(f"{line}\n" for line in (*head, *lines)))
                file.flush()
                os.fsync(file.fileno())
        except OSError as error:
            raise TqeError(reason(error), place=str(self._path)) from error


def _load(path: Path) -> dict[str, Outcome]:
    """Return what is in the file, and cut off the line that is not whole."""
    try:
        whole, _, torn = path.read_bytes().rpartition(b"\n")
        head, *lines = whole.splitlines() or [torn]
        if head not in (b"", _HEAD.encode()):
            raise _foreign(path)
        known = dict(_entry(json.loads(line)) for line in lines)
        os.truncate(path, len(whole) + 1 if whole else 0)
    except OSError as error:
        raise TqeError(reason(error), place=str(path)) from error
    except (ValueError, KeyError, TypeError) as error:
        raise _foreign(path) from error
    return known


def _foreign(path: Path) -> TqeError:
    message = Message("is no file of results", "ist keine Datei mit Ergebnissen")
    return TqeError(message, place=str(path), hint=Message("name a new file", "eine neue Datei nennen"))


def _line(key: str, outcome: Outcome) -> str:
    refused = outcome.refused
    found = {
        "key": key,
        "scores": dict(outcome.scores),
        "traits": dict(outcome.traits),
        "findings": [[span.start, span.end] for span in outcome.findings],
        "words": [[word.span.start, word.span.end, word.logprob] for word in outcome.words],
        "suspicious": [[span.start, span.end] for span in outcome.suspicious],
        **({"refused": [refused.en, refused.de]} if refused else {}),
    }
    return json.dumps(found, ensure_ascii=False)


def _entry(found: Mapping[str, Any]) -> tuple[str, Outcome]:
    return found["key"], Outcome(
        scores=found["scores"],
        traits=found["traits"],
        findings=tuple(Span(*ends) for ends in found["findings"]),
        words=tuple(ScoredWord(Span(start, end), logprob) for start, end, logprob in found["words"]),
        suspicious=tuple(Span(*ends) for ends in found["suspicious"]),
        refused=Message(*found["refused"]) if "refused" in found else None,
    )
