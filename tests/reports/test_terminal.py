"""The terminal report says what to fix first, fits the terminal, and is plain in a pipe."""

import re
from dataclasses import replace

import pytest
from rich.cells import cell_len

from tests.reports.sample import CHRF, MODEL, QUALITY, document, document_report, finding, report
from tqe.core.finding import Edit, Fix, Score
from tqe.core.message import Language, Message
from tqe.core.mqm import Confidence, Severity
from tqe.core.report import Crash, DocumentReport, Report, SegmentReport, Skipped, Unreadable
from tqe.core.span import Span
from tqe.reports.terminal import render

TEXT = (
    "Hafen von Korsund wird für 2.5 Milliarden ausgebaut\r\n"
    "Die Regierung will den Hafen der Hauptstadt bis zum 12th Juni 2031 ausbauen und hat dafür am Montag "
    "einen Vertrag mit drei Werften unterzeichnet, wie Ministerin Ada Lindqvist mitteilte.\r\n"
    "Lassen Sie mich glasklar sein: 🐟🐟\tDer Hafen bleibt , wie er ist.\r\n"
    "Am 12th Juni 2031 soll alles fertig sein.\r\n"
)
FINDINGS = (
    finding(TEXT, "ausgebaut", severity=Severity.NEUTRAL, check="plain-remark"),
    finding(TEXT, " ,", ",", severity=Severity.MINOR, check="loose-comma", safe=True),
    finding(TEXT, "12th", "12.", nth=1, check="english-ordinal"),
    finding(TEXT, "12th", "12.", check="english-ordinal"),
    finding(TEXT, "glasklar", "deutlich", "klar", confidence=Confidence.MEDIUM, check="calque"),
)
HINT = Message("is the path right?", "stimmt der Pfad?")
NO_SOURCE = Message("no source given", "keine Vorlage angegeben")
CLEAN = document_report("Alles gut.", name="gut.txt")


def _segment(index: int, chrf: float, back: str = "Back.", defect: str | None = None) -> SegmentReport:
    segment = document(TEXT).segments[index]
    return SegmentReport(segment, f"Source {index}.", back, (Score("chrF++", chrf, CHRF),), defect)


def _full() -> DocumentReport:
    return document_report(
        TEXT,
        *FINDINGS,
        words=44,
        segments=(_segment(0, 90.0), _segment(1, 30.5), _segment(2, 55.0), _segment(3, 40.0)),
        scores=(Score("quality", 83.44, QUALITY), Score("chrF++", 61.2, CHRF)),
        skipped=(Skipped("lost-number", NO_SOURCE), Skipped("lost-name", NO_SOURCE)),
        crashes=(Crash("odd-word", Span(53, 60), "KeyError: 'x'"),),
        failures=(Message("2 findings at or above major", "2 Befunde ab major"),),
        unaligned=("A sentence that nobody translated.",),
    )


def _everything(language: Language = Language.EN) -> Report:
    unreadable = (Unreadable("fehlt.txt", Message("no such file", "Datei nicht gefunden"), HINT),)
    return report(_full(), CLEAN, language=language, model=MODEL, unreadable=unreadable)


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("width", [40, 60, 80, 120])
def test_no_line_is_wider_than_the_terminal(language: Language, width: int) -> None:
    lines = render(_everything(language), width=width).split("\n")
    assert max(map(cell_len, lines)) <= width
    assert not any(line != line.rstrip() for line in lines)


def test_plain_text_has_no_escape_codes_even_if_the_article_has() -> None:
    text = "Ein \x1b[31mroter\x1b[0m Hering\x07."
    made = render(report(document_report(text, finding(text, "Hering\x07"), name="\x1b]0;x\x07")))
    assert not re.search(r"[\x00-\x09\x0b-\x1f\x7f-\x9f]", made)


def test_colour_only_adds_escape_codes() -> None:
    coloured = render(_everything(), color=True)
    assert "\x1b[" in coloured
    assert re.sub(r"\x1b\[[\d;]*m", "", coloured) == render(_everything())


def test_the_environment_changes_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    before = [render(_everything(), color=color) for color in (False, True)]
    for name, value in {"COLUMNS": "33", "NO_COLOR": "1", "FORCE_COLOR": "1", "TERM": "dumb"}.items():
        monkeypatch.setenv(name, value)
    assert [render(_everything(), color=color) for color in (False, True)] == before


def test_a_finding_says_where_what_why_and_what_instead() -> None:
    assert (
        "\n"
        "    3:17  major · calque · medium confidence, counts as minor\n"
        "          Lassen Sie mich glasklar sein: 🐟🐟 Der Hafen bleibt , wie er ist.\n"
        "                          ^^^^^^^^\n"
        '          "glasklar" is odd here\n'
        "          → deutlich\n"
        "            or klar\n"
    ) in render(report(_full()))


def test_marks_stand_right_behind_emoji_and_tabs_and_safe_fixes_are_called_safe() -> None:
    assert (
        "          Lassen Sie mich glasklar sein: 🐟🐟 Der Hafen bleibt , wie er ist.\n"
        "                                                              ^^\n"
        '          " ," is odd here\n'
        "          → bleibt, wie  (safe)\n"
    ) in render(report(_full()))
    assert "A safe fix can be applied unread." in render(report(_full()))


def test_alike_findings_are_shown_once_with_all_places() -> None:
    made = render(report(_full()))
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
    made = render(report(_full()))
    order = ["Fix first (3)", "english-ordinal", "calque", "Then fix (1)", "loose-comma", "Remarks"]
    places = [made.index(part) for part in order]
    assert places == sorted(places)
    assert "    1:43  “ausgebaut” " in made


