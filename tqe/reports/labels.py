"""The words of the reports that people read, in both languages."""

from tqe.core.finding import Score
from tqe.core.message import Language, Message
from tqe.core.mqm import Confidence

PASSED = Message("PASSED", "BESTANDEN")
ONLY_CHECKS = Message(
    " by the checks; the estimate says: do not publish",
    " nach den Prüfungen; die Schätzung sagt: nicht veröffentlichen",
)
FAILED = Message("FAILED", "NICHT BESTANDEN")
NOT_READ = Message("NOT READ", "NICHT GELESEN")
CRASHED = Message("CHECK CRASHED", "PRÜFUNG ABGESTÜRZT")
CHECK_CRASHED = Message("check crashed", "Prüfung abgestürzt")
CHECKS_CRASHED = Message("checks crashed", "Prüfungen abgestürzt")
CRASH_MEANS = Message(
    "this is a fault of tqe, not of the article; what the check looks for may still be in there",
    "das ist ein Fehler von tqe, nicht des Artikels; was die Prüfung sucht, kann noch darin stehen",
)

QUALITY = Message("quality", "Qualität")
ESTIMATED = Message("Estimated from marks of professionals", "Geschätzt nach dem, was Fachleute markieren")
OF_100 = Message("of 100", "von 100")
SHORT_SAMPLE = Message("short sample", "kurze Stichprobe")
WORD = Message("word", "Wort")
WORDS = Message("words", "Wörter")

FIX_FIRST = Message("Fix first", "Zuerst beheben")
THEN = Message("Then fix", "Danach beheben")
FIX = Message("To fix", "Zu beheben")
REMARKS = Message("Remarks, nothing that must be fixed", "Hinweise, nichts davon muss geändert werden")
FINDING = Message("finding", "Befund")
FINDINGS = Message("findings", "Befunde")
MORE_FINDING = Message("more finding is not shown", "weiterer Befund ist nicht gezeigt")
MORE_FINDINGS = Message("more findings are not shown", "weitere Befunde sind nicht gezeigt")
SUPPRESSED = Message("suppressed", "unterdrückt")
FINDING_SUPPRESSED = Message("finding is suppressed", "Befund ist unterdrückt")
FINDINGS_SUPPRESSED = Message("findings are suppressed", "Befunde sind unterdrückt")
NO_FINDINGS = Message("No findings", "Keine Befunde")
CHECK_RAN = Message("check ran", "Prüfung lief")
CHECKS_RAN = Message("checks ran", "Prüfungen liefen")

SAFE = Message("safe", "unbedenklich")
DELETE = Message("delete", "streichen")
OR = Message("or", "oder")
ALSO_AT = Message("also at", "auch bei")
ALSO_HERE = Message("also here", "hier außerdem")
NO_BREAK_SPACE = Message("⍽ is a no-break space", "⍽ ist ein geschütztes Leerzeichen")
SAFE_MEANS = Message(
    "A safe fix can be applied unread", "Eine unbedenkliche Korrektur lässt sich ungelesen übernehmen"
)
COUNTS_AS = Message("counts as", "zählt als")

COMPARE = Message("Read these first", "Diese Sätze zuerst lesen")
EVIDENCE = Message(
    "Where the back-translation is least like the source. It is evidence, not a verdict: a machine made it, "
    "and it can be wrong where the German is right",
    "Hier gleicht die Rückübersetzung der Vorlage am wenigsten. Sie ist ein Indiz, kein Urteil: Eine "
    "Maschine hat sie gemacht, und sie kann falsch sein, wo das Deutsche stimmt",
)
SUSPICIOUS = Message("Look at these words", "Diese Wörter ansehen")
SUSPICION = Message(
    "The source makes them so unlikely that people marked at least four in ten such words as an error. "
    "No verdict either",
    "Die Vorlage macht sie so unwahrscheinlich, dass Fachleute mindestens vier von zehn solchen Wörtern als Fehler "
    "markierten. "
    "Auch das ist kein Urteil",
)
MORE_SUSPICIOUS = Message("more in the JSON report", "weitere im JSON-Bericht")
DIFFERS = Message("differs", "anders")
ONLY_SOURCE = Message("only in the source:", "nur in der Vorlage:")
ONLY_BACK = Message("only in the back-translation:", "nur in der Rückübersetzung:")
LINE = Message("line", "Zeile")
SOURCE = Message("source", "Vorlage")
TARGET = Message("German", "deutsch")
BACK = Message("back", "zurück")
DEFECTIVE_ONE = Message(
    "1 sentence: the back-translation is no evidence", "1 Satz: die Rückübersetzung ist kein Indiz"
)
DEFECTIVE = Message(
    "sentences: the back-translation is no evidence", "Sätze: die Rückübersetzung ist kein Indiz"
)
UNALIGNED = Message(
    "In the source, but not found in the German", "In der Vorlage, im Deutschen nicht gefunden"
)

