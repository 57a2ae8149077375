"""`tqe explain`: shows one check with its reasons and its examples."""

import difflib
import re
from collections.abc import Iterator
from typing import Annotated

import typer

from tqe.checks import documentation, load
from tqe.cli.checks import NEEDS
from tqe.cli.language import use
from tqe.cli.options import Lang
from tqe.cli.output import show
from tqe.core.check import Bad, Check, Example
from tqe.core.errors import TqeError
from tqe.core.message import Language, Message
from tqe.core.pattern import Pattern

EPILOG = "Example: tqe explain english-ordinal"

_MARK = Pattern(r"\[\[(.*?)(?:\|(.*?))?\]\](?!\])", re.DOTALL)

_CONFIDENCE = Message("confidence", "Sicherheit")
_NEEDS = {
    "text": Message("needs the text", "braucht den Text"),
    "source": Message("needs the source", "braucht die Vorlage"),
    "model": Message("needs the model", "braucht das Modell"),
}
_CATEGORY = Message("MQM category", "MQM-Kategorie")
_PROFILES = Message("Profiles", "Profile")
_FLAGGED = Message("Flagged", "Gemeldet")
_LEFT_ALONE = Message("Left alone", "Nicht gemeldet")
_SOURCE = Message("source", "Vorlage")
_BACK = Message("back-translation", "Rückübersetzung")
_NOTHING = Message("nothing", "nichts")


def explain(
    check: Annotated[str, typer.Argument(metavar="CHECK", help="The id of a check; tqe checks lists them.")],
    *,
    lang: Lang = None,
) -> None:
    """Show what a check finds, why, what it leaves alone, and examples."""
    language = use(lang)
    show("".join(f"{line}\n" for line in _lines(_named(check), language)))


def _named(name: str) -> Check:
    checks = {check.id: check for check in load()}
    if name in checks:
        return checks[name]
    near = difflib.get_close_matches(name, checks, n=1, cutoff=0)[0]
    hint = Message(f'did you mean "{near}"?', f"gemeint „{near}“?")
    raise TqeError(Message(f'no check "{name}"', f"keine Prüfung „{name}“"), hint=hint)


def _lines(check: Check, language: Language) -> Iterator[str]:
    confidence, needs = _CONFIDENCE.to(language), _NEEDS[NEEDS[check.needs]].to(language)
    yield f"{check.id}: {check.severity}, {confidence} {check.confidence}, {needs}"
    yield f"{_CATEGORY.to(language)}: {check.category}"
    yield f"{_PROFILES.to(language)}: {', '.join(check.profiles) or 'off'}"
    yield ""
    yield documentation(check, language).strip()
    for heading, bad in ((_FLAGGED, True), (_LEFT_ALONE, False)):
        yield f"\n{heading.to(language)}:"
        for example in check.examples:
            if isinstance(example, Bad) is bad:
                yield from _example(example, language)


def _example(example: Example, language: Language) -> Iterator[str]:
    text = _MARK.sub(lambda match: _shown(match, language), example.text)
    yield "  - " + text.replace("\n", "\n    ")
    if example.en is not None:
        source = _MARK.sub(lambda match: _shown(match, language), example.en)
        yield f"    {_SOURCE.to(language)}: {source}"
    if example.back is not None:
        yield f"    {_BACK.to(language)}: {example.back}"


def _shown(match: re.Match[str], language: Language) -> str:
    found, fix = match.groups()
    if fix is None:
        return f"›{found}‹"
    return f"›{found}‹ → ›{fix}‹" if fix else f"›{found}‹ → {_NOTHING.to(language)}"
