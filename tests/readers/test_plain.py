"""Plain text: which lines are paragraphs, headlines, lists, captions; what is masked; what is quoted."""

import pytest

from tqe.core.document import MASK, Document, House, Kind, Profile
from tqe.core.message import Language
from tqe.readers.plain import document_of, read

LONG = "Die Minister beider Länder trafen sich am Donnerstag in Genf, um über den Vertrag zu sprechen."
"""A line that can only be a paragraph."""


def kinds(text: str) -> list[tuple[str, str]]:
    return [(str(segment.kind), segment.raw) for segment in document_of(text, "a").segments]


def quoted(document: Document) -> list[list[str]]:
    return [[span.of(segment.text) for span in segment.quoted] for segment in document.segments]


def test_a_paragraph_a_line() -> None:
    text = f"{LONG} Er blieb.\nDann ging er. {LONG}\n\n{LONG}\n"
    found = document_of(text, "a").segments
    assert [segment.raw for segment in found] == [LONG, "Er blieb.", "Dann ging er.", LONG, LONG]
    assert [segment.opens for segment in found] == [True, False, True, False, True]


def test_lines_cut_at_a_width_are_joined() -> None:
    text = (
        "Die Minister beider Länder trafen sich am Donnerstag in\n"
        "Genf. Sie sprachen über den Vertrag, der im kommenden\n"
        "Jahr in Kraft treten soll.\n"
        "\n"
        "Danach reisten sie ab und ließen viele Fragen offen,\n"
        "sagte ein Sprecher.\n"
    )
    document = document_of(text, "a")
    assert [(s.raw.count("\n"), s.opens) for s in document.segments] == [(1, True), (1, False), (1, True)]
    assert document.segments[0].text == "Die Minister beider Länder trafen sich am Donnerstag in Genf."
    assert document.segments[0].raw == "Die Minister beider Länder trafen sich am Donnerstag in\nGenf."


def test_a_short_line_over_a_cut_paragraph_is_not_joined() -> None:
    text = (
        "Treffen in Genf\n"
        "Die Minister beider Länder trafen sich am Donnerstag in\n"
        "der Stadt. Sie sprachen über den Vertrag, der im\n"
        "kommenden Jahr in Kraft treten soll.\n"
    )
    assert kinds(text)[0] == ("headline", "Treffen in Genf")
    assert len(kinds(text)) == 3


@pytest.mark.parametrize(
    "line",
    [
        "Neuer Vertrag für den Weltraum",
        "“Ein treuer Freund”",
        "„Wir schaffen das“",
        "Wie geht es jetzt weiter?",
        "Endlich Frieden!",
        "Berlin: Kanzler sagt 5 Milliarden zu",
    ],
)
def test_headline_between_paragraphs(line: str) -> None:
    assert kinds(f"{LONG}\n{line}\n{LONG}")[1] == ("headline", line)


@pytest.mark.parametrize(
    "line",
    [
        "Er ging.",
        "„Nicht Japan.“",
        "„Wirklich?“",
        "Der Text ist eine Übersetzung von:",
        "und so weiter",
        f"{LONG[:-1]} und noch viel mehr, was nicht in eine Zeile passt",
    ],
)
def test_no_headline(line: str) -> None:
    assert kinds(f"{LONG}\n{line}\n{LONG}")[1] == ("paragraph", line)


def test_a_headline_is_one_segment_and_the_last_line_is_none() -> None:
    assert kinds(f"Wende? Nein! Oder doch\n{LONG}\nSchluss ohne Punkt") == [
        ("headline", "Wende? Nein! Oder doch"),
        ("paragraph", LONG),
        ("paragraph", "Schluss ohne Punkt"),
    ]


def test_title_and_subtitle() -> None:
    assert [kind for kind, _ in kinds(f"Der Vertrag\nWas jetzt gilt\nVon Erika Muster\n{LONG}")] == [
        "headline",
        "headline",
        "caption",
        "paragraph",
    ]


@pytest.mark.parametrize("marker", ["- ", "* ", "• ", "1. ", "1) ", "– "])
def test_list(marker: str) -> None:
    second = marker.replace("1", "2")
    assert kinds(f"{LONG}\n{marker}Erstens dies.\n{second}Zweitens das")[1:] == [
        ("list", "Erstens dies."),
        ("list", "Zweitens das"),
    ]


