"""The report as GitLab Code Quality, which merge requests show as what is new and what is gone."""

import hashlib
import json
from collections.abc import Iterator
from typing import Any

from tqe.core.finding import Finding
from tqe.core.fingerprint import fingerprints
from tqe.core.message import Language
from tqe.core.mqm import Severity
from tqe.core.report import Crash, DocumentReport, Report, Unreadable
from tqe.reports import labels
from tqe.reports.context import visible
from tqe.reports.paths import portable
from tqe.reports.positions import Positions
from tqe.reports.verdicts import complaint

Fields = dict[str, Any]

_SEVERITIES = {
    Severity.NEUTRAL: "info",
    Severity.MINOR: "minor",
    Severity.MAJOR: "major",
    Severity.CRITICAL: "critical",
}
_FAULT = "blocker"
"""What keeps an article from being checked is graver than all that a check finds."""


def render(report: Report) -> str:
    """Return the report as a JSON array; suppressed findings are left out."""
    issues = [issue for document in report.documents for issue in _document(document, report.language)]
    issues += [_unreadable(file, report.language) for file in report.unreadable]
    return json.dumps(issues, ensure_ascii=False, indent=2) + "\n"


def _document(document: DocumentReport, language: Language) -> Iterator[Fields]:
    path = document.document.name
    positions = Positions.within(document.document.text)
    for crash in document.crashes:
        yield _crash(crash, path, positions, language)
    for finding, mark in zip(document.findings, fingerprints(document), strict=True):
        if finding.suppressed is None:
            yield _finding(finding, path, positions, language, mark)


def _finding(finding: Finding, path: str, positions: Positions, language: Language, mark: str) -> Fields:
    place = (path, positions.of(finding.span.start).line)
    severity = _SEVERITIES[finding.severity]
    return _issue(finding.check, finding.message.to(language), severity, place, mark)


def _crash(crash: Crash, path: str, positions: Positions, language: Language) -> Fields:
    message = f"{labels.CRASHED.to(language)} ({crash.check}): {crash.error}"
    place = (path, positions.of(crash.span.start).line)
    return _issue("crash", message, _FAULT, place, f"{crash.check} {crash.span.start}")


def _unreadable(file: Unreadable, language: Language) -> Fields:
    message = f"{labels.NOT_READ.to(language)}: {complaint(file, language)}"
    return _issue("unreadable", message, _FAULT, (file.path, 1), file.error.en)


def _issue(check: str, description: str, severity: str, place: tuple[str, int], mark: str) -> Fields:
    """Return an issue; GitLab drops those whose fingerprints are the same, so the path is in it."""
    path, line = portable(place[0]), place[1]
    whole = f"{path}\0{check}\0{mark}".encode("utf-8", "surrogateescape")
    return {
        "description": visible(description),
        "check_name": check,
        "fingerprint": hashlib.sha256(whole).hexdigest()[:32],
        "severity": severity,
        "location": {"path": path, "lines": {"begin": line}},
    }
