"""A missing comma before a clause ("sagte dass er kommt").

Why: English needs none before "that" and "after", German sets one before every subordinate clause; without it
    the reader does not see where the clause begins.
Not flagged: other conjunctions than "dass" behind anything but a verb (kurz nachdem, erst wenn); what belongs to
    "dass" (so dass, und dass); "damit", "sobald wie möglich".
Source: Amtliches Regelwerk § 74.
Measured: development data: no hit in machine output, 3 in human translations, all true, none in native German.
"""

from collections.abc import Iterator

from tqe.core.check import Bad, Good, check
from tqe.core.document import Segment
from tqe.core.finding import Hit
from tqe.core.message import Message
from tqe.core.mqm import Category, Confidence, Severity
from tqe.core.pattern import Pattern
from tqe.core.span import Span
from tqe.text.morphology import tagged

_CONJUNCTION = Pattern(
    r"(?<=[a-zäöüß] )(?:dass|weil|obwohl|nachdem|bevor|sobald(?! wie)|falls|indem|sodass|wenn|obgleich"
    r"|ob(?= (?:er|sie|es|man|wir|ich|die|das|ein|eine) ))(?= \w)"
)
_WORD_BEFORE = Pattern(r"(?<![\w-])[a-zäöüß]{2,}(?= $)")
_JOINS_DASS = {
    "aber", "allein", "allem", "als", "anstatt", "auch", "auf", "außer", "besonders", "bis", "bloß", "dann",
    "denn", "doch", "eben", "egal", "entweder", "erst", "etwa", "gerade", "insbesondere", "je", "kaum", "nicht",
    "noch", "nun", "nur", "nämlich", "oder", "ohne", "schon", "sogar", "so", "sondern", "sowie", "statt",
    "umso", "und", "vielleicht", "vielmehr", "weder", "wie", "zwar",
}  # fmt: skip
"""Words that a clause with "dass" may begin with."""
_LONGEST = 40
"""Characters before the conjunction that are looked at."""


@check(
    category=Category.PUNCTUATION,
    severity=Severity.MINOR,
    confidence=Confidence.HIGH,
    examples=(
        Bad("Die Firma [[sagte|sagte,]] dass sie bald öffnet."),
        Bad("Der Mann wurde [[verhaftet|verhaftet,]] nachdem er geflohen war."),
        Bad("Sie wollte [[wissen|wissen,]] ob er heute noch kommt."),
        Bad("Er teilte [[mit|mit,]] dass er kommt."),
        Good("Die Firma sagte, dass sie bald öffnet und dass es Kuchen gibt."),
        Good("Er ging, kurz nachdem sie gekommen war, und zeigte damit, wer er ist."),
        Good("Wir werden sobald wie möglich ein Datum nennen."),
        Good("Sie schütteln ob des Lärms den Kopf."),
    ),
)
def missing_clause_comma(segment: Segment) -> Iterator[Hit]:
    """Yield every verb, and some other words, right before a subordinate conjunction."""
    text = segment.text
    for match in _CONJUNCTION.finditer(text):
        start = max(0, match.start() - _LONGEST)
        before = _WORD_BEFORE.search(text[start : match.start()])
        word = before.group() if before else ""
        span = Span(match.start() - 1 - len(word), match.start() - 1)
        if word and (_is_verb(text, span) or (match.group() == "dass" and word not in _JOINS_DASS)):
            message = Message(f'A comma is missing behind "{word}"', f"Hinter „{word}“ fehlt ein Komma")
            yield Hit.replace(span, message, f"{word},")


def _is_verb(text: str, span: Span) -> bool:
    return any(token.span == span and token.is_verb for token in tagged(text))
