"""The forms of determiners and adjectives that would agree with their noun."""

from collections.abc import Iterator

from tqe.text.agreement import Clash, Fault, ending, endings
from tqe.text.noun_phrases import ARTICLE, NounPhrase, determiners
from tqe.text.nouns import CASES, Readings, likely_readings, readings_of

_STEMS = ("kein", "mein", "dein", "sein", "unser", "ihr", "ein", "dies", "jen", "jed")
_CONTRACTIONS = {"zum": "zu", "zur": "zu", "im": "in", "am": "an", "vom": "von", "beim": "bei"}
_MOST = 3
"""With more candidates than these, none is a help."""
_SPLIT = {"Df": "der", "Dp": "den"}


def corrections(text: str, clash: Clash) -> tuple[str, ...]:
    """Return what the noun phrase might be, the likeliest first; nothing if that cannot be said."""
    if clash.fault is Fault.ADJECTIVE:
        found = tuple(_with_adjective(text, clash))
    else:
        found = tuple(_with_determiner(text, clash)) or tuple(_with_noun(text, clash.phrase))[:1]
    return found if len(found) <= _MOST else ()


def _with_adjective(text: str, clash: Clash) -> Iterator[str]:
    phrase = clash.phrase
    adjective = phrase.adjectives[-1]
    stem = adjective.text.removesuffix(ending(adjective.text))
    for part, allowed in endings(phrase).items():
        if allowed & clash.shared & likely_readings(phrase.noun.text):
            before, after = (
                text[phrase.span.start : adjective.span.start],
                text[adjective.span.end : phrase.span.end],
            )
            yield before + stem + part + after


def _with_determiner(text: str, clash: Clash) -> Iterator[str]:
    phrase = clash.phrase
    target = likely_readings(phrase.noun.text) & (clash.shared or _same_cases(phrase.allowed))
    rest = text[phrase.determiner.span.end : phrase.noun.span.end]
    for word in _family(phrase.determiner.text.lower(), target):
        if _suits(phrase, determiners().get(word, -1) & target):
            yield (word.capitalize() if phrase.determiner.text[0].isupper() else word) + rest


def _with_noun(text: str, phrase: NounPhrase) -> Iterator[str]:
    """Yield the phrase with other forms of its noun: den Präsidenten, des Ministeriums, der Länder."""
    noun = phrase.noun.text
    others = [noun + part for part in ("s", "es", "en", "n", "e")]
    others += [noun.removesuffix(part) for part in ("s", "es", "n", "en") if noun.endswith(part)]
    for other in others:
        target = likely_readings(other) & phrase.allowed
        if target and _suits(phrase, target):
            yield text[phrase.span.start : phrase.noun.span.start] + other


def _same_cases(allowed: Readings) -> Readings:
    """Return all readings in the cases that occur in `allowed`."""
    return sum(case for case in CASES if allowed & case)


def _family(determiner: str, target: Readings) -> Iterator[str]:
    """Yield the forms of the same determiner that fit `target`, those of the nominative first."""
    preposition = _CONTRACTIONS.get(determiner)
    if preposition == "zu":
        yield from (word for word in ("zum", "zur") if determiners()[word] & target)
    elif preposition:
        yield from (f"{preposition} {word}" for name, word in _SPLIT.items() if readings_of(name) & target)
    else:
        forms = [word for word in determiners() if _is_kin(word, determiner) and determiners()[word] & target]
        yield from sorted(forms, key=lambda word: (determiners()[word] & target).bit_length())


def _is_kin(word: str, determiner: str) -> bool:
    if determiner in ARTICLE:
        return word in ARTICLE
    return any(word.startswith(stem) and determiner.startswith(stem) for stem in _STEMS)


def _suits(phrase: NounPhrase, target: Readings) -> bool:
    """Say whether the last adjective could stay as it is if the phrase had the readings `target`."""
    found = ending(phrase.adjectives[-1].text) if phrase.adjectives else ""
    return not found or bool(endings(phrase).get(found, 0) & target)
