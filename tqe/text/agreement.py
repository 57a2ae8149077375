"""Where the words of a noun phrase clash: determiner and noun, adjective, or the preposition before them."""

from collections.abc import Iterator
from enum import Enum, auto
from functools import cache, lru_cache
from itertools import pairwise
from typing import NamedTuple

from tqe.text.language import english_odds, is_known
from tqe.text.morphology import Token, tagged, tokens
from tqe.text.noun_phrases import ARTICLE, CONTRACTED, NounPhrase, is_adjective, is_date, noun_phrases
from tqe.text.nouns import Readings, is_listed, is_name, readings, readings_of
from tqe.text.word_classes import word_class


class Fault(Enum):
    """Which word of a noun phrase is at odds with the others."""

    NOUN = auto()
    ADJECTIVE = auto()
    PREPOSITION = auto()


class Clash(NamedTuple):
    """A noun phrase whose words share no case, gender and number; `shared` is what the others share."""

    fault: Fault
    phrase: NounPhrase
    shared: Readings


_WEAK = {"e": readings_of("Nm Nf Nn Af An"), "en": readings_of("Gm Gf Gn Gp Dm Df Dn Dp Am Np Ap")}
_MIXED = {"er": readings_of("Nm"), "es": readings_of("Nn An"), "e": readings_of("Nf Af"), "en": _WEAK["en"]}
_DATIVE = readings_of("Dm Df Dn Dp")
_GENITIVE = readings_of("Gm Gf Gn Gp")
_ACCUSATIVE = readings_of("Am Af An Ap")

_NOMINATIVE_SINGULAR = readings_of("Nm Nf Nn")
_NOMINATIVE_MASCULINE_NEUTER = readings_of("Nm Nn")
_GENITIVE_MASCULINE_NEUTER = readings_of("Gm Gn")
_NEUTER = readings_of("Nn Dn An")
_FOREIGN = 0.4
"""Log odds from which a word may be a piece of an English name; "West" has 0.7, "Name" 0.5."""
_SHORT = 6
"""Up to this length a listed noun that German hardly uses is more likely a name (die Tate)."""
_DETERMINER_TAGS = frozenset({"ART", "PPOSAT", "PDAT", "PIAT", "APPRART"})


@lru_cache(maxsize=512)
def clashes(text: str) -> tuple[Clash, ...]:
    """Return the noun phrases of `text`, a sentence, whose words do not agree, left to right.

    The dictionary finds candidates; the tagger is asked only where there is one.
    """
    cut = tokens(text)
    return tuple(
        clash
        for phrase in noun_phrases(text)
        for clash in _of(cut, phrase)
        if not _is_doubtful(cut, clash) and _is_confirmed(text, clash)
    )


def endings(phrase: NounPhrase) -> dict[str, Readings]:
    """Return the endings of adjectives behind the phrase's determiner with what each can be."""
    return _MIXED if phrase.is_like_ein else _WEAK


def ending(adjective: str) -> str:
    """Return the ending of an inflected adjective, an empty string for a number."""
    return next((part for part in ("en", "er", "es", "em", "e") if adjective.endswith(part)), "")


def _of(cut: tuple[Token, ...], phrase: NounPhrase) -> Iterator[Clash]:
    noun = readings(phrase.noun.text)
    if not noun:
        return
    shared = phrase.allowed & noun
    if not shared:
        yield Clash(Fault.NOUN, phrase, 0)
        return
    governed = _governed(cut, phrase)
    if not shared & governed:
        yield Clash(Fault.PREPOSITION, phrase, noun & governed)
    elif not shared & _by_adjective(phrase):
        yield Clash(Fault.ADJECTIVE, phrase, shared & governed)


def _governed(cut: tuple[Token, ...], phrase: NounPhrase) -> Readings:
    """Return the readings that the preposition before the determiner allows; -1, that is all, without one."""
    before = [token.text.lower() for token in cut[max(0, phrase.place - 2) : phrase.place]]
    if not before or before[0] in {"was", "bis"} or phrase.determiner.text in CONTRACTED:
        return -1  # was für ein Tag, bis zu ein Drittel, mit ins Büro
    if before[-1] == "mit" and phrase.adjectives and phrase.adjectives[-1].text.endswith(("ste", "ßte")):
        return -1  # mit die größte Schwierigkeit
    return _prepositions().get(before[-1], -1)


@cache
def _prepositions() -> dict[str, Readings]:
    """Return prepositions with their case, without those that also stand behind a noun or open an infinitive.

    After those of the genitive the dative is colloquial, which is no fault of the translation.
    """
    genitive = dict.fromkeys(word_class("genitive prepositions"), _GENITIVE | _DATIVE)
    dative = dict.fromkeys(word_class("dative prepositions"), _DATIVE)
    return genitive | dative | dict.fromkeys(word_class("accusative prepositions"), _ACCUSATIVE)


def _by_adjective(phrase: NounPhrase) -> Readings:
    """Return what the last adjective's ending allows; others may be adverbs (der teuer gekaufte Star)."""
    adjective = phrase.adjectives[-1].text if phrase.adjectives else ""
    if not ending(adjective) or adjective.endswith(("ziger", "ßiger", "zehner")):  # der neunziger Jahre
        return -1
    return endings(phrase).get(ending(adjective), 0)


