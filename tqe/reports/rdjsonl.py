"""The report for reviewdog: a diagnostic a line, in the Reviewdog Diagnostic Format."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from tqe.core.finding import Finding
from tqe.core.message import Language
from tqe.core.report import Crash, DocumentReport, Report, Unreadable
from tqe.core.span import Span
from tqe.reports import labels
from tqe.reports.levels import Level, level
from tqe.reports.paths import portable
from tqe.reports.positions import Positions
from tqe.reports.rewrites import rewrites
from tqe.reports.verdicts import complaint

Fields = dict[str, Any]

_SEVERITIES = {Level.ERROR: "ERROR", Level.WARNING: "WARNING", Level.NOTE: "INFO"}


def render(report: Report) -> str:
    """Return a JSON object a line; suppressed findings are left out. Nothing to say is no line."""
    return "".join(stream(report))


def stream(report: Report) -> Iterator[str]:
    """Yield the lines of the report."""
    for document in report.documents:
        yield from map(_line, _document(document, report.language))
    yield from (_line(_unreadable(file, report.language)) for file in report.unreadable)


def _line(diagnostic: Fields) -> str:
    return json.dumps(diagnostic, ensure_ascii=False) + "\n"


@dataclass(frozen=True, slots=True)
class _Page:
    """An article in which places are counted in bytes of UTF-8."""

    path: str
    text: str
    positions: Positions

    def place(self, offset: int) -> Fields:
        line = self.positions.of(offset).line
        before = self.text[self.positions.starts[line - 1] : offset]
        return {"line": line, "column": len(before.encode("utf-8", "surrogatepass")) + 1}

    def range(self, span: Span) -> Fields:
        return {"start": self.place(span.start), "end": self.place(span.end)}

    def location(self, span: Span) -> Fields:
        return {"path": portable(self.path), "range": self.range(span)}


def _document(document: DocumentReport, language: Language) -> Iterator[Fields]:
    text = document.document.text
    page = _Page(document.document.name, text, Positions.within(text))
    for crash in document.crashes:
        yield _crash(crash, page, language)
    for finding in document.standing:
        yield _finding(finding, page, language)


def _finding(finding: Finding, page: _Page, language: Language) -> Fields:
    fields = {
        "message": finding.message.to(language),
        "location": page.location(finding.span),
        "severity": _SEVERITIES[level(finding)],
        "source": {"name": "tqe"},
        "code": {"value": finding.check},
    }
    suggestions = list(_suggestions(finding, page))
    return {**fields, "suggestions": suggestions} if suggestions else fields


def _suggestions(finding: Finding, page: _Page) -> Iterator[Fields]:
    """Yield the fixes over one and the same range: reviewdog refuses those on other lines."""
    stretch = rewrites(page.text, finding)
    for text in stretch.texts:
        yield {"range": page.range(stretch.span), "text": text}


def _crash(crash: Crash, page: _Page, language: Language) -> Fields:
    return {
        "message": f"{labels.CRASHED.to(language)}: {crash.error}",
        "location": page.location(crash.span),
        "severity": "ERROR",
        "source": {"name": "tqe"},
        "code": {"value": crash.check},
    }


def _unreadable(file: Unreadable, language: Language) -> Fields:
    return {
        "message": f"{labels.NOT_READ.to(language)}: {complaint(file, language)}",
        "location": {"path": portable(file.path)},
        "severity": "ERROR",
        "source": {"name": "tqe"},
    }
