"""The prose of a document keeps its places, and blocks are its paragraphs."""

from tqe.core.document import MASK, Document, Segment
from tqe.core.finding import Edit
from tqe.core.message import Message
from tqe.core.span import Span
from tqe.text.prose import blocks, bundle, masked, stretch_start

TEXT = "# Kopf\n\nDer *Rat* tagt. Er geht.\n"


def document() -> Document:
    places = (Span(2, 6), Span(8, 23), Span(24, 32))
    texts = ("Kopf", f"Der {MASK}Rat{MASK} tagt.", "Er geht.")
    opens = (True, True, False)
    segments = tuple(Segment(t, s, opens=o) for t, s, o in zip(texts, places, opens, strict=True))
    return Document("x", TEXT, places, segments)


def test_masked_text_has_the_places_of_the_document() -> None:
    assert masked(document()) == f"{MASK} Kopf\n\nDer {MASK}Rat{MASK} tagt. Er geht.\n"


def test_a_block_is_a_paragraph_with_all_its_sentences() -> None:
    heading, paragraph = blocks(document())
    assert (heading.text, heading.span) == ("Kopf", Span(2, 6))
    assert paragraph.text == f"Der {MASK}Rat{MASK} tagt. Er geht."
    assert len(paragraph.segments) == 2


def test_a_document_without_prose_has_no_blocks() -> None:
    empty = Document("x", "---\n", (), ())
    assert tuple(blocks(empty)) == ()
    assert masked(empty) == MASK * 3 + "\n"


def test_a_bundle_spans_its_edits_and_makes_them_all() -> None:
    hit = bundle((Edit(Span(5, 6), "b"), Edit(Span(1, 2), "a")), Message("x", "x"), safe=True)
    assert hit.span == Span(1, 6)
    assert hit.fixes[0].apply("012345") == "0a234b"


def test_a_stretch_ends_at_blanks_and_at_what_is_masked() -> None:
    assert stretch_start("Der Rat,", 8) == 4
    assert stretch_start(f"Der {MASK}Rat{MASK},", 10) == 9
    assert stretch_start("Rat,", 4) == 0
