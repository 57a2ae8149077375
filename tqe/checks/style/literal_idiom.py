"""An English idiom translated word by word.

Why: "tie the knot" became "den Knoten knüpfen": German says "heiraten". The words are right, the sense is lost.
Not flagged: sentences whose source has no such idiom, or means it literally.
Source: compiled by the tqe project, "literal_idioms".
Measured: development data: 46 hits in 11 segments, 93 % of them marked by people; none in native German.
"""

from collections.abc import Iterator

from tqe.core.check import Bad, Good, check
from tqe.core.document import Pair, Profile
from tqe.core.finding import Hit
from tqe.core.message import Message
from tqe.core.mqm import Category, Confidence, Severity
from tqe.text.cognates import Cognate, cognates


@check(
    category=Category.UNIDIOMATIC,
    severity=Severity.MINOR,
    confidence=Confidence.MEDIUM,
    profiles=(Profile.NEWS,),
    examples=(
        Bad("Das Paar will im Mai den [[Knoten]] knüpfen.", en="The couple will [[tie the knot]] in May."),
        Bad(
            "Im [[Kielwasser]] des Sturms stiegen die Preise.", en="Prices rose [[in the wake of]] the storm."
        ),
        Bad("Er ist bereit, [[sich zu verstärken]].", en="He is ready to [[step up]]."),
        Good("Sie knüpfte einen Knoten ins Seil.", en="She made a knot in the rope."),
        Good("Das Boot trieb im Kielwasser des Schiffs.", en="The boat drifted behind the ship."),
        Good("Die Soldaten gerieten unter Feuer.", en="The soldiers came under fire."),
        Good("Sie wollte nicht allein gehen.", en="She did not want to go alone."),
    ),
)
def literal_idiom(pair: Pair) -> Iterator[Hit]:
    """Yield every literal rendering of an idiom of the source."""
    for cognate in cognates("literal_idioms", pair.target.text, pair.source.text):
        message = _message(cognate, cognate.span.of(pair.target.text))
        yield Hit(cognate.span, message, source=cognate.source)


def _message(cognate: Cognate, found: str) -> Message:
    return Message(
        f'"{cognate.trigger}" is an idiom: "{cognate.right}" rather than "{found}"',
        f"„{cognate.trigger}“ ist eine Redewendung: „{cognate.right}“ statt „{found}“",
    )
