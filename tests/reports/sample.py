"""Reports built by hand: an invented article with faults of every kind."""

import re

from tqe.core.document import Document, Segment
from tqe.core.finding import Edit, Finding, Fix, Passage, Score
from tqe.core.message import Language, Message
from tqe.core.mqm import Category, Confidence, Severity
from tqe.core.report import Crash, DocumentReport, Model, Report, SegmentReport, Skipped, Unreadable
from tqe.core.span import Span

QUALITY = "mqm|critical:25,major:5,minor:1,neutral:0|per:words|sample:short|tqe:0.1.0"
CHRF = "nrefs:1|case:mixed|eff:yes|nc:6|nw:2|space:no|version:2.6.0"
MODEL = Model("bundled", "sha256:0123456789abcdef0123456789abcdef", "transformers")


def document(text: str, name: str = "hafen.de.txt") -> Document:
    """Return a document whose lines are its segments."""
    spans = [Span(*match.span()) for match in re.finditer(r"[^\r\n]+", text)]
    segments = tuple(Segment(span.of(text), span, raw=span.of(text)) for span in spans)
    return Document(name, text, tuple(spans), segments)


def finding(
    text: str, excerpt: str, *fixes: str, nth: int = 0, safe: bool = False, **more: object
) -> Finding:
    """Return a finding at the nth place where `excerpt` stands in `text`, with fixes that replace it."""
    start = [match.start() for match in re.finditer(re.escape(excerpt), text)][nth]
    span = Span(start, start + len(excerpt))
    found = Finding(
        check="odd-word",
        category=Category.MISTRANSLATION,
        severity=Severity.MAJOR,
        confidence=Confidence.HIGH,
        span=span,
        excerpt=excerpt,
        message=Message(f'"{excerpt}" is odd here', f"„{excerpt}“ ist hier seltsam"),
        fixes=tuple(Fix((Edit(span, fix),), safe) for fix in fixes),
        segment=len(re.findall(r"[\r\n]+", text[:start])),
    )
    return found._replace(**more)


def document_report(text: str, *findings: Finding, name: str = "hafen.de.txt", **more) -> DocumentReport:
    """Return the report of a document with these findings."""
    doc = document(text, name)
    given = {
        "words": len(text.split()),
        "scores": (Score("quality", 93.416, QUALITY),),
        "segments": tuple(SegmentReport(segment) for segment in doc.segments),
        "checks": ("odd-word", "loose-comma"),
        **more,
    }
    return DocumentReport(document=doc, findings=findings, **given)


def report(*documents: DocumentReport, language: Language = Language.EN, **more) -> Report:
    """Return the report of a run."""
    return Report(documents, "0.1.0", language=language, **more)


TEXT = (
    "Hafen von Korsund wird für 2.5 Milliarden ausgebaut\r\n"
    "Die Regierung will den Hafen der Hauptstadt bis zum 12th Juni 2031 ausbauen und hat dafür am Montag "
    "einen Vertrag mit drei Werften unterzeichnet, wie Ministerin Ada Lindqvist mitteilte.\r\n"
    "Lassen Sie mich glasklar sein: 🐟🐟\tDer Hafen bleibt , wie er ist.\r\n"
    "Am 12th Juni 2031 soll alles fertig sein.\r\n"
)
FINDINGS = (
    finding(TEXT, "ausgebaut", severity=Severity.NEUTRAL, check="plain-remark"),
    finding(TEXT, " ,", ",", severity=Severity.MINOR, check="loose-comma", safe=True),
    finding(TEXT, "12th", "12.", nth=1, check="english-ordinal"),
    finding(TEXT, "12th", "12.", check="english-ordinal"),
    finding(TEXT, "glasklar", "deutlich", "klar", confidence=Confidence.MEDIUM, check="calque"),
)
HINT = Message("is the path right?", "stimmt der Pfad?")
NO_SOURCE = Message("no source given", "keine Vorlage angegeben")
CLEAN = document_report("Alles gut.", name="gut.txt")


def compared(index: int, chrf: float, back: str = "Back.", defect: str | None = None) -> SegmentReport:
    """Return a sentence of TEXT with a source and a back-translation of this likeness."""
    segment = document(TEXT).segments[index]
    return SegmentReport(segment, f"Source {index}.", back, (Score("chrF++", chrf, CHRF),), defect)


SOURCE = document(
    "The port of Korsund will be expanded for $2.5 billion.\n"
    "It shall be ready on June 12, 2031, minister Ada Lindqvist said.\n",
    "harbour.en.txt",
)


def passage(excerpt: str) -> Passage:
    """Return the place of `excerpt` in SOURCE."""
    start = SOURCE.text.index(excerpt)
    return Passage(Span(start, start + len(excerpt)), excerpt)


def compared_report() -> DocumentReport:
    """Return the report of a document with a source, at a place in it, as a whole sentence, and at none."""
    text = "Er wird für 2,5 Billionen ausgebaut.\nAm Montag soll er fertig sein.\n"
    wrong = finding(text, "Billionen", "Milliarden", source=passage("billion"))
    whole = finding(text, "fertig", source=passage(SOURCE.segments[1].raw), severity=Severity.MINOR)
    return document_report(text, wrong, whole, finding(text, "Am"), source=SOURCE)


def full() -> DocumentReport:
    """Return the report of a document with something in every section."""
    return document_report(
        TEXT,
        *FINDINGS,
        words=44,
        segments=(compared(0, 90.0), compared(1, 30.5), compared(2, 55.0), compared(3, 40.0)),
        scores=(Score("quality", 83.44, QUALITY), Score("chrF++", 61.2, CHRF)),
        skipped=(Skipped("lost-number", NO_SOURCE), Skipped("lost-name", NO_SOURCE)),
        crashes=(Crash("odd-word", Span(53, 60), "KeyError: 'x'"),),
        failures=(Message("2 findings at or above major", "2 Befunde ab major"),),
        unaligned=("A sentence that nobody translated.",),
    )


def everything(language: Language = Language.EN) -> Report:
    """Return a run with a failed document, a clean one and a file that could not be read."""
    unreadable = (Unreadable("fehlt.txt", Message("no such file", "Datei nicht gefunden"), HINT),)
    return report(full(), CLEAN, language=language, model=MODEL, unreadable=unreadable)
