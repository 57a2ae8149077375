"""The table that closes a report on several documents: one row each."""

from collections.abc import Iterator

from tqe.core.message import Language
from tqe.core.mqm import Severity
from tqe.core.report import DocumentReport, Report
from tqe.reports import labels
from tqe.reports.context import tail
from tqe.reports.labels import numeral
from tqe.reports.paint import BLANK, Line, line

_COLUMNS = tuple(severity for severity in reversed(Severity) if severity.points)


def counts(document: DocumentReport) -> list[tuple[Severity, int]]:
    """Return how many standing findings there are of each severity, the gravest first."""
    severities = [finding.severity for finding in document.standing]
    return [(severity, severities.count(severity)) for severity in reversed(Severity)]


def summary(report: Report, width: int) -> Iterator[Line]:
    """Yield a row for each document and for each file that could not be read.

    The path comes last and is cut at its beginning: whole it stands further up.
    """
    language = report.language
    verdicts = {True: labels.PASSED.to(language), False: labels.FAILED.to(language)}
    unread = labels.NOT_READ.to(language)
    titles = ("", labels.QUALITY.to(language), *_COLUMNS)
    widths = (max(map(len, (*verdicts.values(), unread))), *(len(title) + 2 for title in titles[1:]))
    yield BLANK
    yield line(labels.ALL_DOCUMENTS.to(language), "bold")
    yield line(_row(titles, widths, labels.DOCUMENT.to(language), width), "dim")
    for document in report.documents:
        cells = (verdicts[document.passed], quality(document, language), *_numbers(document))
        style = "green" if document.passed else "red"
        yield line(_row(cells, widths, document.document.name, width), style)
    for file in report.unreadable:
        cells = (unread, *("" for _ in titles[1:]))
        yield line(_row(cells, widths, file.path, width), "red")


def quality(document: DocumentReport, language: Language) -> str:
    """Return the quality score as people read it, or a dash."""
    return next((numeral(score.value, language) for score in document.scores if score.name == "quality"), "-")


def _numbers(document: DocumentReport) -> Iterator[str]:
    return (str(count) for severity, count in counts(document) if severity in _COLUMNS)


def _row(cells: tuple[str, ...], widths: tuple[int, ...], path: str, width: int) -> str:
    first, *numbers = (f"{cell:>{wide}}" for cell, wide in zip(cells, widths, strict=True))
    row = f"{first.strip():<{widths[0]}}{''.join(numbers)}  "
    return row + tail(path, max(10, width - len(row)))
