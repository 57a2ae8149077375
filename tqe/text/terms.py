"""Finds the English terms of the user's glossary in a source: inflected, as whole phrases, the longest first."""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from tqe.core.glossary import Glossary, Term
from tqe.core.pattern import Pattern
from tqe.core.span import Span
from tqe.text.stems import english_singular, english_stem
from tqe.text.words import Word, words

_GAPS = {" ", "-", "‑", "\u00a0", ". "}
_INFINITIVE = "to "
"""What marks a verb in a glossary, which is looked for in all its forms; nouns only in singular and plural."""

_HYPHENS = {"-", "‑"}
_OF_NAME = Pattern(r" (?:of|for) (?:the )?[A-Z]")
_VERBAL = """
will would can could may might must should shall cannot not never they we i you he she who didn't don't
"""
_BEFORE_VERBS = frozenset(_VERBAL.split())
_NOMINAL = "the a an his her its their our my your him them it this that these those"
_BEFORE_NOUNS = frozenset(_NOMINAL.split())


class Mention(NamedTuple):
    """A term of the glossary and where it stands in the source."""

    span: Span
    term: Term


class _Pattern(NamedTuple):
    words: tuple[str, ...]
    term: Term
    is_verb: bool


def mentions(text: str, glossary: Glossary) -> Iterator[Mention]:
    """Yield the terms in an English text from left to right, of two that overlap the longer one."""
    tokens, free = words(text), 0
    patterns = _patterns(glossary)
    for index, word in enumerate(tokens):
        if index < free:
            continue
        candidates = {
            *patterns.get(english_singular(word.text), ()),
            *patterns.get(english_stem(word.text), ()),
        }
        fitting = [pattern for pattern in candidates if _fits(text, tokens, index, pattern)]
        if fitting:
            pattern = max(fitting, key=lambda pattern: len(pattern.words))
            free = index + len(pattern.words)
            span = Span(word.start, tokens[free - 1].end)
            if len(pattern.words) > 1 or not _is_another(text, tokens, index, pattern):
                yield Mention(span, pattern.term)


@lru_cache(maxsize=8)
def _patterns(glossary: Glossary) -> dict[str, list[_Pattern]]:
    """Return the terms by the form under which their first word is looked up."""
    found: dict[str, list[_Pattern]] = {}
    for term in glossary.terms:
        is_verb = term.source.startswith(_INFINITIVE)
        parts = tuple(word.text for word in words(term.source.removeprefix(_INFINITIVE)))
        if parts:
            key = english_stem(parts[0]) if is_verb else english_singular(parts[0])
            found.setdefault(key, []).append(_Pattern(parts, term, is_verb))
    return found


def _fits(text: str, tokens: Sequence[Word], index: int, pattern: _Pattern) -> bool:
    found = tokens[index : index + len(pattern.words)]
    if len(found) < len(pattern.words):
        return False
    gaps = (text[one.end : two.start] for one, two in pairwise(found))
    return all(gap in _GAPS for gap in gaps) and all(
        _is_form(word.text, part, is_verb=pattern.is_verb and not at)
        for at, (word, part) in enumerate(zip(found, pattern.words, strict=True))
    )


def _is_form(word: str, part: str, *, is_verb: bool) -> bool:
    """Say whether `word` is a form of a term's word; what the term writes in capitals has them in the text."""
    form = english_stem if is_verb else english_singular
    if form(word) != form(part):
        return False
    if len(part) > 1 and part.isupper():
        return word.removesuffix("s").rstrip("'’").isupper()
    return part.islower() or word[0].isupper() == part[0].isupper()


def _is_another(text: str, tokens: Sequence[Word], index: int, pattern: _Pattern) -> bool:
    """Say whether a single word is no form of its term: part of a name or a compound, or a verb and not a noun."""
    if _is_in_compound(text, tokens[index].span) or _is_in_name(text, tokens, index, pattern.words[0]):
        return True
    return not pattern.is_verb and _is_used_as_verb(tokens, index)


def _is_in_compound(text: str, span: Span) -> bool:
    """Say whether a hyphen joins the word to another: budget-friendly."""
    return text[span.start - 1 : span.start] in _HYPHENS or text[span.end : span.end + 1] in _HYPHENS


def _is_used_as_verb(tokens: Sequence[Word], index: int) -> bool:
    """Say whether a word that may be a noun follows what only verbs follow: will charge, to charge him."""
    before = tokens[index - 1].text.lower() if index else ""
    after = tokens[index + 1].text.lower() if index + 1 < len(tokens) else ""
    return before in _BEFORE_VERBS or (before == _INFINITIVE.strip() and after in _BEFORE_NOUNS)


def _is_in_name(text: str, tokens: Sequence[Word], index: int, part: str) -> bool:
    """Say whether a word that the glossary writes small is part of a name: Summit County, University of York."""
    word = tokens[index]
    if not part.islower() or not word.text[0].isupper():
        return False
    after = text[word.end :]
    beside = [other for other in (index - 1, index + 1) if 0 <= other < len(tokens)]
    return bool(_OF_NAME.match(after)) or any(
        _touch(text, tokens[other], word) and tokens[other].text[0].isupper() for other in beside
    )


def _touch(text: str, one: Word, two: Word) -> bool:
    first, second = sorted((one, two), key=lambda word: word.span)
    return text[first.end : second.start] in {" ", "\u00a0"}
