"""Tokens lie exactly, tags are HanTa's, and HanTa is opened only when asked."""

import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tqe.text.morphology import tagged, tokens


def texts(text: str) -> list[str]:
    return [token.text for token in tokens(text)]


def test_tokens_keep_compounds_ordinals_and_abbreviations_whole() -> None:
    assert texts("Am 12. Mai kam z. B. das US-Team (12th).") == [
        "Am", "12.", "Mai", "kam", "z. B.", "das", "US-Team", "(", "12th", ")", ".",
    ]  # fmt: skip


def test_a_number_at_the_end_leaves_the_stop_alone() -> None:
    assert texts("Es waren 2.500.") == ["Es", "waren", "2.500", "."]


def test_masked_stretch_is_one_token_without_part_of_speech() -> None:
    mask = tagged("Siehe \ue000\ue000\ue000 heute.")[1]
    assert (mask.text, mask.tag) == ("\ue000\ue000\ue000", "XY")


@given(st.text())
def test_tokens_are_exact_and_leave_out_only_white_space(text: str) -> None:
    cut = tokens(text)
    assert all(token.span.of(text) == token.text for token in cut)
    gaps = [0, *(place for token in cut for place in (token.span.start, token.span.end)), len(text)]
    assert all(
        not text[a:b].strip() or text[a:b].strip("_").isspace()
        for a, b in zip(gaps[::2], gaps[1::2], strict=True)
    )


@pytest.mark.parametrize(
    ("text", "word", "verb", "finite"),
    [
        ("Die Regierung senkt die Steuern.", "senkt", True, True),
        ("Sie will die Steuern senken.", "senken", True, False),
        ("Die Steuern wurden gesenkt.", "gesenkt", True, False),
        ("Die Senkung der Steuern kommt.", "Senkung", False, False),
    ],
)
def test_verbs_are_told_apart(text: str, word: str, verb: bool, finite: bool) -> None:
    (token,) = (token for token in tagged(text) if token.text == word)
    assert (token.is_verb, token.is_finite) == (verb, finite)


def test_empty_text_has_no_tokens() -> None:
    assert tagged("") == ()


def test_sound_text_is_checked_without_the_tagger() -> None:
    code = """if True:
        import sys
        from tqe.text.agreement import clashes
        from tqe.text.clauses import verbless_clauses
        text = "Er sagte, dass der Minister am Freitag mit dem neuen Bericht nach Berlin kommt."
        assert clashes(text) == () == verbless_clauses(text)
        from tqe.text.tagger import tagger
        assert not tagger.cache_info().misses
    """
    subprocess.run([sys.executable, "-c", code], check=True, timeout=60)