MORE_UNALIGNED = Message("more; is it the right source?", "weitere; ist es die richtige Vorlage?")

SCORES = Message("Scores", "Werte")
NOT_RUN = Message("Not checked", "Nicht geprüft")
NOTES = Message("Notes", "Anmerkungen")
CHECK = Message("check", "Prüfung")
CHECKS = Message("checks", "Prüfungen")
MODEL = Message("Model", "Modell")
NO_MODEL = Message("Model: none", "Modell: keines")
DOCUMENT = Message("document", "Dokument")
DOCUMENTS = Message("documents", "Dokumente")
MORE_DOCUMENT = Message("more document is not listed", "weiteres Dokument ist nicht aufgeführt")
MORE_DOCUMENTS = Message("more documents are not listed", "weitere Dokumente sind nicht aufgeführt")
VERDICT = Message("verdict", "Urteil")
ALL_DOCUMENTS = Message("All documents", "Alle Dokumente")

CONFIDENCES = {
    Confidence.MEDIUM: Message("medium confidence", "mittlere Sicherheit"),
    Confidence.LOW: Message("low confidence", "geringe Sicherheit"),
}

_LIKENESS = "back-translation against source"
_VERGLEICH = "Rückübersetzung gegen Vorlage"
_USUAL = "good German with the bundled model reaches"
_UEBLICH = "gutes Deutsch mit dem mitgelieferten Modell erreicht"
"""On newstest2019, by German journalists: see the figures in models/README.md."""
SCORE_GLOSSES = {
    "quality": Message(
        "100 less the penalty points per 100 words",
        "100 weniger die Strafpunkte je 100 Wörter",
    ),
    "estimate": Message(
        "predicted penalty points, negated; 0 is best",
        "vorhergesagte Strafpunkte, negiert; 0 ist am besten",
    ),
    "chrF++": Message(
        f"{_LIKENESS}; 100 is the same, {_USUAL} 49", f"{_VERGLEICH}; 100 ist gleich, {_UEBLICH} 49"
    ),
    "BLEU": Message(
        f"{_LIKENESS}; 100 is the same, {_USUAL} 25", f"{_VERGLEICH}; 100 ist gleich, {_UEBLICH} 25"
    ),
    "TER": Message(
        f"{_LIKENESS}, errors; 0 is the same, {_USUAL} 62",
        f"{_VERGLEICH}, Fehler; 0 ist gleich, {_UEBLICH} 62",
    ),
}
REMEDIES = {
    "no source given": Message("give one with --source", "mit --source angeben"),
    "no model in this run": Message("leave out --no-model", "--no-model weglassen"),
}
"""What to do about a reason for skipping, by its English text."""


def counted(number: int, one: Message, many: Message, language: Language) -> str:
    """Return a number with the noun it counts."""
    return f"{number} {(one if number == 1 else many).to(language)}"


def numeral(value: float, language: Language) -> str:
    """Return `value` to one decimal, with the decimal sign of the language."""
    text = f"{round(value, 1) + 0.0:.1f}"
    return text.replace(".", ",") if language is Language.DE else text


def gloss(score: Score, language: Language) -> str:
    """Return what the score means, if it is a known one."""
    return SCORE_GLOSSES[score.name].to(language) if score.name in SCORE_GLOSSES else ""


def quoted(text: str, language: Language) -> str:
    """Return `text` between the quotation marks of the language, unless it brings its own."""
    if text[0] in "\"'„“”‚‘’«»‹›":
        return text
    return f"„{text}“" if language is Language.DE else f"“{text}”"
