"""Faults that only a comparison with the source can show, put into a paragraph of a translation."""

import random
import re
from collections.abc import Callable
from typing import NamedTuple

from tqe.core.span import Span
from tqe.text.lexicon import translates
from tqe.text.nouns import is_listed
from tqe.text.sentences import sentences

NEAR = 3
"""Code points by which a finding may miss a fault."""
_USUAL = 40
"""Probability in hundredths from which a German noun is the usual translation."""
_CLAUSE = re.compile(r", [^,.;:!?„“\"()–]{25,120}(?=[,.])")
_NAME = re.compile(r"(?<![.!?:„“\"] )(?<!^)\b[A-ZÄÖÜ][a-zäöüß]{3,}\b")
_MONTHS = [
    "Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober", "November",
    "Dezember",
]  # fmt: skip
_DAYS = ["Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag"]
_SCALES = {
    "Millionen": "Milliarden",
    "Milliarden": "Millionen",
    "Million": "Milliarde",
    "Milliarde": "Million",
}
_UNITS = {
    "Kilometer": "Meter", "Meter": "Kilometer", "Meilen": "Kilometer", "Dollar": "Euro", "Euro": "Dollar",
    "Tonnen": "Kilogramm", "Pfund": "Euro", "Stunden": "Minuten", "Minuten": "Stunden",
    "Kilometern": "Metern", "Metern": "Kilometern",
}  # fmt: skip
_NOT = re.compile(
    r"\b(?P<no>[Kk])ein(?P<end>e|en|em|er|es)?\b|\bnicht (?!nur|zuletzt|mehr|einmal)|\bnie(?:mals)? "
)


_TURNED = {
    "stieg": "sank", "stiegen": "sanken", "steigt": "sinkt", "steigen": "sinken", "gestiegen": "gesunken",
    "sank": "stieg", "gewann": "verlor", "gewannen": "verloren", "verlor": "gewann", "gewonnen": "verloren",
    "Sieg": "Niederlage", "Norden": "Süden", "Süden": "Norden", "Osten": "Westen", "Westen": "Osten",
    "nördlich": "südlich", "höher": "niedriger", "höhere": "niedrigere", "höheren": "niedrigeren",
    "größte": "kleinste", "größten": "kleinsten", "besser": "schlechter", "beste": "schlechteste",
    "besten": "schlechtesten", "nachdem": "bevor", "bevor": "nachdem", "kaufte": "verkaufte",
    "kaufen": "verkaufen", "verkauft": "gekauft", "Ehefrau": "Ehemann", "Bruder": "Schwester",
    "Schwester": "Bruder", "Mutter": "Vater", "Vater": "Mutter", "Tochter": "Sohn", "Sohn": "Tochter",
    "Sommer": "Winter", "festgenommen": "freigelassen", "verhaftet": "freigelassen",
    "verurteilt": "freigesprochen", "älter": "jünger", "ältere": "jüngere", "jüngste": "älteste",
    "öffentlich": "privat", "Demokraten": "Republikaner", "Republikaner": "Demokraten",
    "Mehrheit": "Minderheit", "eröffnet": "geschlossen", "letzte": "erste", "Iran": "Irak",
}  # fmt: skip
_QUANTITIES = {
    "alle": "einige", "Alle": "Einige", "allen": "einigen", "aller": "einiger", "jeder": "mancher",
    "jede": "manche", "mehr als": "weniger als", "Mehr als": "Weniger als", "weniger als": "mehr als",
    "mindestens": "höchstens", "viele": "wenige", "vielen": "wenigen", "Viele": "Wenige", "einige": "alle",
    "Einige": "Alle", "meisten": "wenigsten", "oft": "selten", "häufig": "selten", "fast": "mehr als",
    "Hälfte": "Verdoppelung",
}  # fmt: skip
_MODES = {
    "muss": "kann", "müssen": "können", "kann": "muss", "können": "müssen", "könnte": "muss",
    "könnten": "müssen", "musste": "konnte", "mussten": "konnten", "möglicherweise": "zwingend",
    "sollte": "kann", "sollten": "können",
}  # fmt: skip
_HEDGE = re.compile(
    r"\b(?:mutmaßliche[nrsm]?|angebliche[nrsm]?|angeblich|mutmaßlich|vermeintliche[nrsm]?|vermutlich) "
)
_DENIALS = {
    "bestritt": "bestätigte", "bestreitet": "bestätigt", "bestritten": "bestätigt",
    "dementierte": "bestätigte", "leugnete": "bestätigte", "leugnet": "bestätigt", "verweigerte": "gewährte",
    "verweigert": "gewährt", "weigerte": "einigte", "weigert": "einigt", "geweigert": "geeinigt",
    "abgelehnt": "angenommen", "dementiert": "bestätigt",
}  # fmt: skip
_NOUNS = (
    "Gitarre", "Schnee", "Vorhang", "Teppich", "Regenschirm", "Brücke", "Ziege", "Kartoffel", "Lampe", "Orgel",
)  # fmt: skip
_STRANGERS = (
    "Das Museum am Hafen zeigt seit Mai eine Ausstellung über alte Landkarten.",
    "Im Botanischen Garten blüht zurzeit eine seltene Orchidee aus Brasilien.",
    "Der Verein sucht für die kommende Saison noch einen Torwart und zwei Helfer.",
    "Die Bäckerei an der Ecke hat ihre Preise für Brötchen nicht verändert.",
    "Ein Traktor blockierte stundenlang die Zufahrt zum Schwimmbad der Gemeinde.",
)


