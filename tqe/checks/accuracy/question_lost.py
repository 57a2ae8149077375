"""A question of the source that is a statement in the German, or the reverse.

Why: A question turned into a statement claims what the source only asks.
Not flagged: indirect questions, questions that expect no answer ("isn't it?", "right?"), German that exclaims or
    wonders ("!", ob, fragte), question marks in brackets, addresses and names.
Source: pofilter "questionmark"; own rule.
Measured: development data: 12 hits in 10 machine-translated segments, 58 % marked by people; 1 hit in 139,000 words
    of human translations, none in native German.
"""

from collections.abc import Iterator

from tqe.core.check import Bad, Good, check
from tqe.core.document import Pair
from tqe.core.finding import Hit
from tqe.core.message import Language, Message
from tqe.core.mqm import Category, Confidence, Severity
from tqe.core.pattern import Pattern
from tqe.core.span import Span
from tqe.text.language import clearly_not
from tqe.text.places import end

_QUESTION = Pattern(
    r"(?<![(\[])(?<!oder)(?<!nicht wahr)(?<!stimmt’s)\?+(?=[!?]*(?:[\s\"'”“’»«‘)\]*_\ue000]|$))"
)
_TAG = Pattern(
    r"(?i)(?:\b(?:right|okay|ok|huh|eh|no|yes|correct|remember|see|you know|how about that|so what|why not|what if)"
    r"|\b\w+n['’]t (?:it|he|she|they|we|you|i|there)|, (?:is|are|was|do|does|did|has|have|will|would|can|could) "
    r"(?:it|he|she|they|we|you|i|there))\s*\?"
)
_TOLD = Pattern(
    r"(?i)!|…|\.\.\.|\b(?:ob|\w*frag\w*|wunder\w*)\b"
    r"|, (?:\w{1,5} )?(?:wer|wen|wem|wie|was|wann|warum|wieso|weshalb|wo\w*|welche\w*)\b"
)
_WONDERS = Pattern(
    r"(?i)\?|\b(?:ask\w*|whether|if|wonder\w*|question\w*|who|what|why|how|which|where|when)\b"
)
_POLITE = Pattern(
    r"(?i)\b(?:who knows|who cares|guess what|how about|what about|why not|why don['’]t|could you|can you|would you|"
    r"will you|shall we|want to|ready to|looking for|got a)\b"
)


@check(
    category=Category.MISTRANSLATION,
    severity=Severity.MINOR,
    confidence=Confidence.MEDIUM,
    examples=(
        Bad("Die Mehrheit ist [[sicher.]]", en="Is the majority safe[[?]]"),
        Bad("„Der Minister wird gehen“, sagte [[sie.]]", en='"Will the minister go[[?]]" she said.'),
        Bad("Der Preis steigt[[?]]", en="The price is rising."),
        Bad("Fehlt ihm der Mut[[?]] Er schweigt.", en="He lacks courage. He is silent."),
        Good("Ist die Mehrheit sicher?", en="Is the majority safe?"),
        Good("Die Leute fragen, ob die Mehrheit sicher ist.", en="People ask: Is the majority safe?"),
        Good("Das ist schön, nicht wahr.", en="That is nice, isn't it?"),
        Good("Der Plan gilt doch.", en="The plan stands, right?"),
        Good("Weitere Fragen beantwortet die Stadt.", en="Got a question? The city answers it."),
    ),
)
def question_lost(pair: Pair) -> Iterator[Hit]:
    """Yield the end of a German text without question mark, or the mark that the source does not have."""
    source, target = pair.source.text, pair.target.text
    asked, here = _questions(source), _questions(target)
    if clearly_not(Language.DE, target):
        return
    if asked and not here and not _TOLD.search(target) and not _POLITE.search(source):
        if not all(_TAG.search(source, 0, span.end) for span in asked):
            yield Hit(end(target), _LOST, source=asked[0])
    elif here and not asked and not _WONDERS.search(source):
        yield Hit(here[0], _ADDED)


_LOST = Message(
    "The source asks a question, the German states it: check whether a question mark is missing",
    "Die Vorlage stellt eine Frage, das Deutsche behauptet: prüfen, ob ein Fragezeichen fehlt",
)
_ADDED = Message(
    "The source asks no question here: check the question mark",
    "Die Vorlage stellt hier keine Frage: Fragezeichen prüfen",
)


def _questions(text: str) -> tuple[Span, ...]:
    return tuple(Span(*match.span()) for match in _QUESTION.finditer(text))
