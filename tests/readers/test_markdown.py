"""Markdown: what is prose and of which kind, with places in the file; the rest is masked or left out."""

import pytest

from tqe.core.document import MASK
from tqe.core.message import Language
from tqe.readers.markdown import document_of, read

LONG = "Die Minister beider Länder trafen sich am Donnerstag in Genf, um über den Vertrag zu sprechen."


def kinds(text: str) -> list[tuple[str, str]]:
    document = document_of(text, "a.md")
    for segment in document.segments:
        assert segment.span.of(text) == segment.raw
    return [(str(segment.kind), segment.raw) for segment in document.segments]


def shown(text: str) -> str:
    """Return the text of the only segment, masks as dots."""
    (segment,) = document_of(text, "a.md").segments
    return segment.text.replace(MASK, "·")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("# Titel #\n\nEin Satz.", [("headline", "Titel"), ("paragraph", "Ein Satz.")]),
        ("Titel\n=====\nEin Satz.", [("headline", "Titel"), ("paragraph", "Ein Satz.")]),
        (f"**Zwischentitel**\n\n{LONG}", [("headline", "Zwischentitel"), ("paragraph", LONG)]),
        ("- eins\n- zwei. Drei.", [("list", "eins"), ("list", "zwei."), ("list", "Drei.")]),
        ("1. eins\n   1. zwei", [("list", "eins"), ("list", "zwei")]),
        ("> Ein Satz.\n> Noch einer.", [("quote", "Ein Satz."), ("quote", "Noch einer.")]),
        ("> - eins", [("list", "eins")]),
        ("|A|B|\n|-|-|\n|1|1|\n||x y|", [("table", c) for c in ("A", "B", "1", "1", "x y")]),
        ("![Ein Hund](x.png)\n*Foto: dpa*", [("caption", "Ein Hund"), ("caption", "Foto: dpa")]),
        ("[![Ein Hund](x.png)](http://a.de)", [("caption", "Ein Hund")]),
    ],
)
def test_kinds(text: str, found: list[tuple[str, str]]) -> None:
    assert kinds(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "---\ntitle: Ein Titel\n---\n",
        "+++\ntitle = 'Ein Titel'\n+++\n",
        "```python\nEin = 'Satz.'\n```\n",
        "    Ein Satz.\n",
        "<!-- Ein Satz.\n\nNoch einer. -->\n",
        "<script>\nvar x = 'Ein Satz.'\n</script>\n",
        "[ref]: http://a.de 'Ein Titel'\n",
        "***\n",
        "![](x.png)\n",
        "<https://a.de>\n",
    ],
)
def test_no_prose(text: str) -> None:
    assert kinds(f"{text}\n{LONG}") == [("paragraph", LONG)]


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        ("Das ist **sehr** gut.", "Das ist ··sehr·· gut."),
        ("Das ist ***sehr*** _gut_.", "Das ist ···sehr··· ·gut·."),
        ("Das ist ~~nicht~~ gut.", "Das ist ··nicht·· gut."),
        ("Es sind 2 * 3 * 4 und a_b_c.", "Es sind 2 * 3 * 4 und a_b_c."),
        ("Der `Code` steht ``a ` b`` da.", "Der ······ steht ········· da."),
        ('Ein [Link](http://a.de/(b) "T") da.', "Ein ·Link" + 22 * "·" + " da."),
        ("Ein [Link][r] da.\n\n[r]: http://a.de", "Ein ·Link···· da."),
        ("Ein [Link] da.\n\n[Link]: http://a.de", "Ein ·Link· da."),
        ("Ein [Zusatz] da.", "Ein [Zusatz] da."),
        ("Ein ![Bild](b.png) da.", "Ein ··Bild········ da."),
        ("Ein <b>Tag</b> und <!-- nein --> da.", "Ein ···Tag···· und ············· da."),
        ("Bei <http://a.de> und <a@b.de> da.", "Bei ············· und ········ da."),
        ("Müller &amp; Co und 5 \\* 3.", "Müller ····· Co und 5 ·* 3."),
        ("Eine Zeile  \nund *noch\neine* da.", "Eine Zeile  \nund ·noch eine· da."),
        ("Mehr auf https://a.de/b_c_d da.", "Mehr auf ·················· da."),
        ("# Der *große* Titel", "Der ·große· Titel"),
        ("> Eins *zwei*\n> drei.", "Eins ·zwei· ··drei."),
    ],
)
def test_markup_is_masked_one_for_one(text: str, masked: str) -> None:
    assert shown(text) == masked


def test_markup_at_the_ends_of_a_segment_falls_away() -> None:
    assert kinds("**Eins. Zwei.** [Drei.](http://a.de)") == [
        ("paragraph", "Eins."),
        ("paragraph", "Zwei."),
        ("paragraph", "Drei."),
    ]


def test_long_lines_without_blank_ones_between_are_paragraphs_each() -> None:
    text = f"{LONG} {LONG}\n{LONG}\nNoch *einer*."
    assert [(s.raw, s.opens) for s in document_of(text, "a").segments] == [
        (LONG, True),
        (LONG, False),
        (LONG, True),
        ("Noch *einer*.", True),
    ]


def test_places_behind_front_matter_and_with_other_line_ends() -> None:
    text = "---\r\ntitle: Ä\r\n---\r\n\r\n# 😀 Titel\r\n\r\n> Das ist\r\n> ein Satz. Ende.\r\n"
    assert kinds(text) == [("headline", "😀 Titel"), ("quote", "Das ist\r\n> ein Satz."), ("quote", "Ende.")]


def test_a_rule_at_the_beginning_is_no_front_matter() -> None:
    assert kinds("---\nEin Satz.\n\n---\n") == [("paragraph", "Ein Satz.")]


def test_what_the_parser_replaces_stays_prose() -> None:
    assert kinds("-\teins\n\n\tzwei\tdrei\n\n|a \\| b|\n|-|") == [
        ("list", "eins"),
        ("list", "zwei\tdrei"),
        ("table", "a \\| b"),
    ]


def test_a_quotation_goes_over_markup() -> None:
    (first, second) = document_of("Er sagte: **„Ich komme.** Ich bleibe.“", "a").segments
    assert [span.of(first.text) for span in first.quoted] == ["„Ich komme."]
    assert [span.of(second.text) for span in second.quoted] == ["Ich bleibe.“"]


def test_read_knows_its_language_and_format() -> None:
    document = read(b"On Jan. 6, he met Gov. Smith.", "a.md", language=Language.EN)
    assert document.format == "markdown"
    assert len(document.segments) == 1
