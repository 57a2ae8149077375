"""A name of several words of which only the last is coupled to its noun ("Green Lake-Studie").

Why: all parts of such a compound are coupled (Green-Lake-Studie); otherwise the reader joins "Lake" to the
    noun alone.
Not flagged: names with a hyphen of their own, titles in quotation marks, a last part that the
    source has, too.
Source: Amtliches Regelwerk § 44 and § 50.
Measured: development data: 73 hits in 32 sources, 62 % marked by raters; no native hit.
"""

import re
from collections.abc import Iterator

from tqe.core.check import Bad, Good, check
from tqe.core.document import Pair
from tqe.core.finding import Hit
from tqe.core.message import Message
from tqe.core.mqm import Category, Confidence, Severity
from tqe.core.pattern import Pattern
from tqe.core.span import Span
from tqe.text.compounds import couple

_NAME = r"[A-ZÄÖÜÉ][\w’'.&]*[\w&]\.?"
_PHRASE = Pattern(
    rf"(?<![\w-])(?P<first>{_NAME}(?: {_NAME}){{0,3}}) "
    r"(?P<last>[A-ZÄÖÜÉ\d][\w’']*)-(?P<noun>[A-ZÄÖÜ][a-zäöüß]{2,})\b"
)


@check(
    category=Category.SPELLING,
    severity=Severity.MINOR,
    confidence=Confidence.HIGH,
    examples=(
        Bad("Die [[Green Lake-Studie|Green-Lake-Studie]] liegt vor.", en="The [[Green Lake]] study is out."),
        Bad(
            "Der neue [[New York Post-Chef|New-York-Post-Chef]] schwieg.",
            en="The new [[New York Post]] chief was silent.",
        ),
        Good("Die Green-Lake-Studie liegt vor.", en="The Green Lake study is out."),
        Good("Das sagte Mary Smith-Jones.", en="Mary Smith-Jones said so."),
        Good("Die „Green Lake“-Studie liegt vor.", en="The “Green Lake” study is out."),
        Good(
            "Für Präsident Reed-Anhänger zu finden, ist schwer.",
            en="Finding supporters of President Reed is hard.",
        ),
    ),
)
def partial_compound_hyphen(pair: Pair) -> Iterator[Hit]:
    """Yield every name of the source whose last word alone is coupled to a German noun."""
    text, source = pair.target.text, pair.source.text
    for match in _PHRASE.finditer(text):
        found = _longest_name(match["first"].split(" "), match["last"], source)
        if found and not _found(match["noun"], source):
            name, place = found
            span = Span(match.end("last") - len(name), match.end())
            joined = couple(name) + span.of(text)[len(name) :]
            yield Hit.replace(span, _message(span.of(text), joined), joined, source=place)


def _longest_name(first: list[str], last: str, source: str) -> tuple[str, Span] | None:
    """Return the longest run of words up to `last` that the source has side by side, and where."""
    for start in range(len(first)):
        name = " ".join([*first[start:], last])
        place = _found(name, source)
        if place:
            return name, place
    return None


def _found(words: str, source: str) -> Span | None:
    match = re.search(rf"(?<![\w-]){re.escape(words)}(?![\w-])", source)
    return Span(*match.span()) if match else None


def _message(found: str, joined: str) -> Message:
    return Message(
        f'Only the last part of "{found}" is coupled: write "{joined}"',
        f"Nur der letzte Teil von „{found}“ ist gekoppelt: „{joined}“",
    )
