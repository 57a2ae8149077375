"""Faults of quotation marks, blanks, dashes and characters."""

import random
import re

from tests.injection.places import MID_NOUN, Injected, append, match, put, widened
from tqe.core.span import Span

_QUOTATION = re.compile(r"„(?P<words>[^„“\"]{2,200})“")
_MARK = re.compile(r"(?<=[a-zäöüß])[.,;:!?](?= |$)")
_BLANK = re.compile(r"(?<=[a-zäöüß,]) (?=[\wäöüß])")
_COMMA = re.compile(r"(?<=[a-zäöüß]{2}), (?=[a-zäöüß]{2})")
_NEXT = (
    "Danach ging er.",
    "Wann das geschieht, ist offen.",
    "Im Herbst folgt der nächste Schritt.",
    "Mehr ist nicht bekannt.",
)


def _quoted(rng: random.Random, text: str, opening: str, closing: str) -> Injected | None:
    """Put other marks around a quotation, or around a noun where there is none."""
    if place := match(rng, _QUOTATION, text):
        return put(text, *place.span(), f"{opening}{place['words']}{closing}")
    place = match(rng, MID_NOUN, text)
    return put(text, *place.span(), f"{opening}{place.group()}{closing}") if place else None


def english_quotes(rng: random.Random, text: str) -> Injected | None:
    return _quoted(rng, text, "“", "”")


def straight_quotes(rng: random.Random, text: str) -> Injected | None:
    return _quoted(rng, text, '"', '"')


def mixed_quotes(rng: random.Random, text: str) -> Injected | None:
    return _quoted(rng, text, *rng.choice([("„", '"'), ("„", "”"), ('"', "“"), ("“", '"'), ("«", "“")]))


def missing_closing_quote(rng: random.Random, text: str) -> Injected | None:
    if place := match(rng, _QUOTATION, text):
        return put(text, *place.span(), f"„{place['words']}")
    place = match(rng, MID_NOUN, text)
    return put(text, *place.span(), f"„{place.group()}") if place else None


def missing_closing_bracket(rng: random.Random, text: str) -> Injected | None:
    place = match(rng, MID_NOUN, text)
    return put(text, *place.span(), f"({place.group()}") if place else None


def comma_before_closing_quote(rng: random.Random, text: str) -> Injected | None:
    place = match(rng, re.compile(r"(?<=[a-zäöüß])“,"), text)
    return put(text, *place.span(), ",“") if place else None


def space_before_mark(rng: random.Random, text: str) -> Injected | None:
    place = match(rng, _MARK, text)
    return put(text, *place.span(), f" {place.group()}") if place else None


def missing_space(rng: random.Random, text: str) -> Injected | None:
    """Take away the blank behind a stop or a comma."""
    if rng.random() < 0.3 and (place := match(rng, _COMMA, text)):
        return widened(put(text, *place.span(), ","), 3)
    if not re.search(r"[a-zäöüß]{2}[.!?]$", text):
        return None
    return Injected(text + rng.choice(_NEXT), Span(len(text) - 3, len(text) + 3))


def doubled_space(rng: random.Random, text: str) -> Injected | None:
    place = match(rng, _BLANK, text)
    return put(text, *place.span(), "  ") if place else None


def foreign_dash(rng: random.Random, text: str) -> Injected | None:
    place = match(rng, re.compile(r" – |, (?=aber|doch|und|die|der|das|wie)"), text)
    return put(text, *place.span(), rng.choice([" -- ", "—", " — ", "--"])) if place else None


def broken_encoding(rng: random.Random, text: str) -> Injected | None:
    """Read the bytes of a letter by the wrong table."""
    place = match(rng, re.compile(r"[äöüÄÖÜß„“–é]"), text)
    if place is None:
        return None
    raw = place.group().encode()
    return put(
        text, *place.span(), rng.choice([raw.decode("cp1252", "replace"), raw.decode("latin-1"), "\ufffd"])
    )


def zero_width_character(rng: random.Random, text: str) -> Injected | None:
    place = match(rng, re.compile(r"(?<=[a-zäöüß])(?=[a-zäöüß ])"), text)
    return put(text, *place.span(), rng.choice("\u200b\u2060\ufeff\u200e")) if place else None


def html_entity(rng: random.Random, text: str) -> Injected | None:
    entities = {" ": "&nbsp;", "ü": "&uuml;", "ä": "&#228;", "„": "&quot;", "–": "&ndash;", "“": "&#8220;"}
    place = match(rng, re.compile(r"(?<=\d) (?=\w)|[üä„–“]"), text)
    if place is None:
        return append(text, " ", "&amp; Partner")
    return put(text, *place.span(), entities[place.group()])
