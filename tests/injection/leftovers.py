"""What is left in a text, or lost from it, on the way through several hands."""

import random
import re

from tests.injection.places import Injected, after_noun, append
from tqe.core.span import Span

_NOTES = (
    "[TODO: Zahl prüfen]", "(Anm. d. Übers.: unklar)", "[Translator's note: check]", "XXX", "???", "[TK]", "[unklar]",
    "(TODO)", "[Anmerkung des Übersetzers: Wortspiel]", "FIXME", "[Name prüfen]", "[Quelle?]",
)  # fmt: skip
_CREDITS = (
    "Quelle:", "Übersetzung eines Artikels aus der Morning Post:", "Dieser Artikel erschien zuerst hier:",
    "Zum Original:",
    "Übersetzt aus dem Englischen. Das Original findet sich hier:", "Originalartikel:", "Foto:",
    "Der Beitrag ist im Original erschienen bei:", "Hier geht es zum Originalbeitrag:", "Aus dem Englischen von:",
)  # fmt: skip


def note(rng: random.Random, text: str) -> Injected | None:
    fault = rng.choice(_NOTES)
    return after_noun(rng, text, fault) or append(text, " ", fault)


def open_credit(rng: random.Random, text: str) -> Injected | None:
    credit = rng.choice(_CREDITS)
    return Injected(f"{text}\n\n{credit}", Span(len(text) + 2, len(text) + 2 + len(credit)))


def cut_off(rng: random.Random, text: str) -> Injected | None:
    """End the text in the middle of a sentence."""
    words = list(re.finditer(r"\S+", text))
    if len(words) < 10:
        return None
    last = words[rng.randrange(4, int(len(words) * 0.85))]
    return Injected(text[: last.end()], Span(*last.span()))
