"""Where the words and phrases stand that the user accepts as they are."""

import re
import unicodedata
from collections.abc import Iterable

from tqe.core.span import Span


def occurrences(text: str, phrases: Iterable[str]) -> tuple[Span, ...]:
    """Return every place in `text` where one of `phrases` stands as whole words, in this very spelling.

    Any white space fits any other, and umlauts may be composed or not.
    """
    spellings = {
        unicodedata.normalize(form, phrase) for phrase in phrases if phrase.strip() for form in ("NFC", "NFD")
    }
    if not spellings:
        return ()
    longest_first = sorted(spellings, key=lambda phrase: (-len(phrase), phrase))
    either = "|".join(r"\s+".join(map(re.escape, phrase.split())) for phrase in longest_first)
    return tuple(Span(*match.span()) for match in re.finditer(rf"(?<!\w)(?:{either})(?!\w)", text))
