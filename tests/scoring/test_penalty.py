"""The quality score: points, overlaps, signature."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tqe.core.finding import Finding
from tqe.core.message import Message
from tqe.core.mqm import Category, Confidence, Severity
from tqe.core.span import Span
from tqe.scoring.penalty import SHORT_SAMPLE, counted, penalty_points, quality


def finding(start: int, end: int, severity: Severity = Severity.MINOR, check: str = "some-check") -> Finding:
    message = Message("wrong", "falsch")
    return Finding(
        check, Category.GRAMMAR, severity, Confidence.HIGH, Span(start, end), "x" * (end - start), message
    )


FINDINGS = st.lists(
    st.builds(
        lambda start, length, severity: finding(start, start + length, severity),
        st.integers(0, 40),
        st.integers(0, 12),
        st.sampled_from(Severity),
    ),
    max_size=25,
)


def test_no_finding_scores_100() -> None:
    assert quality((), 1000, "0.1.0").value == 100


@pytest.mark.parametrize(
    ("severity", "value"), [("neutral", 100), ("minor", 99.9), ("major", 99.5), ("critical", 97.5)]
)
def test_one_finding_in_a_thousand_words(severity: str, value: float) -> None:
    assert quality([finding(0, 3, Severity(severity))], 1000, "0.1.0").value == pytest.approx(value)


def test_more_points_than_words_fall_below_zero() -> None:
    findings = [finding(0, 3, Severity.CRITICAL), finding(5, 9, Severity.CRITICAL)]
    assert quality(findings, 40, "0.1.0").value == pytest.approx(-25)


def test_a_text_without_words_does_not_divide_by_zero() -> None:
    assert quality((), 0, "0.1.0").value == 100
    assert quality([finding(0, 1)], 0, "0.1.0").value == 0


def test_signature_of_a_full_sample() -> None:
    score = quality((), SHORT_SAMPLE, "0.1.0")
    assert (score.name, score.signature) == (
        "quality",
        "mqm|critical:25,major:5,minor:1,neutral:0|per:words|tqe:0.1.0",
    )


def test_signature_says_that_the_sample_is_short() -> None:
    signature = quality((), SHORT_SAMPLE - 1, "0.1.0").signature
    assert signature == "mqm|critical:25,major:5,minor:1,neutral:0|per:words|sample:short|tqe:0.1.0"


def test_the_graver_of_two_that_overlap_counts() -> None:
    minor, major = finding(0, 5), finding(4, 8, Severity.MAJOR)
    assert counted([minor, major]) == (major,)
    assert penalty_points([minor, major]) == 5


def test_neighbours_count_both() -> None:
    assert penalty_points([finding(0, 5), finding(5, 8)]) == 2


def test_the_same_span_counts_once() -> None:
    assert penalty_points([finding(2, 5, check="one"), finding(2, 5, check="other")]) == 1


def test_two_short_ones_inside_an_equally_grave_long_one_count_as_two() -> None:
    long, first, second = finding(0, 30), finding(2, 5), finding(9, 12)
    assert counted([long, first, second]) == (first, second)


def test_a_neutral_remark_hides_nothing() -> None:
    remark, minor = finding(0, 30, Severity.NEUTRAL), finding(2, 5)
    assert counted([remark, minor]) == (minor,)


def test_an_omission_without_extent_overlaps_what_surrounds_it() -> None:
    assert penalty_points([finding(3, 3, Severity.MAJOR), finding(0, 6)]) == 5
    assert penalty_points([finding(7, 7, Severity.MAJOR), finding(0, 6)]) == 6


@given(FINDINGS)
def test_what_counts_never_overlaps_and_the_rest_overlaps_something_as_grave(findings: list[Finding]) -> None:
    kept = counted(findings)
    assert all(not a.span.overlaps(b.span) for i, a in enumerate(kept) for b in kept[i + 1 :])
    for left in (f for f in findings if f.severity.points and f not in kept):
        assert any(left.span.overlaps(k.span) and k.severity.rank >= left.severity.rank for k in kept)


@given(FINDINGS, st.randoms(use_true_random=False))
def test_the_order_of_findings_does_not_matter(findings: list[Finding], random) -> None:
    shuffled = random.sample(findings, len(findings))
    assert [f.span for f in counted(shuffled)] == [f.span for f in counted(findings)]
