"""Derive the table that tells English words from German ones.

Run `pip install wordfreq==3.1.1 && python -m models.words.language_odds`; it writes
`tqe/text/data/language_odds.tsv`. wordfreq itself is not a run-time dependency because opening its two lists
takes 0.8 s, longer than a whole run without a model.
"""

from math import log10
from pathlib import Path

from wordfreq import get_frequency_dict

TABLE = Path(__file__).parents[2] / "tqe" / "text" / "data" / "language_odds.tsv"
FLOOR = 3e-8
"""The frequency given to a word that one language's list does not know."""
RARE = 1.2e-6
"""Words rarer than this in both languages are left out: mostly names."""
HEAD = """\
# Decimal log odds (tenths) that a lower-cased word is English rather than German.
# Source: wordfreq 3.1.1 by Robyn Speer, large lists of en and de; derived by models/words/language_odds.py
# Licence: CC BY-SA 4.0 (wordfreq data, see https://github.com/rspeer/wordfreq/blob/master/NOTICE.md)
"""


def main() -> None:
    """Write the table."""
    english, german = get_frequency_dict("en", "large"), get_frequency_dict("de", "large")
    known = {w for f in (english, german) for w, p in f.items() if p >= RARE and w.isalpha()}
    odds = {w: log10(max(english.get(w, 0), FLOOR) / max(german.get(w, 0), FLOOR)) for w in known}
    lines = (f"{word}\t{round(10 * max(-2.5, min(2.5, value)))}\n" for word, value in sorted(odds.items()))
    TABLE.write_text(HEAD + "".join(lines), encoding="utf-8")


if __name__ == "__main__":
    main()
