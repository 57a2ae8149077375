"""Finds stretches of English and lone English words in German text, by function words and by word frequency."""

from collections.abc import Iterator
from functools import cache, lru_cache

from tqe.core.document import MASK
from tqe.core.pattern import Pattern
from tqe.core.span import Span
from tqe.text.data import rows
from tqe.text.language import english_odds
from tqe.text.phrases import Phrases
from tqe.text.words import Word, words

_FUNCTION = """
the of and with from for this that these those is are were have has been his their by to on about you we they
not which said would our your or she her but its when after before into than
"""
FUNCTION_WORDS = frozenset(_FUNCTION.split())
"""English function words that are no German words."""

_SMALL = """
a an the of and or with from for by to on in at up as into after before under over about that is are be not vs
my your his her its our their me you it
"""
TITLE_PARTICLES = frozenset(_SMALL.split())
"""Words that stay lower-case in an English title."""

_BIAS = 0.45
"""Log odds a word must have to count for English: names and unknown words have about 0."""
_SURE = 1.2
"""Odds beyond the bias that a whole run must reach."""
_CLEAR = 1.5
"""Odds from which a word without a function word beside it is English beyond doubt."""
_STOP = Pattern(rf"[!?:;“”„\"»«()\[\]{MASK}]|\s[–—-]\s")
_GERMAN = -0.8
"""Odds of a word that keeps two English runs apart, and of a German word beside a lone English one."""
_LONE = 1.6
"""Odds of a lone English word: "overs" has 1.6, "committed" 2.5; a rarer loan ("national", "viral") is below."""
_LONE_LETTERS = 3
"""Letters of the shortest lone word: shorter ones are abbreviations and bits of other languages."""
_ADDRESS = "@#/_<>"


@lru_cache(maxsize=512)
def english_runs(text: str) -> tuple[Span, ...]:
    """Return the stretches of `text` that are English, each around a lower-case word that cannot be German.

    Names in title case and loan phrases ("News of the World", "last but not least") are left out.
    """
    tokens = words(text)
    found: list[tuple[int, int]] = []
    for index in range(len(tokens)):
        if (found and index <= found[-1][1]) or not _betrays(text, tokens, index):
            continue
        first, last = _reach(text, tokens, index, -1), _reach(text, tokens, index, 1)
        run = tokens[first : last + 1]
        if len(run) > 1 and _odds(run) > _SURE and not _is_title(tokens[max(0, first - 1)], run):
            if found and _are_one(text, tokens, found[-1][1], first):
                first, _ = found.pop()
            found.append((first, last))
    return tuple(Span(tokens[first].start, tokens[last].end) for first, last in found)


@lru_cache(maxsize=512)
def english_words(text: str) -> tuple[Span, ...]:
    """Return the lone English words of `text`: in lower case, beside a German word, in no run and no name."""
    tokens = words(text)
    lone = [tokens[index].span for index in range(len(tokens)) if _is_lone(text, tokens, index)]
    runs = english_runs(text) if lone else ()
    return tuple(span for span in lone if not any(run.overlaps(span) for run in runs))


def _is_lone(text: str, tokens: tuple[Word, ...], index: int) -> bool:
    """Say whether the word is English and the one before or behind it German; capitals make both a name."""
    word = tokens[index]
    if len(word.text) < _LONE_LETTERS or not word.text.islower() or english_odds(word.text) < _LONE:
        return False
    if is_kept(word.text) or not is_free(text, word.span) or is_loan(text, word.span):
        return False
    beside = tuple(_neighbours(text, tokens, index))
    is_named = any(other.text[:1].isupper() and english_odds(other.text) > _BIAS for other in beside)
    return not is_named and any(english_odds(other.text) <= _GERMAN for other in beside)


def _are_one(text: str, tokens: tuple[Word, ...], left: int, right: int) -> bool:
    """Say whether nothing but names and figures stands between two runs."""
    between = range(left + 1, right)
    apart = any(english_odds(tokens[index].text) <= _GERMAN for index in between)
    return not apart and not any(_is_stop(text, tokens, index) for index in range(left, right))


