"""An American tag of party and state behind a name: (D-Calif.), R-GA.

Why: German readers cannot resolve "D-Calif."; German names the party and the state in words.
Not flagged: codes of models, routes and number plates, which stand behind no name or name no state.
Source: compiled by the tqe project, "us_states".
Measured: development data: 39 hits in 6 segments, 90 % of them marked by people; none in native German.
"""

import re
from collections.abc import Iterator
from functools import cache

from tqe.core.check import Bad, Good, check
from tqe.core.document import Segment
from tqe.core.finding import Edit, Fix, Hit
from tqe.core.message import Message
from tqe.core.mqm import Category, Confidence, Severity
from tqe.core.pattern import Pattern
from tqe.core.span import Span
from tqe.text.data import rows

_PARTIES = {"D": ("Demokrat", "Demokratin"), "R": ("Republikaner", "Republikanerin")}
_WOMAN = Pattern(
    r"^(?:Die )?(?:US-)?(?:\w+)?(?:senatorin|Senatorin|ouverneurin|precherin|olitikerin|andidatin)\b"
)
_MAN = Pattern(r"^(?:Der )?(?:US-)?(?:\w+)?(?:senator|Senator|ouverneur|precher|olitiker|andidat)\b")
_ELECTED = Pattern(r"^(?P<article>Der|Die) (?:US-)?(?:Kongressa|A)bgeordnete\b")


@check(
    category=Category.WRONG_TERM,
    severity=Severity.MINOR,
    confidence=Confidence.HIGH,
    examples=(
        Bad("Senatorin Brown [[(D-Ohio)|aus Ohio, eine Demokratin,]] sprach."),
        Bad("Der Abgeordnete Dan Miller [[(R-GA)|aus Georgia, ein Republikaner,]] sprach."),
        Bad("Senatorin Brown, [[D-Calif.|eine Demokratin aus Kalifornien]], schwieg."),
        Bad("Man traf Ann Brown [[(D., Mass.)]] und Joe Ford [[(I-N.Y.)]]."),
        Bad("Das sagte Joe Ford, [[R-South Carolina]], am Montag."),
        Good("Die D-Mark und der R-Wert (D-Netz) sind Geschichte."),
        Good("Der Wagen mit dem Kennzeichen D-CA 123 parkte auf der R-10."),
        Good("Senator Joe Ford aus Ohio, ein Republikaner, sprach."),
    ),
)
def party_state_tag(segment: Segment) -> Iterator[Hit]:
    """Yield every tag of party and state."""
    text = segment.text
    for match in _pattern().finditer(text):
        bracketed = match.group("bracket") is not None
        party, state = match.group("p1") or match.group("p2"), match.group("s1") or match.group("s2")
        german = _states()[state]
        span = Span(*match.span("bracket" if bracketed else "bare"))
        word = _in_words(text, span, party, german, bracketed=bracketed)
        fixes = (Fix((Edit(span, word),)),) if word else ()
        yield Hit(span, _message(span.of(text), party, german), fixes)


@cache
def _states() -> dict[str, str]:
    return {form: german for german, forms in rows("us_states") for form in forms.split("/")}


@cache
def _pattern() -> Pattern:
    states = "|".join(map(re.escape, sorted(_states(), key=len, reverse=True)))
    return Pattern(
        rf"(?P<bracket>\((?P<p1>[DRI])\.?(?:[-–‑]|, )\s?(?P<s1>{states})\.?\))"
        rf"|(?<=[a-z], )(?P<bare>(?P<p2>[DRI])[-–‑](?P<s2>{states})\b(?:\.(?=,))?)(?=[,;.)]| und\b|$)",
        needs=tuple(f"{before}{party}" for before in ("(", ", ") for party in "DRI"),
    )


def _in_words(text: str, span: Span, party: str, state: str, *, bracketed: bool) -> str | None:
    """Return party and state in words where the person's sex is known and the name is the subject."""
    before = text[: span.start]
    elected = _ELECTED.match(before)
    woman = bool(_WOMAN.match(before)) or bool(elected and elected["article"] == "Die")
    man = bool(_MAN.match(before)) or bool(elected and elected["article"] == "Der")
    if party not in _PARTIES or woman == man:
        return None
    who = f"eine {_PARTIES[party][1]}" if woman else f"ein {_PARTIES[party][0]}"
    if not bracketed:
        return f"{who} aus {state}"
    return f"aus {state}, {who}" + ("" if text[span.end : span.end + 1] == "," else ",")


def _message(found: str, party: str, state: str) -> Message:
    name = {"D": "Demokrat(in)", "R": "Republikaner(in)", "I": "Parteilose(r)"}[party]
    return Message(
        f'Tag "{found}": say party and state in words, "{name} aus {state}"',
        f"Kürzel „{found}“: Partei und Bundesstaat ausschreiben, „{name} aus {state}“",
    )
