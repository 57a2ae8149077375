"""The results of a SARIF log: where each finding lies, what to write instead, whether it counts."""

from collections.abc import Iterator
from typing import Any

from tqe.core.document import Document
from tqe.core.finding import Finding, Fix
from tqe.core.fingerprint import fingerprints
from tqe.core.message import Language
from tqe.core.pattern import Pattern
from tqe.core.report import DocumentReport
from tqe.core.span import Span
from tqe.reports import labels
from tqe.reports.levels import level
from tqe.reports.paths import portable, uri
from tqe.reports.positions import Positions

Fields = dict[str, Any]
Artifacts = dict[str, int]
"""The place of each path in `run.artifacts`."""

FINGERPRINT = "tqeFinding/v1"

_KINDS = {"inline": "inSource", "baseline": "external"}
_LINK = Pattern(r"\[(?=[^\[\]]*\]\()")


def string(text: str) -> str:
    """Return `text` as a message string: braces and what looks like a link are escaped (3.11.5, 3.11.6)."""
    return _LINK.sub(r"\\[", text.replace("{", "{{").replace("}", "}}"))


def result(document: DocumentReport, artifacts: Artifacts, language: Language) -> Iterator[Fields]:
    """Yield a result for every finding of `document`; `suppressions` is there for all, as 3.27.23 demands."""
    positions = Positions.within(document.document.text)
    for finding, mark in zip(document.findings, fingerprints(document), strict=True):
        yield {
            "ruleId": finding.check,
            "level": str(level(finding)),
            "message": {"text": string(finding.message.to(language))},
            "locations": [_location(finding, document, positions, artifacts)],
            "relatedLocations": list(_related(finding, document, artifacts, language)),
            "partialFingerprints": {FINGERPRINT: mark},
            "fixes": [_fix(fix, document, positions, artifacts, language) for fix in finding.fixes],
            "suppressions": _suppressions(finding),
            "properties": {
                "category": str(finding.category),
                "severity": str(finding.severity),
                "confidence": str(finding.confidence),
            },
        }


def physical(document: DocumentReport, span: Span, positions: Positions, artifacts: Artifacts) -> Fields:
    """Return the location of `span` in `document`."""
    place = {"artifactLocation": _file(document.document, artifacts), "region": _region(span, positions)}
    return {"physicalLocation": place}


def _related(
    finding: Finding, document: DocumentReport, artifacts: Artifacts, language: Language
) -> Iterator[Fields]:
    """Yield what a finding concerns in the source."""
    source = document.source
    if finding.source is None or source is None:
        return
    region = _region(finding.source.span, Positions.within(source.text))
    place = {
        "artifactLocation": _file(source, artifacts),
        "region": {**region, "snippet": {"text": finding.source.excerpt}},
    }
    yield {"id": 1, "message": {"text": labels.SOURCE.to(language)}, "physicalLocation": place}


def _location(
    finding: Finding, document: DocumentReport, positions: Positions, artifacts: Artifacts
) -> Fields:
    """Return where a finding lies, with its words and, where it has one, its sentence."""
    location = physical(document, finding.span, positions, artifacts)
    place = location["physicalLocation"]
    place["region"]["snippet"] = {"text": finding.excerpt}
    if finding.segment is not None:
        sentence = document.document.segments[finding.segment].span
        if sentence.contains(finding.span) and sentence != finding.span:
            snippet = {"text": sentence.of(document.document.text)}
            place["contextRegion"] = {**_region(sentence, positions), "snippet": snippet}
    return location


def _region(span: Span, positions: Positions) -> Fields:
    """Return `span` by lines and columns, which are counted from 1, and by offset, counted from 0."""
    start, end = positions.of(span.start), positions.of(span.end)
    return {
        "startLine": start.line,
        "startColumn": start.column,
        "endLine": end.line,
        "endColumn": end.column,
        "charOffset": span.start,
        "charLength": len(span),
    }


def _file(document: Document, artifacts: Artifacts) -> Fields:
    return {"uri": uri(document.name), "index": artifacts[portable(document.name)]}


def _fix(
    fix: Fix, document: DocumentReport, positions: Positions, artifacts: Artifacts, language: Language
) -> Fields:
    replacements = [
        {"deletedRegion": _region(edit.span, positions), "insertedContent": {"text": edit.text}}
        for edit in fix.edits
    ]
    change = {"artifactLocation": _file(document.document, artifacts), "replacements": replacements}
    becomes = " … ".join(edit.text for edit in fix.edits) or labels.DELETE.to(language)
    return {
        "description": {"text": string(becomes)},
        "artifactChanges": [change],
        "properties": {"safe": fix.safe},
    }


def _suppressions(finding: Finding) -> list[Fields]:
    if finding.suppressed is None:
        return []
    kept = {"kind": _KINDS.get(finding.suppressed, "external"), "status": "accepted"}
    return [{**kept, "justification": string(finding.reason)} if finding.reason else kept]
