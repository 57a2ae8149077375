"""Comments in a text excuse findings: which, where, why, and what is said if there is nothing to excuse."""

import pytest

from tests.gate.made import KNOWN, excused, read, reported
from tqe.core.errors import TqeError
from tqe.core.message import Language
from tqe.core.report import DocumentReport
from tqe.gate.directives import Verb, directives
from tqe.gate.inline import suppressed

LONG = "Der Minister sagte am Donnerstag in Genf, dass er den Vertrag mit allen Ländern prüfen will und"
"""The beginning of a line that can only be a paragraph."""


def applied(text: str, name: str = "a.txt", *, whole: bool = True) -> DocumentReport:
    return suppressed(reported(text, name), KNOWN, whole=whole)


def notes(report: DocumentReport) -> list[str]:
    return [note.message.en for note in report.notes]


@pytest.mark.parametrize("name", ["a.txt", "a.md"])
@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("<!-- tqe: ignore odd-word -->\n\n{0} Xa.\n\n{0} Xb.\n", ["Xa"]),
        ("<!-- tqe: ignore -->\n\n{0} Xa.\n\n{0} Xb.\n", ["Xa"]),
        ("<!-- tqe: ignore accuracy -->\n\n{0} Xa.\n\n{0} Xb.\n", ["Xa"]),
        ("<!-- tqe: ignore style -->\n\n{0} Xa.\n", []),
        ("<!-- tqe: ignore loose-comma, odd-word -->\n\n{0} Xa. {0} Xb.\n", ["Xa", "Xb"]),
        ("<!--TQE:ignore odd-word-->\n\n{0} Xa.\n", ["Xa"]),
        ("{0} Xa. <!-- tqe: ignore odd-word -->\n\n{0} Xb.\n", ["Xa"]),
        ("{0} <!-- tqe: ignore odd-word --> Xa.\n\n{0} Xb.\n", ["Xa"]),
        ("<!-- tqe: ignore\nodd-word\n-->\n\n{0} Xa.\n\n{0} Xb.\n", ["Xa"]),
        ("{0} Xa.\n\n{0} Xb.\n\n<!-- tqe: ignore-file odd-word -->\n", ["Xa", "Xb"]),
        ("<!-- tqe: ignore-file -->\n\n{0} Xa.\n\n{0} Xb.\n", ["Xa", "Xb"]),
        ("{0} Xa.\n\n<!-- tqe: off -->\n\n{0} Xb.\n\n{0} Xc.\n\n<!-- tqe: on -->\n\n{0} Xd.\n", ["Xb", "Xc"]),
        ("{0} Xa.\n\n<!-- tqe: off odd-word -->\n\n{0} Xb.\n", ["Xb"]),
        ("<!-- tqe: off odd-word -->\n\n{0} Xa.\n\n<!-- tqe: on odd-word -->\n\n{0} Xb.\n", ["Xa"]),
        ("<!-- tqe: off odd-word -->\n\n{0} Xa.\n\n<!-- tqe: on style -->\n\n{0} Xb.\n", ["Xa", "Xb"]),
        ("<!-- tqe: off style -->\n\n{0} Xa.\n", []),
        ("{0} Xa.\n", []),
    ],
)
def test_what_a_comment_excuses(text: str, words: list[str], name: str) -> None:
    assert excused(applied(text.format(LONG), name)) == words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("# tqe: ignore odd-word\n{0} Xa.\n{0} Xb.\n", ["Xa"]),
        ("{0} Xa.\r\n  # TQE: ignore odd-word – Zitat\r\n{0} Xb.\r\n", ["Xb"]),
        ("# tqe: off\n{0} Xa.\n# tqe: on\n{0} Xb.\n", ["Xa"]),
        ("Ein Titel mit Xa\n# tqe: ignore odd-word\n{0} Xb.\n", ["Xb"]),
        ("# tqe: ignore odd-word\nEin Titel mit Xa\n{0} Xb.\n", ["Xa"]),
    ],
)
def test_plain_text_has_comments_that_begin_with_a_hash(text: str, words: list[str]) -> None:
    assert excused(applied(text.format(LONG))) == words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("- eins Xa <!-- tqe: ignore odd-word -->\n- zwei Xb\n", ["Xa"]),
        ("- eins Xa\n- <!-- tqe: ignore odd-word --> zwei Xb\n", ["Xb"]),
        ("> <!-- tqe: ignore odd-word -->\n> eins Xa\n\nzwei Xb\n", ["Xa"]),
        ("|Xa|Xb <!-- tqe: ignore odd-word -->|Xc|\n|-|-|-|\n|Xd|Xe|Xf|\n", ["Xb"]),
        ("<!-- tqe: ignore odd-word -->\n# Xa\n\nXb\n", ["Xa"]),
        ("`<!-- tqe: ignore-file -->` Xa\n\n```\n<!-- tqe: ignore-file -->\n```\n", []),
        ("---\ntitle: Xa\n# tqe: ignore-file\n---\n\nXb\n", []),
        ("# tqe: ignore odd-word\n\nXa\n", []),
        ("<div>\n<!-- tqe: ignore odd-word -->\nXa\n</div>\n\nXb\n", ["Xa"]),
    ],
    ids=["behind", "before", "quote", "cell", "heading", "code", "front matter", "hash", "html"],
)
def test_markdown(text: str, words: list[str]) -> None:
    assert excused(applied(text, "a.md")) == words


