"""Cuts German and English news into sentences, by rules, with exact places.

A stop, a question or exclamation mark or an ellipsis ends a sentence where a blank and then no small letter
follow; closing marks and footnote signs after it belong to it. Single full stops are judged by
`tqe.text.abbreviations`. A line is never joined with the next.
"""

import re
from collections.abc import Iterator

from tqe.core.document import MASK
from tqe.core.pattern import Pattern
from tqe.core.span import Span
from tqe.text.abbreviations import Rules, Stop, rules

_WINDOW = 60
"""Code points before a stop that are looked at: enough for four words, and the time stays linear."""

_LINE = Pattern(r"[^\n\r\u2028\u2029]+")
_END = Pattern(
    rf"(?<![.!?…])(?P<marks>[.!?…]++)(?P<closing>[“”\"»«›‹’‘')\]}}*_{MASK}\u200b\u2060\u00ad]*+)"
    r"(?:\[\d{1,3}\]|[\u00b9\u00b2\u00b3\u2070-\u2079])*+(?=\s)"
)
_NEXT = Pattern(
    rf"\s++(?P<first>(?:[–—•*„«»\"-]\s)?[„“”\"»«›‹‚‘’'(\[{{–—•*_¿¡{MASK}-]*+(?P<word>\S{{0,32}}))"
)
_NEVER_FIRST = Pattern(rf"[,;:.!?…)\]}}/&]|[^\w§€$£#{MASK}]+(?!\S)")
_OMISSION = Pattern(r"(?:\.\.\.|…)[\])]")
_QUOTES = frozenset("“”\"»«›‹’‘'")


def sentences(text: str, language: str = "de") -> tuple[Span, ...]:
    """Return the sentences of `text`, without the white space around them; `language` is "de" or "en"."""
    known = rules(language)
    return tuple(span for line in _LINE.finditer(text) for span in _of_line(text, line, known))


def _of_line(text: str, line: re.Match[str], known: Rules) -> Iterator[Span]:
    start = line.end() - len(line.group().lstrip())
    end = line.start() + len(line.group().rstrip())
    for found in _END.finditer(text, start, end):
        before = text[max(start, found.start() - _WINDOW) : found.start()]
        following = _NEXT.match(text, found.end(), end)
        if following and _is_end(before, found, following, known):
            yield Span(start, found.end())
            start = following.start("first")
    if start < end:
        yield Span(start, end)


def _is_end(before: str, found: re.Match[str], following: re.Match[str], known: Rules) -> bool:
    """Say whether a sentence ends at `found`; `before` is what stands before it in the sentence."""
    marks, closing, word = found["marks"], found["closing"], following["word"]
    if not word and MASK in following["first"]:
        word = MASK
    if not word or word[0].islower() or (_NEVER_FIRST.match(word) and not _OMISSION.match(word)):
        return False
    if not set(marks) <= {".", "…"}:
        return True
    if marks != ".":
        is_apart = before[-1:].isspace() or before.endswith(("[", "("))
        return not is_apart or (before not in {"[", "("} and known.starts_sentence(word))
    if not before or before[-1].isspace() or not _QUOTES.isdisjoint(closing):
        return True
    return known.ends_sentence(Stop.of(before, word))
