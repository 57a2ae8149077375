import pytest

from tqe.mt.defects import Defect, defect
from tqe.mt.translator import CUT


@pytest.mark.parametrize(
    ("source", "translation", "expected"),
    [
        ("Der Rat tagt heute in Wien.", "", Defect.EMPTY),
        ("Der Rat tagt heute in Wien.", " - ...", Defect.EMPTY),
        ("Der Rat tagt heute in Wien.", "The council meets in the city in the city today.", Defect.LOOP),
        ("Der Rat tagt heute in Wien.", "The council council council meets in Vienna.", Defect.LOOP),
        ("Der Rat tagt auf Ryugu.", "The council meets on Ryugugugugugu.", Defect.LOOP),
        ("Der Rat tagt heute in Wien.", "The council meets wellllllll.", Defect.LOOP),
        ("Der Rat tagt heute in Wien.", "The council meets in exclusivenessnessness.", Defect.LOOP),
        (
            "Der Rat hat gestern nicht über das Budget gesprochen.",
            "Der Rat hat gestern nicht über das Budget spoken.",
            Defect.COPY,
        ),
        ("Der Rat tagt heute in Wien und berät das Budget.", f"The council meets {CUT}", Defect.TRUNCATED),
        (
            "Der Rat tagt heute in Wien und berät über das Budget, die Steuern und die Renten der Beamten.",
            "The council.",
            Defect.TRUNCATED,
        ),
        (
            "Der Rat tagt heute.",
            "The council meets today in the town hall of the capital, which lies by a large river in Europe.",
            Defect.TOO_LONG,
        ),
    ],
)
def test_failures_are_named(source: str, translation: str, expected: Defect) -> None:
    assert defect(source, translation) is expected


@pytest.mark.parametrize(
    ("source", "translation"),
    [
        ("Der Rat tagt heute in Wien.", "The council meets in Vienna today."),
        ("\ue000\ue000", ""),
        ("Mehr dazu: " + "\ue000" * 90, "More on this:"),
        ("Immer, immer, immer wieder!", "Again, again, again and again!"),
        ("Es wurde sehr, sehr kalt.", "It became very, very cold and more and more windy."),
        ("FC Bayern München – Borussia Dortmund 2:1", "FC Bayern München – Borussia Dortmund 2:1"),
        ("Bayern, Sachsen, Hessen, Bremen und Hamburg", "Bayern, Sachsen, Hessen, Bremen and Hamburg"),
        ("Vielleicht …", "Perhaps …"),
        ("Ja.", "Yes, indeed, that is so."),
        (
            "Das Lied „Die Gedanken sind frei“ war zu hören.",
            'The song "Die Gedanken sind frei" was to be heard.',
        ),
    ],
)
def test_sound_translations_pass(source: str, translation: str) -> None:
    assert defect(source, translation) is None


def test_into_german_a_copy_is_english() -> None:
    english, german = (
        "The council did not talk about the budget yesterday.",
        "Der Rat hat gestern nicht über das Budget gesprochen.",
    )
    assert defect(english, english, german=False) is Defect.COPY
    assert defect(english, german, german=False) is None
