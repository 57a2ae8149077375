"""The terminal report says what to fix first, fits the terminal, and is plain in a pipe."""

import re

import pytest
from rich.cells import cell_len

from tests.reports import tricky
from tests.reports.sample import (
    CLEAN,
    FINDINGS,
    QUALITY,
    TEXT,
    compared_report,
    document_report,
    everything,
    finding,
    full,
    report,
)
from tqe.core.finding import Edit, Fix, Score
from tqe.core.grade import Grade
from tqe.core.message import Language, Message
from tqe.core.mqm import Severity
from tqe.core.span import Span
from tqe.reports.terminal import render


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("width", [40, 60, 80, 120])
def test_no_line_is_wider_than_the_terminal(language: Language, width: int) -> None:
    lines = render(everything(language), width=width).split("\n")
    assert max(map(cell_len, lines)) <= width
    assert not any(line != line.rstrip() for line in lines)


def test_plain_text_has_no_escape_codes_even_if_the_article_has() -> None:
    text = "Ein \x1b[31mroter\x1b[0m Hering\x07."
    made = render(report(document_report(text, finding(text, "Hering\x07"), name="\x1b]0;x\x07")))
    assert not re.search(r"[\x00-\x09\x0b-\x1f\x7f-\x9f]", made)


def test_what_passes_with_a_bad_estimate_does_not_say_so_alone() -> None:
    made = render(report(CLEAN._replace(grade=Grade.UNFIT)))
    assert "PASSED by the checks; the estimate says: do not publish\n" in made


def test_colour_only_adds_escape_codes() -> None:
    coloured = render(everything(), color=True)
    assert "\x1b[" in coloured
    assert re.sub(r"\x1b\[[\d;]*m", "", coloured) == render(everything())


def test_the_environment_changes_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    before = [render(everything(), color=color) for color in (False, True)]
    for name, value in {"COLUMNS": "33", "NO_COLOR": "1", "FORCE_COLOR": "1", "TERM": "dumb"}.items():
        monkeypatch.setenv(name, value)
    assert [render(everything(), color=color) for color in (False, True)] == before


def test_a_finding_says_where_what_why_and_what_instead() -> None:
    assert (
        "\n"
        "    3:17  major · calque · medium confidence, counts as minor\n"
        "          Lassen Sie mich glasklar sein: 🐟🐟 Der Hafen bleibt , wie er ist.\n"
        "                          ^^^^^^^^\n"
        '          "glasklar" is odd here\n'
        "          → deutlich\n"
        "            or klar\n"
    ) in render(report(full()))


def test_marks_stand_right_behind_emoji_and_tabs_and_safe_fixes_are_called_safe() -> None:
    assert (
        "          Lassen Sie mich glasklar sein: 🐟🐟 Der Hafen bleibt , wie er ist.\n"
        "                                                              ^^\n"
        '          " ," is odd here\n'
        "          → bleibt, wie  (safe)\n"
    ) in render(report(full()))
    assert "A safe fix can be applied unread." in render(report(full()))


def test_alike_findings_are_shown_once_with_all_places() -> None:
    made = render(report(full()))
    assert made.count("english-ordinal") == 1
    assert "    2:53  major · english-ordinal\n" in made
    assert "          also at 4:4\n" in made


def test_alike_findings_on_other_words_show_their_words() -> None:
    text = 'Er sagte "ja" und "nein".'
    straight = Message("straight quotation marks", "gerade Anführungszeichen")
    findings = [
        finding(text, f'"{word}"', f"„{word}“", severity=Severity.MINOR, message=straight)
        for word in ("ja", "nein")
    ]
    assert '          also at 1:19 "nein" → „nein“\n' in render(report(document_report(text, *findings)))


def test_grave_findings_come_before_light_ones_and_remarks_last() -> None:
    made = render(report(full()))
    order = ["Fix first (3)", "english-ordinal", "calque", "Then fix (1)", "loose-comma", "Remarks"]
    places = [made.index(part) for part in order]
    assert places == sorted(places)
    assert "    1:43  “ausgebaut” " in made


def test_without_grave_findings_there_is_nothing_to_fix_first() -> None:
    made = render(report(document_report(TEXT, FINDINGS[1])))
    assert "To fix (1)" in made
    assert "first" not in made