def test_a_comment_within_lines_of_one_paragraph_is_about_it_and_does_not_part_it() -> None:
    text = (
        "Der Minister des Landes sagte am Donnerstag in Genf, dass er\n"
        "# tqe: ignore odd-word\n"
        "den Vertrag Xa noch einmal prüfen will, bevor er in den\n"
        "kommenden Tagen nach Wien reist.\n\nDanach fuhr er fort Xb.\n"
    )
    report = applied(text)
    assert excused(report) == ["Xa"]
    first = report.document.segments[0]
    assert first.raw.startswith("Der Minister")
    assert first.raw.endswith("reist.")
    assert "tqe" not in first.text


@pytest.mark.parametrize(
    "written",
    [
        "ignore odd-word - Zitat aus dem Protokoll",
        "ignore odd-word -- Zitat aus dem Protokoll",
        "ignore odd-word – Zitat aus dem Protokoll",
        "ignore odd-word — Zitat aus dem Protokoll",
        "ignore odd-word reason=Zitat aus dem Protokoll",
        'ignore odd-word reason = "Zitat aus dem Protokoll"',
        "ignore - Zitat aus dem Protokoll",
        "ignore-file odd-word - Zitat aus dem Protokoll",
        "off - Zitat aus dem Protokoll",
    ],
)
def test_a_reason(written: str) -> None:
    (found,) = applied(f"<!-- tqe: {written} -->\n\n{LONG} Xa.\n").findings
    assert (found.suppressed, found.reason) == ("inline", "Zitat aus dem Protokoll")


def test_a_comment_without_a_reason_gives_none() -> None:
    (found,) = applied(f"<!-- tqe: ignore odd-word -->\n\n{LONG} Xa.\n").findings
    assert (found.suppressed, found.reason) == ("inline", None)


