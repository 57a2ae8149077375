"""Finds the noun that German couples with the measure before it: "ein 5-Millionen-Dollar-Vertrag"."""

from tqe.core.pattern import Pattern
from tqe.text.compounds import couple

_NOUN = Pattern(r" (?P<noun>[A-ZÄÖÜ][a-zäöüß]{2,}(?:-\w+)*)(?![\w-])")
_ONE = Pattern(
    r"\b(?:[Ee]in(?:e[mnrs]?)?|(?:[Mm]ein|[Dd]ein|[Ss]ein|[Ii]hr|[Uu]nser)es|[Dd]es|[Ii]m|[Zz]um|[Bb]eim|[Vv]om)"
    r"(?: (?!gegen|neben|wegen|zwischen)[a-zäöüß]+e[mnrs]?)? $"
)
"""What makes the noun behind the measure singular, so that the measure is no number of things."""
_THINGS = Pattern(
    "(?:.*[a-zäöüß])?(?i:abkommen|anleihe|anwesen|auftrag|bilanz|budget|darlehen|deal|fonds|frist|gebäude|geschäft|gesetz|grenze"
    "|haushalt|haus|hilfspaket|hotel|hypothek|initiative|jacht|kampagne|klage|limit|marke|paket|plan|programm"
    "|projekt|radius|regel|rennen|schiff|schwelle|turm|vereinbarung|vergleich|vertrag|villa|wohnung|yacht|ziel|zone)"
)
"""Nouns that are no mass, unlike Schulden, and no doing, unlike Flug: "nach 3 Stunden Flug"."""
_EVENTS = frozenset({"Brust", "Freistil", "Hürden", "Lagen", "Rücken", "Schmetterling"})


def coupled(text: str, start: int, end: int) -> str | None:
    """Return the noun behind the blank at `end` if it forms one word with the measure from `start` to `end`."""
    found = _NOUN.match(text, end)
    if not found or found["noun"] in _EVENTS:
        return None
    noun = found["noun"]
    is_one = _ONE.search(text[max(0, start - 40) : start]) or _THINGS.fullmatch(noun)
    return noun if is_one else None


def joined(measure: str, noun: str) -> str:
    """Return the one word: hyphens for the blanks, and a capital."""
    word = couple(f"{measure} {noun}")
    return word[:1].upper() + word[1:]