class Fault(NamedTuple):
    """A text with a fault, and where it stands."""

    text: str
    span: Span


Injector = Callable[[random.Random, str, str], Fault | None]


def _swap(text: str, start: int, end: int, new: str) -> Fault:
    return Fault(text[:start] + new + text[end:], Span(start, start + len(new)))


def _one(rng: random.Random, pattern: str | re.Pattern[str], text: str) -> re.Match[str] | None:
    found = list(re.finditer(pattern, text))
    return rng.choice(found) if found else None


def number(rng: random.Random, german: str, english: str) -> Fault | None:
    match = _one(rng, r"(?<![\d.,:-])\d{2,}(?![\d.:-]|,\d)", german)
    if not match or match.group() not in english:
        return None
    digit = rng.randrange(len(match.group()))
    changed = str((int(match.group()[digit]) + rng.randint(1, 8)) % 10 or 1)
    new = match.group()[:digit] + changed + match.group()[digit + 1 :]
    return None if new == match.group() else _swap(german, *match.span(), new)


def scale(rng: random.Random, german: str, english: str) -> Fault | None:
    match = _one(rng, rf"\b(?:{'|'.join(_SCALES)})\b", german)
    if not match or not re.search("illion", english):
        return None
    return _swap(german, *match.span(), _SCALES[match.group()])


def unit(rng: random.Random, german: str, english: str) -> Fault | None:
    match = _one(rng, rf"(?<=\d )(?:{'|'.join(_UNITS)})\b", german)
    return _swap(german, *match.span(), _UNITS[match.group()]) if match else None


def date(rng: random.Random, german: str, english: str) -> Fault | None:
    match = _one(rng, rf"(?<=\d\. )(?:{'|'.join(_MONTHS)})\b", german)
    if not match:
        return None
    return _swap(german, *match.span(), rng.choice([m for m in _MONTHS if m != match.group()]))


def weekday(rng: random.Random, german: str, english: str) -> Fault | None:
    match = _one(rng, rf"\b(?:{'|'.join(_DAYS)})\b", german)
    if not match or "day" not in english:
        return None
    return _swap(german, *match.span(), rng.choice([day for day in _DAYS if day != match.group()]))


def name(rng: random.Random, german: str, english: str) -> Fault | None:
    """Misspell a name that both sides share."""
    shared = [m for m in _NAME.finditer(german) if _is_shared_name(m.group(), english)]
    if not shared:
        return None
    match = rng.choice(shared)
    letters = list(match.group())
    at = rng.randrange(1, len(letters))
    match rng.randrange(3):
        case 0:
            letters[at] = rng.choice([c for c in "aeiounrstlm" if c != letters[at]])
        case 1:
            letters.insert(at, rng.choice("aeinrst"))
        case _:
            del letters[at]
    new = "".join(letters)
    return None if new == match.group() else _swap(german, *match.span(), new)


def _is_shared_name(word: str, english: str) -> bool:
    return re.search(rf"(?<!^)\b{word}\b", english) is not None and not is_listed(word)


def swapped_names(rng: random.Random, german: str, english: str) -> Fault | None:
    shared = [m for m in _NAME.finditer(german) if _is_shared_name(m.group(), english)]
    if len({m.group() for m in shared}) < 2:
        return None
    first = rng.choice(shared)
    second = rng.choice([m for m in shared if m.group() != first.group()])
    first, second = sorted((first, second), key=lambda m: m.start())
    text = german[: first.start()] + second.group() + german[first.end() : second.start()]
    return Fault(text + first.group() + german[second.end() :], Span(first.start(), second.end()))


def negation(rng: random.Random, german: str, english: str) -> Fault | None:
    if not re.search(r"(?i)\b(?:not|no|never|cannot|nothing|nobody|none)\b|n['’]t\b", english):
        return None
    match = _one(rng, _NOT, german)
    if not match:
        return None
    new = (
        ""
        if not match.group("no")
        else ("E" if match.group("no") == "K" else "e") + "in" + (match.group("end") or "")
    )
    fault = _swap(german, *match.span(), new)
    return Fault(fault.text, Span(max(0, fault.span.start - 20), fault.span.end + 20))


