"""Two names that have changed places: "Donald Pelosi" for "Donald Trump", "Kanzlerin Macron" for "Chancellor Merkel".

Why: Every name is there and spelt right, so nothing looks wrong, and the news is about the wrong person.
Not flagged: another order of words: a name counts as moved only if the word beside it in the source, its first name or
    its title, stands beside the other name in the German, and a title only if the other name has lost its own;
    names that stand twice in a sentence.
Source: own rule.
Measured: development data: no hit in machine output, 0.01 per 1,000 words of human translations, none in native
    German. Of names exchanged in good translations it finds 41 % (tests.benchmarks.inject_source).
"""

from collections.abc import Iterator

from tqe.core.check import Bad, Good, check
from tqe.core.document import Pair
from tqe.core.finding import Hit
from tqe.core.message import Message
from tqe.core.mqm import Category, Confidence, Severity
from tqe.text.name_roles import exchanged


@check(
    category=Category.MISTRANSLATION,
    severity=Severity.MAJOR,
    confidence=Confidence.MEDIUM,
    examples=(
        Bad(
            "Am Montag traf Karen [[Johnson]] in Rom den Minister [[Kowalsky]].",
            en="On Monday, Karen [[Kowalsky]] met minister [[Johnson]] in Rome.",
        ),
        Bad(
            "Am Montag traf der Kanzler [[Kowalsky]] den Senator [[Johnson]].",
            en="On Monday, chancellor [[Johnson]] met senator [[Kowalsky]].",
        ),
        Good(
            "Am Montag traf den Senator Kowalsky der Kanzler Johnson.",
            en="On Monday, chancellor Johnson met senator Kowalsky.",
        ),
        Good("Johnson schlug Kowalsky in Rom.", en="In Rome, Kowalsky was beaten by Johnson."),
        Good(
            "Auf dem Fest der Samtenen Revolution spielt das Festa Academia Festival.",
            en="The Festa Academia Festival marks the Velvet Revolution.",
        ),
        Good(
            "Der Unterausschuss gehört zum House Committee on Energy and Commerce.",
            en="The panel belongs to the House Energy and Commerce Committee.",
        ),
    ),
)
def names_swapped(pair: Pair) -> Iterator[Hit]:
    """Yield every name that stands where the source has another one of the sentence."""
    for found in exchanged(pair.source.text, pair.target.text):
        right = found.source.of(pair.source.text)
        message = Message(
            f'The source has "{right}" in this place: were two names exchanged?',
            f"An dieser Stelle steht in der Vorlage „{right}“: Sind zwei Namen vertauscht?",
        )
        yield Hit(found.span, message, source=found.source)