def _is_stop(text: str, tokens: tuple[Word, ...], index: int) -> bool:
    """Say whether a sentence or a quotation ends between a word and the next; "U.S." and "Sept." end none."""
    word, following = tokens[index], tokens[index + 1]
    gap = text[word.end : following.start]
    if "." in gap and following.text[:1].isupper() and len(word.text) > 3:
        return True
    return bool(_STOP.search(gap))


def is_loan(text: str, span: Span) -> bool:
    """Say whether the word at `span` belongs to an English phrase that German has borrowed."""
    return span.start in _loan_starts(text)


def _betrays(text: str, tokens: tuple[Word, ...], index: int) -> bool:
    """Say whether the word is English for certain: lower-case, beside another lower-case word, no loan."""
    word = tokens[index]
    is_function = word.text in FUNCTION_WORDS
    if not is_function and not _is_clear(word.text):
        return False
    if not is_free(text, word.span) or is_loan(text, word.span):
        return False
    if is_function:
        return any(other.text.islower() for other in _neighbours(text, tokens, index))
    return any(_is_clear(other.text) for other in _neighbours(text, tokens, index))


def _is_title(before: Word, run: tuple[Word, ...]) -> bool:
    """Say whether the run is in title case: a name, such as "Friends of the Earth".

    A name begins with a capital, be it in the word before ("Kramer and the Lost City").
    """
    if not (run[0].text[:1].isupper() or (before.text[:1].isupper() and english_odds(before.text) > _GERMAN)):
        return False
    capitals = sum(word.text[:1].isupper() for word in run)
    return capitals > 0 and all(word.text[:1].isupper() or word.text in TITLE_PARTICLES for word in run)


def _is_clear(word: str) -> bool:
    return word.islower() and len(word) > 1 and english_odds(word) >= _CLEAR


def is_free(text: str, span: Span) -> bool:
    """Say whether the word is no part of a compound ("End-to-End"), a handle or an address."""
    before, after = text[span.start - 1 : span.start], text[span.end : span.end + 1]
    return before not in {"-", "‑", *_ADDRESS, "."} and after not in {"-", "‑", *_ADDRESS}


def _neighbours(text: str, tokens: tuple[Word, ...], index: int) -> Iterator[Word]:
    if index > 0 and not _is_stop(text, tokens, index - 1):
        yield tokens[index - 1]
    if index + 1 < len(tokens) and not _is_stop(text, tokens, index):
        yield tokens[index + 1]


def _reach(text: str, tokens: tuple[Word, ...], index: int, step: int) -> int:
    """Return the word up to which, going left or right, the odds for English are highest."""
    best, farthest, total = 0.0, index, 0.0
    here = index
    while 0 <= here + step < len(tokens):
        stop = _is_stop(text, tokens, min(here, here + step))
        here += step
        total += english_odds(tokens[here].text) - _BIAS
        if total < -_SURE or stop:
            break
        if total > best:
            best, farthest = total, here
    return farthest


def _odds(run: tuple[Word, ...]) -> float:
    return sum(english_odds(word.text) - _BIAS for word in run)


def is_kept(word: str) -> bool:
    """Say whether `word`, as it is written, is German too, borrowed, or used by German newspapers."""
    low = word.lower()
    return low in _kept("any") or (word[:1].isupper() and low in _kept("noun"))


@cache
def _kept(form: str) -> frozenset[str]:
    return frozenset(word for kind, line in rows("english_kept") if kind == form for word in line.split())


@cache
def _loans() -> Phrases:
    phrases = [phrase for (phrase,) in rows("english_loans")]
    return Phrases((form,) for phrase in phrases for form in {phrase, phrase[:1].upper() + phrase[1:]})


@lru_cache(maxsize=512)
def _loan_starts(text: str) -> frozenset[int]:
    """Return where the words of English phrases that German has borrowed begin."""
    spans = [match.span for match in _loans().find(text)]
    return frozenset(word.start for word in words(text) if any(span.contains(word.span) for span in spans))