def test_without_grave_findings_there_is_nothing_to_fix_first() -> None:
    made = render(report(document_report(TEXT, FINDINGS[1])))
    assert "To fix (1)" in made
    assert "first" not in made


def test_the_head_gives_verdict_and_figures() -> None:
    made = render(report(_full()))
    assert made.startswith("── hafen.de.txt ───")
    assert "\nFAILED: 2 findings at or above major; 1 check crashed\n" in made
    assert "\n44 words · quality 83.4 of 100 (short sample)\n3 major, 1 minor, 1 neutral\n" in made


def test_a_long_text_is_not_called_a_short_sample() -> None:
    long = (Score("quality", 99.0, QUALITY.replace("|sample:short", "")),)
    assert "short sample" not in render(report(replace(CLEAN, scores=long)))


def test_a_clean_document_passes_without_findings() -> None:
    made = render(report(CLEAN))
    assert "\nPASSED\n" in made
    assert "\nNo findings; 2 checks ran.\n" in made
    assert made.endswith("\nPASSED\n")


def test_the_verdict_of_a_single_document_is_also_the_last_line() -> None:
    assert render(report(_full())).endswith("\nFAILED: 2 findings at or above major; 1 check crashed\n")


def test_crashes_are_named_before_the_findings() -> None:
    made = render(report(_full()))
    assert "CHECK CRASHED: odd-word, 2:1: KeyError: 'x'" in made
    assert made.index("CHECK CRASHED") < made.index("Fix first")


def test_the_three_lowest_sentences_are_compared_with_the_source() -> None:
    made = render(report(_full(), model=MODEL))
    assert [made.index(f"line {n} · chrF++ {v}") for n, v in ((2, 30.5), (4, "40.0"), (3, "55.0"))]
    assert "line 1 ·" not in made
    assert "    source  Source 3.\n    German  Am 12th Juni 2031 soll alles fertig sein.\n" in made
    assert "    back    Back.\n" in made
    assert "evidence, not a\nverdict" in made


def test_without_a_model_or_a_source_there_is_nothing_to_compare() -> None:
    assert "Compare" not in render(report(_full()))
    lonely = tuple(replace(segment, source=None) for segment in _full().segments)
    assert "Compare" not in render(report(replace(_full(), segments=lonely), model=MODEL))


def test_a_defective_back_translation_is_counted_and_never_shown() -> None:
    segments = (_segment(1, 0.0, "the the the", "loop"), _segment(2, 1.0, "", "empty"))
    made = render(report(document_report(TEXT, segments=segments), model=MODEL))
    assert "the the the" not in made
    assert "2 sentences: the back-translation is no evidence (empty, loop)\n" in made
    assert "Compare" not in made


def test_a_back_translation_that_is_the_source_is_not_worth_reading() -> None:
    made = render(report(document_report(TEXT, segments=(_segment(1, 100.0),)), model=MODEL))
    assert "Compare" not in made


def test_source_sentences_without_partner_are_listed_up_to_five() -> None:
    sentences = tuple(f"Sentence {number}." for number in range(8))
    made = render(report(replace(CLEAN, unaligned=sentences)))
    assert "In the source, but not found in the German (8)\n  - Sentence 0.\n" in made
    assert "  - Sentence 4.\n    3 more; is it the right source?\n" in made
    assert "Sentence 5" not in made


def test_every_score_has_its_signature() -> None:
    made = render(report(_full()))
    assert f"\n  quality     83.4  100 less the penalty points per 100 words\n    {QUALITY}\n" in made
    assert f"\n    {CHRF}\n" in made


def test_an_unknown_score_is_shown_without_a_gloss() -> None:
    made = render(report(replace(CLEAN, scores=(Score("novel", 1.0, "novel|v1"),))))
    assert "\n  novel        1.0\n    novel|v1\n" in made


def test_what_did_not_run_is_grouped_by_reason() -> None:
    other = Skipped("gender", Message("no word list", "keine Wortliste"))
    many = tuple(Skipped(f"check-{number}", NO_SOURCE) for number in range(12))
    made = render(report(replace(CLEAN, skipped=(*many, other))))
    assert "\n  12 checks: no source given; give one with --source\n" in made
    assert "\n  1 check (gender): no word list\n" in made


def test_the_model_is_named_with_a_short_digest() -> None:
    assert "Model: bundled, sha256:0123456789ab, transformers\n" in render(report(CLEAN, model=MODEL))
    assert "Model: none\n" in render(report(CLEAN))


def test_several_documents_end_in_a_table() -> None:
    assert render(_everything()).endswith(
        "NOT READ: fehlt.txt: no such file (is the path right?)\n"
        "\n"
        "All documents\n"
        "          quality  critical  major  minor  document\n"
        "FAILED       83.4         0      3      1  hafen.de.txt\n"
        "PASSED       93.4         0      0      0  gut.txt\n"
        "NOT READ                                   fehlt.txt\n"
    )


def test_a_long_path_keeps_its_end_in_the_table() -> None:
    long = replace(CLEAN, document=document("Gut.", "ordner/" * 12 + "datei.txt"))
    made = render(report(long, CLEAN))
    assert re.search(r"0  ….*/datei\.txt\n", made)
    assert "ordner/" * 11 in made.replace("\n", "")


def test_german_labels_and_numerals() -> None:
    made = render(_everything(Language.DE))
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
    missing = replace(finding(text, ""), span=gap, fixes=(Fix((Edit(gap, ","),)),))
    made = render(report(document_report(text, missing)))
    assert "          Er kam sah und siegte.\n                ^\n" in made
    assert "→ kam, sah\n" in made
