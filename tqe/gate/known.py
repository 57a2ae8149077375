"""Known findings: those that a baseline lists, or that an earlier version of the article had."""

from collections.abc import Collection
from typing import NamedTuple

from tqe.core.finding import Finding
from tqe.core.fingerprint import fingerprints
from tqe.core.message import Message
from tqe.core.report import DocumentReport, Note


class Known(NamedTuple):
    """A finding as a baseline keeps it: the check and the excerpt are there for people."""

    check: str
    excerpt: str
    fingerprint: str


def known_findings(report: DocumentReport) -> tuple[Known, ...]:
    """Return the findings of `report`, those left out that a comment in the text excuses."""
    marked = zip(report.findings, fingerprints(report), strict=True)
    return tuple(Known(f.check, f.excerpt, mark) for f, mark in marked if f.suppressed != "inline")


def stale(report: DocumentReport, known: Collection[Known]) -> tuple[Known, ...]:
    """Return what of `known` is not found any more, as far as its check ran."""
    marks = set(fingerprints(report)) if known else set()
    return tuple(each for each in known if each.fingerprint not in marks and each.check in report.ran)


def recognised(report: DocumentReport, known: Collection[Known]) -> DocumentReport:
    """Return `report` with the findings marked that are known, unless a comment excuses them already."""
    marks = {each.fingerprint for each in known}
    pairs = zip(report.findings, fingerprints(report), strict=True) if known else ()
    findings = tuple(_marked(finding) if mark in marks else finding for finding, mark in pairs)
    return report._replace(findings=findings) if known else report


def noted(report: DocumentReport, known: Collection[Known]) -> DocumentReport:
    """Return `report` with a note on what of the baseline is stale."""
    gone = stale(report, known)
    return report._replace(notes=(*report.notes, Note(_gone(gone)))) if gone else report


def _marked(finding: Finding) -> Finding:
    return finding if finding.suppressed else finding._replace(suppressed="baseline")


def _gone(gone: Collection[Known]) -> Message:
    checks = ", ".join(sorted({each.check for each in gone}))
    if len(gone) == 1:
        return Message(
            f"1 finding of the baseline is gone ({checks}); tqe baseline --prune removes it",
            f"1 Befund der Baseline ist nicht mehr da ({checks}); tqe baseline --prune entfernt ihn",
        )
    return Message(
        f"{len(gone)} findings of the baseline are gone ({checks}); tqe baseline --prune removes them",
        f"{len(gone)} Befunde der Baseline sind nicht mehr da ({checks}); tqe baseline --prune entfernt sie",
    )
