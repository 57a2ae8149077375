"""The report as Checkstyle XML, which most code review tools read."""

from xml.etree.ElementTree import Element, SubElement

from tqe.core.finding import Finding
from tqe.core.message import Language
from tqe.core.report import Crash, DocumentReport, Report
from tqe.reports import labels
from tqe.reports.levels import Level, level
from tqe.reports.paths import portable
from tqe.reports.positions import Position, Positions
from tqe.reports.verdicts import complaint
from tqe.reports.xml_text import written

FORMAT = "4.3"
"""The version of Checkstyle whose form this is; readers look at nothing newer."""

_SEVERITIES = {Level.ERROR: "error", Level.WARNING: "warning", Level.NOTE: "info"}
_START = Position(1, 1)


def render(report: Report) -> str:
    """Return the report as XML with a `file` for each article; suppressed findings are left out."""
    root = Element("checkstyle", version=FORMAT)
    for document in report.documents:
        _document(root, document, report.language)
    for file in report.unreadable:
        message = f"{labels.NOT_READ.to(report.language)}: {complaint(file, report.language)}"
        _error(_file(root, file.path), _START, "error", message, "tqe.run.unreadable")
    return written(root)


def _document(root: Element, document: DocumentReport, language: Language) -> None:
    parent = _file(root, document.document.name)
    positions = Positions.within(document.document.text)
    for crash in document.crashes:
        _crash(parent, crash, positions, language)
    for finding in document.standing:
        _finding(parent, finding, positions, language)


def _file(root: Element, path: str) -> Element:
    return SubElement(root, "file", name=portable(path))


def _crash(parent: Element, crash: Crash, positions: Positions, language: Language) -> None:
    message = f"{labels.CRASHED.to(language)}: {crash.error}"
    _error(parent, positions.of(crash.span.start), "error", message, f"tqe.crash.{crash.check}")


def _finding(parent: Element, finding: Finding, positions: Positions, language: Language) -> None:
    source = f"tqe.{finding.category.dimension}.{finding.check}"
    severity = _SEVERITIES[level(finding)]
    _error(parent, positions.of(finding.span.start), severity, finding.message.to(language), source)


def _error(parent: Element, place: Position, severity: str, message: str, source: str) -> None:
    SubElement(
        parent,
        "error",
        line=str(place.line),
        column=str(place.column),
        severity=severity,
        message=message,
        source=source,
    )
