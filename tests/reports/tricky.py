"""An article whose offsets differ by what is counted: code points, UTF-16 units, bytes, cells."""

import re

from tests.reports.sample import document_report, finding
from tqe.core.finding import Edit, Finding, Fix
from tqe.core.mqm import Category, Severity
from tqe.core.report import DocumentReport
from tqe.core.span import Span

TEXT = (
    'Kopf 🐟\r\n\tDer Ba\u0308r 🐟 sagt: am 12th Juni.\r\n„Ja“, \tsagt \U0001f469\u200d\U0001f680 "er".\r\n'
)

LINE, COLUMN, END_COLUMN = 2, 22, 26
"""Where "12th" stands, in code points."""

ORDINAL = finding(TEXT, "12th", "12.", check="english-ordinal", category=Category.NUMBER_FORMAT)


def pair() -> Finding:
    """Return a finding on a pair of marks, with one fix of two edits that lie around two words."""
    start, end = TEXT.index('"er"'), TEXT.index('"er"') + 4
    edits = (Edit(Span(start, start + 1), "„"), Edit(Span(end - 1, end), "“"))
    found = finding(TEXT, '"er"', check="straight-quotes", severity=Severity.MINOR)
    return found._replace(fixes=(Fix(edits, safe=True),))


def tricky(**more) -> DocumentReport:
    """Return the report of the article."""
    return document_report(TEXT, ORDINAL, pair(), **more)


def stretch(line: int, column: int, end_line: int, end_column: int) -> str:
    """Return what lies between two places that count code points from 1."""
    starts = [0, *(match.end() for match in re.finditer("\r\n|\r|\n", TEXT))]
    return TEXT[starts[line - 1] + column - 1 : starts[end_line - 1] + end_column - 1]
