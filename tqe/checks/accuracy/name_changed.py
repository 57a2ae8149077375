"""A name of the source that the German spells otherwise.

Why: A misspelt name is somebody else's, and the person concerned always notices.
Not flagged: genitives, compounds and adjectives (Londoner), German forms and transliterations (Kiew, Nawalny),
    accents, words of the dictionary, names that the German leaves out.
Source: own rule.
Measured: development data: 3 hits in machine output; 36 in human translations, where all but a few are slips of
    the translator or of the source; 2 in native German, both slips of the source. Of misspelt names it finds
    85 % (tests.benchmarks.inject_source).
"""

from collections.abc import Iterator

from tqe.core.check import Bad, Good, check
from tqe.core.document import Pair
from tqe.core.finding import Hit
from tqe.core.message import Message
from tqe.core.mqm import Category, Confidence, Severity
from tqe.text.proper_names import english_names, fold, has_counterpart, likeness


@check(
    category=Category.MISTRANSLATION,
    severity=Severity.MINOR,
    confidence=Confidence.HIGH,
    examples=(
        Bad(
            "Nach Angaben von Karen [[Smyth|Smith]] ist der Plan gut.",
            en="According to Karen [[Smith]], the plan is good.",
        ),
        Bad(
            "Dort lobte [[Johnstons|Johnsons]] Sprecher den Plan.",
            en="There [[Johnson]]'s spokesman praised the plan.",
        ),
        Bad("Am Montag trat [[Kavanagh|Kavanaugh]] zurück.", en="On Monday, [[Kavanaugh]] resigned."),
        Good(
            "Nach Angaben von Karen Smith ist Johnsons Plan gut.",
            en="According to Karen Smith, Johnson's plan is good.",
        ),
        Good("Am Montag traf Selenskyj in Kiew Nawalny.", en="On Monday, Zelensky met Navalny in Kyiv."),
        Good("Die Londoner Börse schloss am Freitag.", en="On Friday, the London exchange closed."),
        Good("Der Müller mahlt.", en="In the end, the Miller grinds."),
        Good("Gestern trat er zurück.", en="Yesterday, Kavanaugh resigned."),
        Good(
            "Damals gründeten die Chartisten eine Zeitung.",
            en="Back then, the Chartists founded a newspaper.",
        ),
        Good("Damals ersetzte Gelignit das Pulver.", en="Back then, Gelignite replaced powder."),
    ),
)
def name_changed(pair: Pair) -> Iterator[Hit]:
    """Yield every word that must be a name of the source with other letters."""
    source, target = pair.source.text, pair.target.text
    seen = set()
    for name in english_names(source):
        if name.text in seen or has_counterpart(name.text, target):
            continue
        seen.add(name.text)
        found = likeness(name.text, target, source)
        if found:
            ending = "s" if found.text.endswith("s") and not fold(name.text).endswith("s") else ""
            yield Hit.replace(found.span, _message(name.text), name.text + ending, source=name.span)


def _message(name: str) -> Message:
    return Message(f'The name is "{name}" in the source', f"In der Vorlage heißt der Name „{name}“")
