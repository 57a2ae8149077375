"""Generates articles about a town that does not exist, with a fault here and there; the same ones each time."""

import random
from pathlib import Path

_SENTENCES = (
    "Der Stadtrat von {town} hat am {day} den Bau {thing} beschlossen.",
    "Die Arbeiten sollen im {month} beginnen und {number} Monate dauern, sagte {name}.",
    "„Wir haben lange darauf gewartet“, sagte {name} nach der Sitzung im Rathaus.",
    "Nach Angaben {office} kostet das Vorhaben rund {number} Millionen Euro.",
    "Die Anwohner hatten in den vergangenen Jahren mehrfach über den Zustand {thing} geklagt.",
    "Im {month} hatten {number} Bürger eine Petition gegen den Bau {thing} unterschrieben.",
    "{name} verwies darauf, dass die Stadt die Mittel bereits zugesagt habe.",
    "Die Opposition kritisierte die Pläne und forderte einen neuen Zeitplan.",
    "Bis zum Abend lag der Redaktion keine Stellungnahme {office} vor.",
    "In {town} leben derzeit mehr als {number} Tausend Menschen.",
    "Der Verkehr wird während der Bauzeit über die Straße am Fluss umgeleitet.",
    "Ein Sprecher {office} teilte mit, dass niemand verletzt worden sei.",
    "Experten rechnen damit, dass sich {trouble} im {month} weiter verschärfen wird.",
    "Schon am {day} hatte {name} die Einwohner von {town} um Geduld gebeten.",
    "Wie es danach weitergehen soll, ist zwischen den Fraktionen umstritten.",
    "{name} und {name} wollen den Streit über den Bau {thing} vor Gericht austragen.",
    "Die Landesregierung hatte im {month} Hilfen von {number} Millionen Euro in Aussicht gestellt.",
    "Vor dem Rathaus von {town} versammelten sich am {day} rund {number} Demonstranten.",
    "„Das ist keine Lösung, sondern ein Anfang“, hieß es aus den Reihen {office}.",
    "Untersuchungen hatten ergeben, dass {trouble} vor allem ältere Menschen trifft.",
    "Der Vertrag über den Bau {thing} läuft nach {number} Jahren aus.",
    "Für die Händler in der Altstadt bedeutet das weniger Kundschaft, warnte {name}.",
    "Seit dem {day} ist die Baustelle am Rande von {town} wieder gesperrt.",
    "Nach einem Bericht {office} wurden im {month} {number} Fälle gemeldet.",
)
_FAULTS = (
    "Das 12th Treffen des Rates endete am {day} ohne ein Ergebnis.",
    "Die Arbeiten beginnen , sobald das Wetter es zulässt.",
    "Die Kosten stiegen um 2.5 Prozent, teilte die Verwaltung mit.",
    "Am Ende des Tages geht es um die Menschen in {town}, sagte {name}.",
)
_WORDS = {
    "town": ("Auental", "Korsund", "Neubrück", "Lindmoor", "Haldenstedt", "Wiesenfurt", "Ostrabach"),
    "day": ("Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag"),
    "month": ("Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "September", "Oktober"),
    "number": tuple(map(str, range(12, 200, 7))),
    "thing": ("einer Brücke", "eines Krankenhauses", "der Umgehungsstraße", "eines Windparks", "der Schule"),
    "office": ("der Verwaltung", "des Innenministeriums", "der Feuerwehr", "des Unternehmens"),
    "trouble": ("der Lärm", "die Wohnungsnot", "der Mangel an Ärzten", "das Hochwasser", "die Hitze"),
    "name": tuple(
        f"{first} {last}"
        for first in ("Ada", "Jonas", "Mira", "Henrik", "Selma", "Tilo", "Ruth", "Emre")
        for last in ("Lindqvist", "Terbrück", "Salk", "Odenthal", "Brakmeier", "Novák")
    ),
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
