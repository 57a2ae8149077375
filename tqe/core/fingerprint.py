"""Fingerprints that know a finding again after the text around it was edited."""

import hashlib
import unicodedata
from collections import Counter

from tqe.core.finding import Finding
from tqe.core.report import DocumentReport


def fingerprints(report: DocumentReport) -> tuple[str, ...]:
    """Return a fingerprint for each finding of `report`, in their order; all of them differ.

    Made of the check, the sentence, the excerpt and the number of such findings up to this one in the
    text: no line numbers, no path, so that only an edit of the sentence itself changes it. A finding that
    reaches beyond its paragraph is known by its check and that number alone: every edit changes its words.
    """
    found = report.findings
    seen: Counter[tuple[str, ...]] = Counter()
    marks: dict[int, str] = {}
    for index in sorted(range(len(found)), key=lambda index: found[index].span):
        key = _key(found[index], report)
        seen[key] += 1
        marks[index] = _digest(*key, str(seen[key]))
    return tuple(marks[index] for index in range(len(found)))


def _key(finding: Finding, report: DocumentReport) -> tuple[str, ...]:
    if _is_of_the_text(finding, report):
        return (finding.check,)
    return (finding.check, _sentence(finding, report), _normalised(finding.excerpt))


def _is_of_the_text(finding: Finding, report: DocumentReport) -> bool:
    """Say whether the finding goes on in another block than the one it begins in."""
    segments = report.document.segments
    index = len(segments) if finding.segment is None else finding.segment + 1
    while index < len(segments) and segments[index].span.start < finding.span.end:
        if segments[index].opens:
            return True
        index += 1
    return False


def _sentence(finding: Finding, report: DocumentReport) -> str:
    if finding.segment is None:
        return ""
    document = report.document
    return _normalised(document.segments[finding.segment].span.of(document.text))


def _normalised(text: str) -> str:
    """Return `text` as it reads: composed, and with one space for any white space."""
    return " ".join(unicodedata.normalize("NFC", text).split())


def _digest(*parts: str) -> str:
    whole = "\0".join(parts).encode("utf-8", "surrogatepass")
    return hashlib.sha256(whole).hexdigest()[:32]
