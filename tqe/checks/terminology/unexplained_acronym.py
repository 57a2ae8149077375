"""A foreign acronym that its first mention does not explain.

Why: EPA, NHS or JCPOA mean nothing to most German readers; a German noun beside the first mention is enough.
    Acronyms that have German forms (IMF, GDP) or none (DOJ) are replaced.
Not flagged: what everyone knows (EU, Nato, UN, FBI, CIA, CNN), later mentions, mentions with a German noun
    before them, in or before brackets, in compounds ("EPA-Chef"), with an apposition; headlines.
Source: compiled by the tqe project, "acronyms".
Measured: development data, sentences taken singly: 141 hits in 23 segments, 67 % of them marked by people;
    2 in 31,000 words of native German (SEC, glossed in the sentence before).
"""

from collections.abc import Iterator

from tqe.core.check import Bad, Good, check
from tqe.core.document import Document, Kind
from tqe.core.finding import Edit, Fix, Hit
from tqe.core.message import Message
from tqe.core.mqm import Category, Confidence, Severity
from tqe.text.glosses import Acronym, advice, gloss, is_explained, mentions

_RUNNING_TEXT = {Kind.PARAGRAPH, Kind.LIST, Kind.QUOTE}


@check(
    category=Category.WRONG_TERM,
    severity=Severity.MINOR,
    confidence=Confidence.MEDIUM,
    examples=(
        Bad("Die [[EPA|Umweltbehörde EPA]] klagt."),
        Bad("Der [[NHS|britische Gesundheitsdienst NHS]] spart. Der NHS hat kein Geld."),
        Bad("Beamte vom [[DOJ|US-Justizministerium]] ermitteln."),
        Bad("Das sagte [[FEMA]] am Montag."),
        Good("Die Umweltbehörde EPA klagt. Die EPA ist streng."),
        Good("Das FBI ermittelt, die EU und die Nato schweigen."),
        Good("Der EPA-Chef ging. Die Einwanderungsbehörde (ICE) schwieg."),
        Good("Der ICE nach Berlin fällt aus."),
        Good("Die FDA, die amerikanische Arzneimittelbehörde, prüft."),
    ),
)
def unexplained_acronym(document: Document) -> Iterator[Hit]:
    """Yield the first mention of every acronym that is not explained there."""
    seen = set(document.house.accepted)
    for segment in document.segments:
        if segment.kind not in _RUNNING_TEXT or segment.text.isupper():
            continue
        for span, acronym in mentions(segment.text):
            if acronym.name in seen:
                continue
            seen.add(acronym.name)
            is_meant = acronym.context is None or acronym.context.search(document.text)
            if is_meant and not is_explained(segment.text, span):
                place = span.shift(segment.span.start)
                phrase = gloss(segment.text, span, acronym)
                fixes = (Fix((Edit(place, phrase),)),) if phrase else ()
                yield Hit(place, _message(acronym), fixes)


def _message(acronym: Acronym) -> Message:
    phrase = advice(acronym)
    return Message(
        f'"{acronym.name}" is not explained at its first mention: write "{phrase}"',
        f"„{acronym.name}“ bleibt bei der ersten Nennung unerklärt: besser „{phrase}“",
    )
