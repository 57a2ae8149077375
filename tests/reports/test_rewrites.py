"""Fixes of several edits become one replacement of one stretch."""

from tests.reports import tricky
from tests.reports.sample import finding
from tqe.core.finding import Edit, Fix
from tqe.core.span import Span
from tqe.reports.rewrites import Rewrites, rewrites

TEXT = "eins zwei drei"


def test_edits_and_what_lies_between_them_are_one_replacement() -> None:
    made = rewrites(tricky.TEXT, tricky.pair())
    assert made.span.of(tricky.TEXT) == '"er"'
    assert made.texts == ("„er“",)


def test_all_fixes_get_the_same_stretch() -> None:
    fixes = (Fix((Edit(Span(0, 4), "1"),)), Fix((Edit(Span(5, 9), "2"),)))
    assert rewrites(TEXT, finding(TEXT, "zwei")._replace(fixes=fixes)) == Rewrites(
        Span(0, 9), ("1 zwei", "eins 2")
    )


def test_the_stretch_can_cover_the_finding_too() -> None:
    found = finding(TEXT, "zwei drei")._replace(fixes=(Fix((Edit(Span(5, 9), "2"),)),))
    assert rewrites(TEXT, found).texts == ("2",)
    assert rewrites(TEXT, found, whole=True) == Rewrites(Span(5, 14), ("2 drei",))


def test_without_fixes_the_stretch_is_the_finding() -> None:
    assert rewrites(TEXT, finding(TEXT, "zwei")) == Rewrites(Span(5, 9), ())
