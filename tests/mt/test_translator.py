import pytest

from tqe.mt.splitting import split
from tqe.mt.translator import finished, prepared


@pytest.mark.parametrize(
    ("sentence", "ready"),
    [
        ("Ein  Satz\n\tüber zwei Zeilen.", "Ein Satz über zwei Zeilen."),
        ("Das ist \ue000\ue000wichtig\ue000\ue000, sagt er.", "Das ist wichtig, sagt er."),
        ("Zeile\ue000\ue000\ue000\ue000Umbruch", "Zeile Umbruch"),
        ("Bundes\u00adkanzler", "Bundeskanzler"),
        ("fu\u0308r alle", "für alle"),
        ("\ue000\ue000 – …", ""),
        ("1990", "1990"),
        ("halb\ud83d kaputt", "halb kaputt"),
    ],
)
def test_prepared(sentence: str, ready: str) -> None:
    assert prepared(sentence) == ready
    assert prepared(ready) == ready


def test_entities_are_resolved() -> None:
    assert finished(" &quot;Fish &amp; chips&quot; ") == '"Fish & chips"'


def short(text: str) -> bool:
    return len(text) <= 30


def test_what_fits_stays_whole() -> None:
    assert split("Ein kurzer Satz, mit Komma.", short) == ("Ein kurzer Satz, mit Komma.",)


def test_long_texts_part_at_the_strongest_pause_near_the_middle() -> None:
    text = "Er kam, er sah, er siegte; sie ging, sie lachte."
    assert split(text, short) == ("Er kam, er sah, er siegte;", "sie ging, sie lachte.")


@pytest.mark.parametrize("text", ["Donau" * 40, "a b " * 60, "Wort " + "x" * 300])
def test_everything_can_be_parted_and_nothing_is_lost(text: str) -> None:
    parts = split(text, short)
    assert all(map(short, parts))
    assert "".join("".join(parts).split()) == "".join(text.split())
