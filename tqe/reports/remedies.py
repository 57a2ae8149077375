"""The findings of a document as a person reads them: where, what, why, and what to write instead."""

from collections.abc import Iterator
from typing import NamedTuple

from tqe.core.finding import Finding
from tqe.core.message import Language
from tqe.core.mqm import Severity
from tqe.core.report import DocumentReport
from tqe.reports import labels
from tqe.reports.context import NO_BREAK_SPACE, Marked, elided, in_context, suggestion
from tqe.reports.groups import Group, grouped
from tqe.reports.labels import counted
from tqe.reports.paint import BLANK, Line, line
from tqe.reports.positions import Positions

INDENT = 10
"""Columns that the positions take, `line:column` in an article of 9,999 lines."""

_GRAVE = (Severity.CRITICAL, Severity.MAJOR)
_STYLES = {
    Severity.CRITICAL: "bold magenta",
    Severity.MAJOR: "bold red",
    Severity.MINOR: "yellow",
    Severity.NEUTRAL: "cyan",
}


class _Page(NamedTuple):
    """What showing a finding takes beside the finding."""

    report: DocumentReport
    positions: Positions
    language: Language
    width: int

    @property
    def room(self) -> int:
        return self.width - INDENT

    def place(self, finding: Finding) -> str:
        return str(self.positions.of(finding.span.start))

    def mark(self, finding: Finding) -> Marked:
        return in_context(self.report.document, finding.span, self.positions, self.room)

    def source(self, finding: Finding) -> Marked | None:
        """Return what the finding concerns in the source, in its context."""
        document = self.report.source
        if finding.source is None or document is None:
            return None
        return in_context(document, finding.source.span, Positions.within(document.text), self.room)

    def fixes(self, finding: Finding) -> tuple[str, ...]:
        return tuple(suggestion(self.report.document.text, fix, self.room - 4) for fix in finding.fixes[:3])


def findings(report: DocumentReport, positions: Positions, language: Language, width: int) -> Iterator[Line]:
    """Yield the findings, the gravest first, in sections that say what to do with them."""
    page = _Page(report, positions, language, max(width, 40))
    groups = grouped(report.standing)
    if not groups:
        ran = counted(len(report.checks), labels.CHECK_RAN, labels.CHECKS_RAN, language)
        yield BLANK
        yield line(f"{labels.NO_FINDINGS.to(language)}; {ran}.")
    grave = [group for group in groups if group.first.severity in _GRAVE]
    minor = [group for group in groups if group.first.severity is Severity.MINOR]
    yield from _section(labels.FIX_FIRST.to(language), grave, page)
    yield from _section((labels.THEN if grave else labels.FIX).to(language), minor, page)
    yield from _remarks([group for group in groups if group.first.severity is Severity.NEUTRAL], page)
    yield from _notes([*grave, *minor], page)
    hidden = len(report.findings) - len(report.standing)
    if hidden:
        number = counted(hidden, labels.FINDING_SUPPRESSED, labels.FINDINGS_SUPPRESSED, language)
        yield BLANK
        yield line(f"{number}.", "dim")


def _section(title: str, groups: list[Group], page: _Page) -> Iterator[Line]:
    if not groups:
        return
    number = sum(len(group.findings) for group in groups)
    yield BLANK
    yield line(f"{title} ({number})", "bold")
    for group in groups:
        yield BLANK
        yield from _group(group, page)


def _group(group: Group, page: _Page) -> Iterator[Line]:
    first = group.first
    style = _STYLES[first.severity]
    marked = page.mark(first)
    yield Line(_tag(first, page.language), INDENT, (f"{page.place(first):>{INDENT - 2}}", "bold"))
    yield Line(((marked.before, ""), (marked.excerpt, style), (marked.after, "")), INDENT)
    yield line(marked.underline, style, indent=INDENT)
    yield from _source(first, page)
    yield line(first.message.to(page.language), indent=INDENT)
    yield from _fixes(first, page)
    yield from _attached(group, page)
    yield from _others(group, page)


