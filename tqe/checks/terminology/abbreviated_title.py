"""An English title abbreviated before a name: Rep., Sen., Gov., Lt. Col.

Why: German readers do not know that "Rep." is a member of Congress; German writes such titles out.
Not flagged: German abbreviations (Dr., Prof.), initials, "Gen." as a gene at the end of a sentence, "Lt." for
    "laut" at its beginning.
Source: compiled by the tqe project, "abbreviated_titles"; Duden, "Abkürzungen".
Measured: development data: 37 hits in 9 segments, all of them marked by people; none in native German.
"""

import re
from collections.abc import Iterator
from functools import cache

from tqe.core.check import Bad, Good, check
from tqe.core.document import Segment
from tqe.core.finding import Edit, Fix, Hit
from tqe.core.message import Message
from tqe.core.mqm import Category, Confidence, Severity
from tqe.core.pattern import Pattern
from tqe.core.span import Span
from tqe.text.data import rows
from tqe.text.language import english_odds

_DOUBTFUL = frozenset({"Gen.", "Lt.", "Pres.", "Del.", "Maj.", "Det."})
"""Abbreviations that German has too, or that may end a sentence."""
_GENE = Pattern(r"(?i)(?:\bda[sm]|\bde[ms]|\bein\w*|\bkein\w*|\bdies\w*|\bjede[sm]|[a-zäöüß]e[smn]?) $")
_FEMININE = Pattern(r"\b[Dd]ie $")
_WITH_DATIVE = Pattern(r"(?i)\b(?:mit|von|bei|nach|zu|gegenüber|neben|laut|außer|seit) $")
_WITH_ACCUSATIVE = Pattern(r"(?i)\b(?:für|gegen|durch|ohne|um) $")
_SAID = Pattern(r"\b(?:sagte|sagt|erklärte|schrieb|so|fragte|betonte|meinte|kritisierte|twitterte) $")


@check(
    category=Category.WRONG_TERM,
    severity=Severity.MINOR,
    confidence=Confidence.HIGH,
    examples=(
        Bad("[[Rep.|Der Abgeordnete]] Miller stimmte zu."),
        Bad("„Das ist neu“, sagte [[Rep.|der Abgeordnete]] Dan Miller."),
        Bad("Sie traf [[Sen.|Senator]] Brown und [[Lt. Gov.|Vizegouverneur]] Ford."),
        Bad("Der Pentagon-Sprecher [[Lt. Col.|Oberstleutnant]] Ann Wood widersprach."),
        Bad("Die [[Sen.|Senatorin]] Jane Ford schwieg."),
        Bad("Der Vorschlag kam von [[Reps.]] Miller und Brown."),
        Good("Prof. Dr. Stein und Sir David trafen Gouverneur J. P. Ford."),
        Good("Verantwortlich ist das Gen. Forscher haben es gefunden."),
        Good("Lt. Polizei gab es zwei Verletzte."),
        Good("Der Chor sang u. a. Lieder von Brahms, z. B. das Wiegenlied."),
    ),
)
def abbreviated_title(segment: Segment) -> Iterator[Hit]:
    """Yield every abbreviated English title before a name."""
    text = segment.text
    for match in _pattern().finditer(text):
        if _is_german(text, match):
            continue
        span = Span(*match.span("title"))
        masculine, feminine, kind = _titles()[match.group("title").replace(".", "")]
        word = _written_out(text[: span.start], masculine, feminine, kind)
        fixes = (Fix((Edit(span, word),)),) if word else ()
        yield Hit(span, _message(match.group("title"), masculine), fixes)


@cache
def _titles() -> dict[str, tuple[str, str, str]]:
    return {
        name: (masculine, feminine, kind) for name, masculine, feminine, kind, _ in rows("abbreviated_titles")
    }


@cache
def _pattern() -> Pattern:
    longest_first = sorted(rows("abbreviated_titles"), key=lambda row: -len(row[0]))
    titles = "|".join(_abbreviation(row[0], bare=row[4] == "bare") for row in longest_first)
    return Pattern(
        rf"(?<![\w.-])(?:US-|U\.S\. )?(?P<title>{titles})\s(?=(?P<name>[A-ZÄÖÜ][\w’'-]*))",
        needs=tuple(row[0].partition(" ")[0] + ("" if row[4] == "bare" else ".") for row in longest_first),
    )


def _abbreviation(name: str, *, bare: bool) -> str:
    stop = r"\.?" if bare else r"\."
    return r"\s".join(re.escape(part) + stop for part in name.split())


def _is_german(text: str, match: re.Match[str]) -> bool:
    """Say whether the abbreviation is no title: the end of a sentence, or German itself."""
    title = match.group("title")
    if title not in _DOUBTFUL:
        return False
    if english_odds(match.group("name")) <= -1.5:
        return True
    before = text[: match.start("title")]
    if title == "Lt." and not before.strip():
        return not re.match(r"\w+ [A-ZÄÖÜ]", text[match.end() :])
    return title == "Gen." and bool(_GENE.search(before))


def _written_out(before: str, masculine: str, feminine: str, kind: str) -> str | None:
    """Return the title written out, with the article it needs, where case and gender are certain."""
    if kind == "plural":
        return None
    if kind == "title":
        word = feminine if _FEMININE.search(before) else masculine
        return None if word == "-" else word
    if not before.strip(' „“"»'):
        return f"Der {masculine}"
    if _SAID.search(before):
        return f"der {masculine}"
    if _WITH_DATIVE.search(before):
        return f"dem {masculine}n"
    return f"den {masculine}n" if _WITH_ACCUSATIVE.search(before) else None


def _message(found: str, german: str) -> Message:
    return Message(
        f'English title "{found}": write it out, "{german}" (mind gender and case)',
        f"Englischer Titel „{found}“: ausschreiben, „{german}“ (Geschlecht und Fall beachten)",
    )
