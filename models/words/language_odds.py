"""Derive the tables that tell English words from German ones.

Run `pip install wordfreq==3.1.1 && python -m models.words.language_odds`; it writes `language_odds.marisa` and
`english_only.marisa` in `tqe/text/data`. wordfreq itself is not a run-time dependency because opening its two
lists takes 0.8 s, longer than a whole run without a model.
"""

from collections.abc import Iterator, Mapping
from collections.abc import Set as AbstractSet
from math import log10

from wordfreq import get_frequency_dict

from models.words.tables import write

FLOOR = 3e-8
"""The frequency given to a word that one language's list does not know."""
RARE = 1.2e-6
"""Words rarer than this in both languages are left out of the odds: mostly names."""
RAREST = 1e-8
"""The frequency of the rarest words of the lists."""
ONLY = 1.3
"""Log odds from which a rare word is English alone."""
LETTERS = 4
"""Letters of the shortest of these words."""

Frequencies = Mapping[str, float]


def main() -> None:
    """Write the tables."""
    english, german = get_frequency_dict("en", "large"), get_frequency_dict("de", "large")
    known = {w for f in (english, german) for w, p in f.items() if p >= RARE and w.isalpha()}
    write("language_odds", rows(english, german, known, FLOOR))
    rare = {word for word in english if is_rare_english(word, english, german)} - known
    write("english_only", rows(english, german, rare, RAREST))


def is_rare_english(word: str, english: Frequencies, german: Frequencies) -> bool:
    """Say whether `word` is much more frequent in English, if it is German at all."""
    is_plain = word.isascii() and word.isalpha() and len(word) >= LETTERS
    return is_plain and log10(english[word] / german.get(word, RAREST)) >= ONLY


def rows(
    english: Frequencies, german: Frequencies, chosen: AbstractSet[str], floor: float
) -> Iterator[tuple[str, str]]:
    """Yield each word of `chosen` with its odds in tenths."""
    for word in sorted(chosen):
        odds = log10(max(english.get(word, 0), floor) / max(german.get(word, 0), floor))
        yield word, str(round(10 * max(-2.5, min(2.5, odds))))


if __name__ == "__main__":
    main()
