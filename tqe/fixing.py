"""Makes the safe fixes in a file until none is left, and keeps everything else in it byte for byte."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from tqe import engine, evidence
from tqe.checks import load
from tqe.config import Config
from tqe.core.check import Check
from tqe.core.document import Document, RoundTrip
from tqe.core.errors import TqeError
from tqe.core.finding import Finding, Fix
from tqe.core.message import Message
from tqe.core.span import Span
from tqe.readers.articles import german
from tqe.readers.encoding import decode, form

ROUNDS = 20
"""A fix can make room for another; after as many rounds two checks are at odds."""


@dataclass(frozen=True, slots=True)
class Fixed:
    """The bytes of a file with its safe fixes made, how many those were, and what the last look found."""

    content: bytes
    applied: int
    outcome: engine.Outcome

    @property
    def remaining(self) -> int:
        """The number of findings that are left."""
        return sum(finding.suppressed is None for finding in self.outcome.findings)


def fix(name: str, raw: bytes, source: Document | None, config: Config) -> Fixed:
    """Return the German file `name`, whose bytes are `raw`, with all safe fixes made.

    Checks that need a model are left out. Raises TqeError if the file cannot be read or not be written in
    its format.
    """
    checks = tuple(check for check in engine.select(load(), config) if check.needs is not RoundTrip)
    seen = [raw]
    applied = 0
    outcome = _outcome(name, raw, source, checks, config)
    while len(seen) <= ROUNDS and (fixes := tuple(_compatible(outcome.findings))):
        content = _edited(seen[-1], fixes)
        if content in seen:  # two checks undo each other's work: rest where the next run will rest too
            content = min(seen[seen.index(content) :])
            return Fixed(content, applied, _outcome(name, content, source, checks, config))
        applied += len(fixes)
        seen.append(content)
        outcome = _outcome(name, content, source, checks, config)
    return Fixed(seen[-1], applied, outcome)


def _outcome(
    name: str, raw: bytes, source: Document | None, checks: Sequence[Check], config: Config
) -> engine.Outcome:
    document = german(name, raw, config.style)
    if decode(raw, name) != document.text:
        message = Message(
            f"fixes cannot be written as {document.format}",
            f"Korrekturen lassen sich nicht als {document.format} schreiben",
        )
        raise TqeError(message, place=name)
    return engine.inspect(evidence.gather(document, source, None).units, checks)


def _compatible(findings: Iterable[Finding]) -> Iterator[Fix]:
    """Yield the safe first fixes that do not get into each other's way, of two the earlier."""
    taken: list[Span] = []
    for finding in findings:
        if finding.suppressed is None and finding.fixes and finding.fixes[0].safe:
            spans = [finding.span, *(edit.span for edit in finding.fixes[0].edits)]
            reach = Span(min(span.start for span in spans), max(span.end for span in spans))
            if not any(reach.overlaps(other) for other in taken):
                taken.append(reach)
                yield finding.fixes[0]


def _edited(raw: bytes, fixes: Iterable[Fix]) -> bytes:
    mark, encoding = form(raw)
    whole = Fix(tuple(edit for fix in fixes for edit in fix.edits))
    return mark + whole.apply(raw[len(mark) :].decode(encoding)).encode(encoding)
