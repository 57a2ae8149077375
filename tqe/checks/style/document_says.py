"""A document that speaks: "Der Bericht sagt", "das Schreiben sagte".

Why: English reports and letters "say" things; German ones stellen fest, there "heißt es" in them.
Not flagged: quotations, people ("in einer Erklärung sagte sie"), "sagt aus", "sagt voraus".
Source: compiled by the tqe project.
Measured: development data: 15 hits in 5 segments, 67 % of them marked by people; none in native German.
"""

from collections.abc import Iterator

from tqe.core.check import Bad, Good, check
from tqe.core.document import Profile, Segment
from tqe.core.finding import Hit
from tqe.core.message import Message
from tqe.core.mqm import Category, Confidence, Severity
from tqe.core.pattern import Pattern
from tqe.core.span import Span

_PAPERS = (
    "Bericht", "Brief", "Schreiben", "Studie", "Dokument", "Memo", "Memorandum", "Mitteilung",
    "Anklageschrift", "Urteil", "Erklärung", "Klage", "Klageschrift", "Weißbuch", "Papier", "Umfrage", "Website",
    "Webseite", "Fakten", "Daten", "Verordnung", "Richtlinie",
)  # fmt: skip
_PAPER = rf"(?:[\w-]*(?:{'|'.join(f'[{word[0]}{word[0].lower()}]{word[1:]}' for word in _PAPERS)})(?:e|en)?)"
_NEEDS = tuple(word[1:] for word in _PAPERS)
_SAYS = r"(?P<verb>sag(?:t|te|en|ten))"
_TAIL = r"(?!\s(?:\w+\s){0,3}(?:aus|voraus|vorher|zu|ab)\b[,.]?)"
_FORWARD = Pattern(
    rf"(?:^|[,„“\"]\s?|\b(?:und|aber|dass)\s)(?:[Dd]er|[Dd]ie|[Dd]as|[Ee]ine?|[Dd]iese[rs]?)\s(?:[a-zäöüß]+e[nrs]?\s)?"
    rf"{_PAPER}(?:\s(?:de[rs]|vo[nm])\s[\w-]+(?:\s[A-ZÄÖÜ][\w-]+)?)?\s{_SAYS}\b{_TAIL}",
    needs=_NEEDS,
    also=("sagt", "sagen"),
)
_BACKWARD = Pattern(
    rf"[“\"«,]\s{_SAYS}\s(?:der|die|das|eine?|diese[rs]?)\s(?:[a-zäöüß]+e[nrs]?\s)?{_PAPER}(?=[,.:]|\s(?:de[rs]|vo[nm])\b|$)",
    needs=_NEEDS,
    also=("sagt", "sagen"),
)


@check(
    category=Category.UNIDIOMATIC,
    severity=Severity.NEUTRAL,
    confidence=Confidence.MEDIUM,
    profiles=(Profile.NEWS,),
    examples=(
        Bad("Der Bericht [[sagt]], dass die Kosten steigen."),
        Bad("„Das ist falsch“, [[sagte]] die Erklärung."),
        Bad("Die Studie der Universität [[sagte]], die Zahl sinke."),
        Good("In ihrem Brief sagte sie, die Kosten stiegen."),
        Good("Der Bericht sagt einen Anstieg voraus."),
        Good("Im Bericht heißt es, die Zahl sinke."),
        Good("Die Studie liegt vor, sagte der Minister."),
    ),
)
def document_says(segment: Segment) -> Iterator[Hit]:
    """Yield the verb wherever a document says something."""
    for pattern in (_FORWARD, _BACKWARD):
        for match in pattern.finditer(segment.text):
            span = Span(*match.span("verb"))
            if not segment.is_quoted(span):
                yield Hit(span, _message(match.group("verb")))


def _message(verb: str) -> Message:
    return Message(
        f'A document does not speak: instead of "{verb}" write "stellt fest", or "im Bericht heißt es"',
        f"Ein Dokument spricht nicht: statt „{verb}“ besser „stellt fest“ oder „im Bericht heißt es“",
    )