def test_the_findings_stay_in_the_report() -> None:
    text = f"<!-- tqe: ignore odd-word -->\n\n{LONG} Xa.\n"
    assert len(applied(text).findings) == 1
    assert applied(text).standing == ()


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "<!-- tqe: ignore odd-word -->\n\n{0}.\n",
            '"tqe: ignore odd-word" has no effect: there is nothing to ignore, delete it',
        ),
        (
            "<!-- tqe: ignore odd-word, loose-comma -->\n\n{0} Xa.\n",
            '"tqe: ignore loose-comma" has no effect: there is nothing to ignore, delete it',
        ),
        (
            "{0} Xa.\n\n<!-- tqe: ignore odd-word -->\n",
            '"tqe: ignore odd-word" has no effect: no text follows',
        ),
        ("{0} Xa.\n\n<!-- tqe: on -->\n", '"tqe: on" has no effect: nothing is off here'),
        (
            "<!-- tqe: off -->\n\n{0}.\n\n<!-- tqe: on -->\n\n{0} Xa.\n",
            '"tqe: off" has no effect: there is nothing to ignore, delete it',
        ),
        (
            "<!-- tqe: ignore-file accuracy -->\n\n{0}.\n",
            '"tqe: ignore-file accuracy" has no effect: there is nothing to ignore, delete it',
        ),
    ],
)
def test_an_idle_comment_is_noted(text: str, said: str) -> None:
    report = applied(text.format(LONG))
    assert notes(report) == [said]
    (note,) = report.notes
    assert note.span is not None
    assert note.span.of(report.document.text).startswith("<!-- tqe: ")
    assert "bewirkt nichts" in note.message.to(Language.DE)


@pytest.mark.parametrize("comment", ["ignore lost-number", "ignore style", "ignore", "off"])
def test_whether_a_comment_is_idle_cannot_be_said_of_checks_that_did_not_run(comment: str) -> None:
    text = f"<!-- tqe: {comment} -->\n\n{LONG}.\n"
    assert notes(applied(text, whole=False)) == []


def test_two_comments_about_the_same_finding_are_both_needed() -> None:
    report = applied(f"<!-- tqe: ignore-file odd-word -->\n\n<!-- tqe: ignore odd-word -->\n\n{LONG} Xa.\n")
    assert notes(report) == []


@pytest.mark.parametrize(
    ("comment", "said"),
    [
        ("ignore od-word", 'no check or dimension "od-word" (did you mean "odd-word"?)'),
        ("ignore odd-word Zitat", 'no check or dimension "Zitat" (tqe checks lists them)'),
        ("ignore-fle", 'cannot say "ignore-fle": ignore, ignore-file, off, on are known'),
        ("", 'cannot say "": ignore'),
        ("on odd", 'no check or dimension "odd" (did you mean "odd-word"?)'),
    ],
)
def test_a_comment_that_cannot_be_understood_is_an_error_with_its_line(comment: str, said: str) -> None:
    with pytest.raises(TqeError) as caught:
        applied(f"{LONG} Xa.\r\n\r\n<!-- tqe: {comment} -->\r\n\r\n{LONG}.\r\n")
    line = caught.value.line(Language.EN)
    assert line.startswith("a.txt: line 3: ")
    assert said in line


def test_what_the_parser_returns() -> None:
    document = read(f"# tqe: off loose-comma odd-word odd-word – darum\n\n{LONG}.\n")
    (found,) = directives(document, KNOWN)
    assert (found.verb, found.names, found.reason) == (Verb.OFF, ("loose-comma", "odd-word"), "darum")
    assert found.span.of(document.text) == "# tqe: off loose-comma odd-word odd-word – darum"


def test_a_comment_is_no_prose() -> None:
    for name in ("a.txt", "a.md"):
        document = read(f"<!-- tqe: off -->\n\n{LONG} das. <!-- tqe: on --> Das auch.\n", name)
        assert [comment.of(document.text) for comment in document.comments] == [
            "<!-- tqe: off -->",
            "<!-- tqe: on -->",
        ]
        assert all("tqe" not in segment.text for segment in document.segments)
        assert not any(prose.overlaps(comment) for prose in document.prose for comment in document.comments)


@pytest.mark.parametrize("text", ["#tqe ist neu.\n", "<!-- tqe ignore -->\n\nEin Satz.\n", "# tqetqe: off\n"])
def test_other_comments_are_none_for_tqe(text: str) -> None:
    assert read(text).comments == ()
