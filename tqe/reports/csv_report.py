"""The report as a table for spreadsheets: a row for each finding, and for all that a reader must not miss."""

import csv
from collections.abc import Iterator
from io import StringIO

from tqe.core.finding import Finding
from tqe.core.message import Language
from tqe.core.report import Crash, DocumentReport, Report
from tqe.core.span import Span
from tqe.reports import labels
from tqe.reports.paths import portable
from tqe.reports.positions import Positions
from tqe.reports.rewrites import rewrites
from tqe.reports.scores import rounded
from tqe.reports.verdicts import complaint, reasons

COLUMNS = (
    "kind",
    "path",
    "line",
    "column",
    "end_line",
    "end_column",
    "start",
    "end",
    "check",
    "category",
    "severity",
    "confidence",
    "suppressed",
    "excerpt",
    "message",
    "fix",
    "safe",
    "quality",
    "source_excerpt",
)
"""`kind` is verdict, finding, crash, skipped or unreadable; `fix` is what the excerpt becomes."""

_FORMULA = tuple("=+-@\t\r\n＝＋－＠")
"""With these a spreadsheet takes a cell for a formula (OWASP, CSV Injection)."""

Row = dict[str, object]


def render(report: Report) -> str:
    """Return the report as comma-separated values, RFC 4180; a cell like a formula gets an apostrophe."""
    buffer = StringIO(newline="")
    table = csv.DictWriter(buffer, COLUMNS, restval="")
    table.writeheader()
    for row in _rows(report):
        table.writerow({name: _harmless(str(value)) for name, value in row.items()})
    return buffer.getvalue()


def _harmless(cell: str) -> str:
    return f"'{cell}" if cell.startswith(_FORMULA) else cell


def _rows(report: Report) -> Iterator[Row]:
    for document in report.documents:
        path = {"path": portable(document.document.name)}
        yield from ({**row, **path} for row in _document(document, report.language))
    for file in report.unreadable:
        message = complaint(file, report.language)
        yield {"kind": "unreadable", "path": portable(file.path), "message": message}


def _document(document: DocumentReport, language: Language) -> Iterator[Row]:
    positions = Positions.within(document.document.text)
    yield _verdict(document, language)
    for finding in document.findings:
        yield _finding(finding, document.document.text, positions, language)
    for crash in document.crashes:
        yield _crash(crash, positions)
    for skipped in document.skipped:
        yield {"kind": "skipped", "check": skipped.check, "message": skipped.why.to(language)}


def _verdict(document: DocumentReport, language: Language) -> Row:
    verdict = (labels.PASSED if document.passed else labels.FAILED).to(language)
    quality = (rounded(score.value) for score in document.scores if score.name == "quality")
    message = ": ".join((verdict, *filter(None, ["; ".join(reasons(document, language))])))
    return {"kind": "verdict", "message": message, "quality": next(quality, "")}


def _finding(finding: Finding, text: str, positions: Positions, language: Language) -> Row:
    fixes = zip(rewrites(text, finding, whole=True).texts, finding.fixes, strict=True)
    fixed, best = next(fixes, ("", None))
    return {
        "kind": "finding",
        **_place(finding.span, positions),
        "check": finding.check,
        "category": finding.category,
        "severity": finding.severity,
        "confidence": finding.confidence,
        "suppressed": finding.suppressed or "",
        "excerpt": finding.excerpt,
        "message": finding.message.to(language),
        "fix": fixed,
        "safe": "" if best is None else "yes" if best.safe else "no",
        "source_excerpt": finding.source.excerpt if finding.source else "",
    }


def _crash(crash: Crash, positions: Positions) -> Row:
    return {"kind": "crash", **_place(crash.span, positions), "check": crash.check, "message": crash.error}


def _place(span: Span, positions: Positions) -> Row:
    start, end = positions.of(span.start), positions.of(span.end)
    return {
        "line": start.line,
        "column": start.column,
        "end_line": end.line,
        "end_column": end.column,
        "start": span.start,
        "end": span.end,
    }
