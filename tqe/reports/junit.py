"""The report as JUnit XML: an article is a test suite, a check on it a test case."""

from collections.abc import Iterable
from dataclasses import dataclass
from xml.etree.ElementTree import Element, SubElement

from tqe.core.finding import Finding
from tqe.core.message import Language
from tqe.core.report import Crash, DocumentReport, Report, Skipped, Unreadable
from tqe.reports import labels
from tqe.reports.context import elided, visible
from tqe.reports.labels import counted
from tqe.reports.paths import portable
from tqe.reports.positions import Positions
from tqe.reports.scores import rounded
from tqe.reports.verdicts import complaint, reasons
from tqe.reports.xml_text import written

VERDICT = "verdict"
"""The test case that fails where the gate fails: also for a score, which is no finding."""

_WIDTH = 100
"""Cells of the source that a finding quotes."""

_COUNTED = (("tests", "testcase"), ("failures", "failure"), ("errors", "error"))


def render(report: Report) -> str:
    """Return the report as XML.

    A test case fails for findings that block the article; all others are its output.
    """
    root = Element("testsuites", name="tqe")
    for document in report.documents:
        _document(root, document, report.language)
    for file in report.unreadable:
        _unreadable(root, file, report.language)
    _count(root)
    for suite in root:
        _count(suite)
        suite.set("skipped", str(sum(1 for _ in suite.iter("skipped"))))
    return written(root)


def _count(element: Element) -> None:
    for attribute, tag in _COUNTED:
        element.set(attribute, str(sum(1 for _ in element.iter(tag))))


def _suite(root: Element, path: str) -> Element:
    return SubElement(root, "testsuite", name=portable(path), file=portable(path))


def _case(suite: Element, name: str) -> Element:
    return SubElement(suite, "testcase", name=name, classname=suite.attrib["name"])


def _unreadable(root: Element, file: Unreadable, language: Language) -> None:
    case = _case(_suite(root, file.path), VERDICT)
    message = f"{labels.NOT_READ.to(language)}: {complaint(file, language)}"
    SubElement(case, "error", message=message, type="unreadable")


def _document(root: Element, document: DocumentReport, language: Language) -> None:
    suite = _suite(root, document.document.name)
    properties = SubElement(suite, "properties")
    for score in document.scores:
        SubElement(properties, "property", name=score.name, value=str(rounded(score.value)))
    why = "; ".join(reasons(document, language))
    verdict = _case(suite, VERDICT)
    if not document.passed:
        kind = "failure" if document.failures else "error"
        SubElement(verdict, kind, message=why, type=VERDICT)
    page = _Page(document, Positions.within(document.document.text), language)
    for check in _checks(document):
        _check(_case(suite, check), check, page)


def _checks(document: DocumentReport) -> Iterable[str]:
    named: tuple[Finding | Skipped | Crash, ...] = (*document.findings, *document.skipped, *document.crashes)
    return dict.fromkeys((*document.checks, *(each.check for each in named)))


@dataclass(frozen=True, slots=True)
class _Page:
    """What a test case is made from."""

    document: DocumentReport
    positions: Positions
    language: Language

    def line(self, finding: Finding) -> str:
        mark = f" [{labels.SUPPRESSED.to(self.language)}: {finding.suppressed}]" if finding.suppressed else ""
        place = self.positions.of(finding.span.start)
        kind = f"{finding.severity}, {finding.confidence}"
        line = f"{place} ({kind}){mark}: {visible(finding.message.to(self.language))}"
        return line + self._source(finding)

    def _source(self, finding: Finding) -> str:
        """Return what the finding concerns in the source, for the next line."""
        source = self.document.source
        if finding.source is None or source is None:
            return ""
        place = Positions.within(source.text).of(finding.source.span.start)
        words = labels.quoted(elided(finding.source.excerpt, _WIDTH), self.language)
        return f"\n  {labels.SOURCE.to(self.language)} {place}: {words}"

    def lines(self, findings: Iterable[Finding]) -> str:
        return "\n".join(map(self.line, findings))


def _check(case: Element, check: str, page: _Page) -> None:
    """Fill a test case: one outcome at most, which is all that some readers allow."""
    document, language = page.document, page.language
    crashes = [crash for crash in document.crashes if crash.check == check]
    blocking = [finding for finding in document.blocking if finding.check == check]
    others = [finding for finding in document.findings if finding.check == check and finding not in blocking]
    skipped = next((skipped for skipped in document.skipped if skipped.check == check), None)
    if crashes:
        body = "\n".join(f"{page.positions.of(crash.span.start)}: {crash.error}" for crash in crashes)
        SubElement(case, "error", message=crashes[0].error, type="crash").text = body
        others = [*blocking, *others]
    elif blocking:
        number = counted(len(blocking), labels.FINDING, labels.FINDINGS, language)
        message = f"{number}: {visible(blocking[0].message.to(language))}"
        SubElement(case, "failure", message=message, type=_gravest(blocking)).text = page.lines(blocking)
    elif skipped:
        SubElement(case, "skipped", message=skipped.why.to(language))
    if others:
        SubElement(case, "system-out").text = page.lines(others)


def _gravest(findings: Iterable[Finding]) -> str:
    return str(max((finding.severity for finding in findings), key=lambda severity: severity.rank))
