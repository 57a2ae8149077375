"""Below the findings the terminal report gives evidence, scores, and what was not checked."""

import re

import pytest

from tests.reports.sample import (
    CHRF,
    CLEAN,
    FINDINGS,
    MODEL,
    NO_SOURCE,
    QUALITY,
    TEXT,
    compared,
    document,
    document_report,
    everything,
    full,
    report,
)
from tqe.core.check import Check, Unit
from tqe.core.document import Pair, RoundTrip
from tqe.core.finding import Score
from tqe.core.message import Language, Message
from tqe.core.mqm import Category, Confidence, Severity
from tqe.core.report import Note, ScoredWord, Skipped
from tqe.core.span import Span
from tqe.engine import Units, inspect
from tqe.reports.terminal import render


def test_the_three_lowest_sentences_are_compared_with_the_source() -> None:
    made = render(report(full(), model=MODEL))
    assert [made.index(f"line {n} · chrF++ {v}") for n, v in ((2, 30.5), (4, "40.0"), (3, "55.0"))]
    assert "line 1 ·" not in made
    assert "    source  Source 3.\n    German  Am 12th Juni 2031 soll alles fertig sein.\n" in made
    assert "    back    Back.\n" in made
    assert "evidence, not a\nverdict" in made


def test_without_a_model_or_a_source_there_is_nothing_to_compare() -> None:
    assert "Read these first" not in render(report(full()))
    lonely = tuple(segment._replace(source=None) for segment in full().segments)
    assert "Read these first" not in render(report(full()._replace(segments=lonely), model=MODEL))


def test_suspicious_words_are_shown_the_most_unlikely_in_order_of_the_text() -> None:
    places = [match.span() for match in re.finditer(r"\w+", TEXT)][:10]
    words = tuple(ScoredWord(Span(*place), -8.0 - number) for number, place in enumerate(places))
    segments = (
        compared(0, 90.0)._replace(suspicious=words[5:]),
        compared(1, 90.0)._replace(suspicious=words[:5]),
    )
    made = render(report(document_report(TEXT, segments=segments), model=MODEL))
    shown = made[made.index("Look at these words") :]
    rows = re.findall(r"^ +(\d+):(\d+)  (\w+) · ", shown, re.MULTILINE)
    assert [word for _, _, word in rows] == [word.span.of(TEXT) for word in words[2:]]
    assert "    2 more in the JSON report\n" in shown
    assert "Look at these" not in render(report(full(), model=MODEL))


def test_a_defective_back_translation_is_counted_and_never_shown() -> None:
    segments = (compared(1, 0.0, "the the the", "loop"), compared(2, 1.0, "", "empty"))
    made = render(report(document_report(TEXT, segments=segments), model=MODEL))
    assert "the the the" not in made
    assert "2 sentences: the back-translation is no evidence (empty, loop)\n" in made
    assert "Read these first" not in made


def test_a_back_translation_that_is_the_source_is_not_worth_reading() -> None:
    made = render(report(document_report(TEXT, segments=(compared(1, 100.0),)), model=MODEL))
    assert "Read these first" not in made


def test_segments_of_one_stretch_are_compared_at_one_go() -> None:
    first, second = compared(2, 20.0, "Let me."), compared(3, 20.0, "On June 12.")
    segments = (first, second._replace(source=first.source))
    made = render(report(document_report(TEXT, segments=segments), model=MODEL))
    assert made.count("Source 2.") == 1
    assert "    back    Let me. On June 12.\n" in made
    assert "German  Lassen Sie mich glasklar" in made
    assert "fertig sein." in made


def test_source_sentences_without_partner_are_listed_up_to_five() -> None:
    sentences = tuple(f"Sentence {number}." for number in range(8))
    made = render(report(CLEAN._replace(unaligned=sentences)))
    assert "In the source, but not found in the German (8)\n  - Sentence 0.\n" in made
    assert "  - Sentence 4.\n    3 more; is it the right source?\n" in made
    assert "Sentence 5" not in made


