"""Quotation marks: what opens, what closes, what is quoted; each case names the rule it pins down."""

import pytest

from tests.timing import best_seconds
from tqe.text.quote_glyphs import Role, Style
from tqe.text.quotes import REACH, marks, quotations

QUOTED = [
    ("German marks", "„Gut“, sagte er. „Nein.“", ["„Gut“", "„Nein.“"]),
    ("English marks", "“We will,” he said.", ["“We will,”"]),
    ("inward guillemets", "»Wir kommen«, sagte er.", ["»Wir kommen«"]),
    ("outward guillemets", "«Wir kommen», sagte er.", ["«Wir kommen»"]),
    ("French spacing", "« Bonjour », sagte er.", ["« Bonjour »"]),
    ("straight marks alternate", '"Gut", sagte er, "ja."', ['"Gut"', '"ja."']),
    ("typewriter marks", "''Gut'' und ,,schlecht''", ["''Gut''", ",,schlecht''"]),
    ("German opening, English closing", "„Das Ende.” Danach", ["„Das Ende.”"]),
    ("German opening, straight closing", '„Das ist alles", sagte er.', ['„Das ist alles"']),
    ("straight opening, German closing", '"Das ist alles“, sagte er.', ['"Das ist alles“']),
    ("Swedish marks", "Er sprach von ”Wandel”.", ["”Wandel”"]),
    ("a word part is quoted", "Das „2+2“-Treffen", ["„2+2“"]),
    ("inside brackets", '("Eins")-"Zwei"', ['"Eins"', '"Zwei"']),
    ("no blank before the opening mark", 'Er sagte:"Nein."', ['"Nein."']),
    ("stray blanks inside", "Er sagte: „ Ja “.", ["„ Ja “"]),
    ("markup around the marks", '\ue000\ue000"Ja"\ue000\ue000', ['"Ja"']),
    ("single German marks", "‚Nein‘, sagte er, ‚nie‘", ["‚Nein‘", "‚nie‘"]),
    ("single straight marks", "Er sagte 'nein' und Grass' Roman", ["'nein'"]),
    ("nested: the outermost", "„Er sagte ‚nein‘ und ging“, so sie.", ["„Er sagte ‚nein‘ und ging“"]),
    ("nested in another style", "„Ein »Haus« am See“ ist", ["„Ein »Haus« am See“"]),
    ("nested straight", '„Das "falsche" Ding“ ist', ['„Das "falsche" Ding“']),
    ("nested in the same style", "Er: „„Ja““ war", ["„„Ja““"]),
    ("several sentences", "„Eins. Zwei. Drei.“ Vier.", ["„Eins. Zwei. Drei.“"]),
    ("a line end inside a quotation does not matter", "Er „ging\nweiter“ heim.", ["„ging\nweiter“"]),
]

NOT_MARKS = [
    ("elision and genitive", "Johannes' Plan: 's geht's, sagt' er."),
    ("curly apostrophe", "Das ist Grass’ Roman, wie geht’s?"),
    ("wrong curly apostrophe", "Wie geht‘s dir?"),
    ("English plural genitive", "the soldiers' wives didn't know"),
    ("inch", 'Ein 24" Monitor und ein 6\'2" Mann'),
    ("year", "Sommer '68"),
    ("arrow of a menu", "» Mehr lesen\nStart › Politik › Inland"),
]


@pytest.mark.parametrize(("text", "quoted"), [pytest.param(t, q, id=rule) for rule, t, q in QUOTED])
def test_quotation(text: str, quoted: list[str]) -> None:
    assert [span.of(text) for span in quotations(text)] == quoted
    assert not any(mark.is_unpaired for mark in marks(text))


@pytest.mark.parametrize("text", [pytest.param(text, id=rule) for rule, text in NOT_MARKS])
def test_not_a_mark(text: str) -> None:
    assert marks(text) == ()


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ('"Ein 24" Monitor" war da', ['"Ein 24" Monitor"']),
        ('"Agenda 2010" und "Hartz 4" kamen', ['"Agenda 2010"', '"Hartz 4"']),
        ('„Ein 24" Monitor“ war da', ['„Ein 24" Monitor“']),
        ("'Johannes' Plan ist gut', sagte er", ["'Johannes' Plan ist gut'"]),
        ("‘It’s John’s dog,’ he said.", ["‘It’s John’s dog,’"]),
    ],
)
def test_a_doubtful_end_yields_to_a_sure_one(text: str, quoted: list[str]) -> None:
    assert [span.of(text) for span in quotations(text)] == quoted