def dropped_sentence(rng: random.Random, german: str, english: str) -> Fault | None:
    """Drop a sentence that has one of its own in the source."""
    found = sentences(german)
    if not 2 <= len(found) == len(sentences(english, "en")):
        return None
    span = rng.choice(found)
    if len(span.of(german).split()) < 5:
        return None
    start = len(german[: span.start].rstrip())
    fault = _swap(german, start, span.end, "")
    return Fault(fault.text.strip(), Span(max(0, start - NEAR), start + NEAR))


def dropped_clause(rng: random.Random, german: str, english: str) -> Fault | None:
    match = _one(rng, _CLAUSE, german)
    if not match or len(match.group().split()) < 5:
        return None
    fault = _swap(german, *match.span(), "")
    return Fault(fault.text, Span(max(0, fault.span.start - 40), min(len(fault.text), fault.span.end + 40)))


def doubled_clause(rng: random.Random, german: str, english: str) -> Fault | None:
    match = _one(rng, _CLAUSE, german)
    if not match or len(match.group().split()) < 5:
        return None
    return _swap(german, match.end(), match.end(), match.group())


def untranslated_sentence(rng: random.Random, german: str, english: str) -> Fault | None:
    return Fault(english, Span(0, len(english))) if len(english.split()) > 5 else None


def untranslated_word(rng: random.Random, german: str, english: str) -> Fault | None:
    """Put the English noun, as a model copies it, in the place of the German one."""
    nouns = [match for match in _NAME.finditer(german) if is_listed(match.group())]
    rng.shuffle(nouns)
    for noun in nouns:
        for word in re.findall(r"\b[a-z]{4,}\b", english):
            if translates(noun.group(), word) >= _USUAL:
                return _swap(german, *noun.span(), word.capitalize())
    return None


def wrong_term(rng: random.Random, german: str, english: str) -> Fault | None:
    match = _one(rng, r"(?<=[a-zäöü] )(?!Jahr|Tag|Teil|Zeit)[A-ZÄÖÜ][a-zäöüß]{4,}(?= )", german)
    if not match or not is_listed(match.group()):
        return None
    return _swap(german, *match.span(), rng.choice(_NOUNS))


def _turn(rng: random.Random, words: dict[str, str], german: str) -> Fault | None:
    """Replace one of `words` by what it stands for there."""
    match = _one(rng, rf"\b(?:{'|'.join(map(re.escape, words))})\b", german)
    return _swap(german, *match.span(), words[match.group()]) if match else None


def direction(rng: random.Random, german: str, english: str) -> Fault | None:
    return _turn(rng, _TURNED, german)


def quantity(rng: random.Random, german: str, english: str) -> Fault | None:
    return _turn(rng, _QUANTITIES, german)


def modality(rng: random.Random, german: str, english: str) -> Fault | None:
    if not re.search(r"\b(?:must|have to|has to|had to|may|might|could|can|should)\b", english):
        return None
    return _turn(rng, _MODES, german)


def hedge(rng: random.Random, german: str, english: str) -> Fault | None:
    match = _one(rng, _HEDGE, german)
    if not match or not re.search(r"alleged|suspected|reported|purported", english):
        return None
    fault = _swap(german, *match.span(), "")
    return Fault(fault.text, Span(max(0, fault.span.start - 40), fault.span.end + 40))


def denial(rng: random.Random, german: str, english: str) -> Fault | None:
    fault = _turn(rng, _DENIALS, german) if re.search(r"den(?:y|ied|ies)|refus|reject", english) else None
    return fault and Fault(fault.text, Span(max(0, fault.span.start - 120), fault.span.end + 40))


def doubled_sentence(rng: random.Random, german: str, english: str) -> Fault | None:
    """Say a sentence again behind the next one."""
    found = sentences(german)
    if len(found) < 3:
        return None
    at = rng.randrange(len(found) - 1)
    if len(found[at].of(german).split()) < 5:
        return None
    return _swap(german, found[at + 1].end, found[at + 1].end, " " + found[at].of(german))


def added_sentence(rng: random.Random, german: str, english: str) -> Fault | None:
    """Put in a sentence that the source does not have."""
    found = sentences(german)
    if len(found) < 2:
        return None
    at = found[rng.randrange(len(found) - 1)].end
    return _swap(german, at, at, " " + rng.choice(_STRANGERS))


KINDS: tuple[Injector, ...] = (
    number, scale, unit, date, weekday, name, swapped_names, negation, dropped_sentence, dropped_clause,
    doubled_clause, doubled_sentence, added_sentence, untranslated_sentence, untranslated_word, wrong_term, direction,
    quantity, modality, hedge, denial,
)  # fmt: skip
