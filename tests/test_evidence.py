"""The support of models becomes traits and words of the segments it is about."""

import pytest

from tqe.core.document import House
from tqe.core.message import Language
from tqe.core.span import Span
from tqe.evidence import gather, pairs
from tqe.mt.likelihood import Likelihood, ScoredToken
from tqe.mt.support import Support
from tqe.readers import read

GERMAN = "Der Rat tagte am Montag. Er stimmte zu."
ENGLISH = "The council met on Monday. It agreed."
TARGET = read("a.txt", GERMAN.encode(), house=House())
SOURCE = read("a.en.txt", ENGLISH.encode(), house=House(), language=Language.EN)


def likelihood(*tokens: tuple[int, int, float]) -> Likelihood:
    return Likelihood(tuple(ScoredToken(Span(start, end), logprob) for start, end, logprob in tokens))


def test_pairs_are_what_translates_what():
    assert pairs(TARGET, SOURCE, None) == (
        ("Der Rat tagte am Montag.", "The council met on Monday."),
        ("Er stimmte zu.", "It agreed."),
    )


SUPPORT = (
    Support(likelihood((0, 3, -1.0), (3, 9, -9.0)), likelihood((0, 3, -0.5), (4, 6, -2.0), (6, 7, -1.5))),
    Support(None, likelihood((0, 2, -0.25), (3, 10, -6.0), (14, 14, -0.5))),
)


def test_support_becomes_traits():
    first, second = gather(TARGET, SOURCE, None, SUPPORT).segments
    assert (first.traits["unsaid"], first.traits["unexpected"]) == (1.0 + 4.0, 0.5 + 2.0 + 1.5)
    assert (second.traits["unsaid"], second.traits["unexpected"]) == (0, 0.25 + 4.0 + 0.5)
    plain, _ = gather(TARGET, SOURCE, None).segments
    assert "unsaid" not in plain.traits
    assert {**plain.traits, "unsaid": 5.0, "unexpected": 4.0} == first.traits


def test_words_have_the_probability_of_their_tokens():
    first, second = gather(TARGET, SOURCE, None, SUPPORT).segments
    assert [(word.span.of(GERMAN), word.logprob) for word in first.words] == [("Der", -0.5), ("Rat", -3.5)]
    assert [(word.span.of(GERMAN), word.logprob) for word in second.words] == [
        ("Er", -0.25),
        ("stimmte", -6.0),
    ]


def test_a_word_that_the_source_has_too_is_left_out():
    german = read("a.txt", b"Anna Holm stimmte zu.", house=House())
    english = read("a.en.txt", b"Anna Holm agreed.", house=House(), language=Language.EN)
    support = Support(None, likelihood((0, 4, -9.0), (5, 9, -9.0), (10, 17, -2.0), (18, 20, -1.0)))
    (row,) = gather(german, english, None, (support,)).segments
    assert [word.span.of(german.text) for word in row.words] == ["stimmte", "zu"]


def test_sentences_of_one_stretch_share_its_traits():
    german = read("a.txt", b"Der Rat tagte am Montag. Er stimmte dort auch zu.", house=House())
    english = read(
        "a.en.txt",
        b"The council met on Monday and it also agreed there.",
        house=House(),
        language=Language.EN,
    )
    assert len(pairs(german, english, None)) == 1
    support = Support(None, likelihood((0, 3, -1.0), (25, 27, -1.0)))
    rows = gather(german, english, None, (support,)).segments
    assert sum(row.traits["unexpected"] for row in rows) == pytest.approx(2.0)
    assert [[word.span.of(german.text) for word in row.words] for row in rows] == [["Der"], ["Er"]]