def test_a_continued_quotation_lacks_no_mark() -> None:
    text = "„Anfang.\n\n„Mitte.\n\n„Ende“, sagte er."
    assert [span.of(text) for span in quotations(text)] == ["„Anfang.", "„Mitte.", "„Ende“"]
    assert [mark.continued for mark in marks(text)] == [True, True, False, False]
    assert not any(mark.is_unpaired for mark in marks(text))


def test_a_quotation_runs_over_paragraphs_until_it_is_closed() -> None:
    text = "Er sagte: „Anfang.\n\nEnde.“ Nein."
    assert [span.of(text) for span in quotations(text)] == ["„Anfang.\n\nEnde.“"]


def test_it_does_not_run_over_another_opening_mark() -> None:
    text = "Er sagte: „Anfang.\n\nDann: „Ende.“ Nein."
    assert [span.of(text) for span in quotations(text)] == ["„Ende.“"]
    assert [mark.is_unpaired for mark in marks(text)] == [True, False, False]


def test_it_does_not_run_further_than_its_reach() -> None:
    text = "Er sagte: „Anfang.\n" + "Viel mehr. " * (REACH // 10) + "Ende“, so er."
    assert quotations(text) == ()
    assert [mark.is_unpaired for mark in marks(text)] == [True, True]


def test_unclosed_at_the_beginning_of_a_paragraph_reaches_to_its_end() -> None:
    text = "Davor.\n„Das ist der Anfang. Mehr folgt.  \nDanach."
    assert [span.of(text) for span in quotations(text)] == ["„Das ist der Anfang. Mehr folgt."]
    assert [mark.is_unpaired for mark in marks(text)] == [True]


def test_unopened_after_the_last_sentence_reaches_to_the_beginning() -> None:
    text = "Davor.\nDas war alles. Danke.“\nDanach."
    assert [span.of(text) for span in quotations(text)] == ["Das war alles. Danke.“"]


@pytest.mark.parametrize(
    ("text", "unpaired"),
    [
        ("Er sagte „nein und ging.", [0]),
        ("Er sagte nein“ und ging.", [0]),
        ("„Wir warten, sagte er. „Gut“, meinte sie.", [0]),
        ("„Wir warten“, sagte er. Gut“, meinte sie.", [2]),
        ("Das »Haus und „Hof“.", [0]),
        ('"Gut", sagte er, "nein.', [2]),
    ],
)
def test_unpaired(text: str, unpaired: list[int]) -> None:
    assert [index for index, mark in enumerate(marks(text)) if mark.is_unpaired] == unpaired


def test_a_mark_tells_its_role_style_level_and_partner() -> None:
    found = marks('„A ‚b‘ c” “d” "e" »f« «g» ›h‹')
    assert [mark.partner for mark in found] == [3, 2, 1, 0, 5, 4, 7, 6, 9, 8, 11, 10, 13, 12]
    assert [mark.level for mark in found] == [0, 1, 1, *[0] * 11]
    assert [mark.style for mark in found] == [
        *[Style.GERMAN] * 3,
        *[Style.ENGLISH] * 3,
        *[Style.STRAIGHT] * 2,
        *[Style.INWARD] * 2,
        *[Style.OUTWARD] * 2,
        *[Style.INWARD] * 2,
    ]
    assert [mark.role for mark in found[:4]] == [Role.OPENING, Role.OPENING, Role.CLOSING, Role.CLOSING]
    assert [index for index, mark in enumerate(found) if mark.single] == [1, 2, 12, 13]


@pytest.mark.parametrize(
    "unit", ["„", "„a", '"a ', "' ", "„a\n", "a.“\n", "„«", " ", "\n", "'a' ", "„A“, sagt "]
)
def test_time_grows_with_the_length_alone(unit: str) -> None:
    def seconds(count: int) -> float:
        text = unit * count
        return best_seconds(lambda: quotations.__wrapped__(text))

    assert seconds(16_000) < 8 * seconds(4_000) + 0.2
