"""The report as workflow commands: GitHub shows them as annotations in the changed files."""

from collections.abc import Iterable, Iterator

from tqe.core.finding import Finding
from tqe.core.message import Language, Message
from tqe.core.report import Crash, DocumentReport, Report
from tqe.core.span import Span
from tqe.reports import labels
from tqe.reports.context import visible
from tqe.reports.levels import Level, level
from tqe.reports.paths import portable
from tqe.reports.positions import Positions
from tqe.reports.verdicts import complaint, reasons

_COMMANDS = {Level.ERROR: "error", Level.WARNING: "warning", Level.NOTE: "notice"}
_DATA = {"%": "%25", "\r": "%0D", "\n": "%0A"}
_PROPERTY = {**_DATA, ":": "%3A", ",": "%2C"}


def render(report: Report) -> str:
    """Return a command a line, the gravest first: GitHub shows ten of a kind for a step.

    Suppressed findings are left out. Nothing to say is nothing at all.
    """
    return "".join(f"{command}\n" for command in _commands(report))


def _commands(report: Report) -> Iterator[str]:
    language = report.language
    for file in report.unreadable:
        yield _whole(file.path, labels.NOT_READ, complaint(file, language), language)
    lines = [(document, Positions.within(document.document.text)) for document in report.documents]
    for document, positions in lines:
        for crash in document.crashes:
            yield _crash(crash, document, positions, language)
    yield from _findings(lines, language)
    for document in report.documents:
        if not document.passed:
            why = "; ".join(reasons(document, language))
            yield _whole(document.document.name, labels.FAILED, why, language)


def _whole(path: str, what: Message, why: str, language: Language) -> str:
    """Return the command for an article as a whole."""
    return _command("error", why, file=portable(path), title=f"tqe: {what.to(language)}")


def _crash(crash: Crash, document: DocumentReport, positions: Positions, language: Language) -> str:
    title = f"tqe: {labels.CRASHED.to(language)}: {crash.check}"
    return _command("error", crash.error, **_place(document, crash.span, positions), title=title)


def _findings(lines: Iterable[tuple[DocumentReport, Positions]], language: Language) -> Iterator[str]:
    found = [(finding, document, positions) for document, positions in lines for finding in document.standing]
    for finding, document, positions in sorted(found, key=lambda each: _order(each[0])):
        place = _place(document, finding.span, positions)
        yield _command(_COMMANDS[level(finding)], finding.message.to(language), **place, title=finding.check)


def _order(finding: Finding) -> tuple[int, int]:
    return (-finding.gate_severity.rank, -finding.severity.rank)


def _place(document: DocumentReport, span: Span, positions: Positions) -> dict[str, str]:
    """Return where `span` lies; columns only within one line, as GitHub demands.

    The end column is that of the last character: GitHub puts the start column where it is left out.
    """
    start, end = positions.of(span.start), positions.of(max(span.start, span.end - 1))
    place = {"file": portable(document.document.name), "line": str(start.line)}
    if start.line != end.line:
        return {**place, "endLine": str(end.line)}
    return {**place, "col": str(start.column), "endLine": str(end.line), "endColumn": str(end.column)}


def _command(name: str, message: str, **properties: str) -> str:
    listed = ",".join(f"{key}={_escaped(value, _PROPERTY)}" for key, value in properties.items())
    return f"::{name} {listed}::{_escaped(visible(message), _DATA)}"


def _escaped(text: str, table: dict[str, str]) -> str:
    return "".join(table.get(character, character) for character in text)
