"""The invariants of the program on any text: segments tile the prose, findings point at their excerpt."""

import unicodedata
from collections.abc import Callable
from functools import partial

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tqe.checks import load
from tqe.core.document import MASK, Bitext, Document, Pair
from tqe.engine import Units, inspect
from tqe.evidence import gather
from tqe.readers import markdown, plain

READERS = [pytest.param(plain.document_of, id="plain"), pytest.param(markdown.document_of, id="markdown")]

PIECES = st.sampled_from(
    [
        *"„“”‚‘’»«›‹\"'.,;:!?…()[]–- \n\t*_`#>|~\\<&@/%°\u00a0\u00ad\u200b\u2028\ue000\ufeff\x0c",
        "\r\n",
        "\n\n",
        "...",
        "**",
        "](http://a.de)",
        "![",
        "<!-- ",
        "-->",
        "---\n",
        "\n- ",
        "\n1. ",
        "\n> ",
        "\n|a|b|\n|-|-|\n",
        "https://a.de/b",
        "&amp;",
        "😀",
        "u\u0308ber",
        "Müller",
        "sagte",
        "die",
        "Der",
        "nicht",
        "z. B.",
        "Dr.",
        "am 3. Mai",
        "12th",
        "Sept. 11",
        "2.5",
        "1,000",
        "5%",
        "$5",
        "the",
        "and",
        "of",
        "Biden's",
        "Foto: dpa",
        "Sie",
        "du",
        "18-jähriger",
        "Mrd.",
        "Meilen",
        "US",
    ]
)
TEXTS = st.one_of(
    st.lists(PIECES, max_size=60).map("".join),
    st.lists(PIECES, max_size=60).map(" ".join),
    st.text(st.characters(exclude_categories=("Cs",)), max_size=80),
    st.text(st.sampled_from("äÄöüßéñ한가ﬁ"), max_size=20).map(partial(unicodedata.normalize, "NFD")),
)
ENGLISH = st.sampled_from(
    [
        *"“”’'\".,;:!?()[]- \n\t\u00a0😀",
        "\n\n",
        "**",
        "The",
        "not",
        "didn't",
        "Biden's",
        "Mr Müller",
        "said Karen Kowalsky,",
        "Saturday",
        "on May 3",
        "Sept. 11, 2001",
        "2.5 billion",
        "$5",
        "1,000",
        "5 percentage points",
        "30 miles",
        "officers",
        "U.S. police",
        "<b>",
        "https://a.de/b",
        "#Tag",
        "Critics doubt that the rocket is safe.",
        "Police arrested two men.",
    ]
)
SOURCES = st.lists(ENGLISH, max_size=40).map(" ".join)
COMPARING = [check for check in load() if check.needs in (Pair, Bitext)]
CHECKED = settings(deadline=None, database=None, derandomize=True, suppress_health_check=list(HealthCheck))

Reader = Callable[[str, str], Document]


@pytest.mark.parametrize("document_of", READERS)
@settings(CHECKED, max_examples=400)
@given(text=TEXTS)
def test_segments_tile_the_prose(document_of: Reader, text: str) -> None:
    document = document_of(text, "any")
    assert document.text == text
    position = 0
    for segment in document.segments:
        assert position <= segment.span.start < segment.span.end <= len(text)
        position = segment.span.end
        assert segment.raw == segment.span.of(text)
        assert len(segment.text) == len(segment.span)
        assert segment.raw == segment.raw.strip()
        assert segment.text.replace(MASK, "").strip()
        for shown, written in zip(segment.text, segment.raw, strict=True):
            assert shown in (written, MASK) or (shown, written) == (" ", "\n")
        for quote in segment.quoted:
            assert 0 <= quote.start < quote.end <= len(segment.text)
    covered = [span for span in document.prose if any(s.span.contains(span) for s in document.segments)]
    assert tuple(covered) == document.prose
    assert not document.segments or document.segments[0].opens


@settings(CHECKED, max_examples=400)
@given(text=TEXTS)
def test_plain_text_loses_nothing_but_markers(text: str) -> None:
    document = plain.document_of(text, "any")
    left = list(text)
    for segment in document.segments:
        left[segment.span.start : segment.span.end] = " " * len(segment.span)
    assert not any(character.isalpha() for character in without_addresses("".join(left)))


def without_addresses(text: str) -> str:
    return "".join(stretch for stretch in text.split() if not set("@/") & set(stretch))


@pytest.mark.parametrize("document_of", READERS)
@settings(CHECKED, max_examples=150)
@given(text=TEXTS)
def test_no_check_fails_and_every_finding_points_at_its_excerpt(document_of: Reader, text: str) -> None:
    document = document_of(text, "any")
    for finding in inspect(Units(document), load(), strict=True).findings:
        assert finding.span.of(document.text) == finding.excerpt
        for edit in (edit for fix in finding.fixes for edit in fix.edits):
            assert edit.span.end <= len(text)


@pytest.mark.parametrize("document_of", READERS)
@settings(CHECKED, max_examples=150)
@given(text=TEXTS, english=SOURCES)
def test_with_a_source_every_finding_points_at_both(document_of: Reader, text: str, english: str) -> None:
    document, source = document_of(text, "any"), document_of(english, "source")
    for finding in inspect(gather(document, source, None).units, COMPARING, strict=True).findings:
        assert finding.span.of(document.text) == finding.excerpt
        if finding.source:
            assert finding.source.span.of(source.text) == finding.source.excerpt


def test_astral_characters_count_one_and_a_byte_order_mark_none() -> None:
    raw = b"\xef\xbb\xbf" + "😀 Das ist das 12th Regiment.\r\n".encode()
    document = plain.read(raw, "a.txt")
    (finding,) = inspect(
        Units(document), [c for c in load() if c.id == "english-ordinal"], strict=True
    ).findings
    assert (finding.span.start, finding.span.end, finding.excerpt) == (14, 18, "12th")
