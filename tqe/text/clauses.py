"""Subordinate and infinitive clauses that break off before their verb."""

from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from tqe.core.document import MASK
from tqe.core.pattern import Pattern
from tqe.core.span import Span
from tqe.text.morphology import Tagged, Token, tagged, tokens
from tqe.text.noun_phrases import determiners
from tqe.text.nouns import readings_of
from tqe.text.word_classes import word_class

_SHORTEST = 3
"""Words a clause must have behind its first; shorter ones are mostly ellipses (weil Ferien)."""
_LONGEST = 100
"""Words after which a clause is given up; the bound keeps the search linear."""
_FARTHEST = 60
"""Words behind a comma that are looked at."""
_BRIEF = 3
"""Words of a second half that has but one more beside its verb: aber annehmbar finde."""
_STOPS = frozenset({".", "!", "?", ";", "…"})
_CLOSING = frozenset("“”\"»«’‘')]")
_BEFORE = frozenset({",", "„", "“", '"', "»", "«", "(", "–", "—", "und", "oder", "aber", "auch", "nur"})
_ACCUSATIVE = readings_of("Am Af An Ap")
_ELLIPTICAL = frozenset({"auch", "nicht", "schon", "überhaupt", "möglich", "nötig"})


_MAIN = Pattern(
    r"so|aber|denn|doch|(?:sag|mein|betont|erklärt|berichtet|teilt|schätzt|warnt|lobt|fordert)\w*|hieß|schr[ie]+b\w*"
)
"""Words behind a comma that go on with the main clause."""
_VERB = Pattern(
    r"^[a-zäöüß]{2,}(?:t|te|ten|test|en)$|^(?:her|hin|umher|zurück|zusammen|weiter|vorbei|davon)[a-zäöüß]{4,}e$"
)
_BOUNDARY = Pattern(r"[^\w\s]|(?:und|oder|als|wie)$")
"""What stands behind the verb of an inner clause."""


class _Clause(NamedTuple):
    """The tokens of a clause; with `follower` the main clause begins there, with its verb."""

    start: int
    end: int
    follower: int | None = None


@lru_cache(maxsize=512)
def verbless_clauses(text: str) -> tuple[Span, ...]:
    """Return the clauses in `text` that a conjunction or "dafür," opens and no verb ends, without the stop.

    The tagger is asked only about clauses that end in a capitalised word: others mostly end in their verb.
    """
    cut = tokens(text)
    found = (
        clause for clause in _candidates(cut) if _is_unfinished(cut, clause) and _is_verbless(text, clause)
    )
    spans = (Span(cut[clause.start].start, cut[clause.end - 1].end) for clause in found)
    return tuple(dict.fromkeys(spans))


def _is_verbless(text: str, clause: _Clause) -> bool:
    found = tagged(text)
    if clause.follower is not None and not found[clause.follower].is_finite:
        return False
    return not any(token.is_verb or _is_unknown(token) for token in found[clause.start : clause.end])


def _is_unknown(token: Tagged) -> bool:
    """Say whether the tagger took a small word for a name or a foreign one: it may be a verb."""
    return token.text.islower() and token.text.isalpha() and token.tag in {"NE", "NN", "FM", "XY"}


def _candidates(cut: tuple[Token, ...]) -> Iterator[_Clause]:
    for index, token in enumerate(cut):
        word, opens = token.text.lower(), index == 0 or cut[index - 1].text in _STOPS
        if word in word_class("adverbs before infinitives") and _opens_infinitive(cut, index):
            yield from _to_stop(cut, index)
        is_conjunction = opens or (token.text == word and cut[index - 1].text in _BEFORE)
        after_comma = index > 0 and cut[index - 1].text == "," and word in word_class("opening conjunctions")
        if after_comma or (is_conjunction and word in word_class("verb-final conjunctions")):
            yield from _to_stop(cut, index)
        if opens and word in word_class("opening conjunctions"):
            yield from _to_main_clause(cut, index)


def _opens_infinitive(cut: tuple[Token, ...], index: int) -> bool:
    """Say whether a comma and a determiner of the accusative follow: dafür, die Pläne ..."""
    following = [token.text for token in cut[index + 1 : index + 3]]
    return following[:1] == [","] and bool(determiners().get(following[-1], 0) & _ACCUSATIVE)


