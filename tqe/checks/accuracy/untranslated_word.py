"""A lone English word of the source that stayed in the German: "mit einer Blowtorch", "der Spill".

Why: The model did not know the word and copied it, often with a German capital, which makes it look like a noun. The
    reader stops, or takes it for a name.
Not flagged: what the source writes with a capital (names), titles of works, English compounds ("Standing Ovation"),
    words that stand in quotation marks of their own, are introduced ("sogenannt") or explained in brackets, words that
    German or its newspapers use ("Innings", "Vaping"), words shorter than four letters, longer stretches (english-run).
Source: MQM "untranslated"; word frequencies of wordfreq.
Measured: development data: 35 hits in 23 machine-translated segments, all of them marked by people, as are the 5 in
    139,000 words of human translations.
"""

from collections.abc import Iterator

from tqe.core.check import Bad, Good, check
from tqe.core.document import Pair
from tqe.core.finding import Hit
from tqe.core.message import Message
from tqe.core.mqm import Category, Confidence, Severity
from tqe.text.untranslated import untranslated_words


@check(
    category=Category.UNTRANSLATED,
    severity=Severity.MINOR,
    confidence=Confidence.HIGH,
    examples=(
        Bad("Er wurde mit einer [[Blowtorch]] gefoltert.", en="He was tortured with a [[blowtorch]]."),
        Bad("Das Öl aus dem [[Spill]] erreichte die Küste.", en="Oil from the [[spill]] reached the coast."),
        Bad("Es klingt [[dorky]], macht aber Spaß.", en="It sounds [[dorky]], but it is fun."),
        Bad("Es war ein [[Lads]]-Urlaub.", en="It was a [[lads]] holiday."),
        Bad("Das Konzert am Freitag ist [[CANCELLED]].", en="Friday's concert is [[CANCELLED]]."),
        Good("Er wurde mit einem Lötbrenner gefoltert.", en="He was tortured with a blowtorch."),
        Good("Sie erzielten drei Runs in zwei Innings.", en="They scored three runs in two innings."),
        Good("Das „Slur“ genannte Wort fiel oft.", en="The word called a slur was used often."),
        Good("Das war ein Slur (eine Beleidigung).", en="That was a slur (an insult)."),
        Good(
            "Er studiert an der University of Utah.", en="He studies at the University of Utah, a university."
        ),
        Good("Es gab Standing Ovations.", en="There were standing ovations."),
        Good("Der Hund blieb still liegen.", en="The dog lay still."),
    ),
)
def untranslated_word(pair: Pair) -> Iterator[Hit]:
    """Yield every English word that the source has as a common word and the German as it is."""
    text = pair.target.text
    for span, there in untranslated_words(pair):
        yield Hit(span, _message(span.of(text)), source=there)


def _message(found: str) -> Message:
    return Message(
        f'"{found}" stayed English: translate it', f"„{found}“ ist englisch stehen geblieben: übersetzen"
    )
