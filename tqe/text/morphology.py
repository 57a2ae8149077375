"""German words and marks with their places, and their parts of speech, which only few sentences need."""

from functools import cache, lru_cache
from typing import Any, NamedTuple

from tqe.core.document import MASK
from tqe.core.pattern import Pattern
from tqe.core.span import Span
from tqe.text.tagger import tagger

_TOKEN = Pattern(
    rf"{MASK}+"
    r"|\d+\.(?=\s+[^\W\d_])"  # an ordinal
    r"|\d+(?:[.,:]\d+)*(?:st|nd|rd|th)?(?![^\W_])"
    r"|(?:z\.\s?B|d\.\s?h|u\.\s?a|St|Dr|Prof|ca|bzw|Nr|Mio|Mrd|Abs|Art|usw|etc)\."
    r"|\w+(?:[-‑\u00ad/’']+\w+)*[-‑]?"
    r"|\.\.\.|[^\w\s]"
)


class Token(NamedTuple):
    """A word or a mark with its place."""

    text: str
    start: int
    end: int

    @property
    def span(self) -> Span:
        """Where it stands."""
        return Span(self.start, self.end)

    @property
    def is_word(self) -> bool:
        """Whether it begins with a letter or digit."""
        return self.text[0].isalnum()


class Tagged(NamedTuple):
    """A token with its part of speech: a tag of STTS, verbs as VV(FIN), VA(INF), VM(PP), VV(IZU)."""

    text: str
    start: int
    end: int
    tag: str

    @property
    def span(self) -> Span:
        """Where it stands."""
        return Span(self.start, self.end)

    @property
    def is_verb(self) -> bool:
        """Whether it is a verb in any form."""
        return self.tag.startswith("V")

    @property
    def is_finite(self) -> bool:
        """Whether it is a finite verb or an imperative."""
        return self.tag.endswith(("(FIN)", "(IMP)"))


@lru_cache(maxsize=512)
def tokens(text: str) -> tuple[Token, ...]:
    """Cut `text` into words, marks and masked stretches; hyphens and apostrophes do not cut."""
    return tuple(Token(match.group(), *match.span()) for match in _TOKEN.finditer(text))


@lru_cache(maxsize=512)
def tagged(text: str) -> tuple[Tagged, ...]:
    """Return the tokens of `text`, a sentence, with their parts of speech; masked stretches are XY."""
    cut = tokens(text)
    tags = tagger().tags([token.text for token in cut]) if cut else ()
    return tuple(
        Tagged(*token, "XY" if token.text[0] == MASK else tag) for token, tag in zip(cut, tags, strict=True)
    )


@lru_cache(maxsize=512)
def lemmas(text: str) -> frozenset[str]:
    """Return the dictionary forms of the words of `text`, a sentence, which only a glossary with verbs asks for."""
    cut = tokens(text)
    found = _hanta().tag_sent([token.text for token in cut], taglevel=1) if cut else ()
    return frozenset(lemma for _, lemma, _ in found)


@cache
def _hanta() -> Any:  # noqa: ANN401 - HanTa has no types
    """Open HanTa's own program, which reads its model as a whole."""
    from HanTa.HanoverTagger import HanoverTagger

    return HanoverTagger("morphmodel_ger.pgz")
