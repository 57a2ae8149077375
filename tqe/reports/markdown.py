"""The report as Markdown, for a comment on a pull request: a table, and details to unfold."""

from collections.abc import Iterator
from dataclasses import dataclass

from tqe.core.finding import Finding
from tqe.core.message import Language
from tqe.core.mqm import Severity
from tqe.core.report import DocumentReport, Report
from tqe.reports import labels
from tqe.reports.context import Marked, in_context, suggestion
from tqe.reports.groups import Group, grouped
from tqe.reports.labels import counted
from tqe.reports.markdown_text import code, escaped, html_code
from tqe.reports.paths import portable
from tqe.reports.positions import Positions
from tqe.reports.summary import counts, quality
from tqe.reports.verdicts import complaint, reasons

MARKER = "<!-- tqe report -->"
"""The first line, by which a pipeline finds the comment that it wrote before."""

LONGEST = 60_000
"""Characters of a report; GitHub refuses a comment of more than 65,536."""

MOST_ROWS = 100

_WIDTH = 100
"""Cells of text that show where a finding stands."""

_SEVERITIES = tuple(severity for severity in reversed(Severity) if severity.points)


def render(report: Report) -> str:
    """Return a comment no longer than GitHub takes; it says how much it leaves out."""
    head = "\n".join((MARKER, _title(report), "", *_table(report), ""))
    room = LONGEST - len(head)
    sections: list[str] = []
    missing = 0
    for document in _failed_first(report):
        section, left_out = _section(document, report.language, room)
        room -= len(section)
        missing += left_out
        sections.append(section)
    if missing:
        number = counted(missing, labels.MORE_FINDING, labels.MORE_FINDINGS, report.language)
        sections.append(f"\n{number}.\n")
    return head + "".join(sections)


def _title(report: Report) -> str:
    language = report.language
    verdict = (labels.PASSED if report.passed else labels.FAILED).to(language)
    number = len(report.documents) + len(report.unreadable)
    articles = counted(number, labels.DOCUMENT, labels.DOCUMENTS, language)
    found = sum(len(document.standing) for document in report.documents)
    return f"**tqe: {verdict}** · {articles} · {counted(found, labels.FINDING, labels.FINDINGS, language)}"


def _failed_first(report: Report) -> list[DocumentReport]:
    return sorted(report.documents, key=lambda document: document.passed)


def _table(report: Report) -> Iterator[str]:
    language = report.language
    titles = (labels.DOCUMENT, labels.VERDICT, labels.QUALITY)
    yield f"| {' | '.join((*(title.to(language) for title in titles), *_SEVERITIES))} |"
    yield f"| --- | --- {'| ---: ' * (1 + len(_SEVERITIES))}|"
    rows = [*_unread(report), *(_row(document, language) for document in _failed_first(report))]
    yield from rows[:MOST_ROWS]
    if len(rows) > MOST_ROWS:
        number = counted(len(rows) - MOST_ROWS, labels.MORE_DOCUMENT, labels.MORE_DOCUMENTS, language)
        yield f"\n{number}."


def _unread(report: Report) -> Iterator[str]:
    for file in report.unreadable:
        why = f"**{labels.NOT_READ.to(report.language)}**: {escaped(complaint(file, report.language))}"
        yield f"| {html_code(portable(file.path))} | {why} {'| ' * (1 + len(_SEVERITIES))}|"


def _row(document: DocumentReport, language: Language) -> str:
    verdict = labels.PASSED.to(language) if document.passed else f"**{labels.FAILED.to(language)}**"
    numbers = (str(number) for severity, number in counts(document) if severity in _SEVERITIES)
    cells = (html_code(portable(document.document.name)), verdict, quality(document, language), *numbers)
    return f"| {' | '.join(cells)} |"


def _section(document: DocumentReport, language: Language, room: int) -> tuple[str, int]:
    """Return the details of an article, at most `room` characters, and how many findings it leaves out."""
    groups = grouped(document.standing)
    if document.passed and not groups:
        return "", 0
    page = _Page(document, Positions.within(document.document.text), language)
    text, end = f"\n{page.head()}", "\n</details>\n"
    if len(text) + len(end) > room:
        return "", len(document.standing)
    for shown, group in enumerate(groups):
        item = page.item(group)
        if len(text) + len(item) + len(end) > room:
            return text + end, sum(len(rest.findings) for rest in groups[shown:])
        text += item
    return text + end, 0


@dataclass(frozen=True, slots=True)
class _Page:
    """What the details of an article are made from."""

    document: DocumentReport
    positions: Positions
    language: Language

    def head(self) -> str:
        """Return the line to unfold, why the article fails, and what crashed."""
        number = counted(len(self.document.standing), labels.FINDING, labels.FINDINGS, self.language)
        hidden = len(self.document.findings) - len(self.document.standing)
        also = f", {hidden} {labels.SUPPRESSED.to(self.language)}" if hidden else ""
        path = html_code(portable(self.document.document.name))
        lines = [f"<details><summary>{path}: {number}{also}</summary>\n"]
        if not self.document.passed:
            why = escaped("; ".join(reasons(self.document, self.language)))
            lines.append(f"**{labels.FAILED.to(self.language)}**: {why}\n")
        for crash in self.document.crashes:
            place = self.positions.of(crash.span.start)
            lines.append(
                f"**{labels.CRASHED.to(self.language)}** {crash.check}, {place}: {code(crash.error)}\n"
            )
        return "\n".join(lines) + "\n"

    def item(self, group: Group) -> str:
        """Return what a finding says, where it stands, and what to write instead."""
        finding = group.first
        place = self.positions.of(finding.span.start)
        sure = labels.CONFIDENCES.get(finding.confidence)
        kind = f"{finding.severity}, {sure.to(self.language)}" if sure else str(finding.severity)
        lines = [
            f"- **{place}** {kind} · {code(finding.check)}: {escaped(finding.message.to(self.language))}",
            self._context(finding),
            *self._source(finding),
            *self._fixes(finding),
        ]
        if group.others:
            places = ", ".join(str(self.positions.of(other.span.start)) for other in group.others)
            lines.append(f"{labels.ALSO_AT.to(self.language)} {places}")
        return "<br>\n  ".join(lines) + "\n"

    def _context(self, finding: Finding) -> str:
        return _shown(in_context(self.document.document, finding.span, self.positions, _WIDTH))

    def _source(self, finding: Finding) -> Iterator[str]:
        source = self.document.source
        if finding.source and source:
            marked = in_context(source, finding.source.span, Positions.within(source.text), _WIDTH)
            yield f"{labels.SOURCE.to(self.language)}: {_shown(marked)}"

    def _fixes(self, finding: Finding) -> Iterator[str]:
        shown = [suggestion(self.document.document.text, fix, _WIDTH) for fix in finding.fixes[:3]]
        named = [code(text) if text else labels.DELETE.to(self.language) for text in shown]
        if named:
            safe = f" ({labels.SAFE.to(self.language)})" if finding.fixes[0].safe else ""
            yield f"→ {f' {labels.OR.to(self.language)} '.join((named[0] + safe, *named[1:]))}"


def _shown(marked: Marked) -> str:
    return f"{escaped(marked.before)}<b>{escaped(marked.excerpt)}</b>{escaped(marked.after)}"
