"""The help in the language of the run: typer lays it out, this hands it the words."""

import re
from collections.abc import Iterable
from typing import Any

from typer.core import TyperCommand, TyperGroup

from tqe.cli.language import current
from tqe.core.message import Language
from tqe.core.pattern import Pattern

_EXAMPLE = "Example: "
_TYPE = Pattern(r" <(?:list\[)?str\]?>$")
"""What typer says of a value that is any text: nothing that a reader could use."""
_EXTRA = Pattern(r"(?P<text>.*?)(?P<extra>(?:  )?\[[^\[\]]*\])?", re.DOTALL)


class Command(TyperCommand):
    """A command whose help speaks the language of the run."""

    def format_help(self, ctx: Any, formatter: Any) -> None:  # noqa: ANN401 - typer keeps these types to itself
        """Write the help."""
        speaker: Any = _Speaker(formatter)
        super().format_help(ctx, speaker)

    def get_short_help_str(self, limit: int = 45) -> str:  # noqa: ARG002 - it is short by itself
        """Return what the list of commands says of this one."""
        return _in_short(self.help)


class Group(TyperGroup):
    """A command with commands below it, whose help speaks the language of the run."""

    def format_help(self, ctx: Any, formatter: Any) -> None:  # noqa: ANN401
        """Write the help."""
        speaker: Any = _Speaker(formatter)
        super().format_help(ctx, speaker)

    def get_short_help_str(self, limit: int = 45) -> str:  # noqa: ARG002
        """Return what the list of commands says of this one."""
        return _in_short(self.help)


class _Speaker:
    """A formatter of typer's that is handed every text in the language of the run."""

    def __init__(self, formatter: Any) -> None:  # noqa: ANN401
        self._formatter = formatter

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401
        return getattr(self._formatter, name)

    def write_usage(self, program: str, arguments: str = "") -> None:
        """Write how the program is called."""
        if current() is Language.EN:
            self._formatter.write_usage(program, arguments)
            return
        from tqe.cli.german import USAGE

        for english, german in USAGE.items():
            arguments = arguments.replace(english, german)
        self._formatter.write_usage(program, arguments, "Aufruf: ")

    def write_text(self, text: str) -> None:
        """Write paragraphs."""
        self._formatter.write_text("\n\n".join(map(said, text.split("\n\n"))))

    def write_dl(self, rows: Iterable[tuple[str, str]]) -> None:
        """Write names, each with what it means."""
        self._formatter.write_dl([(_TYPE.sub("", name), _explained(text)) for name, text in rows])

    def section(self, name: str) -> Any:  # noqa: ANN401
        """Open a section with a heading."""
        if current() is Language.DE:
            from tqe.cli.german import HEADINGS

            name = HEADINGS.get(name, name)
        return self._formatter.section(name)


def said(text: str) -> str:
    """Return a text of the help in the language of the run; what has no German stays English."""
    plain = " ".join(text.split())
    if current() is Language.EN:
        return plain
    if plain.startswith(_EXAMPLE):
        return f"Beispiel: {plain.removeprefix(_EXAMPLE)}"
    from tqe.cli.german import TEXTS

    return TEXTS.get(plain, plain)


def _explained(text: str) -> str:
    """Return the text of an option or an argument with what stands in brackets behind it."""
    match = _EXTRA.fullmatch(text)
    extra = (match and match["extra"]) or ""
    body = said(text.removesuffix(extra))
    if current() is Language.DE:
        from tqe.cli.german import EXTRAS

        for english, german in EXTRAS.items():
            extra = re.sub(rf"(?<=\[|\s){english}\b", german, extra)
    return body + extra


def _in_short(text: str | None) -> str:
    """Return the first clause of a help."""
    return re.split(r"[;:.](?=\s|$)", said((text or "").partition("\n\n")[0]))[0]
