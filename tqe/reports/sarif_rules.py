"""The rules of a SARIF log: each check with its documentation as help."""

import re
import textwrap
from collections.abc import Iterator
from typing import Any

from tqe.core.message import Language, Message
from tqe.core.pattern import Pattern
from tqe.core.report import Rule
from tqe.reports.levels import level
from tqe.reports.markdown_text import escaped
from tqe.reports.sarif_results import string

Fields = dict[str, Any]

LONGEST = 1024
"""Characters of a description that GitHub takes."""

NOTICES = {
    "crash": Message(
        "A check failed; what it looks for may still be in the article.",
        "Eine Prüfung ist abgestürzt; was sie sucht, kann noch im Artikel stehen.",
    ),
    "unreadable": Message("A file could not be read.", "Eine Datei war nicht lesbar."),
    "skipped": Message("A check did not run.", "Eine Prüfung lief nicht."),
}
"""What a run reports beside its results."""

_WHY = ("Why", "Warum")
_HEADING = Pattern(r"^([A-Z][a-z]+(?: [a-z]+)?): (.*)", re.DOTALL)


def notice(name: str, language: Language) -> Fields:
    """Return the descriptor of a notification."""
    return {"id": name, "shortDescription": {"text": NOTICES[name].to(language)}}


def rule(described: Rule) -> Fields:
    """Return the descriptor of a check: its level is what the gate makes of its severity and confidence."""
    parts = dict(_parts(described.doc))
    title = f"{described.title}."
    why = next((parts[name] for name in _WHY if name in parts), title)
    return {
        "id": described.id,
        "shortDescription": {"text": string(_shortened(title))},
        "fullDescription": {"text": string(_shortened(why[:1].upper() + why[1:]))},
        "help": {"text": string(described.doc.strip()), "markdown": string(_markdown(title, parts))},
        "defaultConfiguration": {"enabled": True, "level": str(level(described))},
        "properties": {
            "tags": [str(described.category.dimension), str(described.category)],
            "precision": str(described.confidence),
            "severity": str(described.severity),
        },
    }


def _shortened(text: str) -> str:
    return textwrap.shorten(text, LONGEST, placeholder=" …")


def _parts(doc: str) -> Iterator[tuple[str, str]]:
    """Yield the parts of a documentation that have a heading, as `Why: ...` has."""
    for part in re.split(r"\n(?=[A-Z][a-z]+(?: [a-z]+)?: )", doc):
        match = _HEADING.match(part.strip())
        if match:
            yield match[1], " ".join(match[2].split())


def _markdown(title: str, parts: dict[str, str]) -> str:
    paragraphs = (f"**{name}:** {escaped(text)}" for name, text in parts.items())
    return "\n\n".join((escaped(title), *paragraphs))