def _is_doubtful(cut: tuple[Token, ...], clash: Clash) -> bool:
    phrase = clash.phrase
    after = [token.text for token in cut[phrase.end + 1 : phrase.end + 3]] + [".", "."]
    if _is_foreign(phrase.noun.text, after[0], after[1]) or _is_part_of_name(phrase, after[0]):
        return True
    if (
        is_date(phrase, after[0])
        or _is_superlative(phrase)
        or _is_pronoun(cut, phrase)
        or _is_relative(cut, phrase)
    ):
        return True
    if clash.fault is Fault.PREPOSITION and is_adjective(after[0]) and after[1][0].isupper():
        return True  # für einer Gefahr ausgesetzte Leute
    if clash.fault is not Fault.NOUN:
        return english_odds(phrase.noun.text) >= 2 * _FOREIGN or (
            is_name(phrase.noun.text) and after[0][0].isupper()
        )
    if is_name(phrase.noun.text) and phrase.allowed & _NEUTER:  # ein besseres Ungarn
        return True
    return _is_bare_genitive(phrase, after[0]) or _is_nominalised(phrase)


def _is_foreign(noun: str, after: str, second: str) -> bool:
    """Say whether the noun may be English or an abbreviation, by itself and by what follows it."""
    odds = english_odds(noun)
    if after == "." and (second[0].isdigit() or second.islower()):  # am 1. Sept. begann
        return True
    if noun not in word_class("shared nouns"):
        if not is_listed(noun) and odds > -1 and is_known(noun):
            return True
        if is_listed(noun) and len(noun) <= _SHORT and odds >= 0:
            return True
    if after.islower() and english_odds(after) >= 2 * _FOREIGN:
        return True
    return odds >= _FOREIGN and (after[0].isupper() or noun.endswith("s"))


def _is_part_of_name(phrase: NounPhrase, after: str) -> bool:
    """Say whether the noun may be a name, a part of one, or the first half of a compound written apart."""
    noun = phrase.noun.text
    if after == "&" or noun in word_class("names") or after in word_class("companies") or _is_family(phrase):
        return True
    if after[0].isdigit() and english_odds(noun) > -1:
        return True
    if after[0].isupper():
        native = is_listed(noun) and english_odds(noun) <= -1 and english_odds(after) < _FOREIGN
        local = noun.endswith("er") and is_name(noun[:-2])  # der Prager Burg
        return not native or local or bool(readings(after) & phrase.allowed)
    return False


def _is_family(phrase: NounPhrase) -> bool:
    """Say whether the noun may be the plural of a name: die Rothschilds."""
    noun = phrase.noun.text
    if (
        not noun.endswith("s")
        or phrase.adjectives
        or phrase.determiner.text.lower() not in {"die", "der", "den"}
    ):
        return False
    return is_name(noun[:-1]) or (not is_listed(noun) and "-" not in noun)


def _is_superlative(phrase: NounPhrase) -> bool:
    """Say whether "am" or "aufs" belongs to a superlative: am meisten Geld."""
    before = phrase.adjectives[0].text if phrase.adjectives else ""
    return phrase.determiner.text.lower() in {"am", "aufs"} and before.endswith(("sten", "ste"))


def _is_bare_genitive(phrase: NounPhrase, after: str) -> bool:
    """Say whether the noun may stand without the genitive's -s: names, months, foreign words, titles."""
    noun = phrase.noun.text
    if not phrase.allowed & _GENITIVE_MASCULINE_NEUTER or not readings(noun) & _NOMINATIVE_MASCULINE_NEUTER:
        return False
    core = noun.rpartition("-")[2]
    rare = is_listed(core) and english_odds(core) > -1.5
    return (
        rare
        or noun[-1] in "aiouy"
        or is_name(noun)
        or noun in word_class("bare genitives")
        or after[0].isupper()
    )


def _is_nominalised(phrase: NounPhrase) -> bool:
    """Say whether the noun may be an adjective: ins Leere."""
    noun = phrase.noun.text
    contracted = phrase.determiner.text.lower() in {"ins", "ans", "aufs", "fürs"}
    return contracted and noun.endswith("e") and english_odds(noun[:-1]) < 0


def _is_pronoun(cut: tuple[Token, ...], phrase: NounPhrase) -> bool:
    """Say whether the determiner may be a pronoun: dass das Leute tun, ist das Grund genug."""
    word = phrase.determiner.text
    before = cut[phrase.place - 1].text if phrase.place else ""
    if word == "das" and (
        before.lower() in word_class("frequent verbs") or before.lower() in word_class("personal pronouns")
    ):
        return True  # macht Ihnen das Angst
    if word.lower() == "das" and phrase.adjectives and phrase.adjectives[0].text.endswith("ten"):
        return True  # das bestätigten Vertreter
    if word in {"das", "dem"}:
        return not readings(phrase.noun.text) & _NOMINATIVE_SINGULAR
    return word == "dieser" and before in word_class("conjunctions")


def _is_relative(cut: tuple[Token, ...], phrase: NounPhrase) -> bool:
    """Say whether "und" adds a relative clause to another: Kunden, die warten und die neue Verträge brauchen."""
    if phrase.determiner.text != "die" or phrase.place < 2 or cut[phrase.place - 1].text != "und":
        return False
    pairs = pairwise(token.text for token in cut[: phrase.place])
    return any(first == "," and (second in ARTICLE or second == "denen") for first, second in pairs)


def _is_confirmed(text: str, clash: Clash) -> bool:
    """Ask the tagger whether the words are what they look like; beside an English ordinal it cannot tell."""
    phrase, found = clash.phrase, tagged(text)
    first, *others, last = (token.tag for token in found[phrase.place : phrase.end + 1])
    if first not in _DETERMINER_TAGS:
        return False
    if clash.fault is Fault.PREPOSITION and found[phrase.place - 1].tag != "APPR":
        return False
    ordinals = [token.text[0].isdigit() for token in phrase.adjectives]
    fitting = all(
        tag.startswith("ADJ") or is_ordinal for tag, is_ordinal in zip(others, ordinals, strict=True)
    )
    return fitting and (last == "NN" or (last == "FM" and any(ordinals)))
