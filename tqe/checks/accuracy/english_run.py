"""English left in a German sentence.

Why: Half a sentence of the source left standing is the most embarrassing fault of a translation, and a
    back-translation hides it: the model copies the English. So is a single word.
Not flagged: names in title case ("News of the World"), phrases that German has borrowed ("last but not
    least"), titles, slogans and song lines in quotation marks, quotations that the German explains in
    brackets, insertions in square brackets (bracketed-english). A single word with a capital, in quotation
    marks of its own, or known to German, too ("just", "viral").
    Quoted speech itself is flagged: that is where engines stop translating.
Source: MQM "untranslated"; word frequencies of wordfreq.
Measured: development data: 21 hits in 15 machine-translated sources, all of them marked by people; none in
    31,000 words of native German.
"""

import re
from collections.abc import Iterator

from tqe.core.check import Bad, Good, check
from tqe.core.document import Segment
from tqe.core.finding import Hit
from tqe.core.message import Message
from tqe.core.mqm import Category, Confidence, Severity
from tqe.core.pattern import Pattern
from tqe.core.span import Span
from tqe.text.english import english_runs, english_words

_WORK = Pattern(
    r"(?i)(?:album|aktion|aufdruck|aufschrift|ausstellung|band|buch|dokumentation|drama|film|formel|hashtag|hit|inschrift"
    r"|kampagne|komödie|lied|magazin|motto|musical|parole|plakat|podcast|projekt|reihe|roman|ruf|schild|serie|show|single"
    r"|slogan|song|spot|spruch|stück|thriller|titel|t-shirt|track|version|worten|wort|zeile)\w{0,2}\W[^.!?]{0,40}$"
)
"""A word before a quotation that says it is a title or a slogan."""
_GLOSS = Pattern(r"[,.!?]?\s?(?:\(|–\s|, (?:zu deutsch|auf deutsch|deutsch:|also |etwa))", re.IGNORECASE)


@check(
    category=Category.UNTRANSLATED,
    severity=Severity.MAJOR,
    confidence=Confidence.HIGH,
    examples=(
        Bad("Der Sprecher sagte, [[the talks will go on]]."),
        Bad("Die Lage ist [[worse than before]]."),
        Bad("„[[I have never said that]]“, beteuerte der Minister."),
        Bad("Die Truppen werden [[as soon as possible]] verlegt."),
        Bad("Der Ausschuss [[said in a statement]], dass er tagt."),
        Bad("Der Vertrag [[with the United States]] ruht."),
        Bad("Wir sind voll [[committed]], das Ziel zu erreichen."),
        Bad("Die Polizei hat zwei Männer [[arrested]]."),
        Bad("Er kam [[today]] nach Wien."),
        Good("Hier tut Hilfe not, und der intrusive Eingriff ist out."),
        Good("Der Clip ging just an diesem Tag viral."),
        Good("Das Wort „committed“ steht dreimal im Text."),
        Good("Er ist das Enfant terrible der Partei."),
        Good("Die Bewegung Fridays for Future ruft auf."),
        Good("Er forscht an der University of Utah und liest die News of the World."),
        Good("Und last but not least gibt es Kaffee to go."),
        Good("Ihr Song „This is what we are“ läuft überall."),
        Good("„We are watching you“ (Wir beobachten euch) stand auf der Karte."),
        Good("Die End-to-End-Verschlüsselung ist up to date."),
        Good("Er war also in der Stadt, als der Hund die Hand im Sand fand."),
    ),
)
def english_run(segment: Segment) -> Iterator[Hit]:
    """Yield every English run that is no title and no explained quotation, and every lone English word."""
    for span in (*english_runs(segment.text), *english_words(segment.text)):
        if not _is_kept(segment, span):
            yield Hit(span, _message(span.of(segment.text)))


def _is_kept(segment: Segment, run: Span) -> bool:
    """Say whether the run is English on purpose, or an insertion that has its own check."""
    if "[" in segment.text[: run.start].rpartition("]")[2] and "]" in segment.text[run.end :]:
        return True
    for quote in segment.quoted:
        if quote.contains(run):
            before = segment.text[max(0, quote.start - 60) : quote.start]
            whole = len(run) >= 0.6 * (len(quote) - 2)
            return bool(whole and (_WORK.search(before) or _GLOSS.match(segment.text, quote.end)))
    return False


def _message(found: str) -> Message:
    shown = found if len(found) <= 40 else f"{found[:39].rstrip()}…"
    return Message(
        f'English left in the text: "{shown}"; translate it',
        f"Englisch im Text: „{shown}“; übersetzen",
    )
