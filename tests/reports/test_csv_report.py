"""The table for spreadsheets: whole, exact, and without formulas."""

import csv
from io import StringIO

import pytest

from tests.reports import tricky
from tests.reports.sample import TEXT, compared_report, document_report, everything, finding, full, report
from tqe.core.message import Message
from tqe.core.report import Report
from tqe.reports.csv_report import COLUMNS, render


def rows(made: Report) -> list[dict[str, str]]:
    return list(csv.DictReader(StringIO(render(made), newline="")))


def test_the_head_names_the_columns_and_lines_end_as_rfc_4180_says() -> None:
    assert render(report()) == f"{','.join(COLUMNS)}\r\n"
    assert render(everything()).count("\r\n") == 12


def test_every_row_has_every_column() -> None:
    for row in rows(everything()):
        assert None not in row
        assert None not in row.values()


def test_nothing_of_the_run_is_missing() -> None:
    kinds = [(row["kind"], row["path"]) for row in rows(everything())]
    assert kinds == [
        ("verdict", "hafen.de.txt"),
        *[("finding", "hafen.de.txt")] * 5,
        ("crash", "hafen.de.txt"),
        *[("skipped", "hafen.de.txt")] * 2,
        ("verdict", "gut.txt"),
        ("unreadable", "fehlt.txt"),
    ]


def test_the_verdict_says_why_and_carries_the_quality() -> None:
    failed, passed = [row for row in rows(everything()) if row["kind"] == "verdict"]
    assert (failed["message"], failed["quality"]) == (
        "FAILED: 2 findings at or above major; 1 check crashed",
        "83.44",
    )
    assert (passed["message"], passed["quality"]) == ("PASSED", "93.42")


def test_a_finding_has_its_place_in_code_points_and_its_fix() -> None:
    _, ordinal, quotes = rows(report(tricky.tricky()))
    assert (
        tricky.stretch(*(int(ordinal[name]) for name in ("line", "column", "end_line", "end_column")))
        == "12th"
    )
    assert tricky.TEXT[int(ordinal["start"]) : int(ordinal["end"])] == ordinal["excerpt"] == "12th"
    assert (ordinal["fix"], ordinal["safe"]) == ("12.", "no")
    assert (quotes["fix"], quotes["safe"]) == ("„er“", "yes")
    assert (ordinal["category"], ordinal["severity"], ordinal["confidence"]) == (
        "locale-conventions/number-format",
        "major",
        "high",
    )


def test_without_a_fix_the_cells_are_empty() -> None:
    _, found = rows(report(document_report("Wort", finding("Wort", "Wort"))))
    assert (found["fix"], found["safe"], found["suppressed"]) == ("", "", "")


def test_suppressed_findings_are_marked() -> None:
    made = full()._replace(findings=tuple(each._replace(suppressed="inline") for each in full().findings))
    assert [row["suppressed"] for row in rows(report(made)) if row["kind"] == "finding"] == ["inline"] * 5


@pytest.mark.parametrize("sign", ["=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠"])
def test_no_cell_is_a_formula(sign: str) -> None:
    text = f'{sign}HYPERLINK("x")'
    found = finding(text, text, text, message=Message(text, text))
    for row in rows(report(document_report(text, found, name=text))):
        assert not any(cell.startswith(sign) for cell in row.values())
        assert row["path"].startswith(f"'{sign}")


def test_commas_quotes_and_line_ends_stay_in_their_cell() -> None:
    text = 'Er sagte "ja,\r\nsehr gern".'
    _, found = rows(report(document_report(text, finding(text, 'sagte "ja,\r\nsehr'))))
    assert found["excerpt"] == 'sagte "ja,\r\nsehr'


def test_the_sample_is_whole() -> None:
    assert [row["excerpt"] for row in rows(report(full())) if row["kind"] == "finding"] == [
        each.span.of(TEXT) for each in full().findings
    ]


def test_a_finding_quotes_the_source() -> None:
    made = rows(report(compared_report()))
    quoted = [row["source_excerpt"] for row in made if row["kind"] == "finding"]
    assert quoted[::2] == ["billion", ""]
