"""Reports on a text in which every word with a capital X is a fault, made by hand."""

import re

from tests.reports.sample import document_report, finding
from tqe.core.document import Document
from tqe.core.finding import Finding
from tqe.core.message import Language
from tqe.core.report import DocumentReport
from tqe.readers import markdown, plain

KNOWN = ("odd-word", "loose-comma", "lost-number", "accuracy", "style")
"""The names of checks and dimensions in these tests; odd-word is of accuracy."""


def read(text: str, name: str = "a.txt") -> Document:
    """Return the document that a reader makes of `text`."""
    return (markdown if name.endswith(".md") else plain).document_of(text, name, language=Language.DE)


def reported(text: str, name: str = "a.txt", **more: object) -> DocumentReport:
    """Return a report on `text` with a finding of odd-word for each word that begins with an X."""
    words = [match.group() for match in re.finditer(r"\bX\w*", text)]
    counts = [words[:index].count(word) for index, word in enumerate(words)]
    found = [finding(text, word, nth=nth) for word, nth in zip(words, counts, strict=True)]
    document = read(text, name)
    placed = [each._replace(segment=_segment(document, each)) for each in found]
    return document_report(text, *placed, name=name, **more)._replace(document=document)


def _segment(document: Document, found: Finding) -> int | None:
    places = [index for index, each in enumerate(document.segments) if each.span.contains(found.span)]
    return places[0] if places else None


def excused(report: DocumentReport) -> list[str]:
    """Return the words that a comment excuses."""
    return [finding.excerpt for finding in report.findings if finding.suppressed == "inline"]
