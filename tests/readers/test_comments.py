"""A comment addressed to tqe is as if it were not there: any text reads the same with it and without."""

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tqe.checks import load
from tqe.core.document import MASK, Document
from tqe.engine import Units, inspect
from tqe.readers import markdown, plain
from tqe.text.comments import comments, inside, is_comment_line

LINES = st.sampled_from(
    [
        "",
        "   ",
        "Der Minister reiste am 12th Mai nach Genf und",
        "sprach dort über den Vertrag , den alle kannten.",
        "Der Rat tagt. Er schweigt.",
        "Streit über den Hafen",
        "- ein Punkt",
        "1. noch einer",
        "„Das geht so nicht“, sagte er, „aber",
        "anders auch nicht.“",
        "Foto: Ada Lindqvist",
        "Name\tZahl",
        "---",
        "> ein Zitat 🐟",
    ]
)
COMMENTS = st.sampled_from(
    [
        "# tqe: off",
        "  # TQE: ignore a - b  ",
        "<!-- tqe: on -->",
        "<!--tqe:off--> <!-- tqe: ignore-file x -->",
    ]
)
QUICK = settings(
    deadline=None, database=None, derandomize=True, max_examples=300, suppress_health_check=list(HealthCheck)
)


def shown(document: Document) -> list[tuple[str, str, bool]]:
    """Return what checks see of the document: text without what is masked, kind, first of its block."""
    return [
        (" ".join(segment.text.replace(MASK, "").split()), segment.kind, segment.opens)
        for segment in document.segments
    ]


def holds(document: Document) -> None:
    for comment in document.comments:
        assert inside(comment.of(document.text))
        assert not any(prose.overlaps(comment) for prose in document.prose)
    for segment in document.segments:
        assert segment.span.of(document.text) == segment.raw
        assert len(segment.text) == len(segment.raw)
        assert "tqe" not in segment.text.lower()


@QUICK
@given(lines=st.lists(st.one_of(LINES, COMMENTS), max_size=12), end=st.sampled_from(["\n", "\r\n"]))
def test_plain_text_reads_the_same_without_its_comments(lines: list[str], end: str) -> None:
    document = plain.document_of(end.join(lines), "a.txt")
    holds(document)
    bare = [line for line in lines if not is_comment_line(line.strip()) and "<!--" not in line]
    assert shown(document) == shown(plain.document_of(end.join(bare), "a.txt"))
    assert len(document.comments) == sum(
        max(line.lower().count("tqe:"), 0) for line in lines if line not in bare
    )


@QUICK
@given(
    pieces=st.lists(
        st.one_of(LINES, st.sampled_from(["<!-- tqe: off -->", "`<!-- tqe: on -->`", "```", "\n\n"])),
        max_size=12,
    ),
    glue=st.sampled_from([" ", "\n", "\n\n"]),
)
def test_markdown_has_comments_where_the_parser_has_them(pieces: list[str], glue: str) -> None:
    document = markdown.document_of(glue.join(pieces), "a.md")
    holds(document)
    assert len(document.comments) <= len(list(comments(document.text)))


@QUICK
@given(lines=st.lists(st.one_of(LINES, COMMENTS), max_size=10))
def test_checks_point_at_their_excerpts_beside_comments(lines: list[str]) -> None:
    for reader in (plain, markdown):
        document = reader.document_of("\n".join(lines), "a")
        for finding in inspect(Units(document), load(), strict=True).findings:
            assert finding.span.of(document.text) == finding.excerpt
