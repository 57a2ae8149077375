"""Reads a glossary from TermBase eXchange: version 2 (martif) and version 3 (tbx), core and basic dialects."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from xml.parsers import expat

from tqe.core.errors import TqeError
from tqe.core.glossary import Entry, Status
from tqe.core.message import Message

_ROOTS = {"martif", "tbx"}
_ENTRIES = {"termEntry", "conceptEntry"}
_LANGUAGES = {"langSet", "langSec"}
_TERMS = {"tig", "ntig", "termSec"}
_USAGE = {"administrativeStatus", "normativeAuthorization"}
_TEXTS = {"term", "note", "termNote", *_USAGE}
_STATUSES = {
    "preferred": Status.PREFERRED,
    "standardized": Status.PREFERRED,
    "admitted": Status.ADMITTED,
    "deprecated": Status.FORBIDDEN,
    "superseded": Status.FORBIDDEN,
}
"""How the values of administrativeStatus begin: preferredTerm-admn-sts, deprecatedTerm-admn-sts."""


@dataclass(slots=True)
class _Term:
    """A term as the file has it."""

    language: str
    line: int
    text: str = ""
    status: Status | None = None


@dataclass(slots=True)
class _Concept:
    """An entry: terms of several languages for one thing."""

    terms: list[_Term] = field(default_factory=list)
    note: str = ""


def read(raw: bytes, name: str) -> Iterator[Entry]:
    """Yield an entry for every English and every German term of one concept; other languages are left out.

    Nothing but the file itself is read: no DTD, and no entities other than those of XML. Raises TqeError
    with the line for what is no TBX.
    """
    for concept in _Walk(raw, name).concepts:
        english = [term.text for term in concept.terms if term.language == "en" and term.text]
        for term in concept.terms:
            if term.language == "de" and term.text:
                status, place = term.status or Status.PREFERRED, f"{name}:{term.line}"
                yield from (Entry(source, term.text, status, concept.note, place) for source in english)


class _Walk:
    """One pass over a file; namespaces do not matter."""

    def __init__(self, raw: bytes, name: str) -> None:
        self.concepts: list[_Concept] = []
        self._name = name
        self._open: list[str] = []
        self._language = ""
        self._kind = ""
        self._text = ""
        self._parser = expat.ParserCreate()
        self._parser.StartElementHandler = self._start
        self._parser.EndElementHandler = self._end
        self._parser.CharacterDataHandler = self._read
        self._parser.EntityDeclHandler = self._refuse
        self._parser.SkippedEntityHandler = self._refuse
        try:
            self._parser.Parse(raw, True)  # noqa: FBT003 - expat takes no keywords
        except expat.ExpatError as error:
            why = expat.ErrorString(error.code)
            message = Message(f"no valid XML: {why}", f"kein gültiges XML: {why}")
            raise TqeError(message, place=f"{name}:{error.lineno}") from error

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        tag = name.rpartition(":")[2]
        if not self._open and tag not in _ROOTS:
            raise self._error(Message(f"no TBX: it begins with <{tag}>", f"kein TBX: es beginnt mit <{tag}>"))
        self._open.append(tag)
        self._kind = tag if tag in _USAGE else attributes.get("type", "")
        if tag in _ENTRIES:
            self.concepts.append(_Concept())
        elif tag in _LANGUAGES:
            self._language = attributes.get("xml:lang", "").lower()[:2]
        elif tag in _TERMS and self.concepts:
            self.concepts[-1].terms.append(_Term(self._language, self._parser.CurrentLineNumber))
        if tag in _TEXTS:
            self._text = ""

    def _read(self, text: str) -> None:
        self._text += text

    def _end(self, _: str) -> None:
        tag, text = self._open.pop(), " ".join(self._text.split())
        if tag not in _TEXTS or not self.concepts:
            return
        concept = self.concepts[-1]
        match tag:
            case "note":
                concept.note = concept.note or text
            case "term" if concept.terms:
                concept.terms[-1].text = text
            case _ if concept.terms and self._kind in _USAGE:
                concept.terms[-1].status = self._status(text)

    def _status(self, text: str) -> Status | None:
        return next((status for start, status in _STATUSES.items() if text.lower().startswith(start)), None)

    def _refuse(self, *_: object) -> None:
        message = Message("entities of its own are not read", "eigene Entitäten werden nicht gelesen")
        raise self._error(message)

    def _error(self, message: Message) -> TqeError:
        return TqeError(message, place=f"{self._name}:{self._parser.CurrentLineNumber}")
