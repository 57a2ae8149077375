"""Spoilt translations are what their names say."""

import pytest

from tests.agreement.spoilt import FRENCH, KINDS, Spoilt, shares_below, spoilt

PAIRS = [
    ("The council met on Monday.", "Der Rat tagte am Montag."),
    (
        "Prices rose by two percent, said the minister.",
        "Die Preise stiegen um zwei Prozent, sagte der Minister.",
    ),
    ("Nobody was hurt.", "Niemand wurde verletzt."),
]


def test_every_pair_is_spoilt_in_every_way() -> None:
    found = list(spoilt(PAIRS))
    assert [each.kind for each in found] == [*KINDS] * len(PAIRS)
    assert all(each.target != each.original for each in found)


def test_the_same_seed_spoils_alike() -> None:
    assert list(spoilt(PAIRS, seed=3)) == list(spoilt(PAIRS, seed=3))
    assert list(spoilt(PAIRS, seed=3)) != list(spoilt(PAIRS, seed=4))


@pytest.mark.parametrize("each", tuple(spoilt(PAIRS)))
def test_each_kind(each: Spoilt) -> None:
    kind, source, target, original = each
    match kind:
        case "untranslated":
            assert target == source
        case "empty":
            assert target == ""
        case "repeated":
            assert target == f"{original} {original}"
        case "elsewhere":
            assert target in {german for english, german in PAIRS if english != source}
        case _:
            assert target.startswith(FRENCH)
            assert len(target) > len(original) / 2


def test_one_source_has_nothing_elsewhere() -> None:
    assert "elsewhere" not in {each.kind for each in spoilt(PAIRS[:1])}


def test_shares_by_hand() -> None:
    copied = shares_below(lambda source, target: -float(source == target), PAIRS)
    assert copied == {"untranslated": 1, "empty": 0, "repeated": 0, "elsewhere": 0, "french": 0}
    longer = shares_below(lambda _, target: -len(target), PAIRS, by=20)
    assert longer["repeated"] == 1
    assert longer["empty"] == 0
