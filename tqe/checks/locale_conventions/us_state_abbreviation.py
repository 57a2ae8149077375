"""An American state in the short form of the agencies: "Fresno, Calif.".

Why: The short forms mean nothing to German readers, who need "Fresno im Bundesstaat Kalifornien" or
    "Kalifornien".
Not flagged: Washington D.C.; short forms without a place and a comma or bracket before them; party tags
    (party-state-tag).
Source: AP Stylebook (the short forms); own rule.
Measured: on the development data no hit in machine output or native German.
"""

import re
from collections.abc import Iterator
from functools import cache

from tqe.core.check import Bad, Good, check
from tqe.core.document import Segment
from tqe.core.finding import Hit
from tqe.core.message import Message
from tqe.core.mqm import Category, Confidence, Severity
from tqe.core.pattern import Pattern
from tqe.core.span import Span
from tqe.text.data import rows

_POSTAL = frozenset(
    [
        "CA",
        "FL",
        "TX",
        "NY",
        "NJ",
        "NC",
        "AZ",
        "TN",
        "NV",
        "IL",
        "MI",
        "MN",
        "WI",
        "WA",
        "KS",
        "MO",
        "OK",
        "NH",
        "NM",
        "VT",
        "WV",
        "WY",
        "KY",
    ]
)
_WORDS = frozenset({"Utah", "Ohio", "Iowa", "Texas", "Maine", "D.C", "D. C", "P.R"})


@check(
    category=Category.ADDRESS_FORMAT,
    severity=Severity.MINOR,
    confidence=Confidence.HIGH,
    examples=(
        Bad("Er lebt in Fresno, [[Calif.|Kalifornien]], seit Jahren."),
        Bad("Sie wohnt in Albany, [[N.Y|New York]]."),
        Bad("PINE BLUFF, [[Ark.|Arkansas]] – Es brennt."),
        Bad("Die Firma sitzt in Austin, [[TX|Texas]], und in Reno ([[Nev.|Nevada]])."),
        Good("Sie kam aus Washington, D.C., nach Berlin."),
        Good("Der Senator sprach in Fresno, Kalifornien."),
        Good("Er trank Wash. und las Fla."),
    ),
)
def us_state_abbreviation(segment: Segment) -> Iterator[Hit]:
    """Yield every shortened state behind a place and a comma or an opening bracket."""
    for match in _pattern().finditer(segment.text):
        short = match.group("short")
        end = match.end()
        if end == len(segment.text.rstrip()) and short.endswith("."):
            end -= 1  # it is the stop of the sentence too
        german = _states()[short]
        message = Message(
            f'American short form "{short}": write "{german}"', f"US-Kürzel „{short}“: „{german}“ schreiben"
        )
        yield Hit.replace(Span(match.start("short"), end), message, german)


@cache
def _states() -> dict[str, str]:
    """Return the German names by short form: with its stop, or a postal code that is safe to read as one."""
    found: dict[str, str] = {}
    for german, forms in rows("us_states"):
        for form in forms.split("/"):
            if re.fullmatch(r"[A-Z]{2}", form):
                found |= {form: german} if form in _POSTAL else {}
            elif re.fullmatch(r"[A-Z][a-z]{1,4}|[A-Z]\. ?[A-Z][a-z]?", form) and form not in {
                german,
                *_WORDS,
            }:
                found[form + "."] = german
    return found


@cache
def _pattern() -> Pattern:
    forms = "|".join(map(re.escape, sorted(_states(), key=len, reverse=True)))
    return Pattern(rf"(?<=[^\W\d_])(?:, | \()(?P<short>{forms})(?![\w-]|\.\w)", needs=tuple(_states()))
