"""Which cases, genders and numbers a German noun can have, by a table of forms or by a compound's head."""

from functools import lru_cache

from tqe.text.data import table
from tqe.text.language import english_odds, is_known
from tqe.text.word_classes import word_class

Readings = int
"""A set of readings: bit 4 * case + gender for each; the plural is the fourth gender."""

CASES = (0xF, 0xF0, 0xF00, 0xF000)
"""All readings of each case: nominative, genitive, dative, accusative."""
_NAME = 1 << 16
_LINKS = ("", "s", "es", "n", "en", "er", "e", "ns")
"""What may join a modifier to its head (Regierung-s-krise, Küste-n-regiment)."""


def readings_of(names: str) -> Readings:
    """Return the set of readings named in `names`: N, G, D or A for the case, then m, f, n or p ("Nm Gf")."""
    return sum(1 << 4 * "NGDA".index(name[0]) + "mfnp".index(name[1]) for name in names.split())


_DATIVE = readings_of("Dm Dn")
_NEUTER_INFINITIVE = readings_of("Nn Dn An")
_BY_ENDING = {
    ("ung", "heit", "keit", "schaft", "ion", "tät"): readings_of("Nf Gf Df Af"),
    ("er", "or"): readings_of("Nm Dm Am Np Gp Ap"),
}
"""What words of these endings can be besides what their compounds' heads say."""


@lru_cache(maxsize=50_000)
def _entry(form: str) -> int | None:
    """Return what the table gives for `form`, None if it is not listed."""
    found = table("nouns").get(form)
    return None if found is None else int(found, 16)


def is_listed(form: str) -> bool:
    """Say whether `form` stands in the table itself, not only the head of it."""
    return bool((_entry(form) or 0) & ~_NAME)


def is_name(form: str) -> bool:
    """Say whether `form` is listed as a name of a person or place, or an abbreviation."""
    return bool((_entry(form) or 0) & _NAME)


@lru_cache(maxsize=4096)
def readings(noun: str) -> Readings:
    """Return all readings that `noun` can have, by itself or as a compound; 0 if nothing is known of it."""
    found = likely_readings(noun)
    if found and noun.endswith("e"):  # im Jahre, dem Manne
        found |= readings(noun[:-1]) & _DATIVE
    if found and noun.endswith(("en", "ern", "eln")):
        found |= _NEUTER_INFINITIVE
    return found


@lru_cache(maxsize=4096)
def likely_readings(noun: str) -> Readings:
    """Return the readings of `noun` without dated datives and infinitives used as nouns."""
    plain = noun.replace("\u00ad", "").replace("‑", "-")
    listed = [entry for form in {plain, plain.replace("ss", "ß")} if (entry := _entry(form)) is not None]
    found = 0
    for bits in listed:
        found |= bits & ~_NAME
    return found | _of_compound(plain) if not listed or "-" in plain else found


def _of_compound(noun: str) -> Readings:
    """Return the readings of all nouns that may end the compound: a clash must be one with each of them."""
    found = 0
    for head in heads(noun):
        found |= likely_readings(head)
    for endings, bits in _BY_ENDING.items():
        found |= bits if found and noun.endswith(endings) else 0
    return found


@lru_cache(maxsize=4096)
def heads(noun: str) -> tuple[str, ...]:
    """Return the nouns that may end the compound `noun` and give it its gender, the longest first."""
    start, _, last = noun.rpartition("-")
    if start and readings(last):
        return (last,)
    cuts = ((last[:cut], last[cut:].capitalize()) for cut in range(2, len(last) - 1))
    return tuple(tail for start, tail in cuts if _is_head(tail) and _modifies(start))


def _is_head(tail: str) -> bool:
    """Say whether `tail` can end a compound; most nouns of three letters end longer words by chance."""
    return (len(tail) > 3 or tail in word_class("short heads")) and is_listed(tail)


def _modifies(start: str) -> bool:
    """Say whether `start` can be the first part of a compound: a German word or a compound itself."""
    stems = [start.removesuffix(link) for link in _LINKS if start.endswith(link)]
    return any(_is_german(stem) for stem in stems) or any(heads(stem) for stem in stems if len(stem) > 6)


def _is_german(stem: str) -> bool:
    if len(stem) < 3:
        return stem in {"Öl", "Ei", "Ur"}
    if _entry(stem) is not None or (is_known(stem) and english_odds(stem) < 0):
        return True
    return len(stem) > 3 and _entry(stem + "e") is not None