def _tag(finding: Finding, language: Language) -> tuple[tuple[str, str], ...]:
    severity = (str(finding.severity), _STYLES[finding.severity])
    confidence = labels.CONFIDENCES.get(finding.confidence)
    tag = (severity, (f" · {finding.check}", "dim"))
    if confidence is None:
        return tag
    counts = finding.gate_severity
    return (*tag, (f" · {confidence.to(language)}, {labels.COUNTS_AS.to(language)} {counts}", "dim"))


def _source(finding: Finding, page: _Page) -> Iterator[Line]:
    """Yield the line of the source below the German one; nothing is marked in it if it is meant as a whole."""
    marked = page.source(finding)
    if marked is None:
        return
    label = f"{labels.SOURCE.to(page.language):>{INDENT - 2}}"
    parts = ((marked.before, ""), (marked.excerpt, "bold"), (marked.after, ""))
    yield Line(parts, INDENT, (label, "cyan"))
    if marked.before or marked.after:
        yield line(marked.underline, "bold", indent=INDENT)


def _fixes(finding: Finding, page: _Page) -> Iterator[Line]:
    for number, (fix, text) in enumerate(zip(finding.fixes, page.fixes(finding), strict=False)):
        lead = "→ " if number == 0 else f"  {labels.OR.to(page.language)} "
        safe = f"  ({labels.SAFE.to(page.language)})" if fix.safe else ""
        yield Line(((lead, ""), (text, "green"), (safe, "dim")), INDENT)


def _attached(group: Group, page: _Page) -> Iterator[Line]:
    """Yield what lesser findings say of the same place."""
    for finding in group.attached:
        text = f"{labels.ALSO_HERE.to(page.language)}: {finding.message.to(page.language)}"
        yield Line(((text, ""), (f" · {finding.check}", "dim")), INDENT)


def _others(group: Group, page: _Page) -> Iterator[Line]:
    """Yield where else it says the same: bare places, or each with its words where they differ."""
    if not group.others:
        return
    shown = (group.first.excerpt, page.fixes(group.first)[:1])
    alike = [f for f in group.others if (f.excerpt, page.fixes(f)[:1]) == shown]
    also = labels.ALSO_AT.to(page.language)
    if alike:
        yield line(f"{also} {', '.join(page.place(finding) for finding in alike)}", indent=INDENT)
    for finding in group.others:
        if finding not in alike:
            yield line(f"{also} {page.place(finding)} {_brief(finding, page)}", indent=INDENT)


def _brief(finding: Finding, page: _Page) -> str:
    """Return the words in question and what to write instead."""
    words = elided(finding.excerpt, page.room // 2)
    excerpt = (labels.quoted(words, page.language),) if words.strip() else ()
    return " → ".join((*excerpt, *page.fixes(finding)[:1]))


def _remarks(groups: list[Group], page: _Page) -> Iterator[Line]:
    if not groups:
        return
    number = sum(len(group.findings) for group in groups)
    yield BLANK
    yield line(f"{labels.REMARKS.to(page.language)} ({number})", "bold")
    for group in groups:
        parts = (
            (f"{_brief(group.first, page)} ", _STYLES[Severity.NEUTRAL]),
            (group.first.message.to(page.language), ""),
            (f" · {group.first.check}", "dim"),
        )
        yield Line(parts, INDENT, (f"{page.place(group.first):>{INDENT - 2}}", ""))
        yield from _others(group, page)


def _notes(groups: list[Group], page: _Page) -> Iterator[Line]:
    """Yield what the reader may not know about the signs and words above."""
    notes = []
    if any(NO_BREAK_SPACE in text for group in groups for f in group.findings for text in page.fixes(f)):
        notes.append(labels.NO_BREAK_SPACE)
    if any(fix.safe for group in groups for fix in group.first.fixes):
        notes.append(labels.SAFE_MEANS)
    if notes:
        yield BLANK
    for note in notes:
        yield line(f"{note.to(page.language)}.", "dim")
