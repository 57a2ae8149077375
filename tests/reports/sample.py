"""Reports built by hand: an invented article with faults of every kind."""

import re
from dataclasses import replace

from tqe.core.document import Document, Segment
from tqe.core.finding import Edit, Finding, Fix, Score
from tqe.core.message import Language, Message
from tqe.core.mqm import Category, Confidence, Severity
from tqe.core.report import DocumentReport, Model, Report, SegmentReport
from tqe.core.span import Span

QUALITY = "mqm|critical:25,major:5,minor:1,neutral:0|per:words|sample:short|tqe:0.1.0"
CHRF = "nrefs:1|case:mixed|eff:yes|nc:6|nw:2|space:no|version:2.6.0"
MODEL = Model("bundled", "sha256:0123456789abcdef0123456789abcdef", "transformers")


def document(text: str, name: str = "hafen.de.txt") -> Document:
    """Return a document whose lines are its segments."""
    spans = [Span(*match.span()) for match in re.finditer(r"[^\r\n]+", text)]
    segments = tuple(Segment(span.of(text), span, raw=span.of(text)) for span in spans)
    return Document(name, text, tuple(spans), segments)


def finding(
    text: str, excerpt: str, *fixes: str, nth: int = 0, safe: bool = False, **more: object
) -> Finding:
    """Return a finding at the nth place where `excerpt` stands in `text`, with fixes that replace it."""
    start = [match.start() for match in re.finditer(re.escape(excerpt), text)][nth]
    span = Span(start, start + len(excerpt))
    found = Finding(
        check="odd-word",
        category=Category.MISTRANSLATION,
        severity=Severity.MAJOR,
        confidence=Confidence.HIGH,
        span=span,
        excerpt=excerpt,
        message=Message(f'"{excerpt}" is odd here', f"„{excerpt}“ ist hier seltsam"),
        fixes=tuple(Fix((Edit(span, fix),), safe) for fix in fixes),
        segment=len(re.findall(r"[\r\n]+", text[:start])),
    )
    return replace(found, **more)


def document_report(text: str, *findings: Finding, name: str = "hafen.de.txt", **more) -> DocumentReport:
    """Return the report of a document with these findings."""
    doc = document(text, name)
    given = {
        "words": len(text.split()),
        "scores": (Score("quality", 93.416, QUALITY),),
        "segments": tuple(SegmentReport(segment) for segment in doc.segments),
        "checks": ("odd-word", "loose-comma"),
        **more,
    }
    return DocumentReport(document=doc, findings=findings, **given)


def report(*documents: DocumentReport, language: Language = Language.EN, **more) -> Report:
    """Return the report of a run."""
    return Report(documents, "0.1.0", language=language, **more)
