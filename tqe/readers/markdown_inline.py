"""Where markup stands inside a paragraph of Markdown: the parser's tokens laid against their text."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from tqe.core.pattern import Pattern
from tqe.core.span import Span

if TYPE_CHECKING:
    from markdown_it.token import Token

_BREAK = Pattern(r"[ \t]*(\\?)\n[ \t]*")
_BLANKS = Pattern(r"[ \t\n]*")
_TICKS = Pattern(r"`+")


class Inline:
    """The markup and the images in `source`, as places in it; what cannot be placed counts as prose."""

    def __init__(self, source: str, tokens: Iterable["Token"]) -> None:
        self.markup: list[Span] = []
        self.images: list[Span] = []
        self._source = source
        self._position = 0
        try:
            self._walk(iter(tokens))
        except _AstrayError:
            return

    def _walk(self, tokens: Iterator["Token"]) -> None:
        for token in tokens:
            match token.type:
                case "text":
                    self._pass(token.content)
                case "text_special":
                    self._special(token.markup)
                case "softbreak" | "hardbreak":
                    self._break()
                case "code_inline":
                    self._code(token.markup)
                case "link_open" if token.markup == "autolink":
                    self._autolink(tokens)
                case "link_open":
                    self._mask("[")
                case "link_close":
                    self._mask_to(self._link_end())
                case "image":
                    self._image(token)
                case _:
                    self._mask(token.content or token.markup)

    def _pass(self, text: str) -> None:
        if not self._source.startswith(text, self._position):
            raise _AstrayError
        self._position += len(text)

    def _mask(self, text: str) -> None:
        start = self._position
        self._pass(text)
        if text:
            self.markup.append(Span(start, self._position))

    def _mask_to(self, end: int) -> None:
        self._mask(self._source[self._position : end])

    def _special(self, written: str) -> None:
        """Mask the backslash of an escape, the whole of an entity."""
        if written.startswith("\\"):
            self._mask("\\")
            self._pass(written[1:])
        else:
            self._mask(written)

    def _break(self) -> None:
        match = _BREAK.match(self._source, self._position)
        if match is None:
            raise _AstrayError
        if match[1]:
            self.markup.append(Span(*match.span(1)))
        self._position = match.end()

    def _code(self, ticks: str) -> None:
        self._pass(ticks)
        closing = (m for m in _TICKS.finditer(self._source, self._position) if len(m.group()) == len(ticks))
        match = next(closing, None)
        if match is None:
            raise _AstrayError
        self._position -= len(ticks)
        self._mask_to(match.end())

    def _autolink(self, tokens: Iterator["Token"]) -> None:
        self._mask_to(self._source.find(">", self._position) + 1)
        while next(tokens).type != "link_close":
            pass

    def _image(self, token: "Token") -> None:
        start = self._position
        self._mask("![")
        self._walk(iter(token.children or ()))
        self._mask_to(self._link_end())
        self.images.append(Span(start, self._position))

    def _link_end(self) -> int:
        """Return the end of the link or image whose text ends here, before "]"."""
        after = self._position + 1
        if self._source.startswith("(", after):
            end = self._target_end(after + 1)
            if end is not None:
                return end
        if self._source.startswith("[", after):
            closing = self._source.find("]", after)
            return closing + 1 if closing >= 0 else after
        return after

    def _target_end(self, start: int) -> int | None:
        """Return the end of a target with its bracket, and with its title if there is one."""
        from markdown_it.helpers import parseLinkDestination, parseLinkTitle

        limit = len(self._source)
        position = self._blanks(start)
        target = parseLinkDestination(self._source, position, limit)
        if target.ok:
            position = self._blanks(target.pos)
            title = parseLinkTitle(self._source, position, limit)
            if title.ok:
                position = self._blanks(title.pos)
        return position + 1 if self._source.startswith(")", position) else None

    def _blanks(self, position: int) -> int:
        match = _BLANKS.match(self._source, position)
        return match.end() if match else position


class _AstrayError(Exception):
    """The tokens and the text do not fit each other any more."""
