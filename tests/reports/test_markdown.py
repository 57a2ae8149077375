"""The comment on a pull request: a table, details to unfold, nothing that Markdown misreads."""

import re
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from tests.reports import tricky
from tests.reports.sample import (
    CLEAN,
    FINDINGS,
    TEXT,
    compared_report,
    document_report,
    everything,
    finding,
    full,
    report,
)
from tqe.core.message import Language, Message
from tqe.core.mqm import Confidence, Severity
from tqe.core.report import Report
from tqe.reports.markdown import LONGEST, MOST_ROWS, render
from tqe.reports.markdown_text import code, escaped, html_code

NASTY = "*a* _b_ `c` [d](e) <f> &amp; ~~g~~ | h \\ # $i$ ![j](k) ==l== http://m.de www.n.de o@p.de #1 @q"
JOINER = "\u2060"


class Text(HTMLParser):
    """The tags and the text of HTML."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.text = ""

    def handle_starttag(self, tag: str, attrs: object) -> None:
        self.tags.append(tag)

    def handle_data(self, data: str) -> None:
        self.text += data


def shown(markdown: str) -> Text:
    """Return what a reader sees of Markdown with tables, strikethrough and raw HTML."""
    made = Text()
    made.feed(MarkdownIt("commonmark").enable(["table", "strikethrough"]).render(markdown))
    return made


def test_the_whole_comment() -> None:
    assert render(everything()) == (
        "<!-- tqe report -->\n"
        "**tqe: FAILED** · 3 documents · 5 findings\n"
        "\n"
        "| document | verdict | quality | critical | major | minor |\n"
        "| --- | --- | ---: | ---: | ---: | ---: |\n"
        "| <code>fehlt.txt</code> | **NOT READ**: no such file (is the path right?) | | | | |\n"
        "| <code>hafen.de.txt</code> | **FAILED** | 83.4 | 0 | 3 | 1 |\n"
        "| <code>gut.txt</code> | PASSED | 93.4 | 0 | 0 | 0 |\n"
        "\n"
        "<details><summary><code>hafen.de.txt</code>: 5 findings</summary>\n"
        "\n"
        "**FAILED**: 2 findings at or above major; 1 check crashed\n"
        "\n"
        "**CHECK CRASHED** odd-word, 2:1: `KeyError: 'x'`\n"
        "\n"
        '- **2:53** major · `english-ordinal`: "12th" is odd here<br>\n'
        "  …will den Hafen der Hauptstadt bis zum <b>12th</b> Juni 2031 ausbauen und hat dafür am Montag…<br>\n"
        "  → `12.`<br>\n"
        "  also at 4:4\n"
        '- **3:17** major, medium confidence · `calque`: "glasklar" is odd here<br>\n'
        "  Lassen Sie mich <b>glasklar</b> sein: 🐟🐟 Der Hafen bleibt , wie er ist.<br>\n"
        "  → `deutlich` or `klar`\n"
        '- **3:51** minor · `loose-comma`: " ," is odd here<br>\n'
        "  Lassen Sie mich glasklar sein: 🐟🐟 Der Hafen bleibt<b> ,</b> wie er ist.<br>\n"
        "  → `bleibt, wie` (safe)\n"
        '- **1:43** neutral · `plain-remark`: "ausgebaut" is odd here<br>\n'
        "  Hafen von Korsund wird für 2.5 Milliarden <b>ausgebaut</b>\n"
        "\n"
        "</details>\n"
    )


def test_markdown_sees_a_table_a_list_and_details() -> None:
    made = shown(render(everything()))
    assert made.tags.count("tr") == 4
    assert made.tags.count("td") == 18
    assert made.tags.count("li") == 4
    assert made.tags.count("details") == 1


def test_a_clean_run_is_a_table_alone() -> None:
    assert "<details>" not in render(report(CLEAN))
    assert "**tqe: PASSED** · 1 document · 0 findings" in render(report(CLEAN))


def test_german() -> None:
    made = render(everything(Language.DE))
    assert "**tqe: NICHT BESTANDEN** · 3 Dokumente · 5 Befunde" in made
    assert "major, mittlere Sicherheit" in made
    assert "| 83,4 |" in made


def test_positions_count_code_points() -> None:
    assert f"- **{tricky.LINE}:{tricky.COLUMN}** major" in render(report(tricky.tricky()))


def test_suppressed_findings_are_counted_but_not_shown() -> None:
    some = (FINDINGS[0], *(found._replace(suppressed="inline") for found in FINDINGS[1:]))
    made = render(report(document_report(TEXT, *some)))
    assert "hafen.de.txt</code>: 1 finding, 4 suppressed" in made
    assert "12th" not in made
    assert "| 0 | 0 | 0 |" in made


@pytest.mark.parametrize(
    "text",
    [
        NASTY,
        "# Titel",
        "- Punkt",
        "+ Punkt",
        "1. Punkt",
        "2) Punkt",
        "===",
        "---",
        "> Zitat",
        "```",
        "~~~",
        "    eingerückt",
        "<script>alert(1)</script>",
        "</details>",
        "<!-- ",
        "&copy;",
        "[x]: y",
    ],
)
def test_text_of_an_article_stays_text(text: str) -> None:
    made = shown(f"- vorn<br>\n  {escaped(text)}\n")
    assert made.text.replace(JOINER, "").split() == ["vorn", *text.split()]
    assert made.tags == ["ul", "li", "br"]


@given(st.text(alphabet="ab12 *_`[]()<>&~|\\#$!=+-.:/@\n", max_size=30))
def test_any_text_stays_text(text: str) -> None:
    made = shown(f"- vorn<br>\n  {escaped(text)}\n")
    assert made.text.replace(JOINER, "").split() == ["vorn", *text.split()]


@given(st.text(alphabet="ab` *<&\\", min_size=1, max_size=12))
def test_code_shows_its_text(text: str) -> None:
    made = shown(f"x {code(text)} x")
    assert made.text == f"x {text} x\n"
    assert made.tags == ["p", "code"]


def test_nobody_is_notified_and_nothing_is_linked() -> None:
    for sign, word in (("@", "q"), ("#", "1"), ("://", "m.de"), ("www.", "n.de")):
        assert not re.search(re.escape(sign) + word, escaped(NASTY))


def test_code_in_a_cell_cannot_end_the_cell() -> None:
    made = shown(f"| a | b |\n| --- | --- |\n| {html_code('x | <y>')} | z |\n")
    assert made.tags.count("td") == 2
    assert "x | <y>" in made.text


def _many(number: int, words: int = 40) -> Report:
    text = "".join(f"Satz {index} {'Wort ' * words}\n" for index in range(number))
    findings = [
        finding(text, f"Satz {index} ", check=f"check-{index}", severity=Severity.MAJOR)
        for index in range(number)
    ]
    return report(document_report(text, *findings))


def test_a_long_report_is_cut_to_what_github_takes_and_says_how_much_is_missing() -> None:
    made = render(_many(900))
    assert LONGEST - 1000 < len(made) <= LONGEST + 100
    listed = made.count("\n- **")
    assert made.endswith(f"\n</details>\n\n{900 - listed} more findings are not shown.\n")


def test_where_there_is_no_room_left_articles_are_left_out() -> None:
    (whole,) = _many(900).documents
    made = render(report(whole, full()._replace(failures=(), crashes=())))
    listed = made.count("\n- **")
    assert made.endswith(f"{905 - listed} more findings are not shown.\n")
    assert made.count("<details>") == made.count("</details>") == 1


def test_the_table_lists_failed_articles_first_and_has_an_end() -> None:
    failed = document_report("Gut.", name="zuletzt.txt", failures=(Message("bad", "schlecht"),))
    made = render(report(*[CLEAN] * (MOST_ROWS + 5), failed))
    assert made.index("zuletzt.txt") < made.index("gut.txt")
    assert made.count("<code>gut.txt</code>") == MOST_ROWS - 1
    assert "\n\n6 more documents are not listed.\n" in made


def test_confidence_is_named_unless_it_is_high() -> None:
    found = finding("Ein Wort", "Wort", confidence=Confidence.LOW)
    assert "major, low confidence" in render(report(document_report("Ein Wort", found)))


def test_a_fix_that_leaves_nothing_says_delete() -> None:
    text = "Wort"
    assert "→ delete" in render(report(document_report(text, finding(text, "Wort", ""))))


def test_the_source_is_quoted_with_its_place_in_bold() -> None:
    made = render(report(compared_report()))
    assert "source: The port of Korsund will be expanded for $2.5 <b>billion</b>." in shown_source(made)


def shown_source(markdown: str) -> str:
    """Return the Markdown without the escapes of characters."""
    return markdown.replace("\\", "").replace(JOINER, "")
