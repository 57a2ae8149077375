"""An acronym or the name of a paper left unjoined before a German noun ("US Präsident").

Why: German couples them (US-Präsident, Epoch-Times-Artikel); the blank is the fault that readers
    write in about.
Not flagged: English names (US Open, US Marine Corps), a plural that may be an object of its own ("weil die EU
    Staaten fördert"), a noun before the name (Behörde EPA).
Source: Amtliches Regelwerk § 44 and § 50.
Measured: development data: 6 hits in 4 sources, all true, 50 % of them marked by raters; no native hit.
"""

from collections.abc import Iterator

from tqe.core.check import Bad, Good, check
from tqe.core.document import Segment
from tqe.core.finding import Hit
from tqe.core.message import Message
from tqe.core.mqm import Category, Confidence, Severity
from tqe.text.compounds import unjoined_acronyms


@check(
    category=Category.SPELLING,
    severity=Severity.MINOR,
    confidence=Confidence.HIGH,
    examples=(
        Bad("Der [[US Präsident|US-Präsident]] kam."),
        Bad("Die [[EU Kommission|EU-Kommission]] und der [[UN Sicherheitsrat|UN-Sicherheitsrat]] tagten."),
        Bad("Das steht in einem [[Epoch Times Artikel|Epoch-Times-Artikel]] von gestern."),
        Bad("Zwei [[FBI Agenten|FBI-Agenten]] klingelten."),
        Bad("Die [[EU Staaten|EU-Staaten]] einigten sich."),
        Bad(
            "Ein [[FBI Agent|FBI-Agent]] traf den [[VW Vorstand|VW-Vorstand]] und der [[CIA Chef|CIA-Chef]] den Rest."
        ),
        Good("Er war bei der CIA Chef, und FBI Agent Smith half."),
        Good("Der US-Präsident kam zu den US Open und zum US Marine Corps."),
        Good("Sie kritisierte, dass die EU Staaten fördert und die UN Truppen schickt."),
        Good("Das FBI ermittelt, die Behörde EPA klagt, und CNN berichtet."),
        Good("Die USA Truppen zu verweigern, sei falsch."),
    ),
)
def unjoined_acronym(segment: Segment) -> Iterator[Hit]:
    """Yield every listed name that lacks its hyphen."""
    for found in unjoined_acronyms(segment.text):
        phrase = found.span.of(segment.text)
        message = Message(
            f'"{phrase}" is one word in German: "{found.joined}"',
            f"„{phrase}“ gehört gekoppelt: „{found.joined}“",
        )
        yield Hit.replace(found.span, message, found.joined, safe=True)
