"""Whether two names may be one: by their sound, whatever the transliteration, or by a slip of a letter or two."""

import unicodedata
from functools import lru_cache

from tqe.core.pattern import Pattern

_SOUNDS = (
    ("tsch", "c"), ("dsch", "j"), ("sch", "s"), ("tch", "c"), ("kh", "c"), ("ch", "c"), ("sh", "s"), ("zh", "s"),
    ("ph", "f"), ("th", "t"), ("ou", "u"), ("ck", "k"), ("ks", "x"), ("w", "v"), ("z", "s"), ("y", "i"), ("j", "i"),
    ("h", ""),
)  # fmt: skip
_DOUBLED = Pattern(r"(.)\1+")


@lru_cache(maxsize=4096)
def sound(name: str) -> str:
    """Return what is left of a name without the choices that transliteration makes: Selenskyj and Zelensky agree."""
    bare = unicodedata.normalize("NFKD", name.lower().replace("ß", "ss"))
    bare = "".join(character for character in bare if not unicodedata.combining(character))
    for spelt, heard in _SOUNDS:
        bare = bare.replace(spelt, heard)
    return _DOUBLED.sub(r"\1", bare)


def distance(first: str, second: str) -> int:
    """Return the number of letters to change, add or drop to make `second` of `first` (Levenshtein)."""
    row = list(range(len(second) + 1))
    for i, letter in enumerate(first, 1):
        previous, row[0] = row[0], i
        for j, other in enumerate(second, 1):
            previous, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, previous + (letter != other))
    return row[-1]
