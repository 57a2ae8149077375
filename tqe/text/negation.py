"""Negations of English and German sentences, and whether one side says no where the other does not."""

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import pairwise

from tqe.core.pattern import Pattern
from tqe.core.span import Span
from tqe.text.data import rows

_TAG_QUESTION = Pattern(
    r", (?:is|are|was|were|do|does|did|has|have|had|wo|would|could|should|ca|can)(?:n['’]t) "
    r"(?:it|he|she|they|we|you|I|there)\?"
)
_RHETORICAL = Pattern(
    r"(?:^|[.!?\"“”:,]\s*|\b(?:[Ww]hy|[Aa]nd|[Bb]ut) )"
    r"(?:Is|Are|Was|Were|Do|Does|Did|Has|Have|Wo|Would|Could|Should|Ca|is|are|do|does|did|would|should)n['’]t [^.!]*\?"
)
"""A question that expects yes ("Isn't it time?"); German asks it with or without "nicht"."""
_NEAR = 20
"""Characters between two negations that German tells as one ("nobody said nothing", "never, never")."""
_CODE = Pattern(r"(?i)\bno(?:[.:,!?\"”-]| \d)")
"""An answer, a number or a part of a name: "No, thanks", "No. 5", "no-deal Brexit"."""
_UN_WORD = Pattern(
    r"\bun(?!d\b|s\b|ser|ter|ten|gef[äa]hr|gar|ion|ivers|iform|bedingt|heimlich|mittelbar|längst|erhört|zählig|weit|glaublich)\w{3,}"
    r"|\bUn(?!ion|ivers|iform|ter|gar)\w+(?:heit|keit|los)\w*"
    r"|(?:^|[.!?:„“\"] ?)Un(?:klar|gewiss|bekannt|möglich|wahrscheinlich|sicher|strittig|nötig|zufrieden)\w*"
)
_ENGLISH_WIDE = Pattern(r"(?i)\b(?:un(?!i|der|til|to)\w{3,}|dis(?!c|p|t|h)\w{3,}|\w{3,}less)\b")


@lru_cache(maxsize=512)
def english_negations(text: str) -> tuple[Span, ...]:
    """Return the words of an English text that negate for certain, so that a translation must negate too."""
    excused = [
        *_spans(_pattern("en", "harmless"), text),
        *_spans(_TAG_QUESTION, text),
        *_spans(_RHETORICAL, text),
        *_spans(_CODE, text),
    ]
    found = [
        span
        for span in _spans(_pattern("en", "strict"), text)
        if not any(other.overlaps(span) for other in excused) and not _is_name(text, span)
    ]
    doubled = [second for first, second in pairwise(found) if second.start - first.end < _NEAR]
    return tuple(span for span in found if span not in doubled)


@lru_cache(maxsize=512)
def german_negations(text: str) -> tuple[Span, ...]:
    """Return the words of a German text that negate for certain."""
    excused = [*_spans(_pattern("de", "harmless"), text)]
    return tuple(
        span
        for span in _spans(_pattern("de", "strict"), text)
        if not any(other.overlaps(span) for other in excused)
    )


def german_denials(text: str) -> int:
    """Count what may carry a negation in a German text: "nicht", "unklar", "verzichten", "erst"."""
    wide = (*_spans(_pattern("de", "wide"), text), *_spans(_UN_WORD, text))
    return len({span.start for span in wide})


def english_denies(text: str) -> bool:
    """Say whether anything in an English text may carry a negation: "no", "refuse", "unless", "hardly"."""
    return bool(_pattern("en", "wide").search(text) or _ENGLISH_WIDE.search(text))


def _is_name(text: str, span: Span) -> bool:
    """Say whether the word stands in title case inside a sentence ("Fear Not", "Without Remorse")."""
    word, before = span.of(text), text[: span.start].rstrip(" ")
    return word[:1].isupper() and before[-1:].isalnum()


def _spans(pattern: Pattern, text: str) -> Iterator[Span]:
    return (Span(*match.span()) for match in pattern.finditer(text))


@cache
def _pattern(language: str, part: str) -> Pattern:
    phrases = [phrase for tongue, kind, phrase in rows("negation") if (tongue, kind) == (language, part)]
    longest = sorted(phrases, key=len, reverse=True)
    return Pattern(rf"(?i)(?<!\w)(?:{'|'.join(map(_alternative, longest))})(?!\w)")


def _alternative(phrase: str) -> str:
    pattern = re.escape(phrase).replace(r"\*", r"\w*").replace(r"\ ", r"\s+")
    return pattern.replace(r"\s+…\s+", r"\b[^.;:!?]{0,80}?\s")