def test_every_score_has_its_signature() -> None:
    made = render(report(full()))
    assert f"\n  quality     83.4  100 less the penalty points per 100 words\n    {QUALITY}\n" in made
    assert f"\n    {CHRF}\n" in made


def test_an_unknown_score_is_shown_without_a_gloss() -> None:
    made = render(report(CLEAN._replace(scores=(Score("novel", 1.0, "novel|v1"),))))
    assert "\n  novel        1.0\n    novel|v1\n" in made


def test_what_did_not_run_is_grouped_by_reason() -> None:
    other = Skipped("gender", Message("no word list", "keine Wortliste"))
    many = tuple(Skipped(f"check-{number}", NO_SOURCE) for number in range(12))
    made = render(report(CLEAN._replace(skipped=(*many, other))))
    assert "\n  12 checks: no source given; give one with --source\n" in made
    assert "\n  1 check (gender): no word list\n" in made


def test_the_model_is_named_with_a_short_digest() -> None:
    assert "Model: bundled, sha256:0123456789ab, transformers\n" in render(report(CLEAN, model=MODEL))
    assert "Model: none\n" in render(report(CLEAN))


def test_several_documents_end_in_a_table() -> None:
    assert render(everything()).endswith(
        "NOT READ: fehlt.txt: no such file (is the path right?)\n"
        "\n"
        "All documents\n"
        "          quality  critical  major  minor  document\n"
        "FAILED       83.4         0      3      1  hafen.de.txt\n"
        "PASSED       93.4         0      0      0  gut.txt\n"
        "NOT READ                                   fehlt.txt\n"
    )


def test_a_long_path_keeps_its_end_in_the_table() -> None:
    long = CLEAN._replace(document=document("Gut.", "ordner/" * 12 + "datei.txt"))
    made = render(report(long, CLEAN))
    assert re.search(r"0  ….*/datei\.txt\n", made)
    assert "ordner/" * 11 in made.replace("\n", "")


@pytest.mark.parametrize(("needs", "remedy"), [(Pair, "--source"), (RoundTrip, "--no-model")])
def test_what_the_engine_skips_comes_with_a_remedy(needs: type[Unit], remedy: str) -> None:
    kind = (Category.OMISSION, Severity.MAJOR, Confidence.HIGH)
    check = Check("lost-thing", lambda unit: (), needs, *kind, examples=(), profiles=(), module="", doc="")
    outcome = inspect(Units(document(TEXT)), [check])
    assert remedy in render(report(CLEAN._replace(skipped=outcome.skipped)))


def test_suppressed_findings_are_counted_but_not_shown() -> None:
    found = [each._replace(suppressed="inline") for each in FINDINGS[1:]]
    made = render(report(document_report(TEXT, FINDINGS[0], *found)))
    assert "12th" not in made
    assert "\n1 neutral\n" in made
    assert "\n4 findings are suppressed.\n" in made
    german = render(report(document_report(TEXT, found[0]), language=Language.DE))
    assert "\n1 Befund ist unterdrückt.\n" in german


def test_notes_come_last_with_their_places() -> None:
    placed = Note(Message("the comment has no effect", "der Kommentar bewirkt nichts"), FINDINGS[3].span)
    bare = Note(Message("1 finding is gone", "1 Befund ist weg"))
    gone = Message("a file is gone", "eine Datei ist weg")
    made = render(report(CLEAN._replace(document=document(TEXT), notes=(placed, bare)), notes=(gone,)))
    assert "\nNotes\n    2:53  the comment has no effect\n          1 finding is gone\n" in made
    assert made.index("1 finding is gone") < made.index("\na file is gone\n")
    german = render(report(CLEAN._replace(notes=(bare,)), language=Language.DE))
    assert "\nAnmerkungen\n          1 Befund ist weg\n" in german
