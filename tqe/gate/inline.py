"""Suppressions in the text: marks the findings that a comment excuses, and notes comments without effect."""

from collections.abc import Collection, Iterator, Sequence
from typing import NamedTuple

from tqe.core.document import Document
from tqe.core.finding import Finding
from tqe.core.message import Message
from tqe.core.pattern import Pattern
from tqe.core.report import DocumentReport, Note
from tqe.core.span import Span
from tqe.gate.directives import Directive, Verb, directives

_LINE_END = Pattern(r"[\r\n]")


class _Excuse(NamedTuple):
    """The findings of a check or dimension (None: all) that begin in `span` are excused by a comment.

    `span` is None if there is no text that the comment could mean.
    """

    name: str | None
    span: Span | None
    directive: Directive

    def covers(self, finding: Finding) -> bool:
        """Say whether it excuses `finding`."""
        is_named = self.name in (None, finding.check, finding.category.dimension)
        return is_named and self.span is not None and self.span.start <= finding.span.start < self.span.end


def suppressed(report: DocumentReport, known: Collection[str], *, whole: bool) -> DocumentReport:
    """Return `report` with the excused findings marked and a note for each comment that excuses nothing.

    Whether a comment is idle can only be said of checks that ran; `whole` says that all did. `known` are the
    names of all checks and dimensions. Raises TqeError for a comment that cannot be understood.
    """
    if not report.document.comments:
        return report
    asked = directives(report.document, known)
    excuses = tuple(_excuses(report.document, asked))
    used: set[int] = set()
    findings = []
    for finding in report.findings:
        hits = [index for index, excuse in enumerate(excuses) if excuse.covers(finding)]
        used.update(hits)
        reason = next((excuses[index].directive.reason for index in hits), None)
        findings.append(finding._replace(suppressed="inline", reason=reason) if hits else finding)
    idle = [excuse for index, excuse in enumerate(excuses) if index not in used]
    notes = [
        Note(_idle(excuse), excuse.directive.span)
        for excuse in idle
        if excuse.span is None or whole or excuse.name in report.ran
    ]
    return report._replace(findings=tuple(findings), notes=(*report.notes, *notes))


def _excuses(document: Document, asked: Sequence[Directive]) -> Iterator[_Excuse]:
    blocks = tuple(_blocks(document))
    for directive in asked:
        match directive.verb:
            case Verb.IGNORE:
                span = _meant(document.text, blocks, directive.span)
            case Verb.IGNORE_FILE:
                span = Span(0, len(document.text))
            case _:
                continue
        for name in directive.names or (None,):
            yield _Excuse(name, span, directive)
    yield from _switched(document, asked)


def _switched(document: Document, asked: Sequence[Directive]) -> Iterator[_Excuse]:
    """Yield what is off, up to where it is on again or the text ends; an idle "on" is of no place."""
    off: dict[str | None, Directive] = {}
    for directive in asked:
        if directive.verb is Verb.OFF:
            off.update({name: directive for name in directive.names or (None,) if name not in off})
        elif directive.verb is Verb.ON:
            names: tuple[str | None, ...] = directive.names or tuple(off) or (None,)
            for name in names:
                opening = off.pop(name, None)
                span = Span(opening.span.end, directive.span.start) if opening else None
                yield _Excuse(name, span, opening or directive)
    for name, opening in off.items():
        yield _Excuse(name, Span(opening.span.end, len(document.text)), opening)


def _blocks(document: Document) -> Iterator[Span]:
    """Yield the blocks: each from where the one before ends, so that no place lies between them."""
    start = end = 0
    for segment in document.segments:
        if segment.opens and end:
            yield Span(start, end)
            start = end
        end = segment.span.end
    if end:
        yield Span(start, end)


def _meant(text: str, blocks: Sequence[Span], comment: Span) -> Span | None:
    """Return the block that `comment` is about: the one it stands in, or before it on its line, or the next."""
    for index, block in enumerate(blocks):
        if comment.start < block.end:
            before = blocks[index - 1] if index else None
            if before and not _LINE_END.search(text, before.end, comment.start):
                return before
            return block
    last = blocks[-1] if blocks else None
    return last if last and not _LINE_END.search(text, last.end, comment.start) else None


def _idle(excuse: _Excuse) -> Message:
    comment = f"tqe: {' '.join((excuse.directive.verb, *filter(None, [excuse.name])))}"
    if excuse.directive.verb is Verb.ON:
        return Message(
            f'"{comment}" has no effect: nothing is off here',
            f"„{comment}“ bewirkt nichts: hier ist nichts aus",
        )
    if excuse.span is None:
        return Message(
            f'"{comment}" has no effect: no text follows', f"„{comment}“ bewirkt nichts: es folgt kein Text"
        )
    return Message(
        f'"{comment}" has no effect: there is nothing to ignore, delete it',
        f"„{comment}“ bewirkt nichts: es gibt nichts zu übergehen, löschen",
    )