@pytest.mark.parametrize(
    "line", ["12. Januar: Das Treffen beginnt.", "– Danach kam sie.", "3. Liga bleibt stark."]
)
def test_a_lone_number_or_dash_makes_no_list(line: str) -> None:
    assert kinds(f"{LONG}\n{line}\n{LONG}")[1] == ("paragraph", line)


@pytest.mark.parametrize(
    "line",
    [
        "Foto: Max Muster/dpa",
        "(Foto: dpa)",
        "Symbolbild: Ein Hund im Garten.",
        "Ein Hund im Garten. (Foto: Max Muster)",
        "Der Minister in Genf | Bild: dpa",
        "Video: So lief der Start",
        "Von Erika Muster",
        "Photo by: A. Person",
    ],
)
def test_caption(line: str) -> None:
    assert {kind for kind, _ in kinds(f"{LONG}\n{line}\n{LONG}")[1:-1]} == {"caption"}


def test_quoted_mail_and_table() -> None:
    text = f"{LONG}\n\n> Das war die Frage.\n\nLand\tZahl\nJapan\t5\n\n{LONG}"
    assert kinds(text)[1:-1] == [
        ("quote", "Das war die Frage."),
        ("table", "Land"),
        ("table", "Zahl"),
        ("table", "Japan"),
        ("table", "5"),
    ]


def test_a_rule_is_no_prose() -> None:
    assert kinds(f"Titel\n=====\n{LONG}\n* * *\n{LONG}\n-----\n") == [
        ("headline", "Titel"),
        ("paragraph", LONG),
        ("paragraph", LONG),
    ]


@pytest.mark.parametrize(
    ("address", "rest"),
    [
        ("https://a.de/b?c=d.e", "."),
        ("www.a.de", ","),
        ("max.muster@post.a.de", "."),
        ("@max_muster", "!"),
        ("a.com/b-c", ")"),
    ],
)
def test_addresses_are_masked(address: str, rest: str) -> None:
    text = f"Mehr dazu steht unter {address}{rest} hier."
    (segment,) = document_of(text, "a").segments
    assert segment.text == text.replace(address, MASK * len(address))
    assert segment.raw == text


@pytest.mark.parametrize(
    "text", ["Apple ist 3 Mrd. wert.", "Amazon.com ist groß.", "km/h und und/oder", "bericht.v2.pdf"]
)
def test_names_are_not_masked(text: str) -> None:
    assert document_of(text, "a").segments[0].text == text


def test_nothing_but_an_address_is_no_segment() -> None:
    assert document_of(f"{LONG}\nhttps://a.de/b\n", "a").segments[-1].raw == LONG


def test_a_quotation_marks_each_of_its_sentences() -> None:
    document = document_of("Er sagte: „Ich komme. Ich bleibe.“ Dann ging er.", "a")
    assert quoted(document) == [["„Ich komme."], ["Ich bleibe.“"], []]


def test_a_quotation_over_paragraphs_marks_each_of_them() -> None:
    document = document_of(f"Er sagte: „Ich komme.\nIch bleibe.\nIch gehe“, so er. {LONG}", "a")
    assert quoted(document) == [["„Ich komme."], ["Ich bleibe."], ["Ich gehe“"], []]


def test_places_count_code_points_of_the_file() -> None:
    text = f"😀 u\u0308ber\r\n\r\n\t{LONG} Ende.\r\n"
    found = document_of(text, "a").segments
    assert [segment.span.of(text) for segment in found] == ["😀 u\u0308ber", LONG, "Ende."]
    assert found[1].span.start == 12


def test_house_language_name_and_format() -> None:
    house = House(profile=Profile.CH)
    raw = b"He met Sen. Smith on Jan. Monday. No. 10 won."
    document = read(raw, "x.txt", house=house, language=Language.EN)
    assert (document.name, document.format, document.house) == ("x.txt", "plain", house)
    assert [segment.house for segment in document.segments] == [house, house]
    assert [segment.raw for segment in document.segments] == [
        "He met Sen. Smith on Jan. Monday.",
        "No. 10 won.",
    ]
    assert document.segments[0].kind is Kind.PARAGRAPH
