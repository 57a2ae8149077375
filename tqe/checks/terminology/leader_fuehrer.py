"""A "leader" that became a Führer.

Why: No German newsroom calls a president, a party chief or a union boss "Führer": the bare word belongs to
    Hitler, and no other literal translation does more damage. What to write depends on who leads what.
Not flagged: compounds (Tabellenführer, Geschäftsführer), sentences about the Nazi era, guides, guidebooks,
    drivers and handlers of animals, the word alone in quotation marks, Iran's "oberster Führer".
Source: compiled by the tqe project, "leaders"; Duden, "Führer".
Measured: development data: 93 hits in 22 segments, 98 % of them marked by people, also inside quoted
    speech; none in native German.
"""

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from tqe.core.check import Bad, Good, check
from tqe.core.document import Segment
from tqe.core.finding import Edit, Fix, Hit
from tqe.core.message import Message
from tqe.core.mqm import Category, Confidence, Severity
from tqe.core.pattern import Pattern
from tqe.core.span import Span
from tqe.text.data import rows

_WORD = Pattern(r"(?<![\w-])Führer(?P<ending>innen|in|n|s)?(?![\w-])", needs=("Führer",))
_NAZI_ERA = Pattern(
    r"Hitler|NSDAP|\bSS\b|\bSA\b|Nazi|Nationalsozialis|Dritte[ns]? Reich|Wehrmacht|Reichskanzl|Mussolini"
    r"|Duce\b|Holocaust|Konzentrationslager|Goebbels|Himmler|Führer befiehl|mein Führer"
)
_GUIDE = Pattern(
    r"Hund|Pony|Pferd|\bFahrzeug|\bAutos?\b|\bWagens?\b|\bLkw|\bZug(?:e?s)?\b|\bBoot|\bBus(?:ses)?\b|Touris"
    r"|Reisegruppe|Reiseführer|Wander|Bergsteig|Kletter|Museum|Schloss|Höhle|Safari|Dschungel|Besuchergruppe"
    r"|Rundgang|Sehenswürdig|Exkursion|Restaurant|Führer (?:durch|für|zu|zur|zum)\b"
)
_SUPREME = Pattern(r"[Oo]berste[nmrs]? (?:\w+ )?$")
_IRAN = Pattern(r"[Ii]ran|[CK]hamenei|A[jy]atollah|Teheran")
_WINDOW = 60
"""Characters on either side in which the context of the word is looked for."""
_PLURAL = Pattern(
    r"\b(?:[Dd]ie|[Aa]lle|[Vv]iele|[Ee]inige|[Mm]ehrere|[Dd]iese|[Ii]hre|[Uu]nsere|[Dd]rei|[Vv]ier|\d+) "
    r"(?:[a-zäöüß]+en? )?$"
)
_SINGULAR = Pattern(
    r"^Der (?:[a-zäöüß]+e )?$|\bder [a-zäöüß]+e $"
    r"|\b(?:[Ee]in|[Ee]inen|[Ee]inem|[Dd]em|[Zz]um|[Vv]om|[Ii]hr|[Ss]ein)(?: [a-zäöüß]+)? $"
)


class _Meaning(NamedTuple):
    """A row of the table: where it fits, what to write."""

    context: Pattern
    advice: str
    singular: str
    plural: str
    feminine: str


@check(
    category=Category.WRONG_TERM,
    severity=Severity.MAJOR,
    confidence=Confidence.HIGH,
    examples=(
        Bad("Die [[Führer|Staats- und Regierungschefs]] der G7 treffen sich."),
        Bad("Der [[Führer|Chef]] der Partei schwieg."),
        Bad("Sie ist eine mutige [[Führerin|Vorkämpferin]]."),
        Bad("Die [[Führer|Staats- und Regierungschefs]] Polens und der Ukraine sprachen miteinander."),
        Bad("Die beiden [[Führer]] vereinbarten Gespräche."),
        Bad("„Die Drohung des [[Führers|Staatschefs]] unseres Landes wirkt“, sagte sie."),
        Bad("Er sprach mit republikanischen [[Führern]]."),
        Good("Der Tabellenführer verlor gegen den Oppositionsführer."),
        Good("Die Führung in Peking reagierte."),
        Good("Die Hitlerjugend schwor auf den Führer."),
        Good("Er ließ sich als „Führer“ feiern."),
        Good("Der Hund und sein Führer bestanden die Prüfung."),
        Good("Ein Führer durch die Altstadt ist erschienen."),
        Good("Irans oberster Führer Chamenei lehnte ab."),
    ),
)
def leader_fuehrer(segment: Segment) -> Iterator[Hit]:
    """Yield every bare Führer, with what to write by its context."""
    text = segment.text
    found = tuple(_WORD.finditer(text))
    if not found or _NAZI_ERA.search(text) or _GUIDE.search(text):
        return
    for match in found:
        span = Span(*match.span())
        if _is_alone_in_quotes(segment, span) or _is_supreme(text, span):
            continue
        meaning = _meaning(text, span)
        word = _replacement(meaning, match.group("ending") or "", text[: span.start])
        fixes = (Fix((Edit(span, word),)),) if word else ()
        yield Hit(span, _message(match.group(), meaning.advice), fixes)


def _is_alone_in_quotes(segment: Segment, span: Span) -> bool:
    return any(quote.contains(span) and len(quote) <= len(span) + 8 for quote in segment.quoted)


def _is_supreme(text: str, span: Span) -> bool:
    return bool(_SUPREME.search(text[: span.start]) and _IRAN.search(text))


@cache
def _meanings() -> tuple[_Meaning, ...]:
    return tuple(_Meaning(Pattern(pattern), *rest) for pattern, *rest in rows("leaders"))


def _meaning(text: str, span: Span) -> _Meaning:
    before = text[max(0, span.start - _WINDOW) : span.start].replace("@", " ")
    after = text[span.end : span.end + _WINDOW].replace("@", " ")
    context = f"{before}@{after}"
    return next(meaning for meaning in _meanings() if meaning.context.search(context))


def _replacement(meaning: _Meaning, ending: str, before: str) -> str | None:
    """Return the word to write where number and case are certain."""
    if ending == "in":
        word = meaning.feminine
    elif ending == "n" or (not ending and _PLURAL.search(before)):
        word = meaning.plural
        if ending and not word.endswith("s"):
            return None
    elif ending == "s" or (not ending and _SINGULAR.search(before)):
        word = meaning.singular + ending
    else:
        return None
    return None if word.startswith("-") else word


def _message(found: str, advice: str) -> Message:
    return Message(
        f'"{found}" for "leader": write who it is, here perhaps "{advice}"',
        f"„{found}“ für „leader“: sagen, wer gemeint ist, hier etwa „{advice}“",
    )
