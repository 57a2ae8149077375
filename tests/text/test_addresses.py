"""Addresses and markup: what of it leads to the same place."""

from tqe.text.addresses import Kind, addresses, unmatched
from tqe.text.markup import marks, surplus


def test_addresses_end_before_punctuation() -> None:
    text = "Siehe https://a.example/x, (www.b.example) und an c@d.example. @anna #SaveIt Platz #1"
    assert [(a.kind, a.text) for a in addresses(text)] == [
        (Kind.LINK, "https://a.example/x"),
        (Kind.LINK, "www.b.example"),
        (Kind.MAIL, "c@d.example"),
        (Kind.HANDLE, "@anna"),
        (Kind.TAG, "#SaveIt"),
    ]


def test_tracking_and_language_make_no_other_address() -> None:
    one = addresses("http://www.a.example/en/x?utm_source=y")
    assert unmatched(one, addresses("https://a.example/de/x")) == ()
    assert unmatched(one, addresses("https://a.example/de/z")) == one


def test_marks_are_compared_as_often_as_they_stand() -> None:
    source, target = marks("<b>x</b> [1] {name}"), marks("{name} <b class='y'>x</b>")
    assert [mark.text for mark in surplus(source, target)] == ["[1]"]
    assert surplus(target, source) == ()