def _to_stop(cut: tuple[Token, ...], start: int) -> Iterator[_Clause]:
    """Yield the clause if it ends at a stop, not that of an abbreviation, or where the main clause goes on."""
    if start + 1 < len(cut) and cut[start + 1].text in _ELLIPTICAL:
        return
    commas = 0
    for index in range(start + 1, min(len(cut), start + _LONGEST)):
        is_stop = cut[index].text in _STOPS
        commas += cut[index].text == ","
        if is_stop or (commas == 1 and _goes_on(cut, index)):
            end = index
            while cut[end - 1].text in _CLOSING:
                end -= 1
            if not is_stop or _is_end(cut, index, cut[end - 1].text):
                yield _Clause(start, end)
            return


def _is_end(cut: tuple[Token, ...], stop: int, word: str) -> bool:
    """Say whether the stop behind `word` is no abbreviation's; at the end of the text an acronym may stand."""
    after = next((token.text for token in cut[stop + 1 :] if token.text not in _CLOSING), "A")
    is_acronym = stop + 1 == len(cut) and len(word) > 1 and word.isupper()
    return (len(word.rpartition("-")[2]) > 3 or is_acronym) and not after[0].islower()


def _goes_on(cut: tuple[Token, ...], comma: int) -> bool:
    """Say whether behind the comma can be nothing but the main clause, or a further one to the sentence's end."""
    if cut[comma].text != "," or comma + 1 == len(cut):
        return False
    following = [token.text for token in cut[comma + 1 : comma + _FARTHEST]]
    if _MAIN.fullmatch(following[0]) or following[0] in word_class("frequent verbs"):
        return not (_is_second_half(following) or _is_inserted(following))
    sentence = following[: next((i for i, text in enumerate(following) if text in _STOPS), 0)]
    opens = following[0] in {"wie", "da"} or following[0] in word_class("opening conjunctions")
    return bool(sentence) and opens and "," not in sentence


def _is_second_half(following: list[str]) -> bool:
    """Say whether the clause itself goes on to its verb: dass dies zwar bedauerlich, aber erlaubt sei."""
    if following[0] != "aber":
        return False
    end = next((place for place, text in enumerate(following) if text in _STOPS or text == ","), 0)
    last = following[end - 1] if end else ""
    if last in word_class("frequent verbs") or _VERB.search(last):
        return True
    return end == _BRIEF and following[1].islower() and following[1] not in word_class("personal pronouns")


def _is_inserted(following: list[str]) -> bool:
    """Say whether only some words stand between two commas: dass er, so sagte sie, zahlen wird."""
    sentence = following[: next((i for i, text in enumerate(following) if text in _STOPS), 0)]
    return following[0] == "so" and "," in sentence


def _to_main_clause(cut: tuple[Token, ...], start: int) -> Iterator[_Clause]:
    """Yield the clause if it opens its sentence and its first comma stands before what may be a verb."""
    commas = (index for index in range(start, len(cut) - 1) if cut[index].text in _STOPS | {","})
    comma = next(commas, None)
    if comma is None or cut[comma].text != "," or cut[start + 1].text in _ELLIPTICAL:
        return
    if cut[comma + 1].text.islower():
        yield _Clause(start, comma, comma + 1)


def _is_unfinished(cut: tuple[Token, ...], clause: _Clause) -> bool:
    """Say whether the clause ends in no verb, and no frequent verb or masked stretch is in it."""
    texts = [token.text for token in cut[clause.start : clause.end]]
    if len(texts) <= _SHORTEST or not _is_last_word(texts[-1]) or _is_elliptical(texts):
        return False
    if any(MASK in text or text.lower() in word_class("frequent verbs") for text in texts):
        return False
    return not any(_VERB.search(word) and _BOUNDARY.match(after) for word, after in pairwise(texts))


def _is_elliptical(texts: list[str]) -> bool:
    """Say whether the clause needs no verb, or goes on behind a bracket: "ob für Reed oder für Stone"."""
    return (texts[0].lower() == "ob" and "oder" in texts) or texts.count("(") != texts.count(")")


def _is_last_word(word: str) -> bool:
    """Say whether `word` cannot be the verb: a capitalised word, or one without the endings of verbs."""
    return word[0].isupper() or (len(word) > 2 and word.isalpha() and not _VERB.search(word))
