"""Characters that a wrong encoding has broken, such as "Ã¼" for "ü".

Why: text that was decoded wrongly is hard to read, and what was lost ("M?nchen") has to be restored by hand.
Not flagged: true Ã and â in Portuguese or French names, a question mark between words of a URL.
Source: Okapi CheckMate; Unicode, chapter 5.22 on U+FFFD.
Measured: development data, 323,270 words of machine output and 31,097 of native German: no hit.
"""

import re
from collections.abc import Iterator
from unicodedata import normalize

from tqe.core.check import Bad, Good, check
from tqe.core.document import Segment
from tqe.core.finding import Hit
from tqe.core.message import Message
from tqe.core.mqm import Category, Confidence, Severity
from tqe.core.pattern import Pattern
from tqe.core.span import Span

_SUSPECT = Pattern(r"[ÃÂâðï][^\x00-\x7fäöüÄÖÜ\ue000]{1,3}", needs=tuple("ÃÂâðï"))
_ENTITY = Pattern(
    r"&(?:quot|amp|nbsp|lt|gt|apos|[lr][ds]quo|bdquo|sbquo|[mn]dash|hellip|[aouAOU]uml|szlig|#\d{2,5});",
    needs=("&",),
)
_LOST = Pattern(r"\ufffd+|(?<=[A-Za-zäöüß])\?(?=[a-zäöüß])", needs=("\ufffd", "?"))
_SPLIT = Pattern(
    r"[aouAOU]\u00a8|\u00a8[aouAOU]|[\ufb00-\ufb06]",
    needs=tuple("\u00a8\ufb00\ufb01\ufb02\ufb03\ufb04\ufb05\ufb06"),
)
_UMLAUTS = str.maketrans("aouAOU", "äöüÄÖÜ")


@check(
    category=Category.CHARACTER_ENCODING,
    severity=Severity.MAJOR,
    confidence=Confidence.HIGH,
    examples=(
        Bad("Die T[[Ã¼|ü]]r blieb zu."),
        Bad("[[â€ž|„]]Nein[[â€œ|“]], sagte sie."),
        Bad('Er liest [[&quot;|"]]Die Glocke[[&quot;|"]].'),
        Bad("Er wohnt in M[[?]]nchen, sie in K[[\ufffd]]ln."),
        Bad("Das Bu[[ﬀ|ff]]et war f[[u¨|ü]]r alle."),
        Good("Er reiste von São Paulo nach Crêpâ und zurück nach Köln."),
        Good("Kommt er? Nein, er bleibt."),
        Good("Die Firma Müller & Söhne ist pleite."),
    ),
)
def broken_encoding(segment: Segment) -> Iterator[Hit]:
    """Yield every broken character, with the right one where it can be restored."""
    yield from _wrongly_decoded(segment.text)
    for match in _ENTITY.finditer(segment.text):
        yield _replace(match, _unescaped(match.group()))
    for match in _SPLIT.finditer(segment.text):
        yield _replace(match, _whole(match.group()))
    for match in _LOST.finditer(segment.text):
        yield Hit(Span(*match.span()), _LOSS)


def _wrongly_decoded(text: str) -> Iterator[Hit]:
    for match in _SUSPECT.finditer(text):
        for end in range(match.end(), match.start() + 1, -1):
            meant = _decode(text[match.start() : end])
            if meant:
                span = Span(match.start(), end)
                yield Hit.replace(span, _message(span.of(text), meant), meant, safe=True)
                break


def _decode(found: str) -> str | None:
    """Return what `found` was before UTF-8 was read as Windows-1252; None if it was not."""
    try:
        meant = b"".join(_byte(character) for character in found).decode("utf-8")
    except UnicodeError:
        return None
    return meant if len(meant) == 1 and meant.isprintable() else None


def _byte(character: str) -> bytes:
    """Return the byte that Windows-1252 reads as `character`; the five it leaves free as Latin-1 does."""
    return character.encode("latin-1" if "\x80" <= character <= "\x9f" else "cp1252")


def _whole(found: str) -> str:
    if "\u00a8" in found:
        return found.replace("\u00a8", "").translate(_UMLAUTS)
    return normalize("NFKC", found)


def _replace(match: re.Match[str], meant: str) -> Hit:
    return Hit.replace(Span(*match.span()), _message(match.group(), meant), meant, safe=True)


def _message(found: str, meant: str) -> Message:
    return Message(
        f'Broken encoding: "{found}" stands for "{meant}"',
        f"Kaputte Kodierung: „{found}“ steht für „{meant}“",
    )


_LOSS = Message(
    "Broken encoding: a character is lost here, restore it by hand",
    "Kaputte Kodierung: Hier ist ein Zeichen verloren, von Hand ergänzen",
)


def _unescaped(entity: str) -> str:
    from html import unescape  # only a text with an entity needs its table

    return unescape(entity)
