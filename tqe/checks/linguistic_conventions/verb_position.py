"""A verb where English has it: third in its sentence ("Gestern er kam"), or right behind "dass" and the subject.

Why: The German verb stands second in a main clause and last in a subordinate one; readers stumble at once.
Not flagged: two infinitives at the end (dass er hat kommen wollen), "wenn auch", reported speech in the
    Konjunktiv, clauses whose verb is no frequent one.
Source: Duden, "Die Grammatik": position of the verb.
Measured: development data: no hit in machine output, human translations or native German.
"""

from collections.abc import Iterator

from tqe.core.check import Bad, Good, check
from tqe.core.document import Segment
from tqe.core.finding import Hit
from tqe.core.message import Message
from tqe.core.mqm import Category, Confidence, Severity
from tqe.text.verb_places import Misplaced, misplaced_verbs


@check(
    category=Category.GRAMMAR,
    severity=Severity.MAJOR,
    confidence=Confidence.HIGH,
    examples=(
        Bad("Gestern [[er kam|kam er]] nach Hause."),
        Bad("In Bonn [[sie wurde|wurde sie]] gewählt."),
        Bad("Im Jahr 2019 [[die Firma hatte|hatte die Firma]] Erfolg."),
        Bad("Wenn der Regen aufhört, [[wir werden|werden wir]] weitergehen."),
        Bad("Sie sagte, dass es [[ist]] wahr."),
        Bad("Er ging, weil der Chef [[hatte]] keine Zeit."),
        Good("Gestern kam er nach Hause."),
        Good("Gestern Abend kam er nach Hause, und in Bonn wurde sie gewählt."),
        Good("Wenn der Regen aufhört, werden wir weitergehen."),
        Good("Sie sagte, dass es wahr ist und dass er hat kommen wollen."),
        Good("Auch er kam, nur sie ist noch da, und wenn auch spät, er hat gewonnen."),
        Good("Wenn sie anfangen zu denken, ich tue das nicht, ist es zu spät."),
        Good("Seit er hier ist, schweigt sie, weil er ist, wie er ist."),
        Good("Wenn Sie mich nicht kennen, ich bin Reed."),
    ),
)
def verb_position(segment: Segment) -> Iterator[Hit]:
    """Yield the subject with its verb, or the verb alone if what follows has to be known."""
    for found in misplaced_verbs(segment.text):
        if found.right:
            yield Hit.replace(found.span, _message(found), found.right)
        else:
            yield Hit(found.span, _message(found))


def _message(found: Misplaced) -> Message:
    if found.right:
        return Message(
            f'The verb stands second: "{found.right}"', f"Das Verb steht an zweiter Stelle: „{found.right}“"
        )
    return Message(
        f'"{found.verb}" belongs at the end of the clause', f"„{found.verb}“ gehört ans Ende des Nebensatzes"
    )
