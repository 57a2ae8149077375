"""A negation of the source that is missing in the German.

Why: A missing "nicht" turns a denial into a confession, and the sentence still reads well.
Not flagged: "not only", "not until", "isn't it?" and other phrases that German tells without a negation; German
    words that deny by themselves: erst, egal, kaum, verzichten, ablehnen, davor warnen, words in un- and -los; a
    negation in the sentence before or behind.
Source: own rule.
Measured: development data: 4 hits in 3 machine-translated segments, all marked by people; 0.04 per 1,000 words of human
    translations, 0.13 of native German. Of negations taken out of good translations it finds 77 %
    (tests.benchmarks.inject_source).
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from tqe.core.check import Bad, Good, check
from tqe.core.document import Bitext, Pair
from tqe.core.finding import Hit
from tqe.core.message import Language, Message
from tqe.core.mqm import Category, Confidence, Severity
from tqe.text.language import clearly_not
from tqe.text.negation import english_denies, english_negations, german_denials, german_negations
from tqe.text.places import whole


class _Place(NamedTuple):
    """A German stretch, where it begins, and its source."""

    start: int
    german: str
    english: str


@check(
    category=Category.MISTRANSLATION,
    severity=Severity.MAJOR,
    confidence=Confidence.LOW,
    examples=(
        Bad("[[Der Minister trat am Freitag zurück.]]", en="The minister did [[not]] resign on Friday."),
        Bad("[[Aber es gibt einen Plan.]]", en="But there [[isn’t]] a plan."),
        Bad("[[„Das ist ein Wettlauf“, sagte sie.]]", en='"This is [[not]] a race," she said.'),
        Bad(
            "[[Der Etat wurde gebilligt, und die Minister hatten ihn gelesen.]]",
            en="The budget was passed and the ministers had [[never]] read it.",
        ),
        Good("Der Minister trat nicht zurück.", en="The minister did not resign."),
        Good(
            "Sie nahm den Brief nicht. Der Minister trat am Freitag zurück.",
            en="She took the letter. The minister did not resign on Friday.",
        ),
        Good("Das Ergebnis kommt erst am Freitag.", en="The result will not come until Friday."),
        Good(
            "Die Stadt warnte davor, das Wasser zu trinken.",
            en="The city warned people not to drink the water.",
        ),
        Good("Der Minister verzichtete auf eine Antwort.", en="The minister did not answer."),
        Good("Der Grund ist unklar.", en="The reason is not clear."),
        Good("Er kam ohne Schirm, und es regnete.", en="He came without an umbrella, and it rained."),
        Good("Sie leitet auch die Bank.", en="She not only runs the shop but also the bank."),
        Good("Die schlagen sich, oder?", en="They are fighting, aren't they?"),
        Good("Er war anderer Meinung.", en="He did not think so."),
        Good("Erzählen Sie uns vom Film.", en="Why don't you tell us about the film?"),
        Good("Es wäre das erste Mal seit 1996, dass er siegt.", en="He has not won since 1996."),
        Good(
            "Das Land ist in Anhänger und Gegner gespalten.",
            en="The country is divided into those who support him and those who do not.",
        ),
        Good("Die Quelle wollte anonym bleiben.", en="The source asked not to be named."),
        Good(
            "Von einer Straße war und ist nicht die Rede.",
            en="It was not - and will not be - a matter of a road.",
        ),
        Good(
            "Es steht außer Frage, dass sich viel geändert hat.",
            en="There is no question that much has changed.",
        ),
        Good(
            "Das Gelände muss mindestens 50 Hektar haben.", en="The site must be no smaller than 50 hectares."
        ),
        Good(
            "Ein Mann mit freiem Oberkörper lief über den Platz.",
            en="A man with no shirt ran across the square.",
        ),
        Good("Unklar ist, wie lange das dauert.", en="It is not clear how long this will take."),
        Good("Die Feier fällt diesmal aus.", en="There won't be any celebration this time."),
        Good("Eine Autofahrerin hatte ihn übersehen.", en="A driver did not see him."),
    ),
)
def negation_lost(bitext: Bitext) -> Iterator[Hit]:
    """Yield the German where the source negates for certain and nothing in it, nor beside it, can carry that."""
    places = _places(bitext)
    for pair in bitext.pairs:
        english, german = pair.source.text, pair.target.text
        negations = english_negations(english)
        if len(negations) <= german_denials(german) or clearly_not(Language.DE, german):
            continue
        if not any(_may_carry(place) for place in _beside(pair, places)):
            hit = Hit(whole(german), _message(negations[0].of(english)), source=negations[0])
            yield hit.shift(pair.target.span.start, pair.source.span.start)


def _places(bitext: Bitext) -> Sequence[_Place]:
    """Return the German stretches in order, each with its source, which is empty where there is none."""
    places = [_Place(pair.target.span.start, pair.target.text, pair.source.text) for pair in bitext.pairs]
    extra = (_Place(segment.span.start, segment.text, "") for segment in bitext.extra)
    return sorted((*places, *extra))


def _beside(pair: Pair, places: Sequence[_Place]) -> Iterator[_Place]:
    """Yield the stretches beside a pair."""
    at = bisect_left(places, pair.target.span.start, key=lambda place: place.start)
    yield from (places[near] for near in (at - 1, at + 1) if 0 <= near < len(places))


def _may_carry(place: _Place) -> bool:
    """Say whether a stretch negates although its source does not: the sentences were divided otherwise."""
    _, german, english = place
    return len(german_negations(german)) > len(english_negations(english)) and not english_denies(english)


def _message(word: str) -> Message:
    return Message(
        f'The source negates ("{word}"), the German does not: check whether a "nicht" or "kein" is missing',
        f"Die Vorlage verneint („{word}“), das Deutsche nicht: prüfen, ob „nicht“ oder „kein“ fehlt",
    )