def test_the_head_gives_verdict_and_figures() -> None:
    made = render(report(full()))
    assert made.startswith("── hafen.de.txt ───")
    assert "\nFAILED: 2 findings at or above major; 1 check crashed\n" in made
    assert "\n44 words · quality 83.4 of 100 (short sample)\n3 major, 1 minor, 1 neutral\n" in made


def test_a_long_text_is_not_called_a_short_sample() -> None:
    long = (Score("quality", 99.0, QUALITY.replace("|sample:short", "")),)
    assert "short sample" not in render(report(CLEAN._replace(scores=long)))


def test_a_clean_document_passes_without_findings() -> None:
    made = render(report(CLEAN))
    assert "\nPASSED\n" in made
    assert "\nNo findings; 2 checks ran.\n" in made
    assert made.endswith("\nPASSED\n")


def test_the_verdict_of_a_single_document_is_also_the_last_line() -> None:
    assert render(report(full())).endswith("\nFAILED: 2 findings at or above major; 1 check crashed\n")


def test_crashes_are_named_before_the_findings() -> None:
    made = render(report(full()))
    assert "CHECK CRASHED: odd-word, 2:1: KeyError: 'x'" in made
    assert made.index("CHECK CRASHED") < made.index("Fix first")


def test_german_labels_and_numerals() -> None:
    made = render(everything(Language.DE))
    for part in (
        "NICHT BESTANDEN: 2 Befunde ab major; 1 Prüfung abgestürzt",
        "44 Wörter · Qualität 83,4 von 100 (kurze Stichprobe)",
        "Zuerst beheben (3)",
        "major · calque · mittlere Sicherheit, zählt als minor",
        "„glasklar“ ist hier seltsam",
        "→ bleibt, wie  (unbedenklich)",
        "auch bei 4:4",
        "Zeile 2 · chrF++ 30,5",
        "2 Prüfungen (lost-number, lost-name): keine Vorlage angegeben; mit",
        "NICHT GELESEN: fehlt.txt: Datei nicht gefunden",
    ):
        assert part in made


def test_a_no_break_space_in_a_fix_is_visible_and_explained() -> None:
    text = "Die Mauer ist 10 km lang."
    made = render(report(document_report(text, finding(text, "10 km", "10\u202fkm"))))
    assert "→ 10⍽km\n" in made
    assert "⍽ is a no-break space." in made


def test_a_missing_word_is_marked_where_it_is_missing() -> None:
    text = "Er kam sah und siegte."
    gap = Span(6, 6)
    missing = finding(text, "")._replace(span=gap, fixes=(Fix((Edit(gap, ","),)),))
    made = render(report(document_report(text, missing)))
    assert "          Er kam sah und siegte.\n                ^\n" in made
    assert "→ kam, sah\n" in made


def test_the_source_stands_below_the_german_with_its_own_mark() -> None:
    lines = render(report(compared_report())).splitlines()
    at = lines.index("          Er wird für 2,5 Billionen ausgebaut.")
    assert lines[at + 1 : at + 5] == [
        "                          ^^^^^^^^^",
        "  source  The port of Korsund will be expanded for $2.5 billion.",
        "                                                        ^^^^^^^",
        '          "Billionen" is odd here',
    ]


def test_a_sentence_of_the_source_that_is_meant_as_a_whole_is_not_underlined() -> None:
    lines = render(report(compared_report(), language=Language.DE)).splitlines()
    at = lines.index(" Vorlage  It shall be ready on June 12, 2031, minister Ada Lindqvist said.")
    assert lines[at + 1] == "          „fertig“ ist hier seltsam"


def test_the_marks_stand_below_the_words_whatever_is_before_them() -> None:
    lines = render(report(tricky.tricky()), width=100).splitlines()
    at = next(number for number, line in enumerate(lines) if f"{tricky.LINE}:{tricky.COLUMN} " in line)
    shown, marks = lines[at + 1], lines[at + 2]
    assert cell_len(shown.partition("12th")[0]) == cell_len(marks.partition("^")[0])
    assert marks.strip() == "^^^^"
