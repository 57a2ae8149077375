"""A word that only translations use, made of an English term ("Entität", "Todeszoll", "Truppenhaltung").

Why: the word betrays the machine whatever the source says: German news has an own word for the thing, and readers
    take "Intelligenz-, Überwachungs- und Aufklärungsfähigkeiten" for cleverness.
Not flagged: the word in quotation marks of its own, headings of works; words that German uses in another sense
    (Gesundheitspflege, Grenzpatrouille).
Source: compiled by the tqe project, "calqued_terms".
Measured: development data: 38 hits in 11 segments, 87 % of them marked by people; none in native German.
"""

from collections.abc import Iterator
from functools import cache

from tqe.core.check import Bad, Good, check
from tqe.core.document import Segment
from tqe.core.finding import Hit
from tqe.core.message import Message
from tqe.core.mqm import Category, Confidence, Severity
from tqe.core.pattern import Pattern
from tqe.core.span import Span
from tqe.text.data import rows
from tqe.text.patterns import Choice, needed

_MENTIONED = Pattern(r"[„»“‚›\"'](?:\w+ )?$")
"""A mark right before the word: it is mentioned, not used."""


@check(
    category=Category.WRONG_TERM,
    severity=Severity.MINOR,
    confidence=Confidence.HIGH,
    examples=(
        Bad("Die Firma gehört einer fremden [[Entität]]."),
        Bad("Der [[Todeszoll]] stieg auf 40."),
        Bad("Die Truppe erhält [[Intelligenz-]], Überwachungs- und Aufklärungssysteme."),
        Bad("„Wir ändern die [[Truppenhaltung]] im Osten“, sagte der Minister."),
        Good("Das Wort „Entität“ stammt aus der Philosophie."),
        Good("Der Pressesekretär der Partei kam zu spät."),
        Good("Künstliche Intelligenz, Überwachung und Recht waren die Themen."),
        Good("Die Gerüchte verbreiteten sich wie ein Lauffeuer."),
    ),
)
def calqued_term(segment: Segment) -> Iterator[Hit]:
    """Yield every listed word."""
    for match in _terms().finditer(segment.text):
        if not _MENTIONED.search(segment.text[: match.start()]):
            _, better = rows("calqued_terms")[int((match.lastgroup or "")[1:])]
            yield Hit(Span(*match.span()), _message(match.group(), better))


@cache
def _terms() -> Choice:
    """Return one pattern for all words; the group that matched names the row."""
    words = (
        (f"(?P<t{number}>{word})", needed(word)) for number, (word, _) in enumerate(rows("calqued_terms"))
    )
    return Choice(r"(?<![\w-])", words, r"(?!\w)")


def _message(found: str, better: str) -> Message:
    return Message(
        f'"{found}" is translated word by word: German news says "{better}"',
        f"„{found}“ ist Wort für Wort übersetzt: in Nachrichten „{better}“",
    )
