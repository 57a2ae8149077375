"""Every check does what its examples say: the right places, the right fixes, and nothing else."""

import pytest

from tests.examples import english, expected, units
from tqe.checks import load
from tqe.core.check import Bad, Check, Example, Good
from tqe.core.document import Document, Segment
from tqe.core.finding import Finding
from tqe.engine import inspect

PREFIX = "😀\n\n"
"""An astral character before every example: an offset counted in UTF-16 or bytes would be off."""

CASES = [(check, example) for check in load() for example in check.examples]
BAD = [pytest.param(c, e, id=f"{c.id}-{i}") for i, (c, e) in enumerate(CASES) if isinstance(e, Bad)]
GOOD = [pytest.param(c, e, id=f"{c.id}-{i}") for i, (c, e) in enumerate(CASES) if isinstance(e, Good)]
GERMAN_ONLY = [check for check in load() if check.needs in (Segment, Document)]


def found(check: Check, example: Example, text: str, prefix: str = PREFIX) -> tuple[Finding, ...]:
    outcome = inspect(units(check, example, text, prefix), [check], strict=True)
    assert not outcome.skipped, f"the example lacks what {check.id} needs"
    return outcome.findings


@pytest.mark.parametrize(("check", "example"), BAD)
def test_bad_example_is_found_exactly(check: Check, example: Bad) -> None:
    text, hits = expected(example)
    assert hits, "a bad example marks what is found"
    findings = found(check, example, text)
    want = [(hit.span, None if hit.edits is None else hit.edits) for hit in hits]
    got = [
        (
            finding.span.shift(-len(PREFIX)),
            finding.fixes[0].shift(-len(PREFIX)).edits if finding.fixes else None,
        )
        for finding in findings
    ]
    assert got == want


COMPARED = [pytest.param(c, e, id=f"{c.id}-{i}") for i, (c, e) in enumerate(CASES) if e.en is not None]


@pytest.mark.parametrize(("check", "example"), COMPARED)
def test_bad_example_points_at_what_is_marked_in_the_source(check: Check, example: Example) -> None:
    source, marked = english(example)
    findings = found(check, example, expected(example)[0], prefix="")
    pointed = [finding.source for finding in findings if finding.source]
    assert len(pointed) == len(findings), "a finding that has a source has a place in it"
    assert all(passage.span.of(source) == passage.excerpt for passage in pointed)
    assert tuple(passage.span for passage in pointed if passage.excerpt != source.strip()) == marked


@pytest.mark.parametrize(("check", "example"), BAD)
def test_fixed_example_is_quiet(check: Check, example: Bad) -> None:
    text, _ = expected(example)
    findings = found(check, example, text, prefix="")
    if not all(finding.fixes for finding in findings):
        return
    for finding in reversed(findings):
        text = finding.fixes[0].apply(text)
    assert found(check, example, text, prefix="") == ()


@pytest.mark.parametrize(("check", "example"), GOOD)
def test_good_example_is_quiet(check: Check, example: Good) -> None:
    assert found(check, example, example.text) == ()


@pytest.mark.parametrize(("check", "example"), GOOD)
def test_good_example_is_quiet_for_every_german_only_check(check: Check, example: Good) -> None:
    for other in GERMAN_ONLY:
        if example.house.profile in other.profiles:
            assert found(other, example, example.text) == (), other.id
