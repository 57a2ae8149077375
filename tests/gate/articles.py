"""Generates articles about a town that does not exist, with a fault here and there; the same ones each time."""

import random
from pathlib import Path

_SENTENCES = (
    "Der Stadtrat von {town} hat am {day} den Bau {thing} beschlossen.",
    "Die Arbeiten sollen im {month} beginnen und {number} Monate dauern, sagte {name}.",
    "„Wir haben lange darauf gewartet“, sagte {name} nach der Sitzung im Rathaus.",
    "Nach Angaben der Verwaltung kostet das Vorhaben rund {number} Millionen Euro.",
    "Die Anwohner hatten in den vergangenen Jahren mehrfach über den Lärm geklagt.",
    "Im {month} hatten {number} Bürger eine Petition gegen den Bau {thing} unterschrieben.",
    "{name} verwies darauf, dass die Stadt die Mittel bereits zugesagt habe.",
    "Die Opposition kritisierte die Pläne und forderte einen neuen Zeitplan.",
    "Bis zum Abend lag der Redaktion keine Stellungnahme des Unternehmens vor.",
    "In {town} leben derzeit mehr als {number} Tausend Menschen.",
    "Der Verkehr wird während der Bauzeit über die Straße am Fluss umgeleitet.",
    "Ein Sprecher der Feuerwehr teilte mit, dass niemand verletzt worden sei.",
)
_FAULTS = (
    "Das 12th Treffen des Rates endete am {day} ohne ein Ergebnis.",
    "Die Arbeiten beginnen , sobald das Wetter es zulässt.",
    "Die Kosten stiegen um 2.5 Prozent, teilte die Verwaltung mit.",
    "Am Ende des Tages geht es um die Menschen in {town}, sagte {name}.",
)
_WORDS = {
    "town": ("Auental", "Korsund", "Neubrück", "Lindau am Moor"),
    "day": ("Montag", "Dienstag", "Donnerstag", "Freitag"),
    "month": ("Januar", "März", "Juni", "Oktober"),
    "number": ("12", "18", "24", "36", "140"),
    "thing": ("einer neuen Brücke", "eines Krankenhauses", "der Umgehungsstraße", "eines Hafens"),
    "name": ("Ada Lindqvist", "Bürgermeister Jonas Terbrück", "Baudezernentin Mira Salk"),
}


def article(seed: int, paragraphs: int = 14) -> str:
    """Return an article with a headline; each paragraph has three sentences, every fourth a fault."""
    chance = random.Random(seed)
    lines = [_filled("Streit über den Bau {thing} in {town}", chance)]
    for number in range(paragraphs):
        wanted = [chance.choice(_SENTENCES) for _ in range(3)]
        if number % 4 == 3:
            wanted[1] = chance.choice(_FAULTS)
        lines.append(" ".join(_filled(sentence, chance) for sentence in wanted))
    return "\n\n".join(lines) + "\n"


def archive(folder: Path, number: int) -> Path:
    """Write so many articles into folders below `folder`, and return it."""
    for index in range(number):
        path = folder / f"ressort-{index % 7}" / f"artikel-{index:03}.md"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(article(index), encoding="utf-8")
    return folder


def _filled(sentence: str, chance: random.Random) -> str:
    return sentence.format(**{key: chance.choice(values) for key, values in _WORDS.items()})
