"""Faults of grammar and spelling in German words."""

import random
import re

from tests.injection.places import NOUN, Injected, append, choose, match, put
from tqe.core.span import Span
from tqe.text.morphology import tagged

_COUPLED = (
    "der US Präsident", "die EU Kommission", "eine UN Expertin", "die CDU Fraktion", "das IT Unternehmen",
    "der NATO Generalsekretär", "ein FBI Agent", "die SPD Vorsitzende", "ein UNO Bericht", "der CIA Chef",
    "der DGB Vorstand", "die VW Aktie", "ein BBC Journalist", "die WHO Studie", "eine TV Sendung", "die US Regierung",
    "ein US Gericht", "die EU Staaten", "der IWF Direktor", "das ZDF Interview", "die AfD Wähler", "ein KI System",
)  # fmt: skip
_MAY_DOUBLE = frozenset(
    [
        "der",
        "die",
        "das",
        "den",
        "dem",
        "des",
        "sie",
        "sich",
        "sehr",
        "ihr",
        "ganz",
        "zu",
        "werden",
        "lange",
        "weit",
        "um",
    ]
)
_WRONG_GENDER = {
    "das": "der",
    "Das": "Der",
    "die": "das",
    "Die": "Das",
    "ein": "eine",
    "Ein": "Eine",
    "einem": "einer",
}
_WRONG_GENDER |= {
    "eine": "ein",
    "Eine": "Ein",
    "einen": "eine",
    "einer": "einem",
    "seinen": "seine",
    "seinem": "seiner",
}
_ARTICLE = re.compile(rf"(?<!, )(?<!\w)(?P<article>{'|'.join(_WRONG_GENDER)}) (?P<noun>{NOUN})(?![\w-])")
_OPENING = re.compile(
    r"^(?:Am|Auf|Bei|Für|Im|In|Laut|Mit|Nach|Seit|Trotz|Von) [^,.–]{4,60}?(?<=\w)"
    r"(?= (?:ist|hat|war|wurde|sind|haben|wurden|kann|soll|will)\b)"
)
_CLAUSE = re.compile(
    r"(?P<word>\b[a-zäöüß]{3,},) (?=(?:dass|weil|obwohl|nachdem|bevor|wenn|ob er|ob sie|ob es|ob die) )"
)
_SECOND = re.compile(
    r"^(?:(?:Ab|Am|An|Auf|Aus|Bei|Für|Im|In|Mit|Nach|Über|Unter|Vom|Von|Vor|Zum|Zur) [^,.–]{4,60}?\w"
    r"|Allerdings|Außerdem|Dann|Derzeit|Deshalb|Dort|Gestern|Heute|Inzwischen|Jetzt|Schließlich|Zudem) "
    r"(?P<both>(?P<verb>ist|hat|war|sind|haben|kann|soll|will|kam|ging|fand|lag|[a-zäöüß]+te|[a-zäöüß]+ten) "
    r"(?P<subject>er|sie|es|wir|ich|man|(?:der|die|das) [A-ZÄÖÜ][a-zäöüß]+))(?= [a-zäöüß])"
)
_SAME_IN_PLURAL = re.compile(r".*(?:er|en|el|chen|lein|e|s)")
_CONJUNCTIONS = frozenset(
    ["dass", "weil", "nachdem", "obwohl", "damit", "indem", "sodass", "sofern", "solange", "ob", "wenn"]
)
_ENDS = frozenset(".,;:!?")
_REFORMED = re.compile(
    r"\w*(?:[mM]uss|muss?te|wusste|lässt|[fF]luss|[sS]chluss|[pP]rozess|[kK]ongress|[sS]chuss|[hH]ass|gewusst|[aA]nlass)\b|\b[Dd]ass\b"
)
_AFTER_COMMA = re.compile(
    r"(?<=[a-zäöüß], )(?:die|der|das|dass|und|aber|wie|weil|wenn|doch|sondern|oder|als|um)(?= )"
)


def unjoined_acronym(rng: random.Random, text: str) -> Injected | None:
    """Part an acronym from its noun."""
    if place := match(rng, re.compile(rf"(?<![\w-])[A-ZÄÖÜ]{{2,5}}-(?={NOUN}(?![\w-]))"), text):
        return put(text, place.start(), place.end(), place.group().replace("-", " "))
    return append(text, ", so ", rng.choice(_COUPLED))


def repeated_word(rng: random.Random, text: str) -> Injected | None:
    words = [
        w
        for w in re.finditer(r"(?<=[a-zäöüß,] )[a-zäöüß]{2,}(?= [\wäöüß])", text)
        if w.group() not in _MAY_DOUBLE
    ]
    word = choose(rng, words)
    return put(text, *word.span(), f"{word.group()} {word.group()}") if word else None


def wrong_gender(rng: random.Random, text: str) -> Injected | None:
    """Give a noun an article that none of its cases has, in the singular or the plural."""
    places = [m for m in _ARTICLE.finditer(text) if not _SAME_IN_PLURAL.fullmatch(m["noun"])]
    place = choose(rng, places)
    return put(text, *place.span(), f"{_WRONG_GENDER[place['article']]} {place['noun']}") if place else None


def lost_comma_before_clause(rng: random.Random, text: str) -> Injected | None:
    place = match(rng, _CLAUSE, text)
    return put(text, *place.span("word"), place["word"][:-1]) if place else None


def verb_third(rng: random.Random, text: str) -> Injected | None:
    """Put the subject before the verb; both together are the fault."""
    place = match(rng, _SECOND, text)
    return put(text, *place.span("both"), f"{place['subject']} {place['verb']}") if place else None


def dropped_verb(rng: random.Random, text: str) -> Injected | None:
    """Take away the verbs at the end of a subordinate clause."""
    found = tagged(text)
    starts = [
        i for i, token in enumerate(found) if i and token.text in _CONJUNCTIONS and found[i - 1].text == ","
    ]
    clauses = [_verbs(found, start) for start in starts]
    clause = choose(rng, [clause for clause in clauses if clause is not None])
    if clause is None:
        return None
    start, first, last = clause
    cut = put(text, found[first - 1].span.end, found[last].span.end, "")
    return Injected(cut.text, Span(found[start].span.start, cut.span.start))


def _verbs(found: tuple, start: int) -> tuple[int, int, int] | None:
    """Return a clause's first token, its first and its last verb at its end."""
    end = next((i for i in range(start, len(found)) if found[i].text in _ENDS), None)
    if end is None:
        return None
    first = end
    while found[first - 1].is_verb:
        first -= 1
    is_finite = any(token.is_finite for token in found[first:end])
    is_whole = first - start > 3 and not any(token.is_finite for token in found[start:first])
    return (start, first, end - 1) if is_finite and is_whole else None


def old_spelling(rng: random.Random, text: str) -> Injected | None:
    place = match(rng, _REFORMED, text)
    return put(text, *place.span(), place.group().replace("ss", "ß")) if place else None


def comma_after_opening(rng: random.Random, text: str) -> Injected | None:
    place = match(rng, _OPENING, text)
    return put(text, place.end(), place.end(), ",") if place else None


def capital_after_comma(rng: random.Random, text: str) -> Injected | None:
    place = match(rng, _AFTER_COMMA, text)
    return put(text, *place.span(), place.group().capitalize()) if place else None
