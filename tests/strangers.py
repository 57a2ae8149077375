"""Makes up a German and an English text that have nothing to do with each other, as long as one likes."""

import random

from tests.gate.articles import article

_ENGLISH = (
    "“It smelled of dust and oranges,” recalled {name}, who lost {number} paintings.",
    "The orchestra did not rehearse the symphony that {name} wrote in the year {number}.",
    "Critics in {name} were divided after the first night of the festival.",
    "Marta {name} said the recording would reach {number} listeners in Lisbon.",
    "Some {number} sailors may have left the harbour before the storm.",
    "The museum has reportedly never shown the letters of Alma {name}, who died young.",
)


def strangers(paragraphs: int) -> tuple[str, str]:
    """Return a German article, and as many English sentences; most of these have a name that no other has."""
    chance = random.Random(5)
    lines = []
    for index in range(3 * paragraphs):
        name = "".join(chance.choices("bdfgklmnprst", k=1) + chance.choices("aeiou", k=1) + ["lb"]) * 2
        sentence = _ENGLISH[index % len(_ENGLISH)]
        lines.append(sentence.format(name=name.capitalize(), number=3 * index))
    return article(7, paragraphs), "\n\n".join(lines)
