"""The report for people at a terminal: what to mend first, then what else is known."""

from collections.abc import Iterator

from tqe.core.grade import Grade
from tqe.core.message import Language, Message
from tqe.core.report import DocumentReport, Model, Report
from tqe.reports import labels
from tqe.reports.cells import cell_len
from tqe.reports.evidence import evidence, suspicious, unaligned
from tqe.reports.labels import counted, numeral
from tqe.reports.paint import BLANK, Line, line, paint
from tqe.reports.positions import Positions
from tqe.reports.remedies import INDENT, findings
from tqe.reports.scores import is_short_sample
from tqe.reports.summary import counts, summary
from tqe.reports.verdicts import complaint, reasons


def render(report: Report, *, width: int = 80, color: bool = False) -> str:
    """Return the report wrapped to `width` columns; without `color` it is plain text."""
    return paint(_lines(report, width), width=width, color=color)


def _lines(report: Report, width: int) -> Iterator[Line]:
    for document in report.documents:
        yield from _document(document, report, width)
    yield from _model(report.model, report.language)
    yield from _unreadable(report)
    yield from (line(note.to(report.language)) for note in report.notes)
    if len(report.documents) + len(report.unreadable) > 1:
        yield from summary(report, width)
    for document in report.documents[:1] if len(report.documents) == 1 else ():
        yield _verdict(document, report.language)


def _document(document: DocumentReport, report: Report, width: int) -> Iterator[Line]:
    language = report.language
    positions = Positions.within(document.document.text)
    yield _rule(document.document.name, width)
    yield _verdict(document, language)
    yield from _figures(document, language)
    yield from _crashes(document, positions, language)
    yield from findings(document, positions, language, width)
    yield from unaligned(document.unaligned, language)
    if report.model:
        yield from evidence(document, positions, language)
        yield from suspicious(document, positions, language)
    yield from _scores(document, language)
    yield from _skipped(document, language)
    yield from _notes(document, positions, language)
    yield BLANK


def _rule(name: str, width: int) -> Line:

    dashes = max(0, width - 4 - cell_len(name))
    return Line((("── " if dashes else "", "dim"), (name, "bold"), (f" {'─' * dashes}", "dim")))


def _verdict(document: DocumentReport, language: Language) -> Line:
    if document.passed:
        doubtful = document.grade is Grade.UNFIT
        passed = (labels.PASSED.to(language), "bold yellow" if doubtful else "bold green")
        return Line((passed, (labels.ONLY_CHECKS.to(language) if doubtful else "", "")))
    failed = (f"{labels.FAILED.to(language)}: ", "bold red")
    return Line((failed, ("; ".join(reasons(document, language)), "")))


def _figures(document: DocumentReport, language: Language) -> Iterator[Line]:
    """Yield the document in figures: its length, its quality, its findings by severity."""
    parts = [counted(document.words, labels.WORD, labels.WORDS, language)]
    for score in document.scores:
        if score.name == "quality":
            short = f" ({labels.SHORT_SAMPLE.to(language)})" if is_short_sample(document) else ""
            value = f"{numeral(score.value, language)} {labels.OF_100.to(language)}"
            parts.append(f"{labels.QUALITY.to(language)} {value}{short}")
    yield line(" · ".join(parts))
    if document.grade:
        yield line(f"{labels.ESTIMATED.to(language)}: {document.grade.meaning.to(language)}")
    if document.standing:
        yield line(", ".join(f"{count} {severity}" for severity, count in counts(document) if count))


def _crashes(document: DocumentReport, positions: Positions, language: Language) -> Iterator[Line]:
    if not document.crashes:
        return
    yield BLANK
    for crash in document.crashes:
        where = f"{labels.CRASHED.to(language)}: {crash.check}, {positions.of(crash.span.start)}: "
        yield Line(((where, "bold red"), (crash.error, "")))
    yield line(f"({labels.CRASH_MEANS.to(language)})")


def _scores(document: DocumentReport, language: Language) -> Iterator[Line]:
    if not document.scores:
        return
    yield BLANK
    yield line(labels.SCORES.to(language), "bold")
    for score in document.scores:
        head = f"  {score.name:<10}{numeral(score.value, language):>6}"
        gloss = labels.gloss(score, language)
        yield Line(((gloss, ""),), 20, (head, ""))
        yield line(score.signature, "dim", indent=4)


def _skipped(document: DocumentReport, language: Language) -> Iterator[Line]:
    reasons: dict[Message, list[str]] = {}
    for skipped in document.skipped:
        reasons.setdefault(skipped.why, []).append(skipped.check)
    if reasons:
        yield BLANK
        yield line(labels.NOT_RUN.to(language), "bold")
    for why, checks in reasons.items():
        number = counted(len(checks), labels.CHECK, labels.CHECKS, language)
        remedy = labels.REMEDIES.get(why.en)
        what = f"; {remedy.to(language)}" if remedy else ""
        which = f" ({', '.join(checks)})" if len(checks) <= 3 else ""
        yield line(f"{number}{which}: {why.to(language)}{what}", indent=2)


def _notes(document: DocumentReport, positions: Positions, language: Language) -> Iterator[Line]:
    if document.notes:
        yield BLANK
        yield line(labels.NOTES.to(language), "bold")
    for note in document.notes:
        place = str(positions.of(note.span.start)) if note.span else ""
        yield Line(((note.message.to(language), ""),), INDENT, (f"{place:>{INDENT - 2}}", "bold"))


def _model(model: Model | None, language: Language) -> Iterator[Line]:
    if model is None:
        yield line(labels.NO_MODEL.to(language), "dim")
    else:
        algorithm, _, digest = model.digest.rpartition(":")
        short = f"{algorithm}:{digest[:12]}" if algorithm else digest[:12]
        yield line(f"{labels.MODEL.to(language)}: {model.name}, {short}, {model.engine}", "dim")


def _unreadable(report: Report) -> Iterator[Line]:
    for file in report.unreadable:
        head = f"{labels.NOT_READ.to(report.language)}: {file.path}: "
        yield Line(((head, "bold red"), (complaint(file, report.language), "")))
