"""Makes the safe fixes in a file until none is left, and keeps everything else in it byte for byte."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from tqe.config import Config
from tqe.core.document import Document
from tqe.core.errors import TqeError
from tqe.core.finding import Finding, Fix
from tqe.core.message import Message
from tqe.core.report import DocumentReport, Unreadable
from tqe.core.span import Span
from tqe.judge import Case, judged
from tqe.readers.articles import german
from tqe.readers.encoding import decode, form

ROUNDS = 20
"""A fix can make room for another; after as many rounds two checks are at odds."""


@dataclass(frozen=True, slots=True)
class Fixed:
    """The bytes of a file with its safe fixes made, how many those were, and the report on what is left."""

    content: bytes
    applied: int
    report: DocumentReport


def fix(name: str, raw: bytes, source: Document | None, config: Config) -> Fixed:
    """Return the German file `name`, whose bytes are `raw`, with all safe fixes made.

    Nothing is translated back: checks that need a model do not run. What a comment in the text excuses stays.
    Raises TqeError if the file cannot be read, or fixes cannot be written in its format.
    """
    seen = [raw]
    applied = 0
    report = _report(name, raw, source, config)
    while len(seen) <= ROUNDS and (fixes := tuple(_compatible(report.standing))):
        content = _edited(seen[-1], fixes)
        if content in seen:  # two checks undo each other's work: rest where the next run will rest too
            content = min(seen[seen.index(content) :])
            return Fixed(content, applied, _report(name, content, source, config))
        applied += len(fixes)
        seen.append(content)
        report = _report(name, content, source, config)
    return Fixed(seen[-1], applied, report)


def _report(name: str, raw: bytes, source: Document | None, config: Config) -> DocumentReport:
    document = german(name, raw, config.style)
    if decode(raw, name) != document.text:
        raise _unwritable(document)
    (outcome,) = judged([Case(config, document, source)])
    if isinstance(outcome, Unreadable):
        raise TqeError(outcome.error, place=outcome.path, hint=outcome.hint)
    return outcome


def _unwritable(document: Document) -> TqeError:
    kind = document.format
    return TqeError(
        Message(f"fixes cannot be written to {kind}", f"Korrekturen lassen sich nicht in {kind} schreiben"),
        place=document.name,
    )


def _compatible(findings: Iterable[Finding]) -> Iterator[Fix]:
    """Yield the safe first fixes that do not get into each other's way, of two the earlier."""
    taken: list[Span] = []
    for finding in findings:
        if finding.fixes and finding.fixes[0].safe:
            spans = [finding.span, *(edit.span for edit in finding.fixes[0].edits)]
            reach = Span(min(span.start for span in spans), max(span.end for span in spans))
            if not any(reach.overlaps(other) for other in taken):
                taken.append(reach)
                yield finding.fixes[0]


def _edited(raw: bytes, fixes: Iterable[Fix]) -> bytes:
    mark, encoding = form(raw)
    whole = Fix(tuple(edit for fix in fixes for edit in fix.edits))
    return mark + whole.apply(raw[len(mark) :].decode(encoding)).encode(encoding)
