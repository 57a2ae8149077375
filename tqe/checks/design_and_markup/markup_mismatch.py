"""Tags, placeholders or footnote marks that differ from the source.

Why: A lost tag breaks the page, a lost footnote its source, a translated placeholder stays empty.
Not flagged: another order, since words move; other attributes of a tag; square brackets around words.
Source: Okapi CheckMate "inline codes".
Measured: development data, which has next to no markup: no hit.
"""

from collections.abc import Iterator

from tqe.core.check import Bad, Good, check
from tqe.core.document import Pair
from tqe.core.finding import Hit
from tqe.core.message import Message
from tqe.core.mqm import Category, Confidence, Severity
from tqe.core.span import Span
from tqe.text.markup import marks, surplus
from tqe.text.places import end


@check(
    category=Category.MARKUP_TAG,
    severity=Severity.MINOR,
    confidence=Confidence.HIGH,
    examples=(
        Bad("Der Preis <b>stieg [[stark.]]", en="The price <b>rose[[</b>]] sharply."),
        Bad("Das Amt schwieg [[dazu.]]", en="The office was silent [[[2]]]."),
        Bad("Guten Tag, [[{vorname}]]!", en="Hello, {name}!"),
        Good("Der Preis stieg <b>stark</b>.", en="The price <b>rose</b> sharply."),
        Good("Das Amt [2] schwieg [1].", en="The office [1] was silent [2]."),
        Good("„Wir [die Stadt] schweigen“, hieß es.", en='"We [the city] are silent," it said.'),
        Good("Das kostet weniger als 5 Euro.", en="This costs less than 5 euros."),
    ),
)
def markup_mismatch(pair: Pair) -> Iterator[Hit]:
    """Yield every mark that the source does not have; the end of the text for those that are lost."""
    source, target = marks(pair.source.raw), marks(pair.target.raw)
    lost, new = surplus(source, target), surplus(target, source)
    for mark in new:
        yield Hit(
            mark.span,
            Message(f'The source has no "{mark.text}" here', f"Die Vorlage hat hier kein „{mark.text}“"),
        )
    if lost and not new:
        missing = " ".join(mark.text for mark in lost)
        yield Hit(
            end(pair.target.raw),
            Message(f'Lost from the source: "{missing}"', f"Aus der Vorlage verloren: „{missing}“"),
            source=Span(lost[0].span.start, lost[-1].span.end),
        )
