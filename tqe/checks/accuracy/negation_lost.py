"""A negation of the source that is missing in the German.

Why: A missing "nicht" turns a denial into a confession, and the sentence still reads well.
Not flagged: "not only", "not until", "isn't it?" and other phrases that German tells without a negation; German
    words that deny by themselves: erst, egal, kaum, verzichten, ablehnen, davor warnen, words in un- and -los.
Source: own rule.
Measured: development data: 16 hits in 10 machine-translated segments, 94 % marked by people (most lost the whole
    sentence); 0.06 per 1,000 words of human translations, 0.16 of native German. Of negations taken out of good
    translations it finds 78 % (tests.benchmarks.inject_source).
"""

from collections.abc import Iterator

from tqe.core.check import Bad, Good, check
from tqe.core.document import Pair
from tqe.core.finding import Hit
from tqe.core.message import Language, Message
from tqe.core.mqm import Category, Confidence, Severity
from tqe.text.language import clearly_not
from tqe.text.negation import english_negations, german_denials
from tqe.text.places import whole


@check(
    category=Category.MISTRANSLATION,
    severity=Severity.MAJOR,
    confidence=Confidence.LOW,
    examples=(
        Bad("[[Er trat zurück.]]", en="He did [[not]] resign."),
        Bad("[[Es gibt eine.]]", en="But there [[isn’t]] one."),
        Bad("[[„Das ist ein Wettlauf“, sagte sie.]]", en='"This is [[not]] a race," she said.'),
        Bad(
            "[[Der Etat wurde gebilligt, und die Minister hatten ihn gelesen.]]",
            en="The budget was passed and the ministers had [[never]] read it.",
        ),
        Good("Er trat nicht zurück.", en="He did not resign."),
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
    ),
)
def negation_lost(pair: Pair) -> Iterator[Hit]:
    """Yield the German if the source negates for certain and nothing in the German can carry it."""
    negations = english_negations(pair.source.text)
    if len(negations) <= german_denials(pair.target.text) or clearly_not(Language.DE, pair.target.text):
        return
    word = negations[0].of(pair.source.text)
    yield Hit(
        whole(pair.target.text),
        Message(
            f'The source negates ("{word}"), the German does not: check whether a "nicht" or "kein" is missing',
            f"Die Vorlage verneint („{word}“), das Deutsche nicht: prüfen, ob „nicht“ oder „kein“ fehlt",
        ),
        source=negations[0],
    )
