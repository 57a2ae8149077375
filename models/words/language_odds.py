"""Derive the tables that tell English words from German ones.

Run `pip install wordfreq==3.1.1 && python -m models.words.language_odds`; it writes `language_odds.tsv` and
`english_only.tsv.gz` in `tqe/text/data`. wordfreq itself is not a run-time dependency because opening its two
lists takes 0.8 s, longer than a whole run without a model.
"""

import gzip
from collections.abc import Mapping
from math import log10
from pathlib import Path

from wordfreq import get_frequency_dict

FOLDER = Path(__file__).parents[2] / "tqe" / "text" / "data"
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
HEAD = """\
# {}
# Source: wordfreq 3.1.1 by Robyn Speer, large lists of en and de; derived by models/words/language_odds.py
# Licence: CC BY-SA 4.0 (wordfreq data, see https://github.com/rspeer/wordfreq/blob/master/NOTICE.md)
"""

Frequencies = Mapping[str, float]


def main() -> None:
    """Write the tables."""
    english, german = get_frequency_dict("en", "large"), get_frequency_dict("de", "large")
    known = {w for f in (english, german) for w, p in f.items() if p >= RARE and w.isalpha()}
    odds = HEAD.format("Decimal log odds (tenths) that a lower-cased word is English rather than German.")
    odds += _rows(english, german, known, FLOOR)
    (FOLDER / "language_odds.tsv").write_text(odds, encoding="utf-8")
    rare = {word for word in english if _is_rare_english(word, english, german)} - known
    only = HEAD.format("Decimal log odds (tenths) of rare words that are English and hardly ever German.")
    only += _rows(english, german, rare, RAREST)
    (FOLDER / "english_only.tsv.gz").write_bytes(gzip.compress(only.encode(), mtime=0))


def _is_rare_english(word: str, english: Frequencies, german: Frequencies) -> bool:
    is_plain = word.isascii() and word.isalpha() and len(word) >= LETTERS
    return is_plain and log10(english[word] / german.get(word, RAREST)) >= ONLY


def _rows(english: Frequencies, german: Frequencies, chosen: set[str], floor: float) -> str:
    odds = {w: log10(max(english.get(w, 0), floor) / max(german.get(w, 0), floor)) for w in chosen}
    return "".join(f"{w}\t{round(10 * max(-2.5, min(2.5, value)))}\n" for w, value in sorted(odds.items()))


if __name__ == "__main__":
    main()
