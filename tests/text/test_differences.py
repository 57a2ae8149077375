"""The words by which a source and a back-translation differ."""

from tqe.text.differences import difference


def test_only_words_with_another_stem_count_and_each_once() -> None:
    found = difference("The ministers visited 14 ports and ports.", "The minister visits 40 harbours.")
    assert found.source == ("14", "ports")
    assert found.back == ("40", "harbours")


def test_small_words_and_order_make_no_difference() -> None:
    assert difference("He is on the bridge.", "He was under a bridge.") == ((), ())
    assert difference("On Monday, it rained.", "It rained on Monday.") == ((), ())
