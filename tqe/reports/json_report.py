"""The report for programs: JSON of schema 1 (schema-1.json), written field by field."""

from collections.abc import Iterator
from typing import Any

from tqe.core.finding import Finding, Fix, Passage, Score
from tqe.core.message import Language
from tqe.core.overlap import attachments
from tqe.core.report import Crash, DocumentReport, Model, Note, Report, ScoredWord, SegmentReport, Unreadable
from tqe.reports.json_text import pieces
from tqe.reports.positions import Positions
from tqe.reports.scores import is_short_sample, rounded

SCHEMA = 1

Fields = dict[str, Any]


def render(report: Report) -> str:
    """Return the report as JSON; its messages are in the language of the report."""
    return "".join(stream(report))


def stream(report: Report) -> Iterator[str]:
    """Yield what `render` returns, piece by piece."""
    fields = {
        "schema": SCHEMA,
        "tqe": report.version,
        "passed": report.passed,
        "model": _model(report.model) if report.model else None,
        "documents": (_document(document, report.language) for document in report.documents),
        "unreadable": [unreadable_fields(file, report.language) for file in report.unreadable],
        "notes": [note.to(report.language) for note in report.notes],
    }
    yield from pieces(fields)
    yield "\n"


def _model(model: Model) -> Fields:
    return {"name": model.name, "digest": model.digest, "engine": model.engine}


def unreadable_fields(file: Unreadable, language: Language) -> Fields:
    """Return what schema 1 says of a file that could not be read."""
    hint = file.hint.to(language) if file.hint else None
    return {"path": file.path, "message": file.error.to(language), "hint": hint}


def document_fields(report: DocumentReport, language: Language) -> Fields:
    """Return what schema 1 says of one document."""
    fields = _document(report, language)
    return {name: list(value) if isinstance(value, Iterator) else value for name, value in fields.items()}


def _document(report: DocumentReport, language: Language) -> Fields:
    """Return the fields of a document; what there may be many of are iterators."""
    text = report.document.text
    positions = Positions.within(text)
    return {
        "path": report.document.name,
        "source_path": report.source.name if report.source else None,
        "format": report.document.format,
        "words": report.words,
        "short_sample": is_short_sample(report),
        "passed": report.passed,
        "failures": [failure.to(language) for failure in report.failures],
        "grade": str(report.grade) if report.grade else None,
        "scores": [_score(score) for score in report.scores],
        "segments": (_segment(i, segment, text) for i, segment in enumerate(report.segments)),
        "unaligned": list(report.unaligned),
        "findings": _findings(report, positions, language),
        "skipped": [{"check": skipped.check, "why": skipped.why.to(language)} for skipped in report.skipped],
        "crashes": [_crash(crash, positions) for crash in report.crashes],
        "notes": [_note(note, positions, language) for note in report.notes],
    }


def _score(score: Score) -> Fields:
    return {"name": score.name, "value": rounded(score.value), "signature": score.signature}


def _segment(index: int, report: SegmentReport, text: str) -> Fields:
    span = report.segment.span
    return {
        "index": index,
        "kind": str(report.segment.kind),
        "start": span.start,
        "end": span.end,
        "target": span.of(text),
        "source": report.source,
        "back_translation": report.back_translation,
        "defect": report.defect,
        "suspicious": [_word(word, text) for word in report.suspicious],
        "scores": {score.name: rounded(score.value) for score in report.scores},
    }


def _word(word: ScoredWord, text: str) -> Fields:
    start, end = word.span.start, word.span.end
    return {"start": start, "end": end, "text": word.span.of(text), "logprob": word.logprob}


def _findings(report: DocumentReport, positions: Positions, language: Language) -> Iterator[Fields]:
    attached = attachments(report.findings)
    for index, finding in enumerate(report.findings):
        yield {**_finding(finding, positions, language), "attached_to": attached.get(index)}


def _finding(finding: Finding, positions: Positions, language: Language) -> Fields:
    position = positions.of(finding.span.start)
    return {
        "check": finding.check,
        "category": str(finding.category),
        "severity": str(finding.severity),
        "confidence": str(finding.confidence),
        "segment": finding.segment,
        "start": finding.span.start,
        "end": finding.span.end,
        "line": position.line,
        "column": position.column,
        "excerpt": finding.excerpt,
        **_passage(finding.source),
        "message": finding.message.to(language),
        "fixes": [_fix(fix) for fix in finding.fixes],
        "suppressed": finding.suppressed,
        "reason": finding.reason,
    }


def _passage(passage: Passage | None) -> Fields:
    return {
        "source_start": passage.span.start if passage else None,
        "source_end": passage.span.end if passage else None,
        "source_excerpt": passage.excerpt if passage else None,
    }


def _fix(fix: Fix) -> Fields:
    edits = [{"start": edit.span.start, "end": edit.span.end, "text": edit.text} for edit in fix.edits]
    return {"edits": edits, "safe": fix.safe}


def _note(note: Note, positions: Positions, language: Language) -> Fields:
    position = positions.of(note.span.start) if note.span else None
    return {
        "message": note.message.to(language),
        "line": position.line if position else None,
        "column": position.column if position else None,
    }


def _crash(crash: Crash, positions: Positions) -> Fields:
    position = positions.of(crash.span.start)
    return {
        "check": crash.check,
        "start": crash.span.start,
        "end": crash.span.end,
        "line": position.line,
        "column": position.column,
        "error": crash.error,
    }
