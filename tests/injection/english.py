"""English words, titles and names left in a German sentence."""

import random
import re

from tests.injection.places import DEFINITE, Injected, after_noun, append, match, put, swap
from tqe.core.span import Span

_CLAUSES = (
    "because the talks had failed", "and nobody knows when it will end", "which has been under review since last year",
    "but they did not say why", "as the company had promised", "while others are still waiting for an answer",
    "after a long night of negotiations", "if the weather allows it", "so that the work can go on",
    "according to people familiar with the matter", "although most of them would rather stay",
    "the highest number on record",
    "in response to a growing demand", "for the first time in more than a decade", "with the help of their neighbours",
)  # fmt: skip
_BRACKETED = (
    "to the public", "in order to help", "the company", "which was closed", "emphasis added", "of the city",
    "and others",
    "to buy", "his own words", "at that time", "laughs", "from the government",
)  # fmt: skip
_SURNAMES = ("Miller", "Harper", "Brown", "Johnson", "Carter", "Wallace", "Trump", "Biden", "Lopez", "Nguyen")
_TITLES = (
    "Attorney General", "Secretary of State", "Prime Minister", "Press Secretary", "Chief Justice", "Vice President",
    "Defence Secretary", "Speaker of the House", "District Attorney", "Surgeon General", "Majority Leader",
    "Home Secretary",
)  # fmt: skip
_LEADERS = {
    word: tuple(forms)
    for word, *forms in (
        ("Vorsitzende", "Führer"), ("Vorsitzender", "Führer"), ("Präsident", "Führer"), ("Chef", "Führer"),
        ("Chefs", "Führer"),
        ("Trainer", "Führer"), ("Trainerin", "Führerin"), ("Landrätin", "Führerin"), ("Ministerin", "Führerin"),
    )
}  # fmt: skip
_PLACES = (
    "Moscow", "Kyiv", "Beijing", "Kharkiv", "Brussels", "Geneva", "Tehran", "Baghdad", "Hong Kong", "Warsaw", "Cairo",
    "Prague", "Lisbon", "Vienna", "Copenhagen", "Bucharest",
)  # fmt: skip

_WORDS = {
    german: tuple(english)
    for german, *english in (
        ("jedoch", "however"), ("bereits", "already"), ("immer", "always"), ("gegen", "against"),
        ("zwischen", "between"), ("ohne", "without"), ("später", "later"), ("wieder", "again"), ("viele", "many"),
        ("andere", "other"), ("heute", "today"), ("gestern", "yesterday"), ("gut", "good"), ("nur", "only"),
        ("sehr", "very"), ("neue", "new"), ("neuen", "new"), ("schnell", "quickly"), ("wichtig", "important"),
        ("konnte", "could"), ("wurde", "became"), ("erklärte", "explained"), ("sagte", "told"), ("weil", "because"),
        ("große", "large", "huge"), ("gewonnen", "won"), ("verloren", "lost"), ("gefunden", "found"),
    )
}  # fmt: skip


def english_word(rng: random.Random, text: str) -> Injected | None:
    return swap(rng, text, _WORDS)


def english_clause(rng: random.Random, text: str) -> Injected | None:
    return append(text, ", ", rng.choice(_CLAUSES))


def bracketed_english(rng: random.Random, text: str) -> Injected | None:
    return after_noun(rng, text, f"[{rng.choice(_BRACKETED)}]")


def english_genitive(rng: random.Random, text: str) -> Injected | None:
    place = match(rng, DEFINITE, text)
    owner = f"{rng.choice(_SURNAMES)}{rng.choice(['’s', chr(39) + 's', ' ’s'])}"
    return put(text, *place.span("article"), owner) if place else None


def english_title(rng: random.Random, text: str) -> Injected | None:
    """Name a politician as American papers do; the title is the fault."""
    name, state = rng.choice(_SURNAMES), rng.choice(["Calif.", "Ohio", "Texas", "N.Y.", "GA"])
    short = f"{rng.choice(['Rep.', 'Sen.', 'Gov.', 'Lt. Gov.'])} {name} ({rng.choice('DR')}-{state})"
    return append(text, ", sagte ", rng.choice([short, f"{rng.choice(_TITLES)} {name}"]))


def courtesy_title(rng: random.Random, text: str) -> Injected | None:
    return append(
        text, ", sagte ", f"{rng.choice(['Mr.', 'Mrs.', 'Ms.', 'Mr', 'Ms'])} {rng.choice(_SURNAMES)}"
    )


def leader_as_fuehrer(rng: random.Random, text: str) -> Injected | None:
    found = swap(rng, text, _LEADERS)
    whose = ("Gewerkschaft", "Partei", "Opposition", "Staaten", "Bewegung", "Demokraten")
    faulty = found or append(text, ", sagten ", f"die Führer der {rng.choice(whose)}")
    return faulty and Injected(faulty.text, _place_of("Führer", faulty))


def _place_of(word: str, fault: Injected) -> Span:
    start = fault.text.index(word, fault.span.start)
    return Span(start, start + len(word))


def english_place_name(rng: random.Random, text: str) -> Injected | None:
    if place := match(rng, re.compile(r"(?<= in )[A-ZÄÖÜ][a-zäöüß]{4,}(?=[,.])"), text):
        return put(text, *place.span(), rng.choice(_PLACES))
    return append(text, ", auch in ", rng.choice(_PLACES))


def ampersand(rng: random.Random, text: str) -> Injected | None:
    place = match(rng, re.compile(r"(?<=[a-zäöüß] )und(?= [A-ZÄÖÜa-zäöüß]{2})"), text)
    return put(text, *place.span(), "&") if place else None
