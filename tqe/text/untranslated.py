"""Lone words of the source that stand in the German as they are, though German does not have them."""

from collections.abc import Iterator

from tqe.core.document import Pair
from tqe.core.pattern import Pattern
from tqe.core.span import Span
from tqe.text.data import table
from tqe.text.english import TITLE_PARTICLES, english_runs, english_words, is_kept, is_loan
from tqe.text.language import english_odds, is_known
from tqe.text.lexicon import translates
from tqe.text.nouns import is_listed
from tqe.text.words import Word, words

_LETTERS = 4
"""Letters of the shortest word: shorter ones are abbreviations and syllables of names."""
_SHOUTED = 5
"""The same for one that the source has in capitals: others are acronyms."""
_ODDS = 1.3
"""Odds from which a word is English: German texts have "spill" (1.4) by mistake, "output" (1.1) as their own."""
_CERTAIN = 1.8
"""Odds from which it is, whatever the tables say: "Students" (2.4) is a form of "Student" to them."""
_BORROWED = 25
"""Probability in hundredths from which translators leave a word as it is: "township", "watchdog"."""
_NAMED = -0.5
"""Odds of a word that is no German noun, from which it makes a name with another: "Vineland Festival"."""
_ENGLISH = 0.3
"""Odds of a word from which another beside it, or joined to it by a hyphen, is not alone: "pay-per-view"."""
_GERMAN = -0.5
"""Odds of a German adjective without its ending: "separat"."""
_FEW = 4
"""Words of a quotation that shows a word rather than somebody's speech."""
_INTRODUCED = Pattern(r"\b(?:[Ss]ogenannt|so genannt|genannt|namens|Wort|Begriff|Titel|Motto)\w{0,3}\s\W?$")
_GLOSSED = Pattern(r"\W?\s?(?:\(|[–-]\s|, (?:also|das heißt|eine?n?m?|deutsch|auf [Dd]eutsch)\b)")
_JOINTS = frozenset("-‑/&") | {" & "}
_ADDRESS = ("@", "#", "_", "<", ">", ".", "’", "'", "&", "& ", "[")


def untranslated_words(pair: Pair) -> Iterator[tuple[Span, Span]]:
    """Yield the place of every such word, and of the same word in the source.

    Left out are words of longer English stretches, of names and of borrowed phrases, words that are quoted,
    introduced or explained, and what German uses itself.
    """
    there = _common(pair.source.text)
    names = {word.text for word in words(pair.source.text)[1:] if word.text[:1].isupper()}
    text = pair.target.text
    tokens = words(text)
    for index, word in enumerate(tokens):
        if word.text.lower() not in there or (word.text in names and not word.text.isupper()):
            continue
        if not _is_english(word.text):
            continue
        if not (_belongs(text, tokens, index) or _is_shown(pair, word.span)):
            yield word.span, there[word.text.lower()]


def _common(english: str) -> dict[str, Span]:
    """Return the words that are no names, for they stand in lower case, or all in capitals for stress."""
    found: dict[str, Span] = {}
    for word in words(english):
        is_loud = word.text.isupper() and len(word.text) >= _SHOUTED
        if len(word.text) >= _LETTERS and (word.text.islower() or is_loud):
            found.setdefault(word.text.lower(), word.span)
    return found


def _is_english(word: str) -> bool:
    """Say whether `word` is English, and neither a German word nor a form of one."""
    low = word.lower()
    odds = english_odds(low)
    if odds >= _CERTAIN:
        return not is_kept(word)
    if is_kept(word) or is_listed(word) or is_listed(low.capitalize()) or translates(low, low) >= _BORROWED:
        return False
    if not is_known(low):
        return _is_rare_english(low)
    return odds >= _ODDS and english_odds(low.removesuffix("e")) > _GERMAN


def _is_rare_english(word: str) -> bool:
    return table("english_only").get(word.lower()) is not None


def _belongs(text: str, tokens: tuple[Word, ...], index: int) -> bool:
    """Say whether the word is part of a name, an address, a longer English stretch or a borrowed phrase."""
    word = tokens[index]
    if text[: word.start].endswith(_ADDRESS) or is_loan(text, word.span):
        return True
    if any(run.overlaps(word.span) for run in (*english_runs(text), *english_words(text))):
        return True
    return any(_joins(text, word, other) for other in tokens[max(0, index - 1) : index + 2] if other != word)


def _joins(text: str, word: Word, other: Word) -> bool:
    """Say whether `other`, which stands beside `word`, makes it a name or an English compound."""
    gap = text[min(word.end, other.end) : max(word.start, other.start)]
    odds = english_odds(other.text)
    if gap in _JOINTS:
        return len(other.text) < _LETTERS or odds > _ENGLISH or _is_rare_english(other.text)
    if gap != " ":
        return False
    if word.text.islower():
        return odds > _ENGLISH
    if other.text in TITLE_PARTICLES and other.start > word.start:
        return odds > 0
    return other.text[:1].isupper() and (odds > _ENGLISH or (odds > _NAMED and not is_listed(other.text)))


def _is_shown(pair: Pair, span: Span) -> bool:
    """Say whether the word is quoted by itself, introduced as a word, or explained."""
    text = pair.target.text
    if _INTRODUCED.search(text[max(0, span.start - 30) : span.start]) or _GLOSSED.match(text, span.end):
        return True
    return any(quote.contains(span) and len(words(quote.of(text))) <= _FEW for quote in pair.target.quoted)
